package vn.thidua.duty.process;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.duty.Duties;
import vn.thidua.duty.DutyForms;
import vn.thidua.duty.DutyTitles;
import vn.thidua.duty.process.OfficeDutyProcess.Elements;
import vn.thidua.duty.process.OfficeDutyProcess.Variables;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.process.SentWork;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;

/** Kiểm tra kết quả: accept it, or ask for a supplement by a new date. */
@Component
class CheckTask implements TaskHandler<SentWork.Decision> {

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
    public Class<SentWork.Decision> submission() {
        return SentWork.Decision.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, SentWork.Decision decision) {
        return SentWork.decide(work, decision, duties, clock.instant());
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
