package vn.thidua.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.movement.Milestone;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationStarts;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.support.Desk;
import vn.thidua.support.Typed;

/** Duties of the plan {@code nhiem-vu-khac} as tests tell them. */
@Component
class DutyWork {

    static final String PLAN = "nhiem-vu-khac";

    private final Desk desk;
    private final DutyMilestones milestones;
    private final UpwardMilestones upward;
    private final ObligationStarts starts;
    private final Obligations obligations;
    private final Plans plans;

    DutyWork(
            Desk desk,
            DutyMilestones milestones,
            UpwardMilestones upward,
            ObligationStarts starts,
            Obligations obligations,
            Plans plans) {
        this.desk = desk;
        this.milestones = milestones;
        this.upward = upward;
        this.starts = starts;
        this.obligations = obligations;
        this.plans = plans;
    }

    /** The programme's day for the duty has come. */
    void opens(String duty, String period) {
        Plan plan = plans.plan(PLAN);
        Milestone milestone = milestones.of(plan).stream()
                .filter(each -> each.demand().equals(duty) && each.period().equals(period))
                .findFirst()
                .orElseThrow();
        starts(milestones.open(plan, milestone).orElseThrow());
    }

    void opensUpward(String period) {
        Plan plan = plans.plan(PLAN);
        Milestone milestone = upward.of(plan).stream()
                .filter(each -> each.period().equals(period))
                .findFirst()
                .orElseThrow();
        starts(upward.open(plan, milestone).orElseThrow());
    }

    private void starts(String round) {
        while (starts.startNext(round)) {
            // the next batch
        }
        desk.runReadySteps();
    }

    static String person(String office, String role) {
        return PLAN + "." + office + "." + role;
    }

    static String id(String duty, String period, String office) {
        return PLAN + "/duty-" + duty + "/" + period + "/" + office;
    }

    Obligation obligation(String id) {
        return obligations.get(id);
    }

    /** The specialist of the office reports a result that a document proves. */
    void reports(String office, String id) {
        desk.as(person(office, "chuyen-vien"))
                .does("userTask_report", id, result("Đã thực hiện.", "12/BC", "2024-03-18"));
        desk.runReadySteps();
    }

    void approves(String office, String id) {
        desk.as(person(office, "lanh-dao")).does("userTask_approve", id, Typed.approve());
        desk.runReadySteps();
    }

    void accepts(String id) {
        desk.as(person("noi-vu", "chuyen-vien")).does("userTask_check", id, Typed.accept());
        desk.runReadySteps();
        assertThat(desk.waitsAt(id)).isEmpty();
    }

    static String result(String text, String number, String date) {
        return Typed.json("answer", "ket-qua", "text", text, "number", number, "date", date);
    }

    static String result(String text, UUID file) {
        return Typed.json("answer", "ket-qua", "text", text, "attachments", List.of(file));
    }

    static String nil() {
        return Typed.json("answer", "khong-phat-sinh");
    }
}
