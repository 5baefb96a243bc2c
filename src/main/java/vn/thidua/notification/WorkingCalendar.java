package vn.thidua.notification;

import java.time.LocalDate;

/** What reminders ask of the calendar. */
interface WorkingCalendar {

    boolean isWorkingDay(LocalDate day);

    /** The n-th working day after the given day; the day itself for 0. */
    default LocalDate plus(LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int left = workingDays; left > 0; ) {
            result = result.plusDays(1);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    /** Working days after the first day up to and including the last; 0 when there are none. */
    default int between(LocalDate after, LocalDate until) {
        return (int) after.plusDays(1)
                .datesUntil(until.isAfter(after) ? until.plusDays(1) : after.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
