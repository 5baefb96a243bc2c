package vn.thidua.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.plan.DutyMode;

class ProgressTest {

    private static final Instant DUE = Instant.parse("2024-12-14T16:59:59Z");

    @Test
    void anOrderedOfficeIsOverdueFromTheFirstMomentAfterItsDate() {
        assertThat(Progress.of(Status.DANG_THUC_HIEN, DutyMode.GIAO, DUE, null, DUE))
                .isEqualTo(Progress.SAP_DEN_HAN);
        assertThat(Progress.of(Status.DANG_THUC_HIEN, DutyMode.GIAO, DUE, null, DUE.plusMillis(1)))
                .isEqualTo(Progress.QUA_HAN);
    }

    @Test
    void aRequestedOfficeHasOnlyNotSentYet() {
        assertThat(Progress.of(Status.DANG_THUC_HIEN, DutyMode.DE_NGHI, DUE, null, DUE.plus(Duration.ofDays(90))))
                .isEqualTo(Progress.CHUA_CO)
                .extracting(Progress::label)
                .isEqualTo("Chưa có báo cáo");
    }

    @ParameterizedTest
    @EnumSource(DutyMode.class)
    void beforeTheDateAndAfterSendingBothStandAlike(DutyMode mode) {
        Instant early = DUE.minus(Duration.ofDays(30));
        assertThat(Progress.of(Status.DANG_THUC_HIEN, mode, DUE, null, early)).isEqualTo(Progress.TRONG_HAN);
        assertThat(Progress.of(Status.DANG_THUC_HIEN, mode, DUE, early, DUE.plus(Duration.ofDays(9))))
                .isEqualTo(Progress.DUNG_HAN);
        assertThat(Progress.of(Status.DANG_THUC_HIEN, mode, DUE, DUE.plusSeconds(1), DUE.plusSeconds(2)))
                .isEqualTo(Progress.CHAM);
        assertThat(Progress.of(Status.DANG_THUC_HIEN, mode, null, null, DUE)).isEqualTo(Progress.KHONG_GHI_THOI_HAN);
    }

    /** Every combination of the two axes that can exist, by what decides it. */
    @ParameterizedTest(name = "{0}, sent {1}, seen {2}: {3}, requested {4}")
    @CsvSource(delimiter = '|', textBlock = """
            CHUA_DEN_KY          | -    | early | TRONG_HAN          | TRONG_HAN
            CHUA_DEN_KY          | -    | soon  | SAP_DEN_HAN        | SAP_DEN_HAN
            CHUA_DEN_KY          | -    | after | QUA_HAN            | CHUA_CO
            DANG_THUC_HIEN       | -    | early | TRONG_HAN          | TRONG_HAN
            DANG_THUC_HIEN       | -    | soon  | SAP_DEN_HAN        | SAP_DEN_HAN
            DANG_THUC_HIEN       | -    | after | QUA_HAN            | CHUA_CO
            CHO_DUYET            | -    | early | TRONG_HAN          | TRONG_HAN
            CHO_DUYET            | -    | soon  | SAP_DEN_HAN        | SAP_DEN_HAN
            CHO_DUYET            | -    | after | QUA_HAN            | CHUA_CO
            CHO_DUYET            | soon | after | DUNG_HAN           | DUNG_HAN
            CHO_DUYET            | after| after | CHAM               | CHAM
            DA_GUI               | soon | soon  | DUNG_HAN           | DUNG_HAN
            DA_GUI               | soon | after | DUNG_HAN           | DUNG_HAN
            DA_GUI               | after| after | CHAM               | CHAM
            YEU_CAU_BO_SUNG      | soon | after | DUNG_HAN           | DUNG_HAN
            YEU_CAU_BO_SUNG      | after| after | CHAM               | CHAM
            HOAN_THANH           | soon | after | DUNG_HAN           | DUNG_HAN
            HOAN_THANH           | after| after | CHAM               | CHAM
            KHONG_BAO_CAO        | -    | soon  | CHAM               | CHUA_CO
            KHONG_BAO_CAO        | -    | after | CHAM               | CHUA_CO
            KHONG_PHAI_THUC_HIEN | -    | early | KHONG_GHI_THOI_HAN | KHONG_GHI_THOI_HAN
            KHONG_PHAI_THUC_HIEN | -    | after | KHONG_GHI_THOI_HAN | KHONG_GHI_THOI_HAN
            NGOAI_HE_THONG       | -    | after | KHONG_GHI_THOI_HAN | KHONG_GHI_THOI_HAN
            NGOAI_HE_THONG       | soon | after | DUNG_HAN           | DUNG_HAN
            NGOAI_HE_THONG       | after| after | CHAM               | CHAM
            KHONG_THEO_DOI       | -    | early | KHONG_GHI_THOI_HAN | KHONG_GHI_THOI_HAN
            KHONG_THEO_DOI       | -    | after | KHONG_GHI_THOI_HAN | KHONG_GHI_THOI_HAN
            """)
    void theTwoAxesTogether(Status status, String sent, String now, Progress ordered, Progress requested) {
        assertThat(Progress.of(status, DutyMode.GIAO, DUE, moment(sent), moment(now)))
                .isEqualTo(ordered);
        assertThat(Progress.of(status, DutyMode.DE_NGHI, DUE, moment(sent), moment(now)))
                .isEqualTo(requested);
        for (DutyMode mode : DutyMode.values()) {
            assertThat(Progress.of(status, mode, null, moment(sent), moment(now)))
                    .as("without a date nobody is late")
                    .isEqualTo(Progress.KHONG_GHI_THOI_HAN);
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void nothingThatIsSettledIsOverdueAndNoRequestedBodyEverIs(Status status) {
        Instant later = DUE.plus(Duration.ofDays(400));
        assertThat(Progress.of(status, DutyMode.GIAO, DUE, null, later) == Progress.QUA_HAN)
                .isEqualTo(!status.settled());
        assertThat(Progress.of(status, DutyMode.DE_NGHI, DUE, null, later)).isNotEqualTo(Progress.QUA_HAN);
    }

    private static Instant moment(String when) {
        return switch (when) {
            case "-" -> null;
            case "early" -> DUE.minus(Duration.ofDays(30));
            case "soon" -> DUE.minus(Duration.ofDays(2));
            case "after" -> DUE.plus(Duration.ofDays(3));
            default -> throw new IllegalArgumentException(when);
        };
    }
}
