package vn.thidua.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.text.Texts;

/** What the forms of an office's review show beside its report. */
@Service
@Transactional(readOnly = true)
public class ReviewForms {

    private final OfficeReviewKind kind;
    private final OfficeReviewForm reviewForm;
    private final ReviewDocuments documents;
    private final Reviews reviews;
    private final Obligations obligations;
    private final Plans plans;
    private final Clock clock;

    ReviewForms(
            OfficeReviewKind kind,
            OfficeReviewForm reviewForm,
            ReviewDocuments documents,
            Reviews reviews,
            Obligations obligations,
            Plans plans,
            Clock clock) {
        this.kind = kind;
        this.reviewForm = reviewForm;
        this.documents = documents;
        this.reviews = reviews;
        this.obligations = obligations;
        this.plans = plans;
        this.clock = clock;
    }

    /** "Tổ chức sơ kết giai đoạn 2023 - 2025 của đơn vị – Sở Y tế". */
    public String title(String obligationId, String verb) {
        Obligation obligation = obligations.get(obligationId);
        Plan plan = plans.plan(obligation.plan());
        return "%s %s – %s"
                .formatted(
                        verb,
                        Texts.inSentence(Review.title(plan, obligation.period(), Review.kindOf(obligation.kind()))),
                        plan.office(obligation.office()).shortName());
    }

    /** What stands on the form of holding the review. */
    public Map<String, Object> holding(String obligationId) {
        vn.thidua.plan.Review row = reviews.rowOf(obligations.get(obligationId));
        var form = new LinkedHashMap<String, Object>();
        form.put("name", row.name());
        form.put("holdBy", row.holdBy().label());
        form.put("reportBy", row.reportBy().label());
        return form;
    }

    /** What stands on the form by which another office enters the report. */
    public Map<String, Object> entering(String obligationId) {
        Obligation obligation = obligations.get(obligationId);
        Plan plan = plans.plan(obligation.plan());
        var entry = new LinkedHashMap<String, Object>();
        entry.put(
                "symbol",
                plan.signing(documents.of(obligation))
                        .forOffice(plan.office(obligation.office()))
                        .symbol());
        entry.put("today", LocalDate.now(clock));
        var form = new LinkedHashMap<String, Object>();
        form.put("entry", entry);
        form.put("review", reviewForm.asked(obligationId));
        form.put("content", kind.startingText(plan, documents.of(obligation), obligationId));
        return form;
    }

    /** The typed content with the scan standing for its sections. */
    public JsonNode toldBy(JsonNode content, UUID scan) {
        return content == null || content.isNull() ? content : kind.toldBy(content, scan);
    }
}
