package vn.thidua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    /** New Year on a Wednesday; the Saturday before is worked instead of the Thursday after. */
    private static final WorkingCalendar WITH_HOLIDAYS = new WorkingCalendar(
            Set.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2)), Set.of(LocalDate.of(2024, 12, 28)));

    @ParameterizedTest(name = "Saturday 14/12/2024 with {0} is {1}")
    @CsvSource({"KEEP, 2024-12-14", "PREVIOUS, 2024-12-13", "NEXT, 2024-12-16"})
    void a_deadline_on_a_saturday_follows_the_plans_rule(IfDayOff rule, LocalDate lastDay) {
        assertThat(WorkingCalendar.PLAIN_WEEKS.lastDay(LocalDate.of(2024, 12, 14), rule))
                .isEqualTo(lastDay);
    }

    @Test
    void days_off_and_made_up_days_change_the_week() {
        assertThat(WITH_HOLIDAYS.isWorkingDay(LocalDate.of(2024, 12, 28)))
                .as("made-up Saturday")
                .isTrue();
        assertThat(WITH_HOLIDAYS.isWorkingDay(LocalDate.of(2024, 12, 29)))
                .as("Sunday")
                .isFalse();
        assertThat(WITH_HOLIDAYS.isWorkingDay(LocalDate.of(2025, 1, 1)))
                .as("New Year")
                .isFalse();
        assertThat(WITH_HOLIDAYS.plus(LocalDate.of(2024, 12, 27), 1)).isEqualTo("2024-12-28");
        assertThat(WITH_HOLIDAYS.plus(LocalDate.of(2024, 12, 31), 1)).isEqualTo("2025-01-03");
        assertThat(WITH_HOLIDAYS.minus(LocalDate.of(2025, 1, 3), 2)).isEqualTo("2024-12-30");
        assertThat(WITH_HOLIDAYS.between(LocalDate.of(2024, 12, 27), LocalDate.of(2025, 1, 3)))
                .isEqualTo(4);
    }

    @Test
    void a_day_off_wins_over_a_made_up_day() {
        LocalDate day = LocalDate.of(2024, 12, 28);

        assertThat(new WorkingCalendar(Set.of(day), Set.of(day)).isWorkingDay(day))
                .isFalse();
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-11-22, -",
                "2024-11-25, còn 14 ngày làm việc",
                "2024-11-26, -",
                "2024-12-04, còn 7 ngày làm việc",
                "2024-12-07, -",
                "2024-12-10, còn 3 ngày làm việc",
                "2024-12-11, -",
                "2024-12-12, còn 1 ngày làm việc",
                "2024-12-13, hôm nay là ngày làm việc cuối cùng",
                "2024-12-14, -",
                "2024-12-15, -",
                "2024-12-16, quá hạn 1 ngày làm việc",
                "2024-12-17, quá hạn 2 ngày làm việc",
            })
    void reminders_of_saturday_14_december_2024_count_working_days(LocalDate today, String text) {
        assertThat(WorkingCalendar.PLAIN_WEEKS
                        .reminderOn(today, LocalDate.of(2024, 12, 14))
                        .map(Reminder::text))
                .isEqualTo(Optional.ofNullable(text));
    }

    @Test
    void on_a_working_last_day_it_is_the_last_working_day() {
        LocalDate monday = LocalDate.of(2024, 12, 16);

        assertThat(WorkingCalendar.PLAIN_WEEKS
                        .reminderOn(monday, monday)
                        .orElseThrow()
                        .kind())
                .isEqualTo(Reminder.Kind.LAST_WORKING_DAY);
    }
}
