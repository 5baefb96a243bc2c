package vn.thidua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.platform.time.VietnamTime;

class DueDatesTest {

    private static final LocalDate SATURDAY = LocalDate.of(2024, 12, 14);

    private final DueDates dueDates = new DueDates(new WorkingDays(
            new HolidayStore(null) {
                @Override
                List<Holiday> all() {
                    return List.of(new Holiday(LocalDate.of(2024, 12, 2), "Ngày nghỉ thử", HolidayKind.NGHI, true));
                }
            },
            Clock.system(VietnamTime.ZONE)));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "KEEP,     2024-12-14T23:59:59+07:00",
        "PREVIOUS, 2024-12-13T23:59:59+07:00",
        "NEXT,     2024-12-16T23:59:59+07:00"
    })
    void before_15_december_ends_with_the_last_second_of_the_14th_in_vietnam(IfDayOff rule, OffsetDateTime moment) {
        assertThat(dueDates.dueAt(SATURDAY, rule)).isEqualTo(moment.toInstant());
    }

    @Test
    void five_working_days_end_with_the_last_second_of_the_fifth() {
        assertThat(dueDates.dueAfter(LocalDate.of(2024, 11, 29), 5)).isEqualTo(at("2024-12-09T23:59:59+07:00"));
    }

    @Test
    void the_follow_up_date_is_the_morning_of_the_first_reminder() {
        for (LocalDate lastDay : List.of(SATURDAY, LocalDate.of(2024, 12, 13), LocalDate.of(2024, 12, 15))) {
            Instant followUp = dueDates.followUpAt(lastDay);

            assertThat(followUp).isEqualTo(at("2024-11-22T07:30:00+07:00"));
            assertThat(dueDates.reminderOn(VietnamTime.dateOf(followUp), lastDay))
                    .contains(Reminder.daysLeft(14));
        }
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
