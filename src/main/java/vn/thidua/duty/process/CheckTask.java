package vn.thidua.duty.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.duty.Duties;
import vn.thidua.duty.DutyForms;
import vn.thidua.duty.DutyTitles;
import vn.thidua.duty.process.OfficeDutyProcess.Elements;
import vn.thidua.duty.process.OfficeDutyProcess.Variables;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.OverdueCycle;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/** Kiểm tra kết quả: accept it, or ask for a supplement by a new date. */
@Component
class CheckTask implements TaskHandler<CheckTask.Decision> {

    record Decision(String decision, String comment, LocalDate supplementDue) {}

    private final Duties duties;
    private final DutyForms forms;
    private final DutyTitles titles;
    private final Obligations obligations;
    private final Plans plans;
    private final Clock clock;

    CheckTask(Duties duties, DutyForms forms, DutyTitles titles, Obligations obligations, Plans plans, Clock clock) {
        this.duties = duties;
        this.forms = forms;
        this.titles = titles;
        this.obligations = obligations;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String process() {
        return OfficeDutyProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.CHECK;
    }

    @Override
    public Class<Decision> submission() {
        return Decision.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Decision decision) {
        String obligation = work.get(Variables.OBLIGATION);
        return switch (decision.decision() == null ? "" : decision.decision()) {
            case "accept" -> {
                duties.accept(obligation, work.user(), decision.comment());
                yield Facts.of(Variables.DECISION.is("accept"));
            }
            case "return" -> {
                duties.requestSupplement(obligation, work.user(), decision.comment(), decision.supplementDue());
                Instant due = VietnamTime.endOf(decision.supplementDue());
                yield Facts.of(
                        Variables.DECISION.is("return"),
                        Variables.DUE.is(Date.from(due)),
                        Variables.FOLLOW_UP.is(Date.from(clock.instant())),
                        Variables.OVERDUE_CYCLE.is(OverdueCycle.weeklyAfter(due)));
            }
            default -> throw new Refusal("Chưa chọn tiếp nhận hay yêu cầu bổ sung; hãy chọn một trong hai rồi gửi.");
        };
    }

    @Override
    public String title(TaskWork work) {
        Obligation obligation = obligations.get(work.get(Variables.OBLIGATION));
        return "Kiểm tra kết quả: %s – %s"
                .formatted(
                        titles.of(obligation.plan(), obligation.kind(), obligation.period()),
                        plans.plan(obligation.plan())
                                .office(obligation.office())
                                .shortName());
    }

    @Override
    public Object form(TaskWork work) {
        return forms.decision(obligations.get(work.get(Variables.OBLIGATION)));
    }
}
