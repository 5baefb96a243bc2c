package vn.thidua.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.movement.Milestones;
import vn.thidua.movement.Movements;
import vn.thidua.movement.TrackedMilestone;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.AmendmentOutcome;
import vn.thidua.plan.PlanVersion;
import vn.thidua.plan.PlanVersions;
import vn.thidua.plan.Plans;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.RoundDates;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** From a difficulty to an answer or to another date: the ordinary stories of the process plan-amendment. */
@OfficeTest
class PlanAmendmentTest {

    private static final String PLAN = "kien-nghi";
    private static final String REPORT_DUE = "reporting.periods[nam].due";
    private static final String ROUND = PLAN + "/report/2024";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Proposals proposals;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Obligations obligations;

    @Autowired
    ReportRounds rounds;

    @Autowired
    RoundDates dates;

    @Autowired
    PlanVersions versions;

    @Autowired
    Plans plans;

    @Autowired
    Notices notices;

    @Autowired
    Movements movements;

    @Autowired
    Milestones milestones;

    AmendmentTeam team;

    @BeforeEach
    void november() {
        staff.hireFor(PLAN);
        desk.at("2024-12-02T08:00");
        team = new AmendmentTeam(desk, plans.plan(PLAN), proposals, gatherings);
    }

    @Test
    void anAmendedDateMovesObligationsTasksTimersAndTheRoundButNotWhatWasSent() {
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024").at("2024-12-02T08:00");
        desk.office(PLAN, "tai-chinh", "2024").sends();
        desk.office(PLAN, "tram-y-te", "2024").drafts();
        UUID one = team.raises("to-1", REPORT_DUE, "Lũ lụt, chưa kịp tổng hợp số liệu.")
                .id();
        assertThat(notices.about("proposal/" + one)).extracting("person").contains(team.inbox());

        team.opens();
        assertThat(team.gathering()).isEqualTo("kien-nghi/amendment/2024-1");
        assertThat(desk.only("userTask_gather", team.gathering()).getName())
                .isEqualTo("Tổng hợp đề xuất, kiến nghị – Đợt 1 năm 2024");
        team.gathers(List.of(one)).submits().decides(Map.of(one, "dieu-chinh"));
        assertThat(desk.waitsAt(team.gathering())).containsExactly("userTask_enterChanges");
        team.enters(REPORT_DUE, "2024-12-20", 2024, false);
        assertThat(dates.dueDay(PLAN, vn.thidua.plan.ReportPeriod.of("2024")))
                .as("not before the document is issued")
                .contains(LocalDate.of(2024, 12, 14));
        team.issues("ke-hoach");
        assertThat(plans.plan(PLAN).reporting().periods().get(0).due().label())
                .isEqualTo("trước ngày 15/12 (riêng năm 2024: ngày 20/12/2024)");
        desk.runReadySteps();

        Instant due = Instant.parse("2024-12-20T23:59:59+07:00");
        assertThat(obligations.ofRound(ROUND))
                .extracting(Obligation::office, Obligation::dueAt, Obligation::originalDueAt)
                .containsExactlyInAnyOrder(
                        tuple("tai-chinh", Instant.parse("2024-12-14T23:59:59+07:00"), null),
                        tuple("tram-y-te", due, null),
                        tuple("to-1", due, null),
                        tuple("hoi-ccb", due, null));
        assertThat(desk.only("userTask_reviewContent", ROUND + "/tram-y-te")
                        .getDueDate()
                        .toInstant())
                .isEqualTo(due);
        assertThat(desk.only("userTask_draft", ROUND + "/to-1").getDueDate().toInstant())
                .isEqualTo(due);
        assertThat(desk.timerDate("boundaryEvent_overdue", ROUND + "/to-1"))
                .isEqualTo(Instant.parse("2024-12-21T00:00:00+07:00"));
        Instant closes = Instant.parse("2024-12-23T23:59:59+07:00");
        assertThat(rounds.get(ROUND).closesAt()).isEqualTo(closes);
        assertThat(rounds.get(ROUND).dueAt()).isEqualTo(due);
        assertThat(desk.timerDate("event_closingDate", ROUND)).isEqualTo(closes);
        assertThat(obligations.history(ROUND + "/to-1"))
                .extracting("action", "note")
                .contains(tuple("Điều chỉnh thời hạn", "theo văn bản số 41/KH-UBND ngày 02/12/2024"));
        assertThat(obligations.history(ROUND + "/tai-chinh"))
                .extracting("action")
                .doesNotContain("Điều chỉnh thời hạn");
        assertThat(notices.about(ROUND))
                .filteredOn(notice -> notice.kind().equals("date-moved"))
                .extracting("person")
                .contains("kien-nghi.tai-chinh.chuyen-vien", "kien-nghi.to-1.chuyen-vien");

        desk.at("2024-12-18T09:00");
        desk.office(PLAN, "tram-y-te", "2024").approves().signs().dispatches();
        assertThat(obligations.get(ROUND + "/tram-y-te").progressLabel(desk.now()))
                .isEqualTo("Đúng hạn");

        assertThat(versions.of(PLAN))
                .extracting(PlanVersion::version, PlanVersion::number, PlanVersion::effectiveOn)
                .containsExactly(tuple(2, "41/KH-UBND", LocalDate.of(2024, 12, 2)));
        assertThat(gatherings.get(team.gathering()).status()).isEqualTo(GatheringStatus.DA_DIEU_CHINH);
        assertThat(desk.endsOf("plan-amendment", team.gathering()))
                .containsExactlyInAnyOrder("endEvent_told", "endEvent_amended");
        assertThat(dates.dueDay(PLAN, vn.thidua.plan.ReportPeriod.of("2025"))).contains(LocalDate.of(2025, 12, 14));
    }

