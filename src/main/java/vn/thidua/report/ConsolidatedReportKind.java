package vn.thidua.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentKind;
import vn.thidua.document.DocumentView;
import vn.thidua.obligation.RoundCount;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.domain.ReportCheck;
import vn.thidua.report.domain.RoundSubject;

/** A report upward: a narrative by the drafter, and figures computed from what the offices sent. */
@Component
class ConsolidatedReportKind implements DocumentKind {

    private final Plans plans;
    private final Consolidation consolidation;
    private final ReportRounds rounds;
    private final Assessments assessments;
    private final DocumentArchive documents;
    private final Attachments attachments;
    private final ObjectMapper json;

    ConsolidatedReportKind(
            Plans plans,
            Consolidation consolidation,
            ReportRounds rounds,
            Assessments assessments,
            DocumentArchive documents,
            Attachments attachments,
            ObjectMapper json) {
        this.plans = plans;
        this.consolidation = consolidation;
        this.rounds = rounds;
        this.assessments = assessments;
        this.documents = documents;
        this.attachments = attachments;
        this.json = json;
    }

    /**
     * What the drafter writes.
     *
     * @param assessment the offices' results where the drafter gives them, or null: they stay as they are
     */
    record Typed(Map<String, String> sections, List<UUID> attachments, List<Assessments.Given> assessment) {}

    /**
     * What is kept: the computed part as it was when the draft was submitted. It is never computed again, so a report keeps
     * the figures that it was signed with.
     *
     * @param versions version of each office's report that it was computed from; null in reports of before
     */
    record Kept(
            Map<String, String> sections,
            List<UUID> attachments,
            RoundCount summary,
            List<String> missingOffices,
            List<DocumentView.Table> computed,
            Map<String, Integer> versions,
            List<Assessments.Given> assessment) {}

    @Override
    public boolean handles(Plan plan, String document) {
        return plan.reporting() != null
                && plan.reporting().upward().stream()
                        .anyMatch(row -> row.document().equals(document));
    }

    @Override
    public String draftForm() {
        return "report/draft-consolidated-report.html";
    }

    @Override
    public String title(Document document) {
        RoundSubject subject = RoundSubject.of(document.subject());
        return "báo cáo tổng hợp %s%s gửi %s"
                .formatted(
                        ReportPeriod.labelOf(document.period()),
                        subject.first() ? "" : " (bản " + subject.version() + ")",
                        recipient(document));
    }

    /** A later version starts from the version before. */
    @Override
    public JsonNode startingText(Plan plan, String document, String subject) {
        RoundSubject about = RoundSubject.of(subject);
        return about.first()
                ? null
                : documents
                        .latest(new RoundSubject(about.round(), about.version() - 1).id(), document)
                        .map(Document::content)
                        .orElse(null);
    }

    @Override
    public String draftTaskTitle(Document document) {
        return "Soạn " + title(document);
    }

    /** What is computed nobody writes. */
    @Override
    public Map<String, String> parts(Document document, JsonNode content) {
        return OutlineText.parts(content);
    }

    @Override
    public Map<String, Object> draftForm(Document document) {
        Consolidation.Result result = consolidation.of(round(document));
        var report = new LinkedHashMap<String, Object>();
        report.put("periodName", ReportPeriod.labelOf(document.period()));
        report.put("to", recipient(document));
        report.put(
                "outline",
                OutlineText.asked(plans.plan(document.plan()).reporting().outline()));
        report.put("summary", result.summary());
        report.put("missingOffices", result.missingOffices());
        ReportRound round = round(document);
        boolean correctable = correctable(document, round);
        report.put("computed", tables(result, correctable ? Optional.empty() : assessments.table(round)));
        report.put("limits", Map.of("sectionChars", ReportCheck.SECTION, "attachments", 20));
        var form = new LinkedHashMap<String, Object>();
        form.put("report", report);
        Typed typed = typedBefore(document);
        form.put("content", typed);
        form.put("assessment", correctable ? assessments.sheet(round.id()) : null);
        return form;
    }

    /** The results may be corrected with the first report, by whoever gave them. */
    private boolean correctable(Document document, ReportRound round) {
        Plan plan = plans.plan(document.plan());
        return Assessments.wanted(plan, round)
                && plan.assessment().by().equals(document.office())
                && !assessments.fixed(round.id());
    }

    private static List<DocumentView.Table> tables(
            Consolidation.Result result, Optional<DocumentView.Table> assessment) {
        return Stream.concat(result.tables().stream(), assessment.stream()).toList();
    }

    /** The results that the drafter gave with the draft, or null. */
    List<Assessments.Given> corrected(Document document) {
        return kept(document.content()).assessment();
    }

    /** Own text first; the second report of the route starts from the text of the first. */
    private Typed typedBefore(Document document) {
        JsonNode content = document.content() != null
                ? document.content()
                : plans.plan(document.plan()).reporting().upward().stream()
                        .map(row -> documents.latest(document.subject(), row.document()))
                        .flatMap(Optional::stream)
                        .map(Document::content)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        if (content == null) {
            return null;
        }
        Kept kept = kept(content);
        return new Typed(kept.sections(), document.content() == null ? List.of() : kept.attachments(), null);
    }

    @Override
    public JsonNode check(Document document, JsonNode content) {
        Typed typed = read(content);
        Map<String, String> sections =
                OutlineText.check(plans.plan(document.plan()).reporting().outline(), typed.sections());
        ReportRound round = round(document);
        List<Assessments.Given> corrected = correctable(document, round) ? typed.assessment() : null;
        Optional<DocumentView.Table> assessment = corrected == null
                ? assessments.table(round)
                : Optional.of(assessments.table(round, assessments.results(round, corrected)));
        Consolidation.Result result = consolidation.of(round);
        return json.valueToTree(new Kept(
                sections,
                typed.attachments() == null ? List.of() : typed.attachments(),
                result.summary(),
                result.missingOffices(),
                tables(result, assessment),
                result.versions(),
                corrected));
    }

    private Typed read(JsonNode content) {
        try {
            return json.treeToValue(content, Typed.class);
        } catch (JsonProcessingException e) {
            throw new Refusal("Nội dung gửi lên không đúng biểu mẫu báo cáo tổng hợp; hãy tải lại trang và gửi lại.");
        }
    }

    private ReportRound round(Document document) {
        return rounds.get(RoundSubject.of(document.subject()).round());
    }

    Kept kept(JsonNode content) {
        return json.convertValue(content, Kept.class);
    }

    @Override
    public DocumentView view(Document document) {
        Kept kept = kept(document.content());
        Plan plan = plans.plan(document.plan());
        RoundSubject subject = RoundSubject.of(document.subject());
        var sections = new ArrayList<DocumentView.Section>();
        sections.add(new DocumentView.Section(
                "Tình hình báo cáo", consolidation.sentences(kept.summary(), kept.missingOffices())));
        sections.addAll(OutlineText.view(plan.reporting().outline(), kept.sections()));
        return new DocumentView(
                "Báo cáo tổng hợp kết quả thực hiện Phong trào thi đua " + ReportPeriod.labelOf(document.period())
                        + (subject.first() ? "" : " (bản " + subject.version() + ")"),
                "Kính gửi: " + recipient(document),
                sections,
                kept.computed(),
                DocumentView.AttachmentInfo.of(attachments.describe(kept.attachments())));
    }

    private String recipient(Document document) {
        Plan plan = plans.plan(document.plan());
        return plan.reporting().upward().stream()
                .filter(row -> row.document().equals(document.kind()))
                .findFirst()
                .map(row -> plan.namesOf(row.to()))
                .orElseThrow();
    }
}
