package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.movement.CountedOutcomes;
import vn.thidua.movement.MovementPage;
import vn.thidua.movement.Movements;
import vn.thidua.movement.Outcomes;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.ReviewKind;
import vn.thidua.platform.security.Grants;
import vn.thidua.report.process.AllReportsIn;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Tổng kết: its report signed, the movement goes on to its end, kept open only by what waits for a superior. */
@OfficeTest
class FinalReviewTest {

    private static final String PLAN = "so-ket";
    private static final String CLERK = PLAN + ".van-phong.chuyen-vien";
    private static final String APART = "so-ket-rieng";
    private static final String APART_CLERK = APART + ".van-phong.chuyen-vien";
    private static final String APART_MOVEMENT = APART + "/movement/2024-2025";
    private static final String[] OFFICES = {"phong-tai-chinh", "phong-van-hoa"};

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Grants grants;

    @Autowired
    Movements movements;

    @Autowired
    MovementPage page;

    @Autowired
    Obligations obligations;

    @Autowired
    AllReportsIn allReportsIn;

    @Autowired
    ReviewCourse course;

    @Autowired
    CountedOutcomes waiting;

    @Autowired
    Outcomes outcomes;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void hire() {
        staff.hireFor(PLAN);
        staff.hireFor(APART);
        for (String plan : new String[] {PLAN, APART}) {
            grants.grantStart(plan + ".van-phong.chuyen-vien", "mid-term-review");
            grants.grantStart(plan + ".van-phong.chuyen-vien", "final-review");
        }
    }

    @AfterEach
    void nothingWaitsAbove() {
        waiting.forget(APART);
    }

    @Test
    void theConsolidatedReportGoesUpThePlansRouteAfterCouncilAndConference() {
        var work = opensByHand();
        work.plans("2026-11-02");
        desk.at("2026-12-01T09:00");
        work.sends(OFFICES).accepts(OFFICES);
        work.drafts("Kết quả của phong trào.").asksTheCouncil("2026-12-01").holdsTheConference("2026-12-01");
        work.reports("2026-12-01");
        work.reports("2026-12-01");
        assertThat(desk.endsOf("final-review", work.id())).contains("endEvent_reviewed");
    }

    @Test
    void theOfficesBeginWithoutItsPlanAndTheClosingDateComesFirst() {
        var work = opensByHand();
        desk.at("2026-11-12T00:00")
                .fires("boundaryEvent_planWaitedFor", work.id())
                .runReadySteps();
        desk.at("2026-11-12T09:00");
        work.plans("2026-11-12");
        assertThat(obligations.ofRound(work.id())).hasSize(2);
        desk.at("2026-12-20T00:00").fires("event_closingDate", work.id()).runReadySteps();
        assertThat(desk.waitsAt(work.id())).contains("userTask_draftReport");
    }

    @Test
    void itIsClosedByHandBeforeItsDate() {
        var work = opensByHand();
        work.plans("2026-11-02");
        course.closeEarly(work.id(), CLERK);
        desk.runReadySteps();
        assertThat(desk.waitsAt(work.id())).contains("userTask_draftReport");
    }

    @Test
    void theIssuerAloneReportsByADocumentOfItsOwn() {
        desk.at("2024-12-02T08:00").as(APART_CLERK).starts("final-review", Typed.json("phase", "gd1"));
        desk.runReadySteps();
        var apart = new ReviewWork(desk, obligations, allReportsIn, APART, "gd1", ReviewKind.TONG_KET);
        apart.drafts("Kết quả.").reports("2024-12-02");
        assertThat(desk.endsOf("final-review", apart.id())).contains("endEvent_reviewed");
    }

