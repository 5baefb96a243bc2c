package vn.thidua.register;

import java.util.UUID;

/**
 * A double was merged; told within the same transaction. Whoever keeps nominees' ids may go on keeping the double's: it resolves to
 * {@code into} by {@link Nominees#living}.
 */
public record NomineesMerged(String plan, UUID from, UUID into) {}
