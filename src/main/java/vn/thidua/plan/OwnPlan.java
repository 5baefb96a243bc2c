package vn.thidua.plan;

/** The issuer's own duty to issue the plan, and with which signing chain. */
public record OwnPlan(@RefersTo(IdKind.DOCUMENT) String document, Deadline due, Source source) {}
