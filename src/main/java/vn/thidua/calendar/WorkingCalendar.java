package vn.thidua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The arithmetic of working days: Monday to Friday without the days off, and the weekend days worked instead.
 *
 * @param daysOff days that are no working days whatever their weekday
 * @param madeUp Saturdays and Sundays that are working days
 */
public record WorkingCalendar(Set<LocalDate> daysOff, Set<LocalDate> madeUp) {

    /** A calendar without holidays. */
    public static final WorkingCalendar PLAIN_WEEKS = new WorkingCalendar(Set.of(), Set.of());

    public WorkingCalendar {
        daysOff = Set.copyOf(daysOff);
        madeUp = Set.copyOf(madeUp);
    }

    public static WorkingCalendar of(Collection<Holiday> holidays) {
        return new WorkingCalendar(days(holidays, HolidayKind.NGHI), days(holidays, HolidayKind.LAM_BU));
    }

    private static Set<LocalDate> days(Collection<Holiday> holidays, HolidayKind kind) {
        return holidays.stream()
                .filter(each -> each.kind() == kind)
                .map(Holiday::day)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isWorkingDay(LocalDate day) {
        if (daysOff.contains(day)) {
            return false;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend || madeUp.contains(day);
    }

    /** The {@code days}-th working day after the day; the day itself for 0, and back in time for a negative number. */
    public LocalDate plus(LocalDate day, int days) {
        int step = days < 0 ? -1 : 1;
        LocalDate at = day;
        for (int left = Math.abs(days); left > 0; ) {
            at = at.plusDays(step);
            if (isWorkingDay(at)) {
                left--;
            }
        }
        return at;
    }

    /** The {@code days}-th working day before the day. */
    public LocalDate minus(LocalDate day, int days) {
        return plus(day, -days);
    }

    /** How many working days come after {@code from} up to and with {@code to}; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The day itself when it is a working day, otherwise the last one before it. */
    public LocalDate lastWorkingDayUpTo(LocalDate day) {
        return isWorkingDay(day) ? day : minus(day, 1);
    }

    /** The day itself when it is a working day, otherwise the first one after it. */
    public LocalDate firstWorkingDayFrom(LocalDate day) {
        return isWorkingDay(day) ? day : plus(day, 1);
    }

    /** The last day of a deadline after the plan's rule for days off. */
    public LocalDate lastDay(LocalDate day, IfDayOff rule) {
        return switch (rule) {
            case KEEP -> day;
            case PREVIOUS -> lastWorkingDayUpTo(day);
            case NEXT -> firstWorkingDayFrom(day);
        };
    }

    /**
     * What somebody should be told this morning about a deadline: 14, 7, 3 and 1 working days before its last day, on the last
     * working day, and on every working day after it.
     *
     * @param lastDay the last day of the deadline, after {@link #lastDay(LocalDate, IfDayOff)}
     */
    public Optional<Reminder> reminderOn(LocalDate today, LocalDate lastDay) {
        if (!isWorkingDay(today)) {
            return Optional.empty();
        }
        if (today.isAfter(lastDay)) {
            return Optional.of(Reminder.overdue(between(lastDay, today)));
        }
        int left = between(today, lastDay);
        if (left == 0) {
            return Optional.of(Reminder.lastWorkingDay());
        }
        return Reminder.DAYS_BEFORE.contains(left) ? Optional.of(Reminder.daysLeft(left)) : Optional.empty();
    }
}
