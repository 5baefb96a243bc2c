package vn.thidua.movement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.movement.MilestoneState;
import vn.thidua.movement.Milestones;
import vn.thidua.movement.MovementPage;
import vn.thidua.movement.Movements;
import vn.thidua.movement.TrackedMilestone;
import vn.thidua.movement.process.MovementProgrammeProcess.Elements;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.PlanVersions;
import vn.thidua.report.ReportRound;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.RoundProcess;
import vn.thidua.superior.OpeningKind;
import vn.thidua.superior.Openings;
import vn.thidua.superior.SuperiorDocuments;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** A movement from the day its plan is registered to its end: what opens on its date, and where it stands. */
@OfficeTest
class MovementProgrammeTest {

    /** One phase, no reviews. */
    private static final String SHORT = "thu-nghiem";

    private static final String SHORT_MOVEMENT = "thu-nghiem/movement/2024-2025";
    /** Three phases, sơ kết and tổng kết. */
    private static final String PLAN = "tien-trinh";

    private static final String MOVEMENT = "tien-trinh/movement/2024-2025";
    private static final String HEAD = "tien-trinh.ubnd.lanh-dao";
    private static final String CLERK = "tien-trinh.van-phong.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Movements movements;

    @Autowired
    Milestones milestones;

    @Autowired
    MovementPage page;

    @Autowired
    ReportRounds rounds;

    @Autowired
    Obligations obligations;

    @Autowired
    RoundProcess roundProcess;

    @Autowired
    PlanVersions versions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Openings openings;

    @Autowired
    SuperiorDocuments superiorDocuments;

    @BeforeEach
    void hire() {
        staff.hireFor(PLAN);
    }

    // ---- what comes on its date
    // ---------------------------------------------------------------------------------------

    @Test
    void everyRoundOpensOnItsDateUntilNoneIsLeft() {
        desk.at("2024-06-01T08:00");
        assertThat(movements.register(SHORT)).isTrue();
        assertThat(movements.register(SHORT)).as("registered once").isFalse();
        ProcessInstance programme = desk.instance("movement-programme", SHORT_MOVEMENT);
        desk.runReadySteps();
        BpmnAwareTests.assertThat(programme).isWaitingAt(Elements.AWAIT_MILESTONE);
        assertThat(opensAt(SHORT_MOVEMENT)).isEqualTo(Instant.parse("2024-11-01T00:00:00+07:00"));
        assertThat(rounds.ofPlan(SHORT)).isEmpty();

        desk.at("2024-11-01T00:00")
                .fires(Elements.MILESTONE_DUE, SHORT_MOVEMENT)
                .runReadySteps();
        assertThat(rounds.ofPlan(SHORT)).extracting(ReportRound::period).containsExactly("2024");
        assertThat(rounds.get("thu-nghiem/report/2024").dueAt()).isEqualTo(Instant.parse("2024-12-14T23:59:59+07:00"));
        assertThat(rounds.get("thu-nghiem/report/2024").closesAt())
                .isEqualTo(Instant.parse("2024-12-18T23:59:59+07:00"));
        assertThat(state(SHORT, "report/nam/2024")).isEqualTo(MilestoneState.DA_MO);
        assertThat(opensAt(SHORT_MOVEMENT)).isEqualTo(Instant.parse("2025-11-01T00:00:00+07:00"));

        desk.at("2025-11-01T00:00")
                .fires(Elements.MILESTONE_DUE, SHORT_MOVEMENT)
                .runReadySteps();
        assertThat(rounds.ofPlan(SHORT)).extracting(ReportRound::period).containsExactly("2025", "2024");
        BpmnAwareTests.assertThat(programme)
                .as("nothing is left, yet something may be added until the movement's last day")
                .isWaitingAt(Elements.AWAIT_END);
    }

