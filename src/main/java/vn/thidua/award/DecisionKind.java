package vn.thidua.award;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.document.ChosenRecipients;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentKind;
import vn.thidua.document.DocumentView;
import vn.thidua.document.LetterTemplate;
import vn.thidua.document.LetterText;
import vn.thidua.nomination.Deed;
import vn.thidua.nomination.Hands;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Recipient;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/** An award decision: text and "Nơi nhận" as any decision, behind them the list that the decision keeps. */
@Component
class DecisionKind implements DocumentKind {

    /** Whoever had a hand in a dossier before the body voted; voting and presiding bar nobody from signing. */
    private static final Set<Deed> BEFORE = Set.of(Deed.SOAN, Deed.KIEM_TRA, Deed.THAM_DINH);

    private static final String HAND =
            "Người đã soạn, trình, kiểm tra hoặc thẩm định hồ sơ trong danh sách không được ký quyết định; hãy chuyển cho lãnh đạo khác có thẩm quyền ký.";

    private final DecisionLists decisions;
    private final RevocationLists revocations;
    private final ListTables tables;
    private final DecisionTexts texts;
    private final Hands hands;
    private final Attachments attachments;
    private final Plans plans;
    private final ObjectMapper json;

    DecisionKind(
            DecisionLists decisions,
            RevocationLists revocations,
            ListTables tables,
            DecisionTexts texts,
            Hands hands,
            Attachments attachments,
            Plans plans,
            ObjectMapper json) {
        this.decisions = decisions;
        this.revocations = revocations;
        this.tables = tables;
        this.texts = texts;
        this.hands = hands;
        this.attachments = attachments;
        this.plans = plans;
        this.json = json;
    }

    @Override
    public boolean handles(Plan plan, String document) {
        return false;
    }

    @Override
    public boolean isAbout(Plan plan, String document, String subject) {
        return Decision.isDecision(subject);
    }

    @Override
    public String draftForm() {
        return "award/draft-decision.html";
    }

    @Override
    public String title(Document document) {
        Decision decision = decision(document);
        String form = DecisionWords.form(plans.plan(document.plan()), decision.form(), null);
        return decision.revokes() ? "quyết định hủy bỏ " + form : "quyết định tặng " + form;
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
        return ChosenRecipients.lines(document, content(document).recipients()).stream()
                .map(line -> line.leftToSubject() ? line.to(proposers(document)) : line)
                .toList();
    }

    private List<String> proposers(Document document) {
        Decision decision = decision(document);
        return decision.revokes()
                ? revocations.senders(decision)
                : decisions.list(decision.id()).stream()
                        .filter(ListedRow::rewarded)
                        .map(row -> row.nomination().proposer())
                        .distinct()
                        .toList();
    }

    @Override
    public Map<String, Object> draftForm(Document document) {
        Decision decision = decision(document);
        Map<String, Object> shown = LetterText.form(
                document,
                content(document),
                () -> new LetterTemplate.Suggestion(texts.subject(decision), firstBody(decision)));
        shown.put("list", new DocumentView("Danh sách kèm theo", null, List.of(), tables(decision), List.of()));
        shown.put("gone", decision.revokes() ? null : gone(decision));
        shown.put("reason", decision.reason());
        return Map.of("award", shown);
    }

    private String firstBody(Decision decision) {
        return decision.revokes()
                ? texts.revocation(decision, revocations.list(decision))
                : texts.body(decision, decisions.list(decision.id()));
    }

    /** What has to leave the list before it can be signed, as one line; null when nothing has. */
    private String gone(Decision decision) {
        List<String> names = decisions.list(decision.id()).stream()
                .filter(row -> !row.inDecision())
                .map(row -> "%s (%s)"
                        .formatted(
                                row.nomination().name(),
                                Texts.inSentence(row.nomination().status().label())))
                .toList();
        return names.isEmpty()
                ? null
                : "Hồ sơ phải đưa ra khỏi danh sách ở trang Khen thưởng, mục Quyết định: " + String.join("; ", names)
                        + ".";
    }

    @Override
    public JsonNode check(Document document, JsonNode content) {
        LetterText typed = read(content);
        requireStillRight(document);
        return json.valueToTree(typed.checked(document));
    }

    private LetterText read(JsonNode content) {
        try {
            return json.treeToValue(content, LetterText.class);
        } catch (JsonProcessingException e) {
            throw new Refusal("Nội dung gửi lên không đúng biểu mẫu quyết định; hãy tải lại trang và gửi lại.");
        }
    }

    @Override
    public void requireStillRight(Document document) {
        Decision decision = decision(document);
        if (decision.revokes()) {
            revocations.requireStillRight(decision);
        } else {
            decisions.requireStillRight(decision.id());
        }
    }

    @Override
    public Map<String, String> mayNotSign(Document document) {
        Decision decision = decision(document);
        var barred = new LinkedHashMap<String, String>();
        Set<UUID> meant;
        if (decision.revokes()) {
            meant = revocations.list(decision).stream()
                    .map(row -> row.award().nominee())
                    .collect(Collectors.toSet());
        } else {
            List<ListedRow> list = decisions.list(decision.id());
            hands.whoDid(list.stream().map(ListedRow::id).toList(), BEFORE).forEach(person -> barred.put(person, HAND));
            hands.whoDid(proposedByOthers(decision, list), Set.of(Deed.DE_NGHI))
                    .forEach(person -> barred.put(person, HAND));
            meant = list.stream().map(row -> row.nomination().nominee()).collect(Collectors.toSet());
        }
        barred.putAll(hands.mayNotSign(meant, "quyết định"));
        return barred;
    }

    /** A head who signs what the own office proposes to itself and then rewards it has only decided once. */
    private static List<String> proposedByOthers(Decision decision, List<ListedRow> list) {
        return list.stream()
                .filter(row -> !row.nomination().proposer().equals(decision.authority()))
                .map(ListedRow::id)
                .toList();
    }

    @Override
    public DocumentView view(Document document) {
        LetterText content = content(document);
        Decision decision = decision(document);
        var sections = new ArrayList<DocumentView.Section>();
        if (content != null) {
            sections.add(DocumentView.Section.of("Nội dung", content.body()).of("body"));
            sections.add(LetterText.sentTo(recipients(document)));
        }
        return new DocumentView(
                content == null ? texts.subject(decision) : content.subject(),
                plans.plan(document.plan()).shortTitle(),
                sections,
                tables(decision),
                content == null
                        ? List.of()
                        : DocumentView.AttachmentInfo.of(attachments.describe(content.attachments())));
    }

    /** Whoever signs sees what is not rewarded; whoever receives the issued decision does not. */
    private List<DocumentView.Table> tables(Decision decision) {
        return decision.revokes()
                ? tables.ofRevoked(revocations.list(decision))
                : tables.of(
                        plans.plan(decision.plan()),
                        decisions.list(decision.id()).stream()
                                .filter(row -> row.rewarded() || decision.status() == DecisionStatus.DANG_LAP)
                                .toList());
    }

    private Decision decision(Document document) {
        return decisions.get(document.subject());
    }

    private LetterText content(Document document) {
        return document.content() == null ? null : json.convertValue(document.content(), LetterText.class);
    }
}
