package vn.thidua.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.notification.Notice;
import vn.thidua.notification.Notices;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.ReportRounds;
import vn.thidua.superior.OpeningKind;
import vn.thidua.superior.Openings;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** What holds a milestone up and what does not: an opening that fails, and a phase that waits for its superior. */
@OfficeTest
class HeldMilestonesTest {

    private static final String PLAN = FragileMilestones.PLAN;
    private static final String MOVEMENT = PLAN + "/movement/2024-2025";
    private static final String ROUND = PLAN + "/report/2024";
    private static final String CLERK = PLAN + ".van-phong.chuyen-vien";
    private static final String HEAD = PLAN + ".ubnd.lanh-dao";
    private static final String MILESTONE_DUE = "event_milestoneDue";

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
    Openings openings;

    @Autowired
    ReportRounds rounds;

    @Autowired
    Notices notices;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void registeredInJanuary() {
        staff.hireFor(PLAN);
        desk.at("2024-01-15T08:00");
        movements.register(PLAN);
        opensWhatIsDue();
    }

    @AfterEach
    void nothingFailsAnyMore() {
        FragileMilestones.FAILURE.set(null);
    }

    // ---- an opening that fails -------------------------------------------------------------------------------------

    @Test
    void aMilestoneThatCannotBeOpenedHoldsUpNothingIsToldAndCanBeOpenedAgain() {
        FragileMilestones.FAILURE.set(new IllegalStateException("hỏng"));
        desk.at("2024-06-05T08:00");
        opensWhatIsDue();

        assertThat(tracked(FragileMilestones.FIRST).state()).isEqualTo(MilestoneState.KHONG_MO_DUOC);
        assertThat(tracked(FragileMilestones.SECOND).state()).isEqualTo(MilestoneState.DA_MO);
        assertThat(rounds.find(ROUND)).as("what it had written is undone").isEmpty();
        assertThat(desk.running("report-round", ROUND))
                .as("and what it had started")
                .isZero();
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(notices.about(PLAN + "/" + FragileMilestones.FIRST))
                .extracting(Notice::person)
                .contains(CLERK, HEAD);
        MovementPage.Row row = row(FragileMilestones.FIRST);
        assertThat(row.stateName()).isEqualTo("Không mở được");
        assertThat(row.note()).startsWith("Lỗi phần mềm khi mở (IllegalStateException); hãy báo người quản trị");
        assertThat(row.mayOpen()).isTrue();
        assertThat(row.mayRecord()).isFalse();

        page.openLate(PLAN, CLERK, FragileMilestones.FIRST);
        opensWhatIsDue();
        assertThat(tracked(FragileMilestones.FIRST).state())
                .as("it fails again")
                .isEqualTo(MilestoneState.KHONG_MO_DUOC);
        FragileMilestones.FAILURE.set(null);
        page.openLate(PLAN, CLERK, FragileMilestones.FIRST);
        opensWhatIsDue();
        assertThat(tracked(FragileMilestones.FIRST).state()).isEqualTo(MilestoneState.DA_MO);
        assertThat(tracked(FragileMilestones.FIRST).note()).isNull();
        assertThat(desk.running("report-round", ROUND)).isOne();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> page.openLate(PLAN, CLERK, FragileMilestones.FIRST))
                .withMessageContaining("hoặc mốc không mở được");
    }

    @Test
    void aRefusalIsTheReasonWordForWord() {
        FragileMilestones.FAILURE.set(new Refusal("Chưa có cơ quan tổng hợp; hãy bổ sung rồi mở lại."));
        desk.at("2024-06-05T08:00");
        opensWhatIsDue();
        assertThat(row(FragileMilestones.FIRST).note()).isEqualTo("Chưa có cơ quan tổng hợp; hãy bổ sung rồi mở lại.");
    }

    @Test
    void whatOnlyFailsAtThisMomentIsTriedAgainByTheEngine() {
        FragileMilestones.FAILURE.set(Conflict.taskGone());
        desk.at("2024-06-05T08:00");
        assertThatThrownBy(this::opensWhatIsDue).isNotNull();
        assertThat(tracked(FragileMilestones.FIRST).state()).isEqualTo(MilestoneState.CHO);
        FragileMilestones.FAILURE.set(null);
        opensWhatIsDue();
        assertThat(tracked(FragileMilestones.FIRST).state()).isEqualTo(MilestoneState.DA_MO);
    }

    // ---- a phase that waits ----------------------------------------------------------------------------------------

    @Test
    void whatAPhaseDemandsWaitsWithItAndOpensWhenItBegins() {
        assertThat(tracked("duty/ra-soat/gd1").state())
                .as("the movement is not launched")
                .isEqualTo(MilestoneState.CHO);
        desk.at("2024-02-01T00:00").fires("event_launchDay", MOVEMENT).runReadySteps();
        desk.fires("event_phaseStarts", MOVEMENT);
        opensWhatIsDue();
        assertThat(tracked("duty/ra-soat/gd1").state()).isEqualTo(MilestoneState.DA_MO);

        desk.at("2024-09-20T10:00").fires("event_midTermDue", MOVEMENT).runReadySteps();
        desk.as(CLERK)
                .does(
                        "userTask_holdMidTerm",
                        MOVEMENT,
                        Typed.json("decision", "held", "number", "30/BC-UBND", "date", "2024-09-19"));
        desk.runReadySteps();
        desk.at("2025-01-01T00:00").fires("event_phaseStarts", MOVEMENT);
        desk.at("2025-01-02T08:00");
        opensWhatIsDue();
        assertThat(tracked("duty/ra-soat/gd2").state())
                .as("the phase waits for its superior")
                .isEqualTo(MilestoneState.CHO);
        assertThat(row("duty/ra-soat/gd2").waits()).isEqualTo("giai đoạn bắt đầu");
        assertThat(tracked("duty/gop-quy/2025").state())
                .as("what the year demands opens")
                .isEqualTo(MilestoneState.DA_MO);

        desk.at("2025-03-03T09:00");
        openings.openWithout(PLAN, OpeningKind.PHASE, "gd2", HEAD, "Hướng dẫn của cấp trên chưa ban hành.");
        opensWhatIsDue();
        assertThat(tracked("duty/ra-soat/gd2").state()).as("nobody has decided").isEqualTo(MilestoneState.CHO);
        desk.as(HEAD)
                .does(
                        "userTask_decidePhase",
                        MOVEMENT,
                        Typed.json("decision", "without", "comment", "Tiếp tục theo Kế hoạch."));
        opensWhatIsDue();
        assertThat(tracked("duty/ra-soat/gd2").state()).isEqualTo(MilestoneState.DA_MO);
        assertThat(row("duty/ra-soat/gd3").waits()).isEqualTo("giai đoạn bắt đầu");
    }

    // ---- telling it ------------------------------------------------------------------------------------------------

    /** As the clock would: every milestone whose day has come, one after the other. */
    private void opensWhatIsDue() {
        desk.runReadySteps();
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(desk::run);
            desk.runReadySteps();
        }
    }

    private List<Job> due() {
        return desk.timers(MILESTONE_DUE, MOVEMENT).stream()
                .filter(job -> !job.getDuedate().toInstant().isAfter(desk.now()))
                .toList();
    }

    private TrackedMilestone tracked(String key) {
        return milestones.get(PLAN, key);
    }

    private MovementPage.Row row(String key) {
        return page.view(PLAN, CLERK).rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
