package vn.thidua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.platform.time.VietnamTime;

/** Turns days of the plan into moments: when something is due, when it is worth looking at, and what to remind of. */
@Component
public class DueDates {

    /** When the first look at a task is worth it: the morning of the first reminder. */
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    private final WorkingDays workingDays;

    DueDates(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The last day after the plan's rule for days off. */
    public LocalDate lastDay(LocalDate day, IfDayOff rule) {
        return workingDays.calendar().lastDay(day, rule);
    }

    /** The last moment that is in time: 23:59:59 in Vietnam on the last day after the plan's rule for days off. */
    public Instant dueAt(LocalDate day, IfDayOff rule) {
        return VietnamTime.endOf(lastDay(day, rule));
    }

    /** The last moment so many working days after a day. */
    public Instant dueAfter(LocalDate day, int days) {
        return VietnamTime.endOf(workingDays.plus(day, days));
    }

    /** The follow-up date: the morning of the first reminder, 14 working days before the last day. */
    public Instant followUpAt(LocalDate lastDay) {
        int first = Reminder.DAYS_BEFORE.get(0);
        LocalDate day = workingDays.minus(lastDay, first);
        // counted from a day off, the distance includes the last working day before it
        if (!workingDays.isWorkingDay(lastDay)) {
            day = workingDays.minus(day, 1);
        }
        return day.atTime(MORNING).atZone(VietnamTime.ZONE).toInstant();
    }

    /** {@link WorkingCalendar#reminderOn} by the holiday table of now. */
    public Optional<Reminder> reminderOn(LocalDate today, LocalDate lastDay) {
        return workingDays.calendar().reminderOn(today, lastDay);
    }
}