    @Test
    void aRoundThatSomebodyOpenedByHandStaysAsItIs() {
        desk.at("2024-06-01T08:00");
        movements.register(SHORT);
        desk.runReadySteps();
        desk.at("2024-10-25T08:00");
        roundProcess.start(SHORT, "2024", false);
        desk.at("2024-11-01T00:00")
                .fires(Elements.MILESTONE_DUE, SHORT_MOVEMENT)
                .runReadySteps();
        assertThat(rounds.get("thu-nghiem/report/2024").openedAt())
                .isEqualTo(Instant.parse("2024-10-25T08:00:00+07:00"));
        assertThat(desk.running("report-round", "thu-nghiem/report/2024")).isOne();
        assertThat(opensAt(SHORT_MOVEMENT)).isEqualTo(Instant.parse("2025-11-01T00:00:00+07:00"));
    }

    @Test
    void aPlanThatIsRegisteredBetweenOpeningAndDueDateOpensItsRoundAtOnce() {
        desk.at("2024-12-02T08:00");
        movements.register(SHORT);
        desk.runReadySteps();
        assertThat(opensAt(SHORT_MOVEMENT)).isBefore(desk.now());
        desk.fires(Elements.MILESTONE_DUE, SHORT_MOVEMENT).runReadySteps();
        assertThat(rounds.ofPlan(SHORT)).extracting(ReportRound::period).containsExactly("2024");
    }

    @Test
    void whatWasDueBeforeThePlanWasRegisteredIsHistory() {
        desk.at("2024-12-15T00:00");
        movements.register(SHORT);
        desk.runReadySteps();
        assertThat(state(SHORT, "report/nam/2024")).isEqualTo(MilestoneState.KHONG_THEO_DOI);
        assertThat(opensAt(SHORT_MOVEMENT)).isEqualTo(Instant.parse("2025-11-01T00:00:00+07:00"));
    }

    @Test
    void aRoundThatAnEarlierReleaseOpenedCountsAsOpenedThoughItIsPast() {
        desk.at("2024-11-05T08:00");
        roundProcess.start(SHORT, "2024", false);
        desk.at("2025-02-05T08:00");
        movements.register(SHORT);
        assertThat(state(SHORT, "report/nam/2024")).isEqualTo(MilestoneState.DA_MO);
    }

    @Test
    void aMovementThatIsOverWhenItIsRegisteredEndsWithoutARound() {
        desk.at("2026-01-05T08:00");
        movements.register(SHORT);
        goesOn(SHORT_MOVEMENT, Elements.LAUNCH_DAY, Elements.MOVEMENT_OVER, Elements.LAST_PHASE_ENDS);
        assertThat(desk.endsOf("movement-programme", SHORT_MOVEMENT)).containsExactly("endEvent_movementEnded");
        assertThat(rounds.ofPlan(SHORT)).isEmpty();
        assertThat(milestones.ofPlan(SHORT))
                .extracting(TrackedMilestone::state)
                .containsOnly(MilestoneState.KHONG_THEO_DOI, MilestoneState.NGOAI_HE_THONG);
    }

    @Test
    void whatIsAddedLaterIsHeardAtOnce() {
        desk.at("2025-11-02T08:00");
        movements.register(SHORT);
        desk.runReadySteps().fires(Elements.MILESTONE_DUE, SHORT_MOVEMENT).runReadySteps();
        BpmnAwareTests.assertThat(desk.instance("movement-programme", SHORT_MOVEMENT))
                .isWaitingAt(Elements.AWAIT_END);
        movements.milestonesChanged(SHORT);
        desk.runReadySteps();
        BpmnAwareTests.assertThat(desk.instance("movement-programme", SHORT_MOVEMENT))
                .isWaitingAt(Elements.AWAIT_END)
                .hasPassed(Elements.MILESTONES_ADDED);
    }

