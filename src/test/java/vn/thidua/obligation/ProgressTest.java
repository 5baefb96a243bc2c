package vn.thidua.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.plan.DutyMode;

class ProgressTest {

    private static final Instant DUE = Instant.parse("2024-12-14T16:59:59Z");

    @Test
    void anOrderedOfficeIsOverdueFromTheFirstMomentAfterItsDate() {
        assertThat(Progress.of(DutyMode.GIAO, DUE, null, DUE)).isEqualTo(Progress.SAP_DEN_HAN);
        assertThat(Progress.of(DutyMode.GIAO, DUE, null, DUE.plusMillis(1))).isEqualTo(Progress.QUA_HAN);
    }

    @Test
    void aRequestedOfficeHasOnlyNotSentYet() {
        assertThat(Progress.of(DutyMode.DE_NGHI, DUE, null, DUE.plus(Duration.ofDays(90))))
                .isEqualTo(Progress.CHUA_CO)
                .extracting(Progress::label)
                .isEqualTo("Chưa có báo cáo");
    }

    @ParameterizedTest
    @EnumSource(DutyMode.class)
    void beforeTheDateAndAfterSendingBothStandAlike(DutyMode mode) {
        Instant early = DUE.minus(Duration.ofDays(30));
        assertThat(Progress.of(mode, DUE, null, early)).isEqualTo(Progress.TRONG_HAN);
        assertThat(Progress.of(mode, DUE, early, DUE.plus(Duration.ofDays(9)))).isEqualTo(Progress.DUNG_HAN);
        assertThat(Progress.of(mode, DUE, DUE.plusSeconds(1), DUE.plusSeconds(2)))
                .isEqualTo(Progress.CHAM);
        assertThat(Progress.of(mode, null, null, DUE)).isEqualTo(Progress.KHONG_GHI_THOI_HAN);
    }
}
