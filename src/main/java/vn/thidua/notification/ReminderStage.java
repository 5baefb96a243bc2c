package vn.thidua.notification;

import java.time.LocalDate;
import java.util.List;

/**
 * How near a deadline is on a given morning, as the span of due days it means. Working days left are the working days after
 * this morning's day up to and including the due day: on Friday 13/12/2024 none is left before Saturday 14/12.
 *
 * <p>A stage reaches down to the next one, so a notice that one morning missed (no server, a person new in the office, a
 * round opened late) is made up for on the next; the natural key keeps it single.
 *
 * @param code part of the notice's natural key
 * @param firstDay first due day of the span
 * @param nextDay first due day behind the span
 * @param heads whether heads of section and of the office are told as well
 */
record ReminderStage(String code, LocalDate firstDay, LocalDate nextDay, boolean heads) {

    static List<ReminderStage> of(LocalDate today, WorkingCalendar calendar) {
        LocalDate one = calendar.plus(today, 1);
        LocalDate two = calendar.plus(one, 1);
        LocalDate four = calendar.plus(two, 2);
        LocalDate eight = calendar.plus(four, 4);
        LocalDate fifteen = calendar.plus(eight, 7);
        return List.of(
                new ReminderStage("last-day", today, one, true),
                new ReminderStage("due-1", one, two, true),
                new ReminderStage("due-3", two, four, true),
                new ReminderStage("due-7", four, eight, false),
                new ReminderStage("due-14", eight, fifteen, false));
    }
}