    @Test
    void aChangedDateIsHeardAtOnce() {
        desk.at("2024-06-01T08:00");
        movements.register(SHORT);
        desk.runReadySteps();
        movements.milestonesChanged(SHORT);
        desk.runReadySteps();
        BpmnAwareTests.assertThat(desk.instance("movement-programme", SHORT_MOVEMENT))
                .isWaitingAt(Elements.AWAIT_MILESTONE)
                .hasPassed(Elements.MILESTONES_CHANGED);
        movements.milestonesChanged("co-xep-loai"); // not registered: nothing happens
    }

    // ---- where it stands
    // ------------------------------------------------------------------------------------------------

    @Test
    void centralGuidanceComesLateSoPhaseTwoWaitsThenStartsWithAReason() {
        toTheSecondPhase();
        assertThat(stands()).contains(Elements.PHASE_OPENED);
        assertThat(desk.waitsAt(MOVEMENT)).as("nobody can decide yet").isEmpty();

        desk.at("2025-03-03T09:00");
        openings.openWithout(
                PLAN, OpeningKind.PHASE, "gd2", HEAD, "Hướng dẫn của cấp trên chưa ban hành, năm đã qua một quý.");
        desk.runReadySteps();
        assertThat(desk.as(HEAD).isRefused("userTask_decidePhase", MOVEMENT, Typed.json("decision", "decide")))
                .isEqualTo("Chưa nhập mục “Số, ký hiệu”; hãy nhập rồi gửi lại.");
        assertThat(desk.as(HEAD).isRefused("userTask_decidePhase", MOVEMENT, Typed.json("comment", "Có")))
                .isEqualTo("Chưa chọn triển khai theo văn bản nào; hãy chọn rồi gửi.");
        assertThat(desk.as(HEAD).isRefused("userTask_decidePhase", MOVEMENT, Typed.json("decision", "without")))
                .isEqualTo("Chưa nhập mục “Lý do triển khai khi không ra văn bản”; hãy nhập rồi gửi lại.");
        desk.as(HEAD)
                .does(
                        "userTask_decidePhase",
                        MOVEMENT,
                        Typed.json("decision", "without", "comment", "Tiếp tục theo Kế hoạch đã ban hành."));
        desk.runReadySteps();
        TrackedMilestone start = milestone("phase/gd2/gd2");
        assertThat(start.state()).isEqualTo(MilestoneState.DA_MO);
        assertThat(start.note()).isEqualTo("Tiếp tục theo Kế hoạch đã ban hành.");
        assertThat(stands()).contains(Elements.PHASE_STARTS);
    }

    @Test
    void theSuperiorsDocumentOpensThePhaseAndTheOwnDecisionFollows() {
        toTheSecondPhase();
        desk.at("2025-02-10T09:00");
        registersOpening("gd2", "45/HD-UBND", "2025-02-07");
        desk.runReadySteps();
        UUID file = desk.as(HEAD).attaches("userTask_decidePhase", MOVEMENT, "trien-khai.pdf");
        assertThat(desk.as(HEAD)
                        .isRefused(
                                "userTask_decidePhase",
                                MOVEMENT,
                                Typed.json("decision", "decide", "number", "12/KH-UBND", "date", "2025-02-11")))
                .isEqualTo("Ngày văn bản 11/02/2025 ở sau ngày hôm nay; hãy nhập ngày không muộn hơn 10/02/2025.");
        desk.as(HEAD)
                .does(
                        "userTask_decidePhase",
                        MOVEMENT,
                        Typed.json("decision", "decide", "number", "12/KH-UBND", "date", "2025-02-10", "file", file));
        desk.runReadySteps();
        assertThat(milestone("phase/gd2/gd2"))
                .extracting(TrackedMilestone::number, TrackedMilestone::dated, TrackedMilestone::file)
                .containsExactly("12/KH-UBND", LocalDate.of(2025, 2, 10), file);
    }

