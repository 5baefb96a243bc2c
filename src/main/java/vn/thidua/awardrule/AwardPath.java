package vn.thidua.awardrule;

import java.util.List;
import java.util.UUID;
import vn.thidua.plan.NomineeKind;

/**
 * The levels that a nomination climbs, from the first that receives it to the one that confers. Never changes: nominations keep
 * the id of the path they began with.
 *
 * @param form id of the plan's award form
 * @param proposer office that nominates
 * @param legalBasis code of the {@link LegalBasis}
 * @param regulation id of the province's own regulation, or null when the plan knows none for that date
 * @param tableVersion {@link RuleVersion#id()}
 */
public record AwardPath(
        UUID id,
        String plan,
        String form,
        NomineeKind kind,
        String proposer,
        String legalBasis,
        String regulation,
        String tableVersion,
        List<PathLevel> levels) {

    /**
     * The level with this number.
     *
     * @throws IllegalArgumentException when the path is shorter
     */
    public PathLevel level(int no) {
        if (no < 1 || no > levels.size()) {
            throw new IllegalArgumentException("Path %s has no level %d".formatted(id, no));
        }
        return levels.get(no - 1);
    }

    /** The level that confers. */
    public PathLevel last() {
        return levels.get(levels.size() - 1);
    }
}
