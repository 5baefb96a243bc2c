package vn.thidua.review;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.LetterTemplate;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Reporting;
import vn.thidua.platform.text.Texts;

/** The first text of a review's own plan: who holds what by when, as the movement's plan says, and the outline of the reports. */
@Component
class ReviewPlanTemplate implements LetterTemplate {

    private final Reviews reviews;
    private final Plans plans;

    ReviewPlanTemplate(Reviews reviews, Plans plans) {
        this.reviews = reviews;
        this.plans = plans;
    }

    @Override
    public boolean handles(Plan plan, String document) {
        return plan.reviews().stream().anyMatch(review -> document.equals(review.planDocument()));
    }

    @Override
    public Suggestion suggest(Document document) {
        if (!document.subject().endsWith(ReviewCourse.PLAN)) {
            return null;
        }
        Plan plan = plans.plan(document.plan());
        Review review =
                reviews.get(document.subject().substring(0, document.subject().length() - ReviewCourse.PLAN.length()));
        ReviewRows rows = reviews.rows(review);
        String title = Texts.inSentence(Review.title(plan, review.phase(), review.kind()));
        String dates = Stream.concat(rows.offices().stream(), rows.own().stream())
                .map(row -> "- %s: tổ chức %s; báo cáo %s."
                        .formatted(
                                row.name(),
                                row.holdBy().label(),
                                Texts.inSentence(row.reportBy().label())))
                .collect(Collectors.joining("\n"));
        String outline =
                IssuerOutline.of(plan).stream().map(ReviewPlanTemplate::line).collect(Collectors.joining("\n"));
        return new Suggestion(
                "Tổ chức " + title + " " + plan.movement(),
                "1. Thời gian\n%s\n\n2. Đề cương báo cáo\n%s".formatted(dates, outline));
    }

    private static String line(Reporting.OutlineSection section) {
        return section.number() + ". " + section.title();
    }
}
