package vn.thidua.plan;

/** What the issuer owes its superior under the parent plan. */
public record UpwardDuty(@RefersTo(IdKind.OFFICE) String to, PeriodKind period, Deadline due, Source source) {}
