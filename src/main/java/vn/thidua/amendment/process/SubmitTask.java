package vn.thidua.amendment.process;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.amendment.AmendmentDesk;
import vn.thidua.amendment.AmendmentSteps;
import vn.thidua.amendment.AmendmentSteps.Step;
import vn.thidua.amendment.Gatherings;
import vn.thidua.amendment.process.PlanAmendmentProcess.Elements;
import vn.thidua.amendment.process.PlanAmendmentProcess.Variables;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Trình đề xuất, kiến nghị, by the head of the submitting office. */
@Component
class SubmitTask extends GatheringTask<SubmitTask.Submission> {

    private static final String SUBMIT = "submit";

    /** @param decision submit or return */
    record Submission(String decision, String comment) {}

    private final Clock clock;

    SubmitTask(Gatherings gatherings, AmendmentSteps steps, AmendmentDesk desk, Clock clock) {
        super(Elements.SUBMIT, Submission.class, "Trình đề xuất, kiến nghị", gatherings, steps, desk);
        this.clock = clock;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        String gathering = gathering(work);
        if (RETURN.equals(submission.decision())) {
            return sendBack(work, submission.comment(), false);
        }
        if (!SUBMIT.equals(submission.decision())) {
            throw new Refusal("Chưa chọn trình hay trả lại; hãy chọn rồi gửi.");
        }
        gatherings.submit(gathering, work.user(), submission.comment());
        return Facts.of(
                Variables.DECISION.is(SUBMIT),
                Variables.DECIDE_DUE.is(Date.from(steps.due(Step.DECIDE))),
                Variables.FOLLOW_UP.is(Date.from(clock.instant())));
    }
}
