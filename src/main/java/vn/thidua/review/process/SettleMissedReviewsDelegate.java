package vn.thidua.review.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.review.ReviewCourse;

/** Offices that sent nothing missed the review, a batch at a time; then it is clear whether the next phase is proposed. */
@Component("settleMissedReviews")
class SettleMissedReviewsDelegate implements JavaDelegate {

    private final ReviewCourse course;

    SettleMissedReviewsDelegate(ReviewCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String review = ReviewVariables.ROUND.require(execution);
        ReviewVariables.MISSED_LEFT.set(execution, course.settleMissed(review));
        ReviewVariables.PROPOSAL_WANTED.set(execution, course.proposes(review).isPresent());
        ReviewVariables.PROPOSE_DUE.set(execution, Date.from(course.proposeBy()));
    }
}
