package vn.thidua.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import vn.thidua.plan.Coded;

/**
 * Something that an office asks about an obligation.
 *
 * @param id {@code <obligation>/<kind>/<n>}, also the business key of its process
 * @param kind code of its {@link RequestKind}
 * @param askedOffice office for which the person asked; not always the one that owes
 * @param detail what the kind asks for and, once answered, what it got
 * @param processId process instance that waits for the answer, null until started
 * @param answeredBy null while open, and when nobody needed an answer any more
 * @param outcome null while open
 * @param comment what was said with the answer
 */
public record ObligationRequest(
        String id,
        String obligation,
        String kind,
        String askedBy,
        String askedOffice,
        Instant askedAt,
        String reason,
        JsonNode detail,
        String processId,
        String answeredBy,
        Instant answeredAt,
        Outcome outcome,
        String comment) {

    public boolean open() {
        return outcome == null;
    }

    /** How a request ended. */
    public enum Outcome implements Coded {
        DONG_Y("Đã đồng ý"),
        KHONG_DONG_Y("Không đồng ý"),
        /** The obligation was sent or settled before anybody answered. */
        KHONG_CON_CAN("Không còn cần");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