    @Test
    void aPhaseThatTheSuperiorOpensWaitsForTheSuperiorOnlyAndTheMovementEndsAfterItsTongKet() {
        toTheThirdPhase();
        assertThat(stands()).contains(Elements.PHASE_OPENED);
        registersOpening("gd2", "46/HD-UBND", "2025-10-01"); // opened long ago: the programme waits for another one
        assertThat(stands()).contains(Elements.PHASE_OPENED);

        registersOpening("gd3", "47/QĐ-UBND", "2025-10-02");
        desk.runReadySteps();
        assertThat(state(PLAN, "phase/gd3/gd3")).isEqualTo(MilestoneState.DA_MO);
        assertThat(stands()).contains(Elements.AWAIT_FINAL);
        assertThat(desk.timerDate(Elements.FINAL_DUE, MOVEMENT)).isEqualTo(Instant.parse("2025-11-14T00:00:00+07:00"));

        desk.at("2025-11-14T00:00").fires(Elements.FINAL_DUE, MOVEMENT).runReadySteps();
        assertThat(desk.only("userTask_holdFinal", MOVEMENT).getDueDate())
                .isEqualTo(Instant.parse("2025-12-14T23:59:59+07:00"));
        desk.at("2025-12-12T10:00").as(CLERK).does("userTask_holdFinal", MOVEMENT, held("90/BC-UBND", "2025-12-12"));
        desk.runReadySteps();
        assertThat(stands()).contains(Elements.LAST_PHASE_ENDS);

        desk.at("2026-01-01T00:00").fires(Elements.LAST_PHASE_ENDS, MOVEMENT);
        while (!desk.timers(Elements.MILESTONE_DUE, MOVEMENT).isEmpty()) {
            desk.fires(Elements.MILESTONE_DUE, MOVEMENT).runReadySteps();
        }
        desk.fires(Elements.MOVEMENT_OVER, MOVEMENT).runReadySteps();
        assertThat(stands()).contains(Elements.OUTCOMES_SETTLED);
        assertThat(desk.waitsAt(MOVEMENT)).isEmpty();

        desk.at("2026-08-03T08:00");
        page.settleOutcomes(PLAN, CLERK);
        assertThat(desk.as(HEAD).isRefused("userTask_closeMovement", MOVEMENT, Typed.json("confirmed", false)))
                .isEqualTo("Chưa xác nhận kết thúc phong trào; hãy đánh dấu xác nhận rồi gửi.");
        String sent = neverSettled("2023", 60);
        desk.as(HEAD).does("userTask_closeMovement", MOVEMENT, Typed.json("confirmed", true));
        desk.runReadySteps();
        assertThat(desk.endsOf("movement-programme", MOVEMENT)).contains("endEvent_movementEnded");
        assertThat(rounds.ofPlan(PLAN))
                .flatExtracting(round -> obligations.ofRound(round.id()))
                .allMatch(obligation -> obligation.status().settled());
        assertThat(obligations.ofRound(PLAN + "/report/2023"))
                .hasSize(60)
                .allMatch(obligation -> obligation.status()
                        == (obligation.id().equals(sent) ? Status.HOAN_THANH : Status.KHONG_BAO_CAO));
    }

    /**
     * Obligations that nobody came back to, more than one batch of them.
     *
     * @return the one that was sent and never accepted
     */
    private String neverSettled(String period, int offices) {
        List<Obligations.Demand> demands = IntStream.range(0, offices)
                .mapToObj(number -> new Obligations.Demand("don-vi-" + number, DutyMode.GIAO))
                .toList();
        obligations.open(PLAN, "report", period, demands, null, null);
        String sent = PLAN + "/report/" + period + "/don-vi-7";
        obligations.sent(sent, CLERK, "1/BC");
        return sent;
    }

