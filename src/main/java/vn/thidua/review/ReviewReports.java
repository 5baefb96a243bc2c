package vn.thidua.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.DocumentView;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.RoundCount;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.OutlineText;

/** The issuer's report on a review: written in the outline, beside what is computed from the reports of the phase. */
@Service
@Transactional
public class ReviewReports {

    private final Reviews reviews;
    private final ReviewMeetingStore store;
    private final ObjectProvider<PhaseResults> results;
    private final Obligations obligations;
    private final Plans plans;
    private final People people;
    private final ObjectMapper json;
    private final Clock clock;

    ReviewReports(
            Reviews reviews,
            ReviewMeetingStore store,
            ObjectProvider<PhaseResults> results,
            Obligations obligations,
            Plans plans,
            People people,
            ObjectMapper json,
            Clock clock) {
        this.reviews = reviews;
        this.store = store;
        this.results = results;
        this.obligations = obligations;
        this.plans = plans;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    /** What is kept: the text and, as it was when it was written, the computed part. */
    record Kept(
            Map<String, String> sections,
            List<UUID> attachments,
            List<String> sentences,
            List<DocumentView.Table> computed) {}

    /** The draft as whoever is asked about it reads it. */
    public record Draft(DocumentView view, String by, Instant at) {}

    // ---- the draft
    // ---------------------------------------------------------------------------------------------------

    /**
     * The draft on which the council is asked; the report to be signed starts from it.
     *
     * @throws vn.thidua.platform.error.Refusal when a section that must be written is empty
     */
    public void draft(String reviewId, String user, Map<String, String> sections) {
        Review review = reviews.get(reviewId);
        Kept kept = computed(review, sections, List.of());
        store.saveDraft(reviewId, json.valueToTree(kept), user, clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<Draft> draft(String reviewId) {
        Review review = reviews.get(reviewId);
        return store.draft(reviewId)
                .map(draft -> new Draft(
                        view(review, json.convertValue(draft.content(), Kept.class), "Dự thảo báo cáo", null),
                        people.nameOf(draft.by()),
                        draft.at()));
    }

    /** Who wrote the draft. */
    List<String> drafters(String reviewId) {
        return store.draft(reviewId).map(draft -> List.of(draft.by())).orElse(List.of());
    }

    /** The text of the draft, for the report to be signed. */
    Optional<Kept> text(String reviewId) {
        return store.draft(reviewId)
                .map(draft -> json.convertValue(draft.content(), Kept.class))
                .map(kept -> new Kept(kept.sections(), List.of(), kept.sentences(), kept.computed()));
    }

    // ---- its parts
    // ---------------------------------------------------------------------------------------------------

    /** What the drafter sees beside the text. */
    @Transactional(readOnly = true)
    public Map<String, Object> form(String reviewId) {
        Review review = reviews.get(reviewId);
        Plan plan = plans.plan(review.plan());
        PhaseResults.Result computed = results(review);
        return Map.of(
                "title",
                Review.title(plan, review.phase(), review.kind()),
                "outline",
                OutlineText.asked(IssuerOutline.of(plan)),
                "sentences",
                sentences(review, computed),
                "computed",
                computed.tables(),
                "limits",
                Map.of("sectionChars", vn.thidua.report.domain.ReportCheck.SECTION, "attachments", 20));
    }

    /** Asked for when it is needed: whatever computes results also reads documents, whose kinds end here. */
    private PhaseResults.Result results(Review review) {
        return results.getObject().of(review.plan(), review.phase(), review.kind(), review.figuresUntil());
    }

    Kept computed(Review review, Map<String, String> sections, List<UUID> attachments) {
        Plan plan = plans.plan(review.plan());
        PhaseResults.Result computed = results(review);
        return new Kept(
                OutlineText.check(IssuerOutline.of(plan), sections),
                attachments,
                sentences(review, computed),
                computed.tables());
    }

    /** How the offices stand, and up to when figures count, in words; then what is computed. */
    private List<String> sentences(Review review, PhaseResults.Result computed) {
        var sentences = new ArrayList<String>();
        RoundCount count = obligations.count(review.id());
        if (count.total() > 0) {
            Plan plan = plans.plan(review.plan());
            sentences.add(
                    "Tổng số cơ quan, đơn vị phải %s: %d; đã gửi báo cáo %d (đúng hạn %d, chậm %d); chưa có báo cáo %d."
                            .formatted(
                                    review.kind().label().toLowerCase(Locale.ROOT),
                                    count.total(),
                                    count.onTime() + count.late(),
                                    count.onTime(),
                                    count.late(),
                                    count.missing()));
            List<String> missing = obligations.ofRound(review.id()).stream()
                    .filter(Obligation::missing)
                    .map(obligation -> plan.office(obligation.office()).name())
                    .toList();
            if (!missing.isEmpty()) {
                sentences.add("Chưa có báo cáo: " + String.join(", ", missing) + ".");
            }
        }
        if (review.figuresUntil() != null) {
            sentences.add("Số liệu tính đến hết ngày " + VietnamTime.format(review.figuresUntil()) + ".");
        }
        sentences.addAll(computed.sentences());
        return sentences;
    }

    DocumentView view(Review review, Kept kept, String title, String to) {
        Plan plan = plans.plan(review.plan());
        var sections = new ArrayList<DocumentView.Section>();
        sections.add(new DocumentView.Section("Tình hình chung", kept.sentences()));
        sections.addAll(OutlineText.view(IssuerOutline.of(plan), kept.sections()));
        return new DocumentView(
                title
                        + " "
                        + vn.thidua.platform.text.Texts.inSentence(Review.title(plan, review.phase(), review.kind())),
                to == null || to.isBlank() ? plan.shortTitle() : "Kính gửi: " + to,
                sections,
                kept.computed(),
                List.of());
    }
}
