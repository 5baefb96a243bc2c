package vn.thidua.review.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.review.ReviewCourse;

/** The offices' part is closed: tells the process what the issuer does of its own. */
@Component("consolidateReview")
class ConsolidateReviewDelegate implements JavaDelegate {

    private final ReviewCourse course;

    ConsolidateReviewDelegate(ReviewCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String review = ReviewVariables.ROUND.require(execution);
        ReviewCourse.Own own = course.consolidate(review);
        ReviewVariables.OWN_REVIEW.set(execution, own.own());
        ReviewVariables.COUNCIL_WANTED.set(execution, own.council());
        ReviewVariables.CONFERENCE_WANTED.set(execution, own.conference());
        ReviewVariables.WORK_GROUP.set(execution, own.group().id());
        ReviewVariables.WORK_DUE.set(execution, Date.from(own.due()));
        ReviewVariables.FOLLOW_UP.set(execution, Date.from(own.followUp()));
    }
}
