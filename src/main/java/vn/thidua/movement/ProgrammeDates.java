package vn.thidua.movement;

import java.time.LocalDate;
import java.util.Map;

/**
 * The days that the programme waits for, as the plan has them now.
 *
 * @param phases first day, by phase
 */
public record ProgrammeDates(
        LocalDate launch, LocalDate movementEnds, Map<String, LocalDate> phases, Map<String, ReviewDates> reviews) {

    /** @param due last day for holding it */
    public record ReviewDates(LocalDate opensOn, LocalDate due) {}
}
