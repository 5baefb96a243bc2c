package vn.thidua.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.thidua.calendar.Reminder;
import vn.thidua.calendar.WorkingCalendar;

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

    /** From so many working days on the heads are told as well. */
    private static final int HEADS_FROM = 3;

    /** The stages from the last working day up to the earliest reminder; their spans lie side by side. */
    static List<ReminderStage> of(LocalDate today, WorkingCalendar calendar) {
        List<Integer> daysLeft = Stream.concat(Stream.of(0), Reminder.DAYS_BEFORE.stream())
                .sorted()
                .toList();
        List<ReminderStage> stages = new ArrayList<>();
        LocalDate firstDay = today;
        for (int left : daysLeft) {
            LocalDate nextDay = calendar.plus(today, left + 1);
            String code = left == 0 ? "last-day" : "due-" + left;
            stages.add(new ReminderStage(code, firstDay, nextDay, left <= HEADS_FROM));
            firstDay = nextDay;
        }
        return stages;
    }
}
