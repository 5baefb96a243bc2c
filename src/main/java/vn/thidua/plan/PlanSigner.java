package vn.thidua.plan;

/**
 * Who signed the plan itself.
 *
 * @param title title in the signature block, or null where the copy does not show it
 * @param capacity in which capacity, or null where the copy does not show it
 */
public record PlanSigner(
        String name, @MayBeAbsent String title, @MayBeAbsent SigningCapacity capacity, Source source) {}
