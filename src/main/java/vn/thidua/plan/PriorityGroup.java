package vn.thidua.plan;

/** Nominees on whom commendation concentrates. */
public record PriorityGroup(@Defines(IdKind.PRIORITY_GROUP) String id, String name, Source source) {}
