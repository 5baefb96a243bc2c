package vn.thidua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.ProcessTest;

/** The holiday table on real PostgreSQL, and its copy in memory. */
@ProcessTest
class WorkingDaysTest {

    private static final LocalDate PLAIN_TUESDAY = LocalDate.of(2026, 6, 9);
    private static final LocalDate PLAIN_SATURDAY = LocalDate.of(2026, 6, 13);

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void removeOwnDays() {
        workingDays.holidays(2026).stream()
                .map(Holiday::day)
                .filter(day -> day.equals(PLAIN_TUESDAY) || day.equals(PLAIN_SATURDAY))
                .forEach(workingDays::remove);
    }

    @Test
    void the_fixed_days_of_eight_years_are_confirmed() {
        IntStream.rangeClosed(2023, 2030)
                .forEach(year -> assertThat(workingDays.holidays(year))
                        .filteredOn(Holiday::confirmed)
                        .extracting(Holiday::day)
                        .containsExactly(
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year, 4, 30),
                                LocalDate.of(year, 5, 1),
                                LocalDate.of(year, 9, 2)));
    }

    @Test
    void lunar_days_and_the_day_beside_the_national_day_wait_for_the_administrator() {
        IntStream.rangeClosed(2023, 2030).forEach(year -> {
            assertThat(workingDays.holidays(year))
                    .filteredOn(each -> !each.confirmed())
                    .hasSize(7);
            assertThat(workingDays.holidays(year))
                    .filteredOn(each -> each.name().equals("Tết Nguyên đán"))
                    .hasSize(5);
        });
        assertThat(workingDays.isWorkingDay(LocalDate.of(2025, 1, 29)))
                .as("mùng 1 Tết Ất Tỵ")
                .isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 2, 17)))
                .as("mùng 1 Tết Bính Ngọ")
                .isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2025, 4, 7)))
                .as("Giỗ Tổ 2025")
                .isFalse();
    }

    @Test
    void a_change_made_here_counts_at_once() {
        assertThat(workingDays.isWorkingDay(PLAIN_TUESDAY)).isTrue();

        workingDays.save(new Holiday(PLAIN_TUESDAY, "Nghỉ bão", HolidayKind.NGHI, true));
        workingDays.save(new Holiday(PLAIN_SATURDAY, "Làm bù", HolidayKind.LAM_BU, true));

        assertThat(workingDays.isWorkingDay(PLAIN_TUESDAY)).isFalse();
        assertThat(workingDays.plus(PLAIN_TUESDAY.plusDays(3), 1)).isEqualTo(PLAIN_SATURDAY);
        workingDays.remove(PLAIN_TUESDAY);
        assertThat(workingDays.isWorkingDay(PLAIN_TUESDAY)).isTrue();
    }

    @Test
    void a_change_that_is_rolled_back_leaves_nothing_behind() {
        transaction.executeWithoutResult(status -> {
            workingDays.save(new Holiday(PLAIN_TUESDAY, "Nghỉ bão", HolidayKind.NGHI, true));
            assertThat(workingDays.isWorkingDay(PLAIN_TUESDAY)).isFalse();
            status.setRollbackOnly();
        });

        assertThat(workingDays.isWorkingDay(PLAIN_TUESDAY)).isTrue();
    }

    @Test
    void a_change_made_on_another_node_counts_after_a_minute() {
        MovableClock clock = new MovableClock();
        WorkingDays here = new WorkingDays(new HolidayStore(jdbc), clock);
        assertThat(here.isWorkingDay(PLAIN_TUESDAY)).isTrue();

        workingDays.save(new Holiday(PLAIN_TUESDAY, "Nghỉ bão", HolidayKind.NGHI, true));

        assertThat(here.isWorkingDay(PLAIN_TUESDAY)).as("copy in memory").isTrue();
        clock.now = clock.now.plusSeconds(61);
        assertThat(here.isWorkingDay(PLAIN_TUESDAY)).isFalse();
    }

    @Test
    void an_administrator_confirms_a_year() {
        transaction.executeWithoutResult(status -> {
            assertThat(workingDays.confirm(2029)).isEqualTo(7);
            assertThat(workingDays.holidays(2029)).allMatch(Holiday::confirmed);
            assertThat(workingDays.holidays(2030)).anyMatch(each -> !each.confirmed());
            status.setRollbackOnly();
        });
    }

    @Test
    void entries_that_make_no_sense_are_refused_with_one_sentence() {
        assertThatThrownBy(() -> workingDays.save(new Holiday(PLAIN_TUESDAY, " ", HolidayKind.NGHI, true)))
                .isInstanceOf(Refusal.class)
                .hasMessage("Tên ngày nghỉ phải có từ 1 đến 200 ký tự, hãy ghi lại cho gọn.");
        assertThatThrownBy(() -> workingDays.save(new Holiday(PLAIN_TUESDAY, "a".repeat(201), HolidayKind.NGHI, true)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> workingDays.save(new Holiday(PLAIN_TUESDAY, "Làm bù", HolidayKind.LAM_BU, true)))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "Ngày 09/06/2026 không phải thứ Bảy hay Chủ nhật nên không làm bù được, hãy chọn ngày khác.");
        assertThatThrownBy(() -> workingDays.remove(PLAIN_TUESDAY))
                .isInstanceOf(Refusal.class)
                .hasMessage("Ngày 09/06/2026 không có trong bảng ngày nghỉ, hãy tải lại trang.");
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-06-01T01:00:00Z");

        @Override
        public ZoneId getZone() {
            return VietnamTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
