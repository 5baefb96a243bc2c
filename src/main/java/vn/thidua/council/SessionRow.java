package vn.thidua.council;

import java.util.Set;
import vn.thidua.council.domain.RowTally;

/**
 * A nomination before a session.
 *
 * @param n number on the list and on every ballot, from 1
 * @param nominee as the minutes write it
 * @param unit of a person, or null
 * @param form words of the award form
 * @param rule number of the rule of the vote
 * @param recused members who do not vote on it
 * @param open whether its result is still to be said
 * @param leftReason why it is left out of the tally, or null
 * @param paperValid valid ballots on paper, null where nobody voted so
 * @param tally null until counted
 */
public record SessionRow(
        int n,
        String nomination,
        String nominee,
        String unit,
        String form,
        int rule,
        Set<String> recused,
        boolean open,
        String leftReason,
        Integer paperValid,
        Integer paperAgree,
        RowTally tally) {

    /** Whether it is voted on. */
    public boolean isOnTheList() {
        return leftReason == null;
    }

    /** Whether it is on this member's ballot. */
    public boolean isFor(String person) {
        return isOnTheList() && !recused.contains(person);
    }
}
