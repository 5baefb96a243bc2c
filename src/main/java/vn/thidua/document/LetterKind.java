package vn.thidua.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Recipient;
import vn.thidua.platform.error.Refusal;

/** A document of text and recipients: công văn, kế hoạch, hướng dẫn and whatever else no feature treats specially. */
@Component
class LetterKind implements DocumentKind {

    private final Plans plans;
    private final Attachments attachments;
    private final List<LetterTemplate> templates;
    private final List<SubjectRecipients> subjects;
    private final ObjectMapper json;

    LetterKind(
            Plans plans,
            Attachments attachments,
            List<LetterTemplate> templates,
            List<SubjectRecipients> subjects,
            ObjectMapper json) {
        this.plans = plans;
        this.attachments = attachments;
        this.templates = templates;
        this.subjects = subjects;
        this.json = json;
    }

    @Override
    public boolean handles(Plan plan, String document) {
        return true;
    }

    @Override
    public String draftForm() {
        return "document/draft-letter.html";
    }

    @Override
    public String title(Document document) {
        return lowerFirst(document.chain().title());
    }

    @Override
    public String draftTaskTitle(Document document) {
        return "Soạn " + title(document);
    }

    @Override
    public String summary(Document document) {
        return letter(document).subject();
    }

    @Override
    public List<Recipient> recipients(Document document) {
        Optional<List<String>> meant = document.chain().recipients().stream().anyMatch(Recipient::leftToSubject)
                ? subjects.stream()
                        .flatMap(subject -> subject.of(document).stream())
                        .findFirst()
                : Optional.empty();
        return ChosenRecipients.lines(document, letter(document).recipients()).stream()
                .map(line -> line.leftToSubject() ? meant.map(line::to).orElse(line) : line)
                .toList();
    }

    @Override
    public Map<String, Object> draftForm(Document document) {
        return Map.of("letter", LetterText.form(document, letter(document), () -> suggestion(document)));
    }

    @Override
    public JsonNode check(Document document, JsonNode content) {
        return json.valueToTree(read(content).checked(document));
    }

    private LetterText read(JsonNode content) {
        try {
            return json.treeToValue(content, LetterText.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new Refusal("Nội dung gửi lên không đúng biểu mẫu văn bản; hãy tải lại trang và gửi lại.");
        }
    }

    @Override
    public DocumentView view(Document document) {
        LetterText letter = letter(document);
        if (letter == null) {
            return new DocumentView(document.chain().title(), null, List.of(), List.of(), List.of());
        }
        return new DocumentView(
                letter.subject(),
                plans.plan(document.plan()).shortTitle(),
                List.of(DocumentView.Section.of("Nội dung", letter.body()), LetterText.sentTo(recipients(document))),
                List.of(),
                DocumentView.AttachmentInfo.of(attachments.describe(letter.attachments())));
    }

    private LetterTemplate.Suggestion suggestion(Document document) {
        Plan plan = plans.plan(document.plan());
        return templates.stream()
                .filter(template -> template.handles(plan, document.kind()))
                .map(template -> template.suggest(document))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(new LetterTemplate.Suggestion("", ""));
    }

    private LetterText letter(Document document) {
        return document.content() == null ? null : json.convertValue(document.content(), LetterText.class);
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
