package vn.thidua.plan;

/**
 * The office that follows a plan without a reporting clause: it is told who is late and answers for dates.
 *
 * @param office who follows it
 */
public record FollowedBy(@RefersTo(IdKind.OFFICE) String office, Source source) {}
