package vn.thidua.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Recipient;

/**
 * What is special about one kind of document: its content. The way through drafting, signing and dispatch is the same for
 * all and comes from the plan's signing chain.
 */
public interface DocumentKind {

    /** Whether this kind knows the content of the plan's document. */
    boolean handles(Plan plan, String document);

    /**
     * Whether a document on this subject is of this kind whoever else knows the plan's document: two works may share one signing
     * chain, such as an office's periodic report and its report on a review.
     */
    default boolean isAbout(Plan plan, String document, String subject) {
        return false;
    }

    /** Form in which the content is drafted, as a path below {@code forms/}. */
    String draftForm();

    /** What the document is called inside task names, e.g. "báo cáo năm 2024". */
    String title(Document document);

    /** How the drafting task is called, e.g. "Soạn báo cáo năm 2024". */
    String draftTaskTitle(Document document);

    /** Trích yếu: what the document is about, as a register and its recipients read it. */
    default String summary(Document document) {
        String title = title(document);
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** The lines of "Nơi nhận" that this document goes to. */
    default List<Recipient> recipients(Document document) {
        return document.chain().recipients();
    }

    /** Whether the recipients are told with the next morning's digest; not those who get a task for it anyway. */
    default boolean announced() {
        return true;
    }

    /**
     * The text that the first document on a subject starts from; a further one starts from the one before anyway.
     *
     * @return null: an empty form
     */
    default JsonNode startingText(Plan plan, String document, String subject) {
        return null;
    }

    /** Id of the document whose text {@link #startingText} is; null when it is nobody's. */
    default String startsFrom(Plan plan, String document, String subject) {
        return null;
    }

    /**
     * Who wrote {@link #startingText} outside any document, such as in a task before it; like all who write, they may not sign.
     * In the order in which they wrote.
     */
    default List<String> startedBy(Plan plan, String document, String subject) {
        return List.of();
    }

    /**
     * Who must not sign the document although they wrote nothing in it, such as whoever examined what it decides on; each with the
     * sentence that tells why.
     */
    default Map<String, String> mayNotSign(Document document) {
        return Map.of();
    }

    /**
     * Looks once more before the document is signed and before it is numbered: what it speaks of may have changed since it was
     * submitted.
     *
     * @throws vn.thidua.platform.error.Refusal when it must not go out as it is; whoever meets it sends it back
     */
    default void requireStillRight(Document document) {}

    /**
     * What the parts say that several people may write, by id of the part; empty parts are left out. Called with the content
     * as it is kept and with what stands in the fields of the form, which has the same shape but values as typed.
     */
    default Map<String, String> parts(Document document, JsonNode content) {
        var parts = new WrittenParts();
        content.properties().forEach(field -> parts.field(field.getKey(), field.getValue()));
        return parts.all();
    }

    /** What the draft form shows beside what the official types. */
    Map<String, Object> draftForm(Document document);

    /**
     * Checks what was drafted.
     *
     * @return the content as it is kept
     * @throws vn.thidua.platform.error.Refusal naming the first thing that is wrong and what to do
     */
    JsonNode check(Document document, JsonNode content);

    /** The content as readers see it. */
    DocumentView view(Document document);
}
