package vn.thidua.award;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One decision with its list: it confers awards of one form, or cancels some.
 *
 * @param id {@code <plan>/award-decision/<year>-<n>/<office>}, business key of its process and subject of its document
 * @param form award form of everything on the list
 * @param authority office whose head decides
 * @param documentKind signing chain of the plan
 * @param office the appraiser's office, which keeps it
 * @param reason why awards are cancelled, or why it was not issued
 * @param document id of the issued document; null before, like number, date, signer and {@code issuedAt}
 * @param enteredAt since when all of its list is in the register
 * @param toldOn day on which those not rewarded were told
 */
public record Decision(
        String id,
        String plan,
        DecisionType type,
        String form,
        String authority,
        String documentKind,
        String office,
        DecisionStatus status,
        String reason,
        String startedBy,
        Instant startedAt,
        String document,
        String number,
        LocalDate dated,
        String signer,
        Instant issuedAt,
        Instant enteredAt,
        LocalDate toldOn) {

    /** Kind in ids and business keys. */
    public static final String KIND = "award-decision";

    /** Whether a document with this subject is such a decision. */
    public static boolean isDecision(String subject) {
        String[] parts = subject.split("/");
        return parts.length == 4 && parts[1].equals(KIND);
    }

    /** The year in its id, as a document's period. */
    public String period() {
        return id.split("/")[2].split("-")[0];
    }

    public boolean revokes() {
        return type == DecisionType.HUY_BO;
    }
}
