package vn.thidua.review;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.movement.MovementRuns;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ReviewKind;
import vn.thidua.plan.ReviewLevel;
import vn.thidua.platform.security.Grants;

/** The consolidator may open the plan's own reviews by hand. */
@Component
class ReviewGrants {

    private final Grants grants;
    private final ReviewCourse course;
    private final ReviewProcess process;

    ReviewGrants(Grants grants, ReviewCourse course, ReviewProcess process) {
        this.grants = grants;
        this.course = course;
        this.process = process;
    }

    @EventListener
    void grant(MovementRuns runs) {
        Plan plan = runs.plan();
        for (ReviewKind kind : ReviewKind.values()) {
            if (plan.reviews().stream()
                    .anyMatch(review -> review.kind() == kind && review.level() != ReviewLevel.CAP_TREN)) {
                grants.grantStart(course.worker(plan.id()).id(), process.process(kind));
            }
        }
    }
}
