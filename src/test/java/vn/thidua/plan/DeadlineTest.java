package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    @ParameterizedTest(name = "by {0} in {1}: {2} to {3}, \"{4}\"")
    @CsvSource({
        "12-14,      2024, 2024-12-14, 2024-12-14, chậm nhất ngày 14/12",
        "12-14,      2025, 2025-12-14, 2025-12-14, chậm nhất ngày 14/12",
        "02-29,      2025, 2025-02-28, 2025-02-28, chậm nhất ngày 29/02",
        "2025-10-15, 2030, 2025-10-15, 2025-10-15, chậm nhất ngày 15/10/2025",
        "2023-01,    2030, 2023-01-01, 2023-01-31, tháng 01/2023",
        "2024-02,    2030, 2024-02-01, 2024-02-29, tháng 02/2024",
        "2023-Q1,    2030, 2023-01-01, 2023-03-31, Quý I/2023",
        "2025-Q3,    2030, 2025-07-01, 2025-09-30, Quý III/2025",
        "2025-Q4,    2030, 2025-10-01, 2025-12-31, Quý IV/2025",
        "2030,       2024, 2030-01-01, 2030-12-31, năm 2030",
    })
    void by_a_day_month_quarter_or_year_lasts_to_its_end(
            String point, int year, LocalDate first, LocalDate last, String label) {
        Deadline deadline = Deadline.by(point);

        assertThat(deadline.firstDay(year)).contains(first);
        assertThat(deadline.lastDay(year)).contains(last);
        assertThat(deadline.label()).isEqualTo(label);
        assertThat(deadline.canBeOverdue()).isTrue();
    }

    @Test
    void before_15_december_means_up_to_14_december() {
        Deadline deadline = Deadline.before("12-15");

        assertThat(deadline.lastDay(2024)).contains(LocalDate.of(2024, 12, 14));
        assertThat(deadline.lastDay(2030)).contains(LocalDate.of(2030, 12, 14));
        assertThat(deadline.yearly()).isTrue();
        assertThat(deadline.label()).isEqualTo("trước ngày 15/12");
    }

    @Test
    void before_a_quarter_or_new_year_ends_on_the_day_before_it_begins() {
        assertThat(Deadline.before("2025-Q3").lastDay(2025)).contains(LocalDate.of(2025, 6, 30));
        assertThat(Deadline.before("01-01").lastDay(2024)).contains(LocalDate.of(2023, 12, 31));
    }

    @Test
    void from_is_a_start_and_never_overdue() {
        Deadline deadline = Deadline.from("2023-Q2");

        assertThat(deadline.firstDay(2023)).contains(LocalDate.of(2023, 4, 1));
        assertThat(deadline.lastDay(2023)).isEmpty();
        assertThat(deadline.canBeOverdue()).isFalse();
        assertThat(deadline.label()).isEqualTo("từ Quý II/2023");
    }

    @Test
    void no_date_is_never_overdue() {
        assertThat(Deadline.never().lastDay(2024)).isEmpty();
        assertThat(Deadline.never().firstDay(2024)).isEmpty();
        assertThat(Deadline.never().canBeOverdue()).isFalse();
        assertThat(Deadline.never().yearly()).isFalse();
        assertThat(Deadline.never().label()).isEqualTo("Không ghi thời hạn");
    }

    @Test
    void a_start_and_an_end_go_together() {
        Deadline deadline =
                new Deadline(Deadline.Kind.BY, CalendarPoint.parse("12-14"), CalendarPoint.parse("11-01"), null);

        assertThat(deadline.firstDay(2024)).contains(LocalDate.of(2024, 11, 1));
        assertThat(deadline.lastDay(2024)).contains(LocalDate.of(2024, 12, 14));
        assertThat(deadline.label()).isEqualTo("từ ngày 01/11 đến ngày 14/12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02-30",
                "2025-02-29",
                "2025-13",
                "2025-Q5",
                "2025-Q0",
                "25-12-14",
                "14/12/2024",
                "12",
                "",
                "2025-Q3-01"
            })
    void what_is_no_date_is_refused(String text) {
        assertThatThrownBy(() -> CalendarPoint.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