    /** Reviews of the offices, then the mark that the superior held its own, then the end of the movement. */
    @Test
    void aMovementPassesThroughAllItsReviewsAndEndsWithTheLastOutcome() {
        waiting.say(APART, 2);
        desk.at("2024-03-01T08:00");
        movements.register(APART);
        fires("event_launchDay", "event_phaseStarts");

        desk.at("2024-12-01T00:00");
        fires("event_midTermDue");
        apart("gd1", ReviewKind.SO_KET).drafts("Kết quả.");
        fires("event_finalDue");
        assertThat(page.view(APART, APART_CLERK).stands()).containsExactly("Đang tổng kết");
        apart("gd1", ReviewKind.TONG_KET).drafts("Kết quả.").reports("2024-12-01");

        desk.at("2025-01-01T00:00");
        fires("event_phaseStarts");
        desk.as(APART + ".ubnd.lanh-dao")
                .does(
                        "userTask_decidePhase",
                        APART_MOVEMENT,
                        Typed.json("decision", "decide", "number", "2/KH-UBND", "date", "2025-01-01"));
        desk.runReadySteps();
        desk.at("2025-06-02T08:00").as(APART_CLERK).starts("mid-term-review", Typed.json("phase", "gd2"));
        desk.runReadySteps();
        desk.fires("event_closingDate", Review.id(APART, "gd2", ReviewKind.SO_KET))
                .runReadySteps();

        desk.at("2025-11-01T08:00").as(APART_CLERK).starts("final-review", Typed.json("phase", "gd2"));
        desk.runReadySteps();
        String review = Review.id(APART, "gd2", ReviewKind.TONG_KET);
        desk.at("2025-12-30T00:00").fires("event_closingDate", review).runReadySteps();
        assertThat(desk.endsOf("final-review", review)).containsExactly("endEvent_reviewed");
        assertThat(obligations.count(review).missing()).isEqualTo(55);

        fires("event_finalDue");
        desk.as(APART_CLERK)
                .does(
                        "userTask_holdFinal",
                        APART_MOVEMENT,
                        Typed.json("decision", "held", "number", "5/BC-UBND", "date", "2025-12-20"));
        desk.runReadySteps();

        desk.at("2026-01-01T00:00");
        while (!desk.timers("event_milestoneDue", APART_MOVEMENT).isEmpty()) {
            fires("event_milestoneDue");
        }
        fires("event_lastPhaseEnds", "event_movementOver");
        assertThat(page.view(APART, APART_CLERK).stands()).containsExactly("Đã tổng kết – còn hồ sơ trình cấp trên");
        outcomes.settled(APART);
        assertThat(page.view(APART, APART_CLERK).outcomesWaited())
                .as("two still wait")
                .isTrue();
        waiting.say(APART, 0);
        outcomes.settled(APART);
        Instant extended = Instant.parse("2026-06-30T23:59:59+07:00");
        obligations.open(
                APART, "report", "2099", List.of(new Obligations.Demand("to-1", DutyMode.GIAO)), extended, extended);
        desk.as(APART + ".ubnd.lanh-dao").does("userTask_closeMovement", APART_MOVEMENT, Typed.json("confirmed", true));
        desk.runReadySteps();
        assertThat(desk.endsOf("movement-programme", APART_MOVEMENT)).contains("endEvent_movementEnded");
        assertThat(obligations
                        .get(Obligation.id(APART + "/report/2099", "to-1"))
                        .status())
                .as("not due when the movement ended")
                .isEqualTo(Status.KHONG_PHAI_THUC_HIEN);
    }

    @Test
    void withNothingAboveTheMovementMayBeClosedAtOnceAndAReviewThatIsOverIsPassed() {
        waiting.say(APART, 0);
        desk.at("2024-03-01T08:00");
        movements.register(APART);
        desk.runReadySteps();
        desk.at("2024-12-02T08:00").as(APART_CLERK).starts("mid-term-review", Typed.json("phase", "gd1"));
        desk.runReadySteps();
        apart("gd1", ReviewKind.SO_KET).drafts("Kết quả.");
        desk.as(APART_CLERK).starts("final-review", Typed.json("phase", "gd1"));
        desk.runReadySteps();
        apart("gd1", ReviewKind.TONG_KET).drafts("Kết quả.").reports("2024-12-02");
        stepsOfTheProgramme("serviceTask_startMidTerm", "so-ket-xa");
        stepsOfTheProgramme("serviceTask_startFinal", "tong-ket-1");
        String closing = stepsOfTheProgramme("serviceTask_checkOutcomes", "tong-ket-1");
        assertThat(desk.waitsAt(closing)).containsExactly("userTask_closeMovement");
    }

    /** A programme that comes to this step. */
    private String stepsOfTheProgramme(String step, String review) {
        String key = APART + "/" + step;
        runtime.createProcessInstanceByKey("movement-programme")
                .businessKey(key)
                .setVariables(Map.of(
                        "plan", APART, "phase", "gd1", "review", review, "decideGroup", APART + ".ubnd.lanh-dao"))
                .startBeforeActivity(step)
                .execute();
        desk.runReadySteps();
        return key;
    }

    private void fires(String... timers) {
        desk.runReadySteps();
        for (String timer : timers) {
            desk.fires(timer, APART_MOVEMENT).runReadySteps();
        }
    }

    private ReviewWork apart(String phase, ReviewKind kind) {
        return new ReviewWork(desk, obligations, allReportsIn, APART, phase, kind);
    }

    private ReviewWork opensByHand() {
        desk.at("2026-11-02T08:00").as(CLERK).starts("final-review", Typed.json("phase", "gd2"));
        desk.runReadySteps();
        return new ReviewWork(desk, obligations, allReportsIn, PLAN, "gd2", ReviewKind.TONG_KET);
    }
}