    @Test
    void whoIsOnlyAnsweredGetsALetterAndTheOthersWaitForTheNextGathering() {
        UUID one = team.raises("tai-chinh", null, "Thiếu kinh phí.").id();
        UUID two = team.raises("to-1", REPORT_DUE, "Xin lùi thời hạn.").id();
        UUID later = team.raises("tram-y-te", null, "Thiếu nhân lực.").id();
        team.opens().gathers(List.of(one, two));
        desk.as(team.submitter()).does("userTask_submit", team.gathering(), sendsBack("Ghi rõ hơn."));
        assertThat(desk.waitsAt(team.gathering())).containsExactly("userTask_gather");
        team.gathers(List.of(one, two)).submits();
        desk.as(team.decider()).does("userTask_decide", team.gathering(), sendsBack("Xem lại số 1."));
        team.gathers(List.of(one, two)).submits();
        var outcomes = new LinkedHashMap<UUID, String>();
        outcomes.put(one, "tra-loi-huong-dan");
        outcomes.put(two, "khong-dieu-chinh");
        team.decides(outcomes);
        assertThat(notices.about("proposal/" + two))
                .extracting("person", "kind")
                .contains(tuple("kien-nghi.to-1.chuyen-vien", "proposal-decided"));
        team.issues("cong-van-tra-loi");

        assertThat(desk.endsOf("plan-amendment", team.gathering()))
                .containsExactlyInAnyOrder("endEvent_planStays", "endEvent_answered");
        assertThat(gatherings.get(team.gathering()).status()).isEqualTo(GatheringStatus.DA_TRA_LOI);
        assertThat(gatherings.proposals(team.gathering()))
                .extracting(Proposal::office, Proposal::outcome)
                .containsExactlyInAnyOrder(
                        tuple("tai-chinh", AmendmentOutcome.TRA_LOI_HUONG_DAN),
                        tuple("to-1", AmendmentOutcome.KHONG_DIEU_CHINH));
        assertThat(versions.of(PLAN)).isEmpty();

        team.opens();
        assertThat(team.gathering()).endsWith("/2024-2");
        team.gathers(List.of(later))
                .submits()
                .decides(Map.of(later, "khong-dieu-chinh"))
                .issues("cong-van-tra-loi");
        assertThat(gatherings.get(team.gathering()).status()).isEqualTo(GatheringStatus.KHONG_DIEU_CHINH);
    }

