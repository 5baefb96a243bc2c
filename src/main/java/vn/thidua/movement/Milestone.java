package vn.thidua.movement;

import java.time.LocalDate;

/**
 * Something that the plan demands from a day on: a round of reports, a duty of a year, the plans of the offices.
 *
 * @param kind code of the {@link MilestoneKind}, e.g. {@code duty}
 * @param demand id of the demand in the plan, e.g. of the duty
 * @param period the period it is for, as business keys write it, e.g. {@code 2024}
 * @param opensOn the day on which the programme opens it
 * @param until the last day on which opening it makes sense: its deadline, or the end of its period; a plan that is registered
 *     later does not replay it
 */
public record Milestone(String kind, String demand, String period, LocalDate opensOn, LocalDate until) {

    /** Unique inside a plan, e.g. {@code duty/cong-khai-vi-pham/2024}. */
    public String key() {
        return kind + "/" + demand + "/" + period;
    }
}
