package vn.thidua.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.review.ReviewCourse;

/** Gives the offices their obligations, once. */
@Component("openReviewObligations")
class OpenReviewObligationsDelegate implements JavaDelegate {

    private final ReviewCourse course;

    OpenReviewObligationsDelegate(ReviewCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String review = ReviewVariables.ROUND.require(execution);
        ReviewVariables.OPENED_BEFORE.set(execution, !course.openObligations(review));
        ReviewVariables.OFFICES_REVIEW.set(execution, course.officesReview(review));
    }
}
