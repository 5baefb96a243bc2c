package vn.thidua.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.movement.MilestoneState;
import vn.thidua.movement.Milestones;
import vn.thidua.movement.MovementPage;
import vn.thidua.movement.Movements;
import vn.thidua.movement.TrackedMilestone;
import vn.thidua.notification.DailyReminders;
import vn.thidua.notification.Notice;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.PlanVersions;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.ReportRounds;
import vn.thidua.superior.OpeningKind;
import vn.thidua.superior.Openings;
import vn.thidua.superior.SuperiorDocuments;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/**
 * Scene 9 of the offices' practice: five difficulties, three answers, 14/12 becomes 20/12; and the second phase, which waits for
 * a guidance that comes late, then starts with a reason, while Đắk Nông's sở waits for its province.
 */
@OfficeTest
class ChangedDeadlineSceneTest {

    private static final String PLAN = "dak-lak";
    private static final String ROUND = PLAN + "/report/2024";
    private static final String REPORT_DUE = "reporting.periods[nam].due";
    private static final Instant OLD = Instant.parse("2024-12-14T23:59:59+07:00");
    private static final Instant NEW = Instant.parse("2024-12-20T23:59:59+07:00");

    private static final String PHASE_TWO = "2026-2030";
    private static final String WAITS = "Giai đoạn tiếp theo chờ văn bản cấp trên";

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
    PlanVersions versions;

    @Autowired
    Plans plans;

    @Autowired
    Notices notices;

    @Autowired
    DailyReminders reminders;

    @Autowired
    TaskService tasks;

    @Autowired
    Movements movements;

    @Autowired
    Milestones milestones;

    @Autowired
    MovementPage programme;

    @Autowired
    Openings openings;

