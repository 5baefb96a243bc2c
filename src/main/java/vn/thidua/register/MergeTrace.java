package vn.thidua.register;

import java.time.Instant;

/** A double that was merged: what it was, by whom, when and why. */
public record MergeTrace(Nominee merged, String by, Instant at, String reason) {}
