package vn.thidua.movement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.movement.MovementReviews;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;

/** The day of the review has come, or somebody opened it before. */
@Component("startReview")
class StartReviewDelegate implements JavaDelegate {

    private final MovementReviews reviews;

    StartReviewDelegate(MovementReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.REVIEW_BY.set(
                execution,
                reviews.start(Variables.PLAN.require(execution), Variables.REVIEW.require(execution))
                        .code());
    }
}
