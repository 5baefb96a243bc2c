package vn.thidua.movement.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.movement.MovementStages;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;
import vn.thidua.platform.time.VietnamTime;

/** Finds the phase's next sơ kết or tổng kết, or that none is left. */
@Component("planReview")
class PlanReviewDelegate implements JavaDelegate {

    private final MovementStages stages;

    PlanReviewDelegate(MovementStages stages) {
        this.stages = stages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String plan = Variables.PLAN.require(execution);
        var next = stages.nextReview(plan, Variables.PHASE.require(execution));
        Variables.REVIEW_NEXT.set(
                execution, next.map(review -> review.kind().code()).orElse(null));
        next.ifPresent(review -> {
            Date opens = Date.from(VietnamTime.startOf(review.opensOn()));
            Variables.REVIEW.set(execution, review.review());
            Variables.REVIEW_OPENS_AT.set(execution, opens);
            Variables.REVIEW_DUE.set(execution, Date.from(VietnamTime.endOf(review.due())));
            Variables.REVIEW_GROUP.set(execution, stages.marker(plan).id());
            Variables.FOLLOW_UP.set(execution, opens);
        });
    }
}
