package vn.thidua.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.movement.Milestone;
import vn.thidua.obligation.Extensions;
import vn.thidua.obligation.ObligationDesk;
import vn.thidua.obligation.ObligationRequest;
import vn.thidua.obligation.ObligationStarts;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.RequestKind;
import vn.thidua.obligation.Requests;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** A crowd whose work another office does: that office speaks for it, and its successor does when it has ended. */
@OfficeTest
class EnteredForTest {

    private static final String PLAN = "moc-hong";
    private static final String CROWD = "ho-kinh-doanh";
    private static final String BEFORE = PLAN + ".phong-kinh-te.chuyen-vien";
    private static final String AFTER = PLAN + ".phong-tai-chinh.chuyen-vien";
    private static final String OTHER = PLAN + ".phong-van-hoa.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    DutyMilestones milestones;

    @Autowired
    ObligationStarts starts;

    @Autowired
    Obligations obligations;

    @Autowired
    ObligationDesk obligationDesk;

    @Autowired
    Requests requests;

    @Autowired
    Extensions extensions;

    @Autowired
    Plans plans;

    @BeforeEach
    void hire() {
        staff.hireFor(PLAN);
    }

    @Test
    void whoEntersForACrowdAsksForItsExtensionAndNobodyElseDoes() {
        desk.at("2024-06-03T08:00");
        String owed = opens("2024");
        assertThat(desk.as(BEFORE).tasks())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("userTask_report");
        assertThat(offer(BEFORE, "2024").extension()).isNotNull();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> offer(OTHER, "2024"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> asks(OTHER, owed, "2024-07-15"))
                .withMessageContaining("của cơ quan nhập thay cho đơn vị mới đề nghị gia hạn được");

        ObligationRequest request = asks(BEFORE, owed, "2024-07-15");
        desk.as(PLAN + ".van-phong.chuyen-vien").does("userTask_answer", request.id(), Typed.json("decision", "grant"));
        Instant until = Instant.parse("2024-07-15T23:59:59+07:00");
        assertThat(obligations.get(owed).dueAt()).isEqualTo(until);
        assertThat(desk.only("userTask_report", owed).getDueDate()).isEqualTo(until);
    }

    @Test
    void theSuccessorOfAnEndedOfficeEntersAndAsksFromItsFirstDayOn() {
        desk.at("2025-02-28T08:00");
        Plan plan = plans.plan(PLAN);
        assertThat(plan.enterer(plan.office(CROWD), LocalDate.of(2025, 2, 28))).isEqualTo("phong-kinh-te");
        assertThat(plan.enterer(plan.office(CROWD), LocalDate.of(2025, 3, 1))).isEqualTo("phong-tai-chinh");

        desk.at("2025-03-03T08:00");
        String owed = opens("2025");
        assertThat(desk.as(AFTER).tasks())
                .extracting(Task::getProcessInstanceId)
                .contains(obligations.get(owed).processId());
        assertThat(desk.as(BEFORE).tasks()).isEmpty();
        assertThat(asks(AFTER, owed, "2025-07-15").open()).isTrue();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> asks(BEFORE, owed, "2025-07-15"));
    }

    private String opens(String year) {
        Plan plan = plans.plan(PLAN);
        Milestone milestone = milestones.of(plan).stream()
                .filter(each -> each.demand().equals("gop-quy") && each.period().equals(year))
                .findFirst()
                .orElseThrow();
        String round = milestones.open(plan, milestone).orElseThrow();
        while (starts.startNext(round)) {
            // the next batch
        }
        desk.runReadySteps();
        return round + "/" + CROWD;
    }

    private ObligationRequest asks(String who, String obligation, String until) {
        return desk.as(who)
                .loggedIn(() -> requests.ask(
                        Extensions.CODE,
                        obligation,
                        new RequestKind.Asking(who, CROWD, "Thu chậm.", extensions.wanted(LocalDate.parse(until)))));
    }

    private ObligationDesk.Detail offer(String who, String year) {
        return obligationDesk.of(PLAN, "duty-gop-quy", year, CROWD, who);
    }
}
