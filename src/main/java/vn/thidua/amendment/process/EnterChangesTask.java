package vn.thidua.amendment.process;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.amendment.AmendmentDesk;
import vn.thidua.amendment.AmendmentSteps;
import vn.thidua.amendment.AmendmentSteps.Step;
import vn.thidua.amendment.Gatherings;
import vn.thidua.amendment.PlanAmendments;
import vn.thidua.amendment.process.PlanAmendmentProcess.Elements;
import vn.thidua.amendment.process.PlanAmendmentProcess.Variables;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;

/** Nhập nội dung điều chỉnh: which dates of the plan become which. */
@Component
class EnterChangesTask implements TaskHandler<EnterChangesTask.Submission> {

    record Submission(List<PlanAmendments.Change> changes) {}

    private final Gatherings gatherings;
    private final PlanAmendments amendments;
    private final AmendmentSteps steps;
    private final AmendmentDesk desk;

    EnterChangesTask(Gatherings gatherings, PlanAmendments amendments, AmendmentSteps steps, AmendmentDesk desk) {
        this.gatherings = gatherings;
        this.amendments = amendments;
        this.steps = steps;
        this.desk = desk;
    }

    @Override
    public String process() {
        return PlanAmendmentProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.ENTER_CHANGES;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        amendments.enterChanges(work.get(Variables.GATHERING), work.user(), submission.changes());
        return Facts.of(Variables.AMENDMENT_DUE.is(Date.from(steps.due(Step.LETTER))));
    }

    @Override
    public String title(TaskWork work) {
        return "Nhập nội dung điều chỉnh Kế hoạch – "
                + gatherings.get(work.get(Variables.GATHERING)).title();
    }

    @Override
    public Object form(TaskWork work) {
        return desk.changesForm(work.get(Variables.GATHERING));
    }
}
