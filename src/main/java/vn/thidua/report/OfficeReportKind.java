package vn.thidua.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentKind;
import vn.thidua.document.DocumentView;
import vn.thidua.document.WrittenParts;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.People;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Office;
import vn.thidua.plan.PeriodKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.plan.Reporting;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.domain.ReportCheck;
import vn.thidua.report.domain.ReportContent;
import vn.thidua.report.domain.ReportSubject;

/** The periodic report of one office: narrative in the plan's outline, figures, awards, attachments. */
@Component
class OfficeReportKind implements DocumentKind {

    private final Plans plans;
    private final ReportStore store;
    private final CorrectionStore corrections;
    private final Obligations obligations;
    private final Attachments attachments;
    private final ReportParts parts;
    private final People people;
    private final ObjectMapper json;

    OfficeReportKind(
            Plans plans,
            ReportStore store,
            CorrectionStore corrections,
            Obligations obligations,
            Attachments attachments,
            ReportParts parts,
            People people,
            ObjectMapper json) {
        this.plans = plans;
        this.store = store;
        this.corrections = corrections;
        this.obligations = obligations;
        this.attachments = attachments;
        this.parts = parts;
        this.people = people;
        this.json = json;
    }

    record Named(String id, String name) {}

    /** Why the office sends one more version. */
    record CorrectionInfo(String kind, String reason, String startedBy, Instant startedAt) {}

    @Override
    public boolean handles(Plan plan, String document) {
        return plan.reporting() != null && document.equals(plan.reporting().document());
    }

    @Override
    public String draftForm() {
        return "report/draft-office-report.html";
    }

    @Override
    public String title(Document document) {
        String title = ReportSubject.of(document.subject())
                .correctionKind()
                .map(kind -> kind.title(period(document).label()))
                .orElse("báo cáo " + period(document).label());
        return title + " – " + office(document).shortName();
    }

    /** A correction starts from the version that counts. */
    @Override
    public JsonNode startingText(Plan plan, String document, String subject) {
        ReportSubject about = ReportSubject.of(subject);
        return about.correctionKind().isEmpty()
                ? null
                : store.current(about.obligation())
                        .<JsonNode>map(submission -> json.valueToTree(submission.content()))
                        .orElse(null);
    }

    @Override
    public String startsFrom(Plan plan, String document, String subject) {
        ReportSubject about = ReportSubject.of(subject);
        return about.correctionKind().isEmpty()
                ? null
                : store.current(about.obligation()).map(Submission::document).orElse(null);
    }

    @Override
    public boolean announced() {
        return false; // the consolidator gets the task to receive it
    }

    @Override
    public String draftTaskTitle(Document document) {
        if (ReportSubject.of(document.subject()).correctionKind().isPresent()) {
            return "Soạn " + title(document);
        }
        // a supplement begins with the text that was sent; without a text there is nothing to look up
        boolean supplement = document.content() != null
                && obligations.get(document.subject()).supplementDue() != null;
        return (supplement ? "Bổ sung báo cáo %s theo yêu cầu – %s" : "Soạn báo cáo %s – %s")
                .formatted(period(document).label(), office(document).shortName());
    }

    @Override
    public Map<String, Object> draftForm(Document document) {
        var form = new LinkedHashMap<String, Object>();
        form.put("report", asked(document.plan(), document.office(), document.period()));
        ReportSubject about = ReportSubject.of(document.subject());
        if (about.correctionKind().isPresent()) {
            Correction correction = corrections.find(document.subject()).orElseThrow();
            form.put(
                    "correction",
                    new CorrectionInfo(
                            correction.kind().label(),
                            correction.reason(),
                            people.nameOf(correction.startedBy()),
                            correction.startedAt()));
            form.put("supplement", returned(correction));
        } else {
            form.put("supplement", parts.supplement(document.subject()));
        }
        return form;
    }

    /** What the office is asked in a period: outline, figures, awards. */
    Map<String, Object> asked(String planId, String officeId, String period) {
        Plan plan = plans.plan(planId);
        Office office = plan.office(officeId);
        Reporting reporting = plan.reporting();
        ReportPeriod asked = ReportPeriod.of(period);
        var report = new LinkedHashMap<String, Object>();
        report.put("periodName", asked.label());
        report.put("beforeTitle", asked.kind().beforeTitle());
        report.put("estimateTitle", asked.kind().estimateTitle());
        report.put("officeName", office.name());
        report.put(
                "dataUntil",
                reporting
                        .period(asked.kind())
                        .flatMap(rule -> rule.dataUntil().lastDay(asked.year()))
                        .orElse(null));
        report.put("criteria", Map.of("office", officeId, "on", asked.lastDay()));
        report.put(
                "outline",
                reporting.outlineFor(office).stream()
                        .map(ReportParts.SectionInfo::of)
                        .toList());
        report.put("figureGroups", figureGroups(plan, office, period));
        report.put("awardForms", awardForms(plan));
        report.put("awardRecipients", awardRecipients(plan));
        report.put(
                "limits",
                Map.of(
                        "sectionChars",
                        ReportCheck.SECTION,
                        "statementChars",
                        ReportCheck.STATEMENT,
                        "attachments",
                        20));
        return report;
    }

