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
import vn.thidua.amendment.ProposalDecisions;
import vn.thidua.amendment.process.PlanAmendmentProcess.Elements;
import vn.thidua.amendment.process.PlanAmendmentProcess.Variables;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Quyết định đề xuất, kiến nghị: an outcome per proposal. */
@Component
class DecideTask extends GatheringTask<DecideTask.Submission> {

    private static final String DECIDE = "decide";

    /** @param decision decide or return */
    record Submission(String decision, List<ProposalDecisions.Decided> proposals, String comment) {}

    private final ProposalDecisions decisions;
    private final Plans plans;
    private final Clock clock;

    DecideTask(
            Gatherings gatherings,
            ProposalDecisions decisions,
            AmendmentSteps steps,
            AmendmentDesk desk,
            Plans plans,
            Clock clock) {
        super(Elements.DECIDE, Submission.class, "Quyết định đề xuất, kiến nghị", gatherings, steps, desk);
        this.decisions = decisions;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        String gathering = gathering(work);
        if (RETURN.equals(submission.decision())) {
            return sendBack(work, submission.comment(), true);
        }
        if (!DECIDE.equals(submission.decision())) {
            throw new Refusal("Chưa chọn quyết định hay trả lại; hãy chọn rồi gửi.");
        }
        ProposalDecisions.Decision decided =
                decisions.decide(gathering, work.user(), submission.proposals(), submission.comment());
        Date letterDue = Date.from(steps.due(Step.LETTER));
        return Facts.of(
                Variables.DECISION.is(DECIDE),
                Variables.ANSWER_WANTED.is(decided.letter() != null),
                Variables.ANSWER_KIND.is(decided.letter()),
                Variables.ANSWER_DUE.is(letterDue),
                Variables.AMENDMENT_WANTED.is(decided.amends()),
                Variables.AMENDING_KIND.is(plans.plan(work.plan()).amendment().amendingDocument()),
                Variables.CHANGES_DUE.is(Date.from(steps.due(Step.CHANGES))),
                Variables.AMENDMENT_DUE.is(letterDue),
                Variables.FOLLOW_UP.is(Date.from(clock.instant())));
    }
}
