package vn.thidua.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentKind;
import vn.thidua.document.DocumentView;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.report.OutlineText;

/** A report upward on a review, on the route of the plan's consolidated reports: its subject says that it is about a review. */
@Component
class ReviewReportKind implements DocumentKind {

    private final Reviews reviews;
    private final ReviewReports reports;
    private final DocumentArchive documents;
    private final Attachments attachments;
    private final Plans plans;
    private final ObjectMapper json;

    ReviewReportKind(
            Reviews reviews,
            ReviewReports reports,
            DocumentArchive documents,
            Attachments attachments,
            Plans plans,
            ObjectMapper json) {
        this.reviews = reviews;
        this.reports = reports;
        this.documents = documents;
        this.attachments = attachments;
        this.plans = plans;
        this.json = json;
    }

    /** What the drafter writes. */
    record Typed(Map<String, String> sections, List<UUID> attachments) {}

    @Override
    public boolean handles(Plan plan, String document) {
        return false;
    }

    @Override
    public boolean isAbout(Plan plan, String document, String subject) {
        return isReview(subject);
    }

    /** Whether a document with this subject reports on a whole review. */
    static boolean isReview(String subject) {
        String[] parts = subject.split("/");
        return parts.length == 3 && Review.isObligationKind(parts[1]);
    }

    @Override
    public String draftForm() {
        return "review/draft-review-report.html";
    }

    @Override
    public String title(Document document) {
        return "báo cáo %s gửi %s"
                .formatted(Texts.inSentence(title(reviews.get(document.subject()))), recipient(document));
    }

    @Override
    public String draftTaskTitle(Document document) {
        return "Soạn " + title(document);
    }

    /** The draft on which the council was asked; a further report of the route starts from the one before. */
    @Override
    public JsonNode startingText(Plan plan, String document, String subject) {
        return before(plan, document, subject)
                .map(Document::content)
                .map(content -> json.convertValue(content, ReviewReports.Kept.class))
                .map(kept -> new ReviewReports.Kept(kept.sections(), List.of(), kept.sentences(), kept.computed()))
                .or(() -> reports.text(subject))
                .<JsonNode>map(json::valueToTree)
                .orElse(null);
    }

    @Override
    public String startsFrom(Plan plan, String document, String subject) {
        return before(plan, document, subject).map(Document::id).orElse(null);
    }

    @Override
    public List<String> startedBy(Plan plan, String document, String subject) {
        return reports.drafters(subject);
    }

    private Optional<Document> before(Plan plan, String document, String subject) {
        return route(plan, subject).stream()
                .map(ReviewRoute.Row::document)
                .takeWhile(row -> !row.equals(document))
                .map(row -> documents.latest(subject, row))
                .flatMap(Optional::stream)
                .filter(each -> each.content() != null)
                .reduce((first, second) -> second);
    }

    @Override
    public Map<String, String> parts(Document document, JsonNode content) {
        return OutlineText.parts(content);
    }

    @Override
    public Map<String, Object> draftForm(Document document) {
        var report = new LinkedHashMap<>(reports.form(document.subject()));
        report.put("to", recipient(document));
        var form = new LinkedHashMap<String, Object>();
        form.put("report", report);
        form.put(
                "content",
                Optional.ofNullable(document.content())
                        .map(content -> json.convertValue(content, ReviewReports.Kept.class))
                        .map(kept -> new Typed(kept.sections(), kept.attachments()))
                        .orElse(null));
        return form;
    }

    @Override
    public JsonNode check(Document document, JsonNode content) {
        Typed typed = read(content);
        return json.valueToTree(reports.computed(
                reviews.get(document.subject()),
                typed.sections(),
                typed.attachments() == null ? List.of() : typed.attachments()));
    }

    private Typed read(JsonNode content) {
        try {
            return json.treeToValue(content, Typed.class);
        } catch (JsonProcessingException e) {
            throw new Refusal("Nội dung gửi lên không đúng biểu mẫu báo cáo; hãy tải lại trang và gửi lại.");
        }
    }

    @Override
    public DocumentView view(Document document) {
        ReviewReports.Kept kept = json.convertValue(document.content(), ReviewReports.Kept.class);
        return reports.view(reviews.get(document.subject()), kept, "Báo cáo", recipient(document))
                .with(DocumentView.AttachmentInfo.of(attachments.describe(kept.attachments())));
    }

    private String recipient(Document document) {
        Plan plan = plans.plan(document.plan());
        return route(plan, document.subject()).stream()
                .filter(row -> row.document().equals(document.kind()))
                .map(ReviewRoute.Row::to)
                .filter(to -> !to.isBlank())
                .findFirst()
                .orElse("cấp trên");
    }

    private List<ReviewRoute.Row> route(Plan plan, String subject) {
        return reviews.rows(reviews.get(subject))
                .own()
                .map(own -> ReviewRoute.of(plan, own))
                .orElse(List.of());
    }

    private String title(Review review) {
        return Review.title(plans.plan(review.plan()), review.phase(), review.kind());
    }
}
