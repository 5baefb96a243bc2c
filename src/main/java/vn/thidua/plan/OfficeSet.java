package vn.thidua.plan;

/** A set of offices that the plan names together, such as “các sở, ban, ngành”; an office says itself to which sets it belongs. */
public record OfficeSet(@Defines(IdKind.OFFICE_SET) String id, String name, Source source) {}
