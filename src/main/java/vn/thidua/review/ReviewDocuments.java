package vn.thidua.review;

import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentStep;
import vn.thidua.obligation.Obligation;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Review;
import vn.thidua.plan.ReviewLevel;
import vn.thidua.report.SentReports;

/** The documents by which offices report on their reviews: which they are, and what their steps mean. */
@Component
public class ReviewDocuments {

    private final Reviews reviews;
    private final ReviewSubmissions submissions;
    private final SentReports sentReports;
    private final Plans plans;

    ReviewDocuments(Reviews reviews, ReviewSubmissions submissions, SentReports sentReports, Plans plans) {
        this.reviews = reviews;
        this.submissions = submissions;
        this.sentReports = sentReports;
        this.plans = plans;
    }

    /** Key in {@code signing.<document>} of the plan by which the office signs its report. */
    public String of(Obligation obligation) {
        return document(plans.plan(obligation.plan()), reviews.rowOf(obligation));
    }

    /** That of the row, or the one of the offices' periodic reports. */
    private static String document(Plan plan, Review row) {
        if (row.document() != null) {
            return row.document();
        }
        if (plan.reporting() == null) {
            throw new IllegalStateException("Review %s of plan %s names no document".formatted(row.id(), plan.id()));
        }
        return plan.reporting().document();
    }

    /** Whether a document of this kind on this subject is an office's report on its review. */
    static boolean isReport(Plan plan, String document, String subject) {
        return Obligation.kindOf(subject)
                .filter(vn.thidua.review.Review::isObligationKind)
                .map(vn.thidua.review.Review::kindOf)
                .filter(kind -> rows(plan)
                        .filter(row -> row.kind() == kind)
                        .map(row -> document(plan, row))
                        .anyMatch(document::equals))
                .isPresent();
    }

    private static Stream<Review> rows(Plan plan) {
        return plan.reviews().stream().filter(row -> row.level() == ReviewLevel.DON_VI);
    }

    @EventListener
    void follow(DocumentStep step) {
        Document document = step.document();
        if (isReport(plans.plan(document.plan()), document.kind(), document.subject())) {
            sentReports.follow(step, () -> submissions.sent(document, step.actor()));
        }
    }
}
