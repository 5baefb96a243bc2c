package vn.thidua.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentKind;
import vn.thidua.document.DocumentView;
import vn.thidua.document.WrittenParts;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.report.ReportParts;

/**
 * An office's report on its review: narrative, the running year's figures, what it says of itself, examples, proposals. It begins
 * with what the office reported before, so that one corrects instead of typing again.
 */
@Component
class OfficeReviewKind implements DocumentKind {

    private final Plans plans;
    private final ReviewBasis basis;
    private final Obligations obligations;
    private final ReportParts parts;
    private final ObjectMapper json;
    private final OfficeReviewForm reviewForm;
    private final OfficeReviewView view;

    OfficeReviewKind(
            Plans plans,
            ReviewBasis basis,
            Obligations obligations,
            ReportParts parts,
            ObjectMapper json,
            OfficeReviewForm reviewForm,
            OfficeReviewView view) {
        this.plans = plans;
        this.basis = basis;
        this.obligations = obligations;
        this.parts = parts;
        this.json = json;
        this.reviewForm = reviewForm;
        this.view = view;
    }

    @Override
    public boolean handles(Plan plan, String document) {
        return false; // the same chain may sign periodic reports, too: what it is about decides
    }

    @Override
    public boolean isAbout(Plan plan, String document, String subject) {
        return ReviewDocuments.isReport(plan, document, subject);
    }

    @Override
    public String draftForm() {
        return "review/draft-office-review.html";
    }

    @Override
    public String title(Document document) {
        return "báo cáo %s – %s"
                .formatted(
                        Texts.inSentence(reviewTitle(document)),
                        plans.plan(document.plan()).office(document.office()).shortName());
    }

    @Override
    public String draftTaskTitle(Document document) {
        boolean supplement = obligations.get(document.subject()).supplementDue() != null;
        return supplement ? "Bổ sung theo yêu cầu: " + title(document) : "Soạn " + title(document);
    }

    private String reviewTitle(Document document) {
        return Review.title(
                plans.plan(document.plan()),
                document.period(),
                Review.kindOf(Obligation.kindOf(document.subject()).orElseThrow()));
    }

    @Override
    public boolean announced() {
        return false; // the consolidator gets the task to receive it
    }

    // ---- the first text ------------------------------------------------------------------------------------------

    @Override
    public JsonNode startingText(Plan plan, String document, String subject) {
        ReviewBasis.Basis asked = basis.of(subject);
        return json.valueToTree(new ReviewContent(
                lastYearsText(asked),
                Map.of(),
                asked.targets().stream()
                        .map(each -> new ReviewContent.OnTarget(
                                each.target().id(), ReviewCheck.suggested(each), each.accepted(), null, null))
                        .toList(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null));
    }

    /** Each section of the newest annual report that still is one, with its year in front. */
    private static Map<String, String> lastYearsText(ReviewBasis.Basis asked) {
        var texts = new LinkedHashMap<String, String>();
        asked.lastYear()
                .ifPresent(year -> asked.outline().forEach(section -> {
                    String text = year.getValue().content().sections().get(section.id());
                    if (text != null) {
                        texts.put(section.id(), "Năm %d: %s".formatted(year.getKey(), text));
                    }
                }));
        return texts;
    }

    // ---- the form ------------------------------------------------------------------------------------------------

    @Override
    public Map<String, Object> draftForm(Document document) {
        var form = new LinkedHashMap<String, Object>();
        form.put("review", reviewForm.asked(document.subject()));
        form.put("supplement", parts.supplement(document.subject()));
        return form;
    }

    // ---- the content ---------------------------------------------------------------------------------------------

    @Override
    public JsonNode check(Document document, JsonNode content) {
        return json.valueToTree(new ReviewCheck(basis.of(document.subject())).check(read(content)));
    }

    private ReviewContent read(JsonNode content) {
        try {
            return json.treeToValue(content, ReviewContent.class);
        } catch (JsonProcessingException e) {
            throw new Refusal("Nội dung gửi lên không đúng biểu mẫu báo cáo; hãy tải lại trang và gửi lại.");
        }
    }

    /** What was typed from a paper: its scan stands for the sections that nobody typed off. */
    JsonNode toldBy(JsonNode content, UUID scan) {
        ReviewContent typed = read(content);
        return json.valueToTree(new ReviewContent(
                typed.sections(),
                typed.figures(),
                typed.targets(),
                typed.criteria(),
                typed.examples(),
                typed.proposals(),
                typed.attachments(),
                typed.narrativeFile() == null ? scan : typed.narrativeFile()));
    }

    @Override
    public Map<String, String> parts(Document document, JsonNode content) {
        Plan plan = plans.plan(document.plan());
        WrittenParts written = ReportParts.written(plan, plan.office(document.office()), content)
                .text("proposals", content.path("proposals"));
        content.path("targets").forEach(row -> written.said("targets", said(row)));
        content.path("criteria").forEach(row -> written.said("criteria", said(row)));
        content.path("examples")
                .forEach(row -> written.said(
                        "examples",
                        Stream.of("kind", "name", "content")
                                .map(each -> WrittenParts.normal(row.path(each)))
                                .collect(Collectors.joining(" "))
                                .strip()));
        return written.all();
    }

    /** A row that says nothing is no part of the text. */
    private static String said(JsonNode row) {
        String words = Stream.of(
                        WrittenParts.normal(row.path("verdict")),
                        WrittenParts.number(row.path("reached")),
                        WrittenParts.normal(row.path("comment")),
                        WrittenParts.normal(row.path("explanation")))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "" : row.path("id").asText() + "=" + words;
    }

    // ---- as readers see it ---------------------------------------------------------------------------------------

    @Override
    public DocumentView view(Document document) {
        return view.of(document, reviewTitle(document));
    }
}
