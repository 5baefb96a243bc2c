package vn.thidua.register;

import java.time.Instant;

/** How a nominee was called since a moment, and who noted it. */
public record Naming(String name, String unit, String position, PersonRank rank, String by, Instant since) {}
