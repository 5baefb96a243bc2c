package vn.thidua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.calendar.WorkingCalendar;

class ReminderStageTest {

    @Test
    void stagesLieSideBySideAndCountWorkingDays() {
        assertThat(ReminderStage.of(LocalDate.of(2024, 12, 12), WorkingCalendar.PLAIN_WEEKS))
                .containsExactly(
                        stage("last-day", "2024-12-12", "2024-12-13", true),
                        stage("due-1", "2024-12-13", "2024-12-16", true),
                        stage("due-3", "2024-12-16", "2024-12-18", true),
                        stage("due-7", "2024-12-18", "2024-12-24", false),
                        stage("due-14", "2024-12-24", "2025-01-02", false));
    }

    @Test
    void onTheFridayBeforeAWeekendItsDaysAreDueOnTheLastWorkingDay() {
        assertThat(ReminderStage.of(LocalDate.of(2024, 12, 13), WorkingCalendar.PLAIN_WEEKS))
                .first()
                .isEqualTo(stage("last-day", "2024-12-13", "2024-12-16", true));
    }

    @Test
    void holidaysAndMadeUpDaysMoveTheSpans() {
        var tet = new WorkingCalendar(
                Set.of(LocalDate.of(2024, 12, 16), LocalDate.of(2024, 12, 17)), Set.of(LocalDate.of(2024, 12, 14)));
        assertThat(ReminderStage.of(LocalDate.of(2024, 12, 13), tet))
                .startsWith(
                        stage("last-day", "2024-12-13", "2024-12-14", true),
                        stage("due-1", "2024-12-14", "2024-12-18", true));
    }

    private static ReminderStage stage(String code, String first, String next, boolean heads) {
        return new ReminderStage(code, LocalDate.parse(first), LocalDate.parse(next), heads);
    }
}
