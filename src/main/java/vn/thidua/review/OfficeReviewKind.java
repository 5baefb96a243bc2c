package vn.thidua.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentKind;
import vn.thidua.document.DocumentView;
import vn.thidua.document.WrittenParts;
import vn.thidua.example.ExampleKind;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Coded;
import vn.thidua.plan.PeriodKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Numbers;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.ReportParts;
import vn.thidua.report.Submission;
import vn.thidua.report.domain.ReportCheck;
import vn.thidua.report.domain.ReportContent;

/**
 * An office's report on its review: narrative, the running year's figures, what it says of itself, examples, proposals. It begins
 * with what the office reported before, so that one corrects instead of typing again.
 */
@Component
class OfficeReviewKind implements DocumentKind {

    private static final String MISSING = "chưa có số liệu";
    private static final int MOST_FILES = 20;

    private final Plans plans;
    private final ReviewBasis basis;
    private final SubmissionStore store;
    private final Obligations obligations;
    private final ReportParts parts;
    private final Attachments attachments;
    private final ObjectMapper json;

    OfficeReviewKind(
            Plans plans,
            ReviewBasis basis,
            SubmissionStore store,
            Obligations obligations,
            ReportParts parts,
            Attachments attachments,
            ObjectMapper json) {
        this.plans = plans;
        this.basis = basis;
        this.store = store;
        this.obligations = obligations;
        this.parts = parts;
        this.attachments = attachments;
        this.json = json;
    }

    record Named(String id, String name) {}

