package vn.thidua.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.plan.Plans;
import vn.thidua.report.ReportRounds;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** What a round does after its offices have reported follows an amended date of the consolidated report. */
@OfficeTest
class MovedRoundTest {

    private static final String PLAN = "kien-nghi";
    private static final String ROUND = PLAN + "/report/2024";
    private static final String PROVINCE = "dak-lak";
    private static final String PROVINCE_ROUND = PROVINCE + "/report/2024";
    private static final String CONSOLIDATED_DUE = "reporting.periods[nam].consolidated_due";
    private static final Instant OLD = Instant.parse("2024-12-25T23:59:59+07:00");
    private static final Instant NEW = Instant.parse("2024-12-30T23:59:59+07:00");

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Proposals proposals;

    @Autowired
    Gatherings gatherings;

    @Autowired
    ReportRounds rounds;

    @Autowired
    Plans plans;

    AmendmentTeam team;

    @BeforeEach
    void november() {
        desk.at("2024-11-01T08:00");
    }

    @Test
    void theReportUpwardThatIsUnderWayMovesWithItsDate() {
        theWardConsolidates();
        assertThat(due("userTask_draft")).isEqualTo(OLD);
        amended("2024-12-30");
        assertThat(due("userTask_draft")).as("the open task").isEqualTo(NEW);

        desk.as(PLAN + ".noi-vu.chuyen-vien")
                .does(
                        "userTask_draft",
                        ROUND,
                        Typed.draft(Typed.consolidated(Map.of("chi-dao", "Đã chỉ đạo.", "ket-qua", "Tốt."))));
        assertThat(due("userTask_sign")).as("what comes after it").isEqualTo(NEW);
    }

    @Test
    void anEarlierDateCountsAndAReportThatIsOutIsLeftAlone() {
        theWardConsolidates();
        amended("2024-12-20");
        assertThat(due("userTask_draft")).isEqualTo(Instant.parse("2024-12-20T23:59:59+07:00"));
        desk.as(PLAN + ".noi-vu.chuyen-vien")
                .does(
                        "userTask_draft",
                        ROUND,
                        Typed.draft(Typed.consolidated(Map.of("chi-dao", "Đã chỉ đạo.", "ket-qua", "Tốt."))));
        desk.as(PLAN + ".ubnd.lanh-dao").does("userTask_sign", ROUND, Typed.sign("TRUC_TIEP"));
        var registry = desk.as(PLAN + ".van-phong.van-thu");
        registry.does(
                "userTask_issue",
                ROUND,
                Typed.issue(
                        "7", "BC-UBND", "2024-12-02", registry.attaches("userTask_issue", ROUND, "ban-phat-hanh.pdf")));
        desk.runReadySteps();
        amended("2024-12-30");
        assertThat(rounds.get(ROUND).consolidatedAt()).isEqualTo(desk.now());
        assertThat(desk.endsOf("report-round", ROUND)).containsExactly("endEvent_reported");
    }

    @Test
    void theAssessmentThatIsOpenMovesToo() {
        staff.hireFor(PROVINCE);
        desk.opensRound(PROVINCE, "2024").at("2024-12-02T08:00");
        desk.fires("event_closingDate", PROVINCE_ROUND).runReadySteps();
        Instant before =
                desk.only("userTask_assess", PROVINCE_ROUND).getDueDate().toInstant();
        team = new AmendmentTeam(desk, plans.plan(PROVINCE), proposals, gatherings);
        amends("so-tai-chinh", "2024-12-30");
        assertThat(desk.only("userTask_assess", PROVINCE_ROUND).getDueDate().toInstant())
                .isEqualTo(NEW)
                .isNotEqualTo(before);
    }

    private void theWardConsolidates() {
        staff.hireFor(PLAN);
        desk.opensRound(PLAN, "2024").at("2024-12-02T08:00");
        team = new AmendmentTeam(desk, plans.plan(PLAN), proposals, gatherings);
        for (String office : List.of("tai-chinh", "tram-y-te", "to-1", "hoi-ccb")) {
            desk.office(PLAN, office, "2024").sends().isAccepted();
        }
    }

    private Instant due(String task) {
        return desk.only(task, ROUND).getDueDate().toInstant();
    }

    private void amended(String day) {
        amends("to-1", day);
    }

    private void amends(String office, String day) {
        UUID one = team.raises(office, CONSOLIDATED_DUE, "Xin điều chỉnh.").id();
        team.opens()
                .gathers(List.of(one))
                .submits()
                .decides(Map.of(one, "dieu-chinh"))
                .enters(CONSOLIDATED_DUE, day, 2024, false)
                .issues("ke-hoach");
        desk.runReadySteps();
    }
}
