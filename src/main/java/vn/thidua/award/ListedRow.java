package vn.thidua.award;

import java.time.Instant;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationStatus;

/**
 * One nomination on the list of a decision.
 *
 * @param refused why it is not rewarded; null: it is
 * @param enteredAt since when it is in the register
 * @param ceremony number of the ceremony in which it was handed over, null before
 */
public record ListedRow(Nomination nomination, int no, String refused, Instant enteredAt, Integer ceremony) {

    public String id() {
        return nomination.id();
    }

    /** Whether it is still where the list took it; otherwise somebody withdrew or held it meanwhile. */
    public boolean inDecision() {
        return nomination.status() == NominationStatus.TRONG_QUYET_DINH;
    }

    public boolean rewarded() {
        return refused == null;
    }
}
