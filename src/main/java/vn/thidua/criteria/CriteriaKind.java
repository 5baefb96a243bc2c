package vn.thidua.criteria;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaVersion.Remark;
import vn.thidua.criteria.domain.CriteriaCheck;
import vn.thidua.criteria.domain.CriteriaContent;
import vn.thidua.criteria.domain.CriteriaContent.CommentAnswer;
import vn.thidua.criteria.domain.CriteriaContent.Criterion;
import vn.thidua.document.Attachments;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentKind;
import vn.thidua.document.DocumentStep;
import vn.thidua.document.DocumentView;
import vn.thidua.document.WrittenParts;
import vn.thidua.plan.Criteria;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Recipient;
import vn.thidua.plan.Theme;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Numbers;
import vn.thidua.platform.time.VietnamTime;

/** The document that issues a set of criteria: criteria by subject group and theme, and what became of the comments. */
@Component
class CriteriaKind implements DocumentKind {

    private static final String NO_THEME = "Nội dung chung";

    private final CriteriaSets sets;
    private final CriteriaStore store;
    private final CriteriaForms forms;
    private final Attachments attachments;
    private final Plans plans;
    private final ObjectMapper json;
    private final Clock clock;

    CriteriaKind(
            CriteriaSets sets,
            CriteriaStore store,
            CriteriaForms forms,
            Attachments attachments,
            Plans plans,
            ObjectMapper json,
            Clock clock) {
        this.sets = sets;
        this.store = store;
        this.forms = forms;
        this.attachments = attachments;
        this.plans = plans;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean handles(Plan plan, String document) {
        Criteria criteria = plan.criteria();
        return criteria != null && criteria.sets().stream().anyMatch(set -> document.equals(criteria.documentOf(set)));
    }

    @Override
    public String draftForm() {
        return "criteria/draft-criteria.html";
    }

    @Override
    public String title(Document document) {
        return CriteriaForms.title(sets.get(document.subject()));
    }

    @Override
    public String summary(Document document) {
        CriteriaVersion version = sets.get(document.subject());
        return "%s tiêu chí thi đua: %s".formatted(version.number() > 1 ? "Sửa đổi" : "Ban hành", version.title());
    }

    @Override
    public String draftTaskTitle(Document document) {
        return (store.remarks(document.subject()).isEmpty()
                        ? "Hoàn thiện, trình ban hành "
                        : "Tiếp thu ý kiến, hoàn thiện ")
                + title(document);
    }

    /** A line that is left to the subject means those whom the set binds. */
    @Override
    public List<Recipient> recipients(Document document) {
        Plan plan = plans.plan(document.plan());
        CriteriaVersion version = sets.get(document.subject());
        List<String> bound = plan
                .officesNamed(plan.criteria().set(version.set()).orElseThrow().appliesTo(), LocalDate.now(clock))
                .stream()
                .map(Office::id)
                .toList();
        return document.chain().recipients().stream()
                .map(line -> line.leftToSubject() ? line.to(bound) : line)
                .toList();
    }

    @Override
    public JsonNode startingText(Plan plan, String document, String subject) {
        return store.find(subject)
                .map(CriteriaVersion::content)
                .<JsonNode>map(json::valueToTree)
                .orElse(null);
    }

    @Override
    public List<String> startedBy(Plan plan, String document, String subject) {
        return store.find(subject).map(CriteriaVersion::writtenBy).orElse(List.of());
    }

    @Override
    public Map<String, String> parts(Document document, JsonNode content) {
        var parts = new WrittenParts().files("files", content.path("attachments"));
        content.path("criteria")
                .forEach(row -> parts.said(
                        part(row.path("group").asText("")),
                        List.of("theme", "text", "unit", "evidence").stream()
                                        .map(field -> WrittenParts.normal(row.path(field)))
                                        .collect(Collectors.joining(" | "))
                                + " " + WrittenParts.number(row.path("weight"))));
        return parts.all();
    }

    private static String part(String group) {
        return "criteria/" + group;
    }

    @Override
    public Map<String, Object> draftForm(Document document) {
        CriteriaVersion version = sets.get(document.subject());
        var form = new LinkedHashMap<String, Object>();
        form.put("criteria", forms.asked(version));
        form.put("comments", forms.comments(version, store.remarks(version.id())));
        return form;
    }

    @Override
    public JsonNode check(Document document, JsonNode content) {
        CriteriaContent typed = read(content);
        CriteriaContent checked = new CriteriaCheck(plans.plan(document.plan()), LocalDate.now(clock)).check(typed);
        List<Integer> comments =
                store.remarks(document.subject()).stream().map(Remark::number).toList();
        return json.valueToTree(new CriteriaContent(
                checked.inForceFrom(),
                checked.weighted(),
                checked.criteria(),
                CriteriaCheck.checkAnswers(typed.answers(), comments),
                checked.attachments()));
    }

    CriteriaContent read(JsonNode content) {
        try {
            return json.treeToValue(content, CriteriaContent.class);
        } catch (JsonProcessingException e) {
            throw new Refusal("Nội dung gửi lên không đúng biểu mẫu tiêu chí; hãy tải lại trang và gửi lại.");
        }
    }

    @Override
    public DocumentView view(Document document) {
        CriteriaVersion version = sets.get(document.subject());
        CriteriaContent content = read(document.content());
        Plan plan = plans.plan(document.plan());
        var tables = new ArrayList<>(tables(plan, content));
        if (document.reference() == null) {
            answers(version, content).ifPresent(tables::add); // between the two offices, not for those whom it binds
        }
        return new DocumentView(
                "Tiêu chí thi đua: " + version.title(),
                plan.shortTitle(),
                List.of(new DocumentView.Section("Áp dụng", List.of(applies(plan, version), from(content)))),
                tables,
                DocumentView.AttachmentInfo.of(attachments.describe(content.attachments())));
    }

    private static String applies(Plan plan, CriteriaVersion version) {
        List<String> appliesTo =
                plan.criteria().set(version.set()).orElseThrow().appliesTo();
        return "Đối với: " + CriteriaForms.boundNames(plan, appliesTo);
    }

    private static String from(CriteriaContent content) {
        return content.inForceFrom() == null
                ? "Áp dụng từ ngày ban hành."
                : "Áp dụng từ ngày %s.".formatted(VietnamTime.format(content.inForceFrom()));
    }

    /** One table for every subject group that has criteria. */
    static List<DocumentView.Table> tables(Plan plan, CriteriaContent content) {
        var columns = new ArrayList<>(List.of("Nội dung thi đua", "Tiêu chí", "Đơn vị tính", "Tài liệu minh chứng"));
        if (content.weighted()) {
            columns.add("Điểm");
        }
        return plan.criteria().subjectGroups().stream()
                .map(group -> new DocumentView.Table(
                                group.name(),
                                columns,
                                content.criteria().stream()
                                        .filter(each -> each.group().equals(group.id()))
                                        .map(each -> row(plan, each, content.weighted()))
                                        .toList())
                        .of(part(group.id())))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static List<String> row(Plan plan, Criterion criterion, boolean weighted) {
        var row = new ArrayList<>(List.of(
                themeName(plan, criterion.theme()),
                criterion.text(),
                orDash(criterion.unit()),
                orDash(criterion.evidence())));
        if (weighted) {
            row.add(Numbers.format(criterion.weight()));
        }
        return row;
    }

    static String themeName(Plan plan, String theme) {
        return plan.themes().stream()
                .filter(each -> each.id().equals(theme))
                .map(Theme::name)
                .findFirst()
                .orElse(NO_THEME);
    }

    private static String orDash(String text) {
        return text == null ? "–" : text;
    }

    private Optional<DocumentView.Table> answers(CriteriaVersion version, CriteriaContent content) {
        Map<Integer, CommentAnswer> given =
                content.answers().stream().collect(Collectors.toMap(CommentAnswer::comment, each -> each));
        List<List<String>> rows = store.remarks(version.id()).stream()
                .map(remark -> {
                    CommentAnswer answer = given.get(remark.number());
                    return List.of(
                            String.valueOf(remark.number()),
                            remark.text(),
                            answer == null ? "–" : answer.taken() ? "Tiếp thu" : "Giải trình",
                            answer == null ? "–" : orDash(answer.text()));
                })
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new DocumentView.Table(
                        "Tiếp thu, giải trình ý kiến góp ý",
                        List.of("Số", "Ý kiến góp ý", "Xử lý", "Nội dung tiếp thu, giải trình"),
                        rows));
    }

    @EventListener
    void follow(DocumentStep step) {
        Document document = step.document();
        if (step.kind() == DocumentStep.Kind.ISSUED && handles(plans.plan(document.plan()), document.kind())) {
            sets.issued(document, read(document.content()));
        }
    }
}
