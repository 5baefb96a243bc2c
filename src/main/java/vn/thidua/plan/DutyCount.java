package vn.thidua.plan;

/**
 * A number that the result of a {@link Duty} gives, never negative and without decimals.
 *
 * @param id unique inside the duty
 */
public record DutyCount(String id, String name, String unit, Source source) {}
