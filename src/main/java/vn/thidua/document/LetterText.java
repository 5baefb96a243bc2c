package vn.thidua.document;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.thidua.plan.Recipient;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/**
 * What a drafter writes for most documents.
 *
 * @param subject trích yếu
 * @param recipients line numbers of the chain's "Nơi nhận"
 */
public record LetterText(String subject, String body, List<String> recipients, List<UUID> attachments) {

    private static final int SUBJECT = 500;
    private static final int BODY = 50_000;

    /**
     * What the form shows of the text; further fields may be added.
     *
     * @param drafted null before the first draft
     * @param start what such a document begins with
     */
    public static Map<String, Object> form(
            Document document, LetterText drafted, Supplier<LetterTemplate.Suggestion> start) {
        LetterTemplate.Suggestion text =
                drafted == null ? start.get() : new LetterTemplate.Suggestion(drafted.subject, drafted.body);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("subject", text.subject());
        shown.put("body", text.body());
        shown.put("mayBeSkipped", document.chain().maySkip() != null);
        shown.put("skipLabel", document.chain().maySkip());
        shown.put("recipients", ChosenRecipients.choices(document, drafted == null ? null : drafted.recipients));
        shown.put("attachments", drafted == null ? List.of() : drafted.attachments);
        shown.put("limits", limits());
        return shown;
    }

    /** How long the fields may be, as forms show it; further limits may be added. */
    public static Map<String, Integer> limits() {
        return new HashMap<>(Map.of("subjectChars", SUBJECT, "bodyChars", BODY));
    }

    /**
     * The text as it is kept.
     *
     * @throws Refusal when something is missing, too long, or no line of the chain
     */
    public LetterText checked(Document document) {
        return new LetterText(
                Texts.required(subject, "Trích yếu", SUBJECT),
                Texts.required(body, "Nội dung", BODY),
                ChosenRecipients.check(document, recipients),
                attachments == null ? List.of() : attachments);
    }

    /** The "Nơi nhận" as readers see it. */
    public static DocumentView.Section sentTo(List<Recipient> lines) {
        return new DocumentView.Section(
                "Nơi nhận",
                lines.stream()
                        .map(line -> line.name() + " (" + line.purpose().label() + ")")
                        .toList());
    }
}
