package vn.thidua.review.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.review.Review;
import vn.thidua.review.ReviewCourse;

/** Opens the review's record and tells the process its dates and whether a plan of its own is issued first. */
@Component("openReview")
class OpenReviewDelegate implements JavaDelegate {

    private final ReviewCourse course;

    OpenReviewDelegate(ReviewCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Date closesAt = ReviewVariables.CLOSES_AT.get(execution);
        Review review = course.open(
                ReviewVariables.PLAN.require(execution),
                ReviewVariables.PHASE.require(execution),
                Review.kindOf(EngineReviewProcess.keyOf(execution)),
                closesAt == null ? null : VietnamTime.dateOf(closesAt.toInstant()),
                ReviewVariables.OPENED_BY.get(execution));
        ReviewVariables.ROUND.set(execution, review.id());
        ReviewVariables.CLOSES_AT.set(execution, Date.from(review.closesAt()));
        ReviewVariables.MORE_OBLIGATIONS.set(execution, false);

        var plan = course.plan(review);
        ReviewVariables.PLAN_WANTED.set(execution, plan.isPresent());
        plan.ifPresent(issue -> {
            ReviewVariables.PLAN_SUBJECT.set(execution, review.id() + ReviewCourse.PLAN);
            ReviewVariables.PLAN_KIND.set(execution, issue.document());
            ReviewVariables.PLAN_OFFICE.set(execution, issue.office());
            ReviewVariables.PLAN_DUE.set(execution, Date.from(issue.due()));
            ReviewVariables.PLAN_FOLLOW_UP.set(execution, Date.from(issue.followUp()));
            ReviewVariables.PLAN_WAIT_UNTIL.set(execution, Date.from(issue.due()));
        });
    }
}