    record Line(String id, String name, String unit) {}

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
        form.put("review", asked(document.subject()));
        form.put("supplement", parts.supplement(document.subject()));
        return form;
    }

    /** What the office is asked about its review, and what it reported before. */
    Map<String, Object> asked(String obligation) {
        ReviewBasis.Basis asked = basis.of(obligation);
        var review = new LinkedHashMap<String, Object>();
        review.put("officeName", asked.office().name());
        review.put(
                "outline",
                asked.outline().stream().map(ReportParts.SectionInfo::of).toList());
        review.put("figureGroups", figureGroups(asked));
        review.put("hasFigures", !asked.figures().isEmpty());
        review.put("beforeTitle", beforeTitle(asked));
        review.put("actualTitle", Texts.asTitle("thực hiện " + asked.runningTitle()));
        review.put("estimateTitle", PeriodKind.NAM.estimateTitle());
        review.put("earlier", earlier(asked));
        review.put(
                "targets", asked.targets().stream().map(OfficeReviewKind::line).toList());
        review.put(
                "criteria",
                asked.criteria().stream()
                        .map(each -> new Line(each.id(), each.text(), null))
                        .toList());
        review.put("hasTargets", !asked.targets().isEmpty());
        review.put("hasCriteria", !asked.criteria().isEmpty());
        review.put("verdicts", named(Verdict.values()));
        review.put("exampleKinds", named(ExampleKind.values()));
        review.put(
                "meeting", store.meeting(obligation).map(OfficeReviewKind::said).orElse(null));
        review.put("limits", Map.of("sectionChars", ReportCheck.SECTION, "attachments", MOST_FILES));
        return review;
    }

    private static List<Named> named(Coded[] values) {
        return Stream.of(values)
                .map(each -> new Named(each.code(), each.label()))
                .toList();
    }

    /** "Đã tổ chức ngày 25/09/2025 tại Hội trường". */
    static String said(OwnMeeting meeting) {
        return meeting.heldOn() == null
                ? "Không tổ chức riêng: " + meeting.reason()
                : "Đã tổ chức ngày %s tại %s".formatted(VietnamTime.format(meeting.heldOn()), meeting.place());
    }

    private static Line line(ReviewBasis.AskedTarget asked) {
        String reported = asked.accepted() == null
                ? "chưa có số liệu đã báo cáo"
                : "năm %d đã báo cáo: %s"
                        .formatted(asked.year(), ReviewCheck.withUnit(asked.accepted(), asked.target()));
        return new Line(
                asked.target().id(),
                "%s (%s; %s)".formatted(asked.target().name(), ReviewCheck.required(asked.target()), reported),
                asked.target().unit());
    }

    private static List<ReportParts.FigureGroupInfo> figureGroups(ReviewBasis.Basis asked) {
        return asked.figures().isEmpty()
                ? List.of()
                : ReportParts.figureGroups(
                        asked.plan(),
                        asked.office(),
                        asked.lastYear()
                                .map(year -> year.getValue().content().figures())
                                .orElse(Map.of()));
    }

    private static String beforeTitle(ReviewBasis.Basis asked) {
        return asked.lastYear().map(year -> "Năm " + year.getKey()).orElse(PeriodKind.NAM.beforeTitle());
    }

    /** The accepted annual figures of each year of the phase; a year without a report says so. */
    private static DocumentView earlier(ReviewBasis.Basis asked) {
        List<Integer> years = ReviewBasis.years(asked);
        if (asked.figures().isEmpty() || years.isEmpty()) {
            return null;
        }
        var columns = new ArrayList<>(List.of("Số liệu", "Đơn vị tính"));
        years.forEach(year -> columns.add("Năm " + year));
        return new DocumentView(
                "Số liệu các năm trong giai đoạn",
                "Theo báo cáo năm đã được tiếp nhận",
                List.of(),
                List.of(new DocumentView.Table(
                        null,
                        columns,
                        asked.figures().stream()
                                .map(figure -> {
                                    var row = new ArrayList<>(List.of(figure.name(), figure.unit()));
                                    years.forEach(year ->
                                            row.add(answered(asked.annual().get(year), figure.id())));
                                    return (List<String>) row;
                                })
                                .toList())),
                List.of());
    }

    private static String answered(Submission year, String figure) {
        return Optional.ofNullable(year)
                .map(found -> found.content().figures().get(figure))
                .map(OfficeReviewKind::written)
                .orElse(MISSING);
    }

    private static String written(ReportContent.FigureAnswer answer) {
        return ReportParts.written(answer.answer(), answer.actual());
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
        ReviewContent content = json.convertValue(document.content(), ReviewContent.class);
        ReviewBasis.Basis asked = basis.of(document.subject());
        var sections = new ArrayList<>(
                ReportParts.sections(asked.outline(), content.sections(), content.narrativeFile() != null));
        store.meeting(document.subject())
                .ifPresent(meeting ->
                        sections.add(0, DocumentView.Section.of("Tổ chức sơ kết, tổng kết của đơn vị", said(meeting))));
        if (content.proposals() != null) {
            sections.add(DocumentView.Section.of("Đề xuất, kiến nghị", content.proposals())
                    .of("proposals"));
        }
        var tables = new ArrayList<DocumentView.Table>();
        onTargets(asked, content).ifPresent(tables::add);
        onCriteria(asked, content).ifPresent(tables::add);
        if (!content.figures().isEmpty()) {
            tables.addAll(ReportParts.tables(
                    figureGroups(asked),
                    content.figures(),
                    List.of(
                            beforeTitle(asked),
                            Texts.asTitle("thực hiện " + asked.runningTitle()),
                            PeriodKind.NAM.estimateTitle())));
        }
        if (!content.examples().isEmpty()) {
            tables.add(new DocumentView.Table(
                            "Điển hình tiên tiến; mô hình hay, cách làm mới",
                            List.of("Loại", "Tên", "Nội dung, cách làm, kết quả"),
                            content.examples().stream()
                                    .map(each -> List.of(
                                            Coded.of(ExampleKind.class, each.kind())
                                                    .label(),
                                            each.name(),
                                            each.content()))
                                    .toList())
                    .of("examples"));
        }
        var files = new ArrayList<>(content.attachments());
        if (content.narrativeFile() != null) {
            files.add(0, content.narrativeFile());
        }
        return new DocumentView(
                "Báo cáo " + Texts.inSentence(reviewTitle(document)),
                asked.office().name(),
                sections,
                tables,
                DocumentView.AttachmentInfo.of(attachments.describe(files)));
    }

    /** Both values stand side by side, and what explains a difference. */
    private static Optional<DocumentView.Table> onTargets(ReviewBasis.Basis asked, ReviewContent content) {
        Map<String, ReviewBasis.AskedTarget> known = asked.targets().stream()
                .collect(Collectors.toMap(each -> each.target().id(), Function.identity()));
        List<List<String>> rows = content.targets().stream()
                .filter(said -> known.containsKey(said.id()))
                .map(said -> {
                    ReviewBasis.AskedTarget target = known.get(said.id());
                    return List.of(
                            target.target().name(),
                            ReviewCheck.required(target.target()),
                            said.verdict() == null ? "" : said.verdict().label(),
                            value(said.reached()),
                            target.accepted() == null
                                    ? MISSING
                                    : "%s (năm %d)".formatted(value(target.accepted()), target.year()),
                            text(said.comment()),
                            text(said.explanation()));
                })
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new DocumentView.Table(
                                "Tự đánh giá chỉ tiêu thi đua",
                                List.of(
                                        "Chỉ tiêu thi đua",
                                        "Yêu cầu",
                                        "Tự đánh giá",
                                        "Đơn vị nhập",
                                        "Báo cáo năm đã tiếp nhận",
                                        "Nhận xét",
                                        "Giải trình"),
                                rows)
                        .of("targets"));
    }

    private static Optional<DocumentView.Table> onCriteria(ReviewBasis.Basis asked, ReviewContent content) {
        Map<String, String> known = asked.criteria().stream()
                .collect(Collectors.toMap(ReviewBasis.AskedCriterion::id, ReviewBasis.AskedCriterion::text));
        List<List<String>> rows = content.criteria().stream()
                .map(said -> List.of(
                        known.getOrDefault(said.id(), "(Tiêu chí không còn hiệu lực)"),
                        said.verdict() == null ? "" : said.verdict().label(),
                        text(said.comment())))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new DocumentView.Table(
                                "Tự đánh giá tiêu chí thi đua", List.of("Tiêu chí", "Tự đánh giá", "Nhận xét"), rows)
                        .of("criteria"));
    }

    private static String value(BigDecimal value) {
        return value == null ? "" : Numbers.format(value);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
