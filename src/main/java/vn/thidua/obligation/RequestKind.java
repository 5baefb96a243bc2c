package vn.thidua.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import vn.thidua.organisation.Group;

/**
 * What is special about one kind of request: who may ask when, who answers, what the answer does. Asking, waiting, answering
 * and lapsing are the same for all ({@link Requests}, process {@code obligation-request}).
 */
public interface RequestKind {

    /** In kebab-case, e.g. {@code gia-han}; part of the request's id. */
    String code();

    /** What officials call it, e.g. "Đề nghị gia hạn". */
    String title();

    /** How the answering task is called, e.g. "Xử lý đề nghị gia hạn – Huyện Lắk". */
    String taskTitle(Obligation obligation, ObligationRequest request);

    /** Who answers. */
    Group answeredBy(Obligation obligation, ObligationRequest request);

    /** Until when the answer is expected; the task's due date. */
    Instant answerDue(Obligation obligation, ObligationRequest request);

    /** Form in which it is answered, as a path below {@code forms/}; sends {@code decision}, {@code comment}, {@code detail.…}. */
    String answerForm();

    /**
     * Checks whether this may be asked by this person now.
     *
     * @param obligation locked
     * @return the detail as it is kept
     * @throws vn.thidua.platform.error.Refusal naming what is in the way and what to do
     */
    JsonNode check(Obligation obligation, Asking asking);

    /** Whether several offices may ask at the same time; an office never has two open requests of one kind. */
    default boolean several() {
        return false;
    }

    /** Whether an open request of this kind stands in the way of a further one of this office. */
    default boolean clashes(ObligationRequest open, String office, JsonNode detail) {
        return !several() || open.askedOffice().equals(office);
    }

    /** Whether the answer is of no use any more once the obligation has this status. */
    default boolean lapsesWith(Status next) {
        return next == Status.DA_GUI || next.settled();
    }

    /** What the answering form shows beside the request itself, e.g. limits of its fields. */
    default Map<String, Object> form(Obligation obligation, ObligationRequest request) {
        return Map.of();
    }

    /** What the form shows of {@link ObligationRequest#detail()}: label and value, in the order in which they are read. */
    Map<String, String> facts(Obligation obligation, ObligationRequest request);

    /**
     * The answer is yes.
     *
     * @return the detail as it is kept from now on
     * @throws vn.thidua.platform.error.Refusal when the answer itself is not possible
     */
    JsonNode granted(Obligation obligation, ObligationRequest request, Answering answer);

    /** The answer is no; the comment says why. */
    default void refused(Obligation obligation, ObligationRequest request, Answering answer) {}

    /** The step as the obligation's history shows it. */
    default String action(ObligationRequest.Outcome outcome) {
        String asked = title().substring(0, 1).toLowerCase(Locale.ROOT) + title().substring(1);
        return switch (outcome) {
            case DONG_Y -> "Đồng ý " + asked;
            case KHONG_DONG_Y -> "Không đồng ý " + asked;
            case KHONG_CON_CAN -> title() + " không còn cần";
        };
    }

    /** One Vietnamese sentence that tells the asking office how its request ended; names no person. */
    String sentence(Obligation obligation, ObligationRequest answered);

    /**
     * What somebody asks.
     *
     * @param office the office for which the person asks
     * @param detail what the kind needs beside the reason, never null
     */
    record Asking(String user, String office, String reason, JsonNode detail) {}

    /**
     * What somebody answers.
     *
     * @param comment null where nothing was said; never null with a refusal
     * @param detail what the kind's form adds, never null
     */
    record Answering(String user, String comment, JsonNode detail) {}
}