    @Test
    void anAnswerAndAnAmendmentGoTheirWaysSideBySideAndADocumentThatDoesNotComeAmendsNothing() {
        UUID one = team.raises("tai-chinh", null, "Thiếu kinh phí.").id();
        UUID two = team.raises("to-1", REPORT_DUE, "Xin lùi thời hạn.").id();
        team.opens().gathers(List.of(one, two)).submits();
        var outcomes = new LinkedHashMap<UUID, String>();
        outcomes.put(one, "tra-loi-huong-dan");
        outcomes.put(two, "dieu-chinh");
        team.decides(outcomes);
        assertThat(desk.waitsAt(team.gathering())).containsExactly("userTask_draft", "userTask_enterChanges");
        team.issues("cong-van-tra-loi").enters(REPORT_DUE, "2024-12-20", 2024, true);
        desk.as(team.inbox()).does("userTask_draft", team.gathering(), Typed.skip("Cấp trên chưa cho phép."));

        assertThat(desk.endsOf("plan-amendment", team.gathering()))
                .containsExactlyInAnyOrder("endEvent_answered", "endEvent_notAmended");
        assertThat(gatherings.get(team.gathering()).status()).isEqualTo(GatheringStatus.DA_TRA_LOI);
        assertThat(versions.of(PLAN)).isEmpty();
    }

    @Test
    void milestonesThatAreStillToComeMoveWithThePlan() {
        movements.register(PLAN);
        desk.runReadySteps();
        LocalDate before = opens("2025");
        UUID one = team.raises("to-1", null, "Xin mở đợt báo cáo sớm hơn.").id();
        team.opens()
                .gathers(List.of(one))
                .submits()
                .decides(Map.of(one, "dieu-chinh"))
                .enters("reporting.periods[nam].opens", "2025-10-15", 2025, true)
                .issues("ke-hoach");
        desk.runReadySteps();
        assertThat(before).isEqualTo(LocalDate.of(2025, 11, 1));
        assertThat(opens("2025")).isEqualTo(LocalDate.of(2025, 10, 15));
        assertThat(opens("2026")).isEqualTo(LocalDate.of(2026, 10, 15));
    }

    private LocalDate opens(String period) {
        return milestones.ofPlan(PLAN).stream()
                .map(TrackedMilestone::milestone)
                .filter(milestone -> milestone.key().contains("report")
                        && !milestone.key().contains("upward")
                        && milestone.period().equals(period))
                .findFirst()
                .orElseThrow()
                .opensOn();
    }

    @Test
    void theInboxMayLetAGatheringBe() {
        UUID one = team.raises("tai-chinh", null, "Thiếu kinh phí.").id();
        team.opens();
        desk.as(team.inbox()).does("userTask_gather", team.gathering(), Typed.json("decision", "drop"));
        assertThat(desk.endsOf("plan-amendment", team.gathering())).containsExactly("endEvent_dropped");
        team.opens().gathers(List.of(one));
        assertThat(desk.waitsAt(team.gathering())).containsExactly("userTask_submit");
    }

    @Test
    void whereTheInboxItselfSubmitsTheDecisionFollowsAtOnceAndWithoutALetterTheOfficesAreTold() {
        String ward = "nguyen-nghiem";
        staff.hireFor(ward);
        var clerk = new AmendmentTeam(desk, plans.plan(ward), proposals, gatherings);
        UUID one = clerk.raises("tai-chinh-ke-toan", null, "Thiếu kinh phí.").id();
        clerk.opens().gathers(List.of(one));
        assertThat(desk.waitsAt(clerk.gathering())).containsExactly("userTask_decide");
        clerk.decides(Map.of(one, "khong-dieu-chinh"));
        assertThat(desk.endsOf("plan-amendment", clerk.gathering()))
                .containsExactlyInAnyOrder("endEvent_told", "endEvent_planStays");
        assertThat(gatherings.get(clerk.gathering()).status()).isEqualTo(GatheringStatus.KHONG_DIEU_CHINH);
    }

    private static String sendsBack(String reason) {
        return Typed.json("decision", "return", "comment", reason);
    }
}
