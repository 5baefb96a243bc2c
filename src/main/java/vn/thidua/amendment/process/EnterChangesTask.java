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
import vn.thidua.platform.engine.TaskWork;

/** Nhập nội dung điều chỉnh: which dates of the plan become which. */
@Component
class EnterChangesTask extends GatheringTask<EnterChangesTask.Submission> {

    record Submission(List<PlanAmendments.Change> changes) {}

    private final PlanAmendments amendments;

    EnterChangesTask(Gatherings gatherings, PlanAmendments amendments, AmendmentSteps steps, AmendmentDesk desk) {
        super(Elements.ENTER_CHANGES, Submission.class, "Nhập nội dung điều chỉnh Kế hoạch", gatherings, steps, desk);
        this.amendments = amendments;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        amendments.enterChanges(gathering(work), work.user(), submission.changes());
        return Facts.of(Variables.AMENDMENT_DUE.is(Date.from(steps.due(Step.LETTER))));
    }

    @Override
    public Object form(TaskWork work) {
        return desk.changesForm(gathering(work));
    }
}
