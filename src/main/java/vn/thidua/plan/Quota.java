package vn.thidua.plan;

/**
 * How many may be rewarded.
 *
 * @param allocatedBy who allocates it
 * @param count the number, or null when a letter gives it later
 * @param merge whether it is counted in the year-end quota instead
 */
public record Quota(
        @RefersTo(IdKind.AWARD_FORM) String form,
        Occasion occasion,
        @RefersTo(IdKind.OFFICE) String allocatedBy,
        @MayBeAbsent Integer count,
        boolean merge,
        Source source) {}
