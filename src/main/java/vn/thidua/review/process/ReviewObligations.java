package vn.thidua.review.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationKind;
import vn.thidua.obligation.process.ObligationInstances;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.Facts;
import vn.thidua.review.Review;
import vn.thidua.review.ReviewDocuments;
import vn.thidua.review.ReviewSubmissions;
import vn.thidua.review.Reviews;
import vn.thidua.review.process.OfficeReviewProcess.Variables;

/** The offices' own reviews, mid-term and final: each office its own work. */
@Component
class ReviewObligations implements ObligationKind {

    private final Reviews reviews;
    private final ReviewDocuments documents;
    private final ReviewSubmissions submissions;
    private final Plans plans;
    private final ObligationInstances instances;

    ReviewObligations(
            Reviews reviews,
            ReviewDocuments documents,
            ReviewSubmissions submissions,
            Plans plans,
            ObligationInstances instances) {
        this.reviews = reviews;
        this.documents = documents;
        this.submissions = submissions;
        this.plans = plans;
        this.instances = instances;
    }

    @Override
    public boolean handles(String kind) {
        return Review.isObligationKind(kind);
    }

    @Override
    public String name(String plan, String kind) {
        return Review.kindOf(kind).label();
    }

    @Override
    public String title(String plan, String kind, String period) {
        return Review.title(plans.plan(plan), period, Review.kindOf(kind));
    }

    @Override
    public Map<String, String> start(Collection<Obligation> obligations) {
        var started = new LinkedHashMap<String, String>();
        Review review = reviews.get(obligations.iterator().next().roundId());
        obligations.forEach(obligation -> started.put(obligation.id(), start(obligation, review)));
        return started;
    }

    private String start(Obligation obligation, Review review) {
        Plan plan = plans.plan(obligation.plan());
        Office office = plan.office(obligation.office());
        return instances.start(
                OfficeReviewProcess.KEY,
                obligation,
                Facts.of(
                        Variables.STEP.is(office.hasAccounts() ? "hold" : "enter"),
                        Variables.REPORT_KIND.is(documents.of(obligation)),
                        Variables.WORK_GROUP.is(submissions.workers(obligation).id()),
                        Variables.HOLD_DUE.is(date(reviews.holdBy(obligation))),
                        Variables.RECEIVE_GROUP.is(new Group(plan.id(), plan.consolidator(), Role.CHUYEN_VIEN).id()),
                        Variables.RECEIVE_DUE.is(Date.from(review.closesAt()))));
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