    @Test
    void aReviewThatIsNotHeldIsPassedWithItsReason() {
        desk.at("2024-03-01T08:00");
        movements.register(PLAN);
        goesOn(MOVEMENT, Elements.LAUNCH_DAY, Elements.PHASE_STARTS);
        desk.at("2024-07-01T00:00").fires(Elements.MID_TERM_DUE, MOVEMENT).runReadySteps();
        assertThat(desk.as(CLERK).isRefused("userTask_holdMidTerm", MOVEMENT, Typed.json("decision", "skip")))
                .isEqualTo("Chưa nhập mục “Lý do không tổ chức”; hãy nhập rồi gửi lại.");
        assertThat(desk.as(CLERK).isRefused("userTask_holdMidTerm", MOVEMENT, Typed.json("number", "1")))
                .isEqualTo("Chưa chọn đã tổ chức hay không tổ chức; hãy chọn rồi gửi.");
        assertThat(desk.as(CLERK)
                        .isRefused("userTask_holdMidTerm", MOVEMENT, Typed.json("decision", "held", "number", "1")))
                .isEqualTo("Chưa nhập ngày văn bản; hãy nhập ngày theo dạng dd/MM/yyyy.");
        desk.as(CLERK)
                .does(
                        "userTask_holdMidTerm",
                        MOVEMENT,
                        Typed.json("decision", "skip", "comment", "Gộp vào tổng kết năm."));
        desk.runReadySteps();
        assertThat(state(PLAN, "review/so-ket/gd1")).isEqualTo(MilestoneState.KHONG_THUC_HIEN);
        assertThat(stands()).contains(Elements.PHASE_STARTS);
    }

    // ---- going live late
    // ------------------------------------------------------------------------------------------------

    @Test
    void registeredInTheSecondYearItReplaysNothingAndStandsWhereTheMovementStands() {
        desk.at("2025-11-20T08:00");
        movements.register(PLAN);
        goesOn(MOVEMENT, Elements.LAUNCH_DAY);
        assertThat(milestones.ofPlan(PLAN))
                .filteredOn(each -> each.stage() || each.milestone().kind().equals("report"))
                .filteredOn(each -> !each.milestone().until().isAfter(LocalDate.of(2025, 11, 19)))
                .extracting(TrackedMilestone::key, TrackedMilestone::state)
                .containsExactlyInAnyOrder(
                        tuple("issuance/ke-hoach/phong-trao", MilestoneState.NGOAI_HE_THONG),
                        tuple("launch/phat-dong/phong-trao", MilestoneState.KHONG_THEO_DOI),
                        tuple("phase/gd1/gd1", MilestoneState.KHONG_THEO_DOI),
                        tuple("review/so-ket/gd1", MilestoneState.KHONG_THEO_DOI),
                        tuple("report/nam/2024", MilestoneState.KHONG_THEO_DOI));
        assertThat(milestone("issuance/ke-hoach/phong-trao").number())
                .as("the plan says its own number")
                .isEqualTo("08/KH-UBND");
        assertThat(rounds.ofPlan(PLAN)).as("2025 opens, 2024 does not").isEmpty();
        desk.fires(Elements.MILESTONE_DUE, MOVEMENT).runReadySteps();
        assertThat(rounds.ofPlan(PLAN)).extracting(ReportRound::period).containsExactly("2025");
    }

    @Test
    void aPhaseThatBeganBeforeTheRegistrationIsPassedAtOnce() {
        desk.at("2024-11-20T08:00");
        movements.register("nguyen-nghiem");
        goesOn("nguyen-nghiem/movement/2022-2030", Elements.LAUNCH_DAY);
        assertThat(standsOf("nguyen-nghiem/movement/2022-2030"))
                .as("the phase that began in 2022 is not begun again: it runs until its sơ kết")
                .contains(Elements.AWAIT_MID_TERM);
        assertThat(state("nguyen-nghiem", "phase/2022-2025/2022-2025")).isEqualTo(MilestoneState.KHONG_THEO_DOI);
    }

