package vn.thidua.calendar;

import java.util.List;

/**
 * What a deadline is worth telling on a morning.
 *
 * @param kind before the end, on the last working day, or late
 * @param workingDays working days left, or late; 0 on the last working day
 */
public record Reminder(Kind kind, int workingDays) {

    /** Working days left on which somebody is reminded. */
    public static final List<Integer> DAYS_BEFORE = List.of(14, 7, 3, 1);

    /** When the reminder comes. */
    public enum Kind {
        DAYS_LEFT,
        LAST_WORKING_DAY,
        OVERDUE
    }

    static Reminder daysLeft(int workingDays) {
        return new Reminder(Kind.DAYS_LEFT, workingDays);
    }

    static Reminder lastWorkingDay() {
        return new Reminder(Kind.LAST_WORKING_DAY, 0);
    }

    static Reminder overdue(int workingDays) {
        return new Reminder(Kind.OVERDUE, workingDays);
    }

    /** The words of the daily notice. */
    public String text() {
        return switch (kind) {
            case DAYS_LEFT -> "còn %d ngày làm việc".formatted(workingDays);
            case LAST_WORKING_DAY -> "hôm nay là ngày làm việc cuối cùng";
            case OVERDUE -> "quá hạn %d ngày làm việc".formatted(workingDays);
        };
    }
}