    /** Symbol of the office's reports, e.g. {@code BC-SYT}. */
    String symbol(Plan plan, String office) {
        return plan.signing(plan.reporting().document())
                .forOffice(plan.office(office))
                .symbol();
    }

    private ReportParts.Supplement returned(Correction correction) {
        return correction.comment() == null
                ? null
                : new ReportParts.Supplement(correction.comment(), null, people.nameOf(correction.commentedBy()));
    }

    private List<ReportParts.FigureGroupInfo> figureGroups(Plan plan, Office office, String period) {
        return ReportParts.figureGroups(plan, office, lastYear(plan.id(), office.id(), period));
    }

    /** A section is written by one hand, and so is a group of figures. */
    @Override
    public Map<String, String> parts(Document document, JsonNode content) {
        var parts = ReportParts.written(plans.plan(document.plan()), office(document), content)
                .text("statement", content.path("statement"));
        content.path("awards").forEach(award -> parts.said("awards", said(award)));
        return parts.all();
    }

    /** Awards are kept with a count and typed as a text. */
    private static String said(JsonNode award) {
        return award.path("form").asText() + "/" + award.path("recipient").asText() + "="
                + WrittenParts.number(award.has("typed") ? award.path("typed") : award.path("count"));
    }

    /** What the same office answered for the same period a year ago. */
    private Map<String, ReportContent.FigureAnswer> lastYear(String plan, String office, String period) {
        String before =
                ReportRounds.id(plan, ReportPeriod.of(period).yearBefore().id());
        return store.current(Obligation.id(before, office))
                .map(submission -> submission.content().figures())
                .orElse(Map.of());
    }

    @Override
    public JsonNode check(Document document, JsonNode content) {
        return json.valueToTree(new ReportCheck(
                        plans.plan(document.plan()),
                        office(document),
                        period(document).kind())
                .check(read(content)));
    }

    ReportContent read(JsonNode content) {
        try {
            return json.treeToValue(content, ReportContent.class);
        } catch (JsonProcessingException e) {
            throw new Refusal("Nội dung gửi lên không đúng biểu mẫu báo cáo; hãy tải lại trang và gửi lại.");
        }
    }

    /** What was typed from a paper: its scan stands for the sections that nobody typed off. */
    JsonNode toldBy(JsonNode content, UUID scan) {
        ReportContent typed = content == null || content.isNull() ? ReportContent.NOTHING : read(content);
        return json.valueToTree(new ReportContent(
                typed.kind(),
                typed.statement(),
                typed.sections(),
                typed.figures(),
                typed.awards(),
                typed.attachments(),
                typed.nil() || typed.narrativeFile() != null ? typed.narrativeFile() : scan));
    }

    boolean isEmpty(JsonNode content) {
        return content == null || content.isNull() || read(content).blank();
    }

    @Override
    public DocumentView view(Document document) {
        return view(document, read(document.content()));
    }

    DocumentView view(Document document, ReportContent content) {
        Plan plan = plans.plan(document.plan());
        Office office = office(document);
        String title = ReportSubject.of(document.subject())
                        .correctionKind()
                        .map(kind -> kind.label() + " báo cáo kết quả")
                        .orElse("Báo cáo kết quả")
                + " thực hiện Phong trào thi đua " + period(document).label();
        if (content.nil()) {
            return new DocumentView(
                    title,
                    office.name(),
                    List.of(DocumentView.Section.of(content.kind().label(), content.statement())),
                    List.of(),
                    DocumentView.AttachmentInfo.of(attachments.describe(content.attachments())));
        }
        var sections = ReportParts.sections(
                plan.reporting().outlineFor(office), content.sections(), content.narrativeFile() != null);
        PeriodKind kind = period(document).kind();
        var tables = new ArrayList<>(ReportParts.tables(
                figureGroups(plan, office, document.period()),
                content.figures(),
                List.of(kind.beforeTitle(), "Thực hiện", kind.estimateTitle())));
        awardsTable(plan, content).ifPresent(tables::add);
        var files = new ArrayList<UUID>(content.attachments());
        if (content.narrativeFile() != null) {
            files.add(0, content.narrativeFile());
        }
        return new DocumentView(
                title, office.name(), sections, tables, DocumentView.AttachmentInfo.of(attachments.describe(files)));
    }

    private static Optional<DocumentView.Table> awardsTable(Plan plan, ReportContent content) {
        if (content.awards().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> cells = new LinkedHashMap<>();
        content.awards().forEach(award -> cells.put(award.form() + "/" + award.recipient(), award.count()));
        return Optional.of(AwardTables.table(plan, cells));
    }

    static List<Named> awardForms(Plan plan) {
        return plan.reporting().awardTable() == null
                ? List.of()
                : plan.reporting().awardTable().forms().stream()
                        .map(form -> new Named(form, AwardTables.formName(plan, form)))
                        .toList();
    }

    static List<Named> awardRecipients(Plan plan) {
        return plan.reporting().awardTable() == null
                ? List.of()
                : plan.reporting().awardTable().kinds().stream()
                        .map(kind -> new Named(((Coded) kind).code(), kind.label()))
                        .toList();
    }

    private static ReportPeriod period(Document document) {
        return ReportPeriod.of(document.period());
    }

    private Office office(Document document) {
        return plans.plan(document.plan()).office(document.office());
    }
}