    @Test
    void registeredIn2026ThePlanOf2023WaitsForNothingOfItsFirstPhase() {
        desk.at("2026-05-04T08:00");
        movements.register("dak-lak");
        goesOn("dak-lak/movement/2023-2030", Elements.LAUNCH_DAY, Elements.PHASE_STARTS);
        assertThat(standsOf("dak-lak/movement/2023-2030")).contains(Elements.PHASE_OPENED);
        assertThat(milestones.ofPlan("dak-lak"))
                .filteredOn(each -> each.milestone().kind().equals("report"))
                .filteredOn(each -> each.state() == MilestoneState.KHONG_THEO_DOI)
                .extracting(each -> each.milestone().period())
                .containsExactly("2023", "2024", "2025");
        assertThat(rounds.ofPlan("dak-lak")).isEmpty();
    }

    // ---- telling it
    // -----------------------------------------------------------------------------------------------------

    private void toTheSecondPhase() {
        desk.at("2024-01-15T08:00");
        movements.register(PLAN);
        desk.runReadySteps();
        assertThat(stands()).contains(Elements.LAUNCH_DAY);
        desk.at("2024-02-01T00:00");
        goesOn(MOVEMENT, Elements.LAUNCH_DAY, Elements.PHASE_STARTS);
        assertThat(stands()).contains(Elements.AWAIT_MID_TERM);
        assertThat(state(PLAN, "launch/phat-dong/phong-trao")).isEqualTo(MilestoneState.DA_THUC_HIEN);
        desk.at("2024-07-01T00:00").fires(Elements.MID_TERM_DUE, MOVEMENT).runReadySteps();
        desk.at("2024-09-20T10:00").as(CLERK).does("userTask_holdMidTerm", MOVEMENT, held("30/BC-UBND", "2024-09-19"));
        desk.runReadySteps();
        assertThat(milestone("review/so-ket/gd1").number()).isEqualTo("30/BC-UBND");
        assertThat(stands()).contains(Elements.PHASE_STARTS);
        desk.at("2025-01-01T00:00").fires(Elements.PHASE_STARTS, MOVEMENT).runReadySteps();
    }

    private void toTheThirdPhase() {
        toTheSecondPhase();
        desk.at("2025-02-10T09:00");
        registersOpening("gd2", "45/HD-UBND", "2025-02-07");
        desk.runReadySteps();
        desk.as(HEAD)
                .does(
                        "userTask_decidePhase",
                        MOVEMENT,
                        Typed.json("decision", "decide", "number", "12/KH-UBND", "date", "2025-02-10"));
        desk.runReadySteps();
        desk.at("2025-10-02T00:00").fires(Elements.PHASE_STARTS, MOVEMENT).runReadySteps();
    }

    private static String held(String number, String date) {
        return Typed.json("decision", "held", "number", number, "date", date);
    }

    private void registersOpening(String phase, String number, String date) {
        superiorDocuments.register(
                PLAN,
                CLERK,
                new SuperiorDocuments.Typed(
                        null,
                        "cap-tren",
                        "Hướng dẫn",
                        number,
                        LocalDate.parse(date),
                        null,
                        null,
                        "Về việc triển khai giai đoạn tiếp theo",
                        false,
                        null,
                        "mo-giai-doan",
                        phase));
    }

    /** Its timers are due, one after the other. */
    private void goesOn(String movement, String... timers) {
        desk.runReadySteps();
        for (String timer : timers) {
            desk.fires(timer, movement).runReadySteps();
        }
    }

    private List<String> stands() {
        return standsOf(MOVEMENT);
    }

    private List<String> standsOf(String movement) {
        return programme.standsAt(desk.instance("movement-programme", movement).getId());
    }

    @Autowired
    EngineProgramme programme;

    private TrackedMilestone milestone(String key) {
        return milestones.ofPlan(PLAN).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private MilestoneState state(String plan, String key) {
        return milestones.ofPlan(plan).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private Instant opensAt(String movement) {
        return desk.timerDate(Elements.MILESTONE_DUE, movement);
    }
}
