package vn.thidua.amendment.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.amendment.AmendmentDesk;
import vn.thidua.amendment.AmendmentSteps;
import vn.thidua.amendment.AmendmentSteps.Step;
import vn.thidua.amendment.Gatherings;
import vn.thidua.amendment.process.PlanAmendmentProcess.Elements;
import vn.thidua.amendment.process.PlanAmendmentProcess.Variables;
import vn.thidua.organisation.Group;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Tổng hợp đề xuất, kiến nghị, by the plan's inbox. */
@Component
class GatherTask extends GatheringTask<GatherTask.Submission> {

    private static final String SUBMIT = "submit";
    private static final String DROP = "drop";

    /** @param decision submit or drop */
    record Submission(String decision, List<Gatherings.Gathered> proposals, String summary) {}

    private final Clock clock;

    GatherTask(Gatherings gatherings, AmendmentSteps steps, AmendmentDesk desk, Clock clock) {
        super(Elements.GATHER, Submission.class, "Tổng hợp đề xuất, kiến nghị", gatherings, steps, desk);
        this.clock = clock;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        String gathering = gathering(work);
        if (DROP.equals(submission.decision())) {
            gatherings.drop(gathering, work.user());
            return Facts.of(Variables.DECISION.is(DROP));
        }
        if (!SUBMIT.equals(submission.decision())) {
            throw new Refusal("Chưa chọn trình hay không trình đợt này; hãy chọn rồi gửi.");
        }
        gatherings.gather(gathering, work.user(), submission.proposals(), submission.summary());
        Map<Step, Group> groups = steps.groups(work.plan());
        return Facts.of(
                Variables.DECISION.is(SUBMIT),
                Variables.OTHER_SUBMITS.is(gatherings.otherSubmits(work.plan())),
                Variables.SUBMIT_GROUP.is(groups.get(Step.SUBMIT).id()),
                Variables.SUBMIT_DUE.is(Date.from(steps.due(Step.SUBMIT))),
                Variables.DECIDE_GROUP.is(groups.get(Step.DECIDE).id()),
                Variables.DECIDE_DUE.is(Date.from(steps.due(Step.DECIDE))),
                Variables.FOLLOW_UP.is(Date.from(clock.instant())));
    }

    @Override
    public Object form(TaskWork work) {
        return desk.form(gathering(work), true);
    }
}
