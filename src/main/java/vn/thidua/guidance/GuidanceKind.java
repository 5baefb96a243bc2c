package vn.thidua.guidance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.document.ChosenRecipients;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentKind;
import vn.thidua.document.DocumentView;
import vn.thidua.document.LetterTemplate;
import vn.thidua.document.LetterText;
import vn.thidua.document.WrittenParts;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Recipient;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/**
 * A guidance (hướng dẫn khen thưởng): text, recipients and the fields of the window that it opens. One that was not begun as the
 * guidance of a window is text and recipients only, and opens nothing.
 */
@Component
class GuidanceKind implements DocumentKind {

    private static final String WINDOW = "window";

    private final WindowStore store;
    private final WindowChecks checks;
    private final Plans plans;
    private final Attachments attachments;
    private final ObjectMapper json;
    private final Clock clock;

    GuidanceKind(
            WindowStore store,
            WindowChecks checks,
            Plans plans,
            Attachments attachments,
            ObjectMapper json,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.plans = plans;
        this.attachments = attachments;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is drafted.
     *
     * @param recipients line numbers of the chain's "Nơi nhận"
     * @param window null where the document opens no window
     */
    record Content(String subject, String body, List<String> recipients, List<UUID> attachments, TypedWindow window) {

        LetterText text() {
            return new LetterText(subject, body, recipients, attachments);
        }
    }

    @Override
    public boolean handles(Plan plan, String document) {
        return plan.guidance().stream().anyMatch(guidance -> document.equals(guidance.document()));
    }

    @Override
    public String draftForm() {
        return "guidance/draft-guidance.html";
    }

    @Override
    public String title(Document document) {
        return store.guided(document.subject())
                .map(guided -> "hướng dẫn " + AwardWindow.title(guided.occasion(), guided.period()))
                .orElseGet(() -> Texts.inSentence(document.chain().title()));
    }

    @Override
    public String draftTaskTitle(Document document) {
        return "Soạn " + title(document);
    }

    @Override
    public String summary(Document document) {
        return content(document).subject();
    }

    @Override
    public List<Recipient> recipients(Document document) {
        return ChosenRecipients.lines(document, content(document).recipients());
    }

    @Override
    public Map<String, Object> draftForm(Document document) {
        Plan plan = plans.plan(document.plan());
        Optional<WindowStore.Guided> guided = store.guided(document.subject());
        Content content = content(document);
        Map<String, Object> shown = LetterText.form(
                document,
                content == null ? null : content.text(),
                () -> new LetterTemplate.Suggestion(
                        Texts.asTitle(title(document)),
                        guided.map(each -> WindowSuggestions.body(
                                        plan, each.occasion(), each.period(), LocalDate.now(clock)))
                                .orElse("")));
        shown.put("opensWindow", guided.isPresent());
        Map<String, Integer> limits = LetterText.limits();
        limits.put("standardChars", WindowRules.STANDARD);
        shown.put("limits", limits);
        guided.ifPresent(each -> {
            shown.put("occasion", each.occasion().label());
            shown.put("period", each.period().label());
            shown.put("choices", WindowSuggestions.choices(plan, each.occasion(), LocalDate.now(clock)));
            shown.put(
                    "fields",
                    content == null || content.window() == null
                            ? WindowSuggestions.fields(plan, each.occasion(), LocalDate.now(clock))
                            : content.window());
            shown.put("today", LocalDate.now(clock));
            shown.put(
                    "further",
                    store.find(each.window())
                            .map(window -> "Hướng dẫn này điều chỉnh, gia hạn đợt đang có theo "
                                    + window.basis().label() + ".")
                            .orElse(null));
        });
        return Map.of("guidance", shown);
    }

    @Override
    public JsonNode check(Document document, JsonNode content) {
        Content typed = read(content);
        Plan plan = plans.plan(document.plan());
        TypedWindow window = store.guided(document.subject())
                .map(guided -> checks.rules(plan, guided.occasion(), guided.period())
                        .check(typed.window())
                        .typed())
                .orElse(null);
        LetterText text = typed.text().checked(document);
        return json.valueToTree(
                new Content(text.subject(), text.body(), text.recipients(), text.attachments(), window));
    }

    private Content read(JsonNode content) {
        try {
            return json.treeToValue(content, Content.class);
        } catch (JsonProcessingException e) {
            throw new Refusal("Nội dung gửi lên không đúng biểu mẫu hướng dẫn; hãy tải lại trang và gửi lại.");
        }
    }

    /** Every field of the window is a part of its own; a form's draft has the same fields under dotted names, as typed. */
    @Override
    public Map<String, String> parts(Document document, JsonNode content) {
        var parts = new WrittenParts();
        content.properties().forEach(field -> {
            if (field.getKey().equals(WINDOW)) {
                field.getValue().properties().forEach(inner -> part(parts, inner.getKey(), inner.getValue()));
            } else if (field.getKey().startsWith(WINDOW + ".")) {
                part(parts, field.getKey().substring(WINDOW.length() + 1), field.getValue());
            } else if (field.getKey().equals("attachments")) {
                parts.files("attachments", field.getValue());
            } else {
                parts.field(field.getKey(), field.getValue());
            }
        });
        return parts.all();
    }

    private static void part(WrittenParts parts, String name, JsonNode value) {
        if (name.equals("closesOn")) {
            // dd/MM/yyyy as typed, ISO as kept: the digits in the order of the kept form say the same
            parts.said(WINDOW + "/" + name, value.asText("").replaceFirst("^(\\d{2})/(\\d{2})/(\\d{4})$", "$3-$2-$1"));
        } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
            StreamSupport.stream(value.spliterator(), false).forEach(row -> parts.said(WINDOW + "/" + name, said(row)));
        } else if (!value.isNull() && !(value.isBoolean() && !value.asBoolean())) {
            parts.field(WINDOW + "/" + name, value);
        }
    }

    private static String said(JsonNode row) {
        var words = new ArrayList<String>();
        row.properties().forEach(cell -> {
            JsonNode value = cell.getValue();
            String said = cell.getKey().equals("count")
                    ? WrittenParts.number(value)
                    : value.isNull() || value.isBoolean() && !value.asBoolean() ? "" : value.asText("");
            if (!said.isEmpty()) {
                words.add(cell.getKey() + "=" + said);
            }
        });
        words.sort(null);
        return String.join(" ", words);
    }

    @Override
    public DocumentView view(Document document) {
        Content content = content(document);
        if (content == null) {
            return new DocumentView(document.chain().title(), null, List.of(), List.of(), List.of());
        }
        Plan plan = plans.plan(document.plan());
        var sections = new ArrayList<DocumentView.Section>();
        sections.add(DocumentView.Section.of("Nội dung", content.body()).of("body"));
        var tables = new ArrayList<DocumentView.Table>();
        if (content.window() != null) {
            WindowFields fields = WindowFields.of(content.window());
            sections.add(new DocumentView.Section("Đợt nhận hồ sơ", WindowWords.lines(plan, fields)));
            tables.addAll(WindowWords.tables(plan, fields));
        }
        sections.add(LetterText.sentTo(recipients(document)));
        return new DocumentView(
                content.subject(),
                plan.shortTitle(),
                sections,
                tables,
                DocumentView.AttachmentInfo.of(attachments.describe(content.attachments())));
    }

    /** The fields of the window that the document lays down. */
    TypedWindow window(Document document) {
        return content(document).window();
    }

    private Content content(Document document) {
        return document.content() == null ? null : json.convertValue(document.content(), Content.class);
    }
}
