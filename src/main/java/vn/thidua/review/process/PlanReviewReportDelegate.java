package vn.thidua.review.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.review.ReviewCourse;

/** Takes the next row of the route upward. */
@Component("planReviewReport")
class PlanReviewReportDelegate implements JavaDelegate {

    private final ReviewCourse course;

    PlanReviewReportDelegate(ReviewCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String review = ReviewVariables.ROUND.require(execution);
        var next = course.nextUpward(review);
        ReviewVariables.UPWARD_LEFT.set(execution, next.isPresent());
        next.ifPresent(report -> {
            ReviewVariables.UPWARD_KIND.set(execution, report.document());
            ReviewVariables.UPWARD_OFFICE.set(execution, report.office());
            ReviewVariables.UPWARD_DUE.set(execution, Date.from(report.due()));
            ReviewVariables.UPWARD_FOLLOW_UP.set(execution, Date.from(report.followUp()));
        });
    }
}