    @Autowired
    SuperiorDocuments superiors;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
    }

    @Test
    void aChangedDeadlineAndAPhase() {
        fiveOfficesReportThreeAreAnsweredAndTwoLeadToAnotherDateForAllThatHaveNotSent();
        centralGuidanceIsLateSoPhaseTwoWaitsAndThenStartsWithAReason();
        theDepartmentInDakNongWaitsForItsProvince();
    }

    private void fiveOfficesReportThreeAreAnsweredAndTwoLeadToAnotherDateForAllThatHaveNotSent() {
        desk.at("2024-12-02T08:00");
        desk.office(PLAN, "so-y-te", "2024").sends();
        desk.office(PLAN, "so-ngoai-vu", "2024").sends();
        var team = new AmendmentTeam(desk, plans.plan(PLAN), proposals, gatherings);
        List<String> offices =
                List.of("so-tai-chinh", "so-ke-hoach-dau-tu", "so-giao-thong-van-tai", "huyen-lak", "huyen-krong-bong");
        List<UUID> raised = offices.stream()
                .map(office -> team.raises(
                                office,
                                office.startsWith("huyen") ? REPORT_DUE : null,
                                office.startsWith("huyen") ? "Mưa lũ, chưa tổng hợp được." : "Thiếu kinh phí.")
                        .id())
                .toList();
        team.opens().gathers(raised).submits();
        var outcomes = new LinkedHashMap<UUID, String>();
        raised.forEach(id -> outcomes.put(id, raised.indexOf(id) < 3 ? "tra-loi-huong-dan" : "dieu-chinh"));
        team.decides(outcomes).issues("cong-van-tra-loi");
        team.enters(REPORT_DUE, "2024-12-20", 2024, false).issues("ke-hoach");

        assertThat(rounds.get(ROUND).dueAt()).as("with the dispatch").isEqualTo(NEW);
        desk.runReadySteps();

        List<Obligation> all = obligations.ofRound(ROUND);
        assertThat(all).as("everybody who reports in 2024").hasSize(35);
        assertThat(all)
                .filteredOn(each -> each.sentAt() != null)
                .extracting(Obligation::office, Obligation::dueAt)
                .containsExactlyInAnyOrder(tuple("so-y-te", OLD), tuple("so-ngoai-vu", OLD));
        assertThat(all).filteredOn(each -> each.sentAt() == null).allSatisfy(each -> {
            assertThat(each.dueAt()).isEqualTo(NEW);
            assertThat(each.originalDueAt()).isNull();
            assertThat(obligations.history(each.id())).extracting("action").contains("Điều chỉnh thời hạn");
        });
        List<Task> open = tasks.createTaskQuery().taskDefinitionKey("userTask_draft").list().stream()
                .filter(task -> task.getDueDate() != null)
                .toList();
        assertThat(open)
                .hasSize(33)
                .allSatisfy(task -> assertThat(task.getDueDate().toInstant()).isEqualTo(NEW));
        assertThat(desk.timerDate("boundaryEvent_overdue", ROUND + "/huyen-lak"))
                .isEqualTo(Instant.parse("2024-12-21T00:00:00+07:00"));
        assertThat(desk.timerDate("event_closingDate", ROUND)).isEqualTo(Instant.parse("2024-12-23T23:59:59+07:00"));
        assertThat(notices.about(ROUND))
                .filteredOn(notice -> notice.kind().equals("date-moved"))
                .extracting(Notice::person)
                .as("everybody, also who has sent")
                .contains(PLAN + ".so-y-te.chuyen-vien", PLAN + ".huyen-lak.lanh-dao")
                .hasSizeGreaterThanOrEqualTo(all.size());
        assertThat(versions.of(PLAN)).hasSize(1);
        assertThat(desk.endsOf("plan-amendment", team.gathering()))
                .containsExactlyInAnyOrder("endEvent_answered", "endEvent_amended");

        // reminders count from the new date: on 13/12 nobody is at his last day, on 20/12 everybody is
        desk.at("2024-12-13T07:30");
        reminders.compose();
        assertThat(kinds("huyen-lak")).doesNotContain("last-day");
        desk.at("2024-12-20T07:30");
        reminders.compose();
        assertThat(kinds("huyen-lak")).contains("last-day");
        assertThat(kinds("so-y-te")).doesNotContain("last-day");
    }

    private void centralGuidanceIsLateSoPhaseTwoWaitsAndThenStartsWithAReason() {
        String movement = PLAN + "/movement/2023-2030";
        String chairman = PLAN + ".ubnd-tinh.lanh-dao";
        desk.at("2026-01-05T08:00");
        movements.register(PLAN);
        passesItsFirstPhase(movement);
        assertThat(standsAt(PLAN)).containsExactly(WAITS);
        assertThat(desk.waitsAt(movement)).as("nobody can decide yet").isEmpty();

        desk.at("2026-04-06T08:00");
        openings.openWithout(
                PLAN, OpeningKind.PHASE, PHASE_TWO, chairman, "Trung ương chưa hướng dẫn, năm đã qua một quý.");
        desk.runReadySteps();
        desk.as(chairman)
                .does(
                        "userTask_decidePhase",
                        movement,
                        Typed.json("decision", "without", "comment", "Tiếp tục theo Kế hoạch đã ban hành."));
        desk.runReadySteps();
        assertThat(phaseTwo(PLAN))
                .extracting(TrackedMilestone::state, TrackedMilestone::note)
                .containsExactly(MilestoneState.DA_MO, "Tiếp tục theo Kế hoạch đã ban hành.");
        assertThat(standsAt(PLAN)).doesNotContain(WAITS);
    }

    private void theDepartmentInDakNongWaitsForItsProvince() {
        String department = "sgddt-dak-nong";
        staff.hireFor(department);
        String head = department + "." + plans.plan(department).issuer() + ".lanh-dao";
        movements.register(department);
        passesItsFirstPhase(department + "/movement/2023-2030");
        assertThat(standsAt(department)).containsExactly(WAITS);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> openings.openWithout(
                        department, OpeningKind.PHASE, PHASE_TWO, head, "Đã hết quý I mà tỉnh chưa có văn bản."))
                .withMessageEndingWith("hãy chờ và đăng ký văn bản đó.");

        desk.at("2026-04-20T08:00");
        superiors.register(
                department,
                department + "." + plans.plan(department).consolidator() + ".chuyen-vien",
                new SuperiorDocuments.Typed(
                        "Hội đồng Thi đua - Khen thưởng tỉnh",
                        null,
                        "Kế hoạch",
                        "12/KH-HĐTĐKT",
                        LocalDate.of(2026, 4, 15),
                        null,
                        null,
                        "Về việc triển khai giai đoạn 2",
                        false,
                        null,
                        "mo-giai-doan",
                        PHASE_TWO));
        desk.runReadySteps();
        assertThat(phaseTwo(department).state()).isEqualTo(MilestoneState.DA_MO);
        assertThat(standsAt(department)).doesNotContain(WAITS);
    }

    /** Registered late, its launch and its first phase are history: the programme is at the second one at once. */
    private void passesItsFirstPhase(String movement) {
        desk.runReadySteps().fires("event_launchDay", movement).runReadySteps();
        desk.fires("event_phaseStarts", movement).runReadySteps();
    }

    private List<String> standsAt(String plan) {
        return programme
                .view(plan, plan + "." + plans.plan(plan).consolidator() + ".chuyen-vien")
                .stands();
    }

    private TrackedMilestone phaseTwo(String plan) {
        return milestones.ofPlan(plan).stream()
                .filter(each -> each.key().equals("phase/" + PHASE_TWO + "/" + PHASE_TWO))
                .findFirst()
                .orElseThrow();
    }

    private List<String> kinds(String office) {
        return notices.about(ROUND + "/" + office).stream().map(Notice::kind).toList();
    }
}
