package vn.thidua.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.review.ReviewCourse;

/** Nothing of the review is left. */
@Component("endReview")
class EndReviewDelegate implements JavaDelegate {

    private final ReviewCourse course;

    EndReviewDelegate(ReviewCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String review = ReviewVariables.ROUND.require(execution);
        course.end(review);
    }
}
