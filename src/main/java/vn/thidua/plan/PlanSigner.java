package vn.thidua.plan;

/** Who signed the plan itself. {@code capacity} is null where the copy does not show it. */
public record PlanSigner(
        String name, @MayBeAbsent String title, @MayBeAbsent SigningCapacity capacity, Source source) {}
