package vn.thidua.plan;

import java.time.LocalDate;

/**
 * One date of the plan that an amendment moves.
 *
 * @param path which date, as {@link PlanDates} names it: {@code reporting.periods[nam].due}
 * @param day the new date; in the year {@code year} where the plan's date comes back every year
 * @param year the year (of the report, of the duty) that it counts for; null for a date that the plan names once
 * @param onward whether it counts for the years after, too
 */
public record PlanChange(String path, LocalDate day, Integer year, boolean onward) {

    /** A date that the plan names once. */
    public static PlanChange to(String path, LocalDate day) {
        return new PlanChange(path, day, null, false);
    }

    /** A yearly date in one year only. */
    public static PlanChange only(String path, int year, LocalDate day) {
        return new PlanChange(path, day, year, false);
    }

    /** A yearly date from one year on. */
    public static PlanChange from(String path, int year, LocalDate day) {
        return new PlanChange(path, day, year, true);
    }
}
