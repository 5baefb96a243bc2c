package vn.thidua.plan;

/** The milestone "phát động". */
public record Launch(LaunchForm form, Deadline due, Source source) {}
