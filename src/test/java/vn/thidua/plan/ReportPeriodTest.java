package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024, NAM, 2024, năm 2024, 2024-12-31, 2023",
        "2024-6-thang, SAU_THANG, 2024, 6 tháng đầu năm 2024, 2024-06-30, 2023-6-thang"
    })
    void anIdIsReadAndWritten(String id, PeriodKind kind, int year, String label, String lastDay, String yearBefore) {
        ReportPeriod period = ReportPeriod.of(id);

        assertThat(period).isEqualTo(new ReportPeriod(kind, year));
        assertThat(period.id()).isEqualTo(id);
        assertThat(period.label()).isEqualTo(label);
        assertThat(period.lastDay()).isEqualTo(lastDay);
        assertThat(period.yearBefore().id()).isEqualTo(yearBefore);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "2024-6", "2024-9-thang", "x2024"})
    void anythingElseIsNoPeriod(String id) {
        assertThat(ReportPeriod.parse(id)).isEmpty();
        assertThatThrownBy(() -> ReportPeriod.of(id)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ReportPeriod.labelOf(id)).isEqualTo("kỳ " + id);
    }

    @Test
    void theFirstSixMonthsComeBeforeTheirYearAndAfterTheLast() {
        assertThat(List.of(
                                ReportPeriod.of("2024"),
                                ReportPeriod.of("2025-6-thang"),
                                ReportPeriod.of("2023"),
                                ReportPeriod.of("2024-6-thang"))
                        .stream()
                        .sorted()
                        .map(ReportPeriod::id))
                .containsExactly("2023", "2024-6-thang", "2024", "2025-6-thang");
    }
}
