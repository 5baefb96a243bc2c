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
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Trình đề xuất, kiến nghị, by the head of the submitting office. */
@Component
class SubmitTask implements TaskHandler<SubmitTask.Submission> {

    private static final String SUBMIT = "submit";
    private static final String RETURN = "return";

    /** @param decision submit or return */
    record Submission(String decision, String comment) {}

    private final Gatherings gatherings;
    private final AmendmentSteps steps;
    private final AmendmentDesk desk;
    private final Clock clock;

    SubmitTask(Gatherings gatherings, AmendmentSteps steps, AmendmentDesk desk, Clock clock) {
        this.gatherings = gatherings;
        this.steps = steps;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String process() {
        return PlanAmendmentProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.SUBMIT;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        String gathering = work.get(Variables.GATHERING);
        if (RETURN.equals(submission.decision())) {
            gatherings.sendBack(gathering, work.user(), submission.comment(), false);
            return Facts.of(Variables.DECISION.is(RETURN), Variables.GATHER_DUE.is(Date.from(steps.due(Step.GATHER))));
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

    @Override
    public String title(TaskWork work) {
        return "Trình đề xuất, kiến nghị – "
                + gatherings.get(work.get(Variables.GATHERING)).title();
    }

    @Override
    public Object form(TaskWork work) {
        return desk.form(work.get(Variables.GATHERING), false);
    }
}
