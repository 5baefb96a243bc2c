package vn.thidua.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the form of a result sends.
 *
 * @param answer {@code ket-qua} or {@code khong-phat-sinh}
 * @param number number and symbol of the document that proves it or was sent
 * @param counts the numbers that the duty asks
 * @param members of the council, where the duty assigns them
 * @param targets that the office sets itself, where the duty is about them
 */
public record Given(
        String answer,
        String text,
        String number,
        LocalDate date,
        List<Count> counts,
        List<CouncilMember> members,
        List<SetTarget> targets,
        List<UUID> attachments) {

    static final String RESULT = "ket-qua";
    static final String NIL = "khong-phat-sinh";

    /** @param value whole number as typed */
    public record Count(String id, String value) {}

    /** @param comparator code of a {@link vn.thidua.plan.Comparator} */
    public record SetTarget(String name, String unit, String comparator, BigDecimal value) {}

    boolean nil() {
        return NIL.equals(answer);
    }
}
