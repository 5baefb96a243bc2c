package vn.thidua.obligation;

/**
 * An obligation was settled otherwise than by its process, told inside that transaction after its process ended.
 *
 * @param obligation as it is now
 * @param by who decided that, null for the system
 * @param note what was said, may be null
 * @param processTidiesUp whether its process heard it; otherwise whoever owns the work behind it tidies up now
 */
public record ObligationSettled(Obligation obligation, String by, String note, boolean processTidiesUp) {}
