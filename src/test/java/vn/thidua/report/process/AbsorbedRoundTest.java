package vn.thidua.report.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.movement.Milestone;
import vn.thidua.movement.MilestoneKind;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.ReportRound;
import vn.thidua.report.ReportRounds;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** The last year of a movement whose final review stands for the annual report. */
@OfficeTest
class AbsorbedRoundTest {

    private static final String GROUPS = "so-ket-theo-nhom";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Plans plans;

    @Autowired
    ReportRounds rounds;

    @Autowired
    StartRoundForm startForm;

    @Autowired
    Obligations obligations;

    @Autowired
    List<MilestoneKind> milestones;

    @Test
    void noRoundOpensWhereEveryOfficeHoldsTheReviewAndWhoAsksForOneIsToldOfTheReview() {
        staff.hireFor("dak-lak");
        desk.at("2030-11-04T08:00");

        assertThat(periods("dak-lak")).containsExactly("2023", "2024", "2025", "2026", "2027", "2028", "2029");
        assertThat(rounds.next("dak-lak")).isEmpty();
        assertThat(rounds.openable("dak-lak")).extracting(ReportPeriod::id).containsExactly("2029");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> startForm.prepare(
                        "dak-lak",
                        "dak-lak.ban-tdkt.chuyen-vien",
                        new StartRoundForm.Wanted("2030", LocalDate.of(2030, 12, 18), false)))
                .withMessage(
                        "Báo cáo năm 2030 được thay bằng báo cáo của đợt “Tổng kết Phong trào thi đua ở các cơ quan, đơn vị, địa phương” nên không mở đợt báo cáo; hãy theo dõi ở đợt đó.");
    }

    @Test
    void onlyWhoHoldsNoReviewOwesTheReportAndTheReviewGoesUpInItsPlace() {
        staff.hireFor(GROUPS);
        desk.at("2028-11-01T08:00").opensRound(GROUPS, "2028");
        String round = ReportRounds.id(GROUPS, "2028");

        assertThat(obligations.ofRound(round))
                .extracting(Obligation::office)
                .containsExactlyInAnyOrder("xa-dong", "xa-tay");
        desk.at("2028-11-24T09:00");
        desk.office(GROUPS, "xa-dong", "2028").sends().isAccepted();
        desk.office(GROUPS, "xa-tay", "2028").sends().isAccepted();

        assertThat(desk.waitsAt(round))
                .as("no consolidated report is drafted: the final review's goes up")
                .isEmpty();
        assertThat(rounds.get(round).upwardDone()).isZero();
    }

    private List<String> periods(String plan) {
        return milestones.stream()
                .filter(kind -> kind.code().equals(ReportRound.KIND))
                .flatMap(kind -> kind.of(plans.plan(plan)).stream())
                .map(Milestone::period)
                .toList();
    }
}
