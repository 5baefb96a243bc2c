package vn.thidua.nomination;

import java.util.List;

/**
 * Nominations have gone a step, told inside the transaction in which it happened; a listener that fails undoes it.
 *
 * @param before the nominations as they were
 */
public record NominationsMoved(String plan, List<Nomination> before, NominationStep step) {

    public List<String> ids() {
        return before.stream().map(Nomination::id).toList();
    }
}
