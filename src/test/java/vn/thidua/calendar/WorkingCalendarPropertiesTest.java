package vn.thidua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for the arithmetic of working days whatever the holiday table says. */
class WorkingCalendarPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    @Property
    void minus_undoes_plus_on_working_days(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate any,
            @ForAll @IntRange(max = 60) int n) {
        LocalDate day = calendar.firstWorkingDayFrom(any);

        assertThat(calendar.minus(calendar.plus(day, n), n)).isEqualTo(day);
        assertThat(calendar.plus(calendar.minus(day, n), n)).isEqualTo(day);
    }

    @Property
    void plus_ends_on_a_working_day_and_between_counts_the_steps(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 60) int n) {
        LocalDate end = calendar.plus(day, n);

        assertThat(calendar.isWorkingDay(end)).isTrue();
        assertThat(calendar.between(day, end)).isEqualTo(n);
        assertThat(calendar.between(end, day)).isEqualTo(-n);
    }

    @Property
    void keep_never_moves_previous_is_never_later_and_next_never_earlier(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("days") LocalDate day) {
        assertThat(calendar.lastDay(day, IfDayOff.KEEP)).isEqualTo(day);
        assertThat(calendar.lastDay(day, IfDayOff.PREVIOUS))
                .isBeforeOrEqualTo(day)
                .matches(calendar::isWorkingDay);
        assertThat(calendar.lastDay(day, IfDayOff.NEXT)).isAfterOrEqualTo(day).matches(calendar::isWorkingDay);
    }

    @Property
    void a_working_day_is_never_moved(@ForAll("calendars") WorkingCalendar calendar, @ForAll("days") LocalDate any) {
        LocalDate day = calendar.firstWorkingDayFrom(any);

        for (IfDayOff rule : IfDayOff.values()) {
            assertThat(calendar.lastDay(day, rule)).isEqualTo(day);
        }
    }

    @Property
    void every_deadline_has_exactly_one_last_working_day_and_each_reminder_once(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("days") LocalDate lastDay) {
        LocalDate from = calendar.minus(lastDay, 30);

        assertThat(from.datesUntil(lastDay.plusDays(1)).flatMap(day -> calendar.reminderOn(day, lastDay).stream()))
                .containsExactly(
                        Reminder.daysLeft(14),
                        Reminder.daysLeft(7),
                        Reminder.daysLeft(3),
                        Reminder.daysLeft(1),
                        Reminder.lastWorkingDay());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 8 * 365).map(FIRST::plusDays);
    }

    /** Up to 80 days off in eight years, and up to 20 days that are worked whatever their weekday. */
    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<Set<LocalDate>> off = days().set().ofMaxSize(80);
        Arbitrary<Set<LocalDate>> madeUp = days().set().ofMaxSize(20);
        return Combinators.combine(off, madeUp).as(WorkingCalendar::new);
    }
}
