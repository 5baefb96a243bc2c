package vn.thidua.council.domain;

/**
 * What the votes on one nomination come to.
 *
 * @param valid ballots that count for this row
 * @param agree of them in favour
 * @param base what the share is taken of
 */
public record RowTally(int valid, int agree, int base, boolean passed) {

    /**
     * @param members of the body
     * @param recused members who may not vote on the row
     * @param valid valid ballots of members who may vote on it
     * @param recusedVoting how many of the recused handed in a ballot for the other rows
     */
    public static RowTally of(VoteRule rule, int members, int recused, int valid, int recusedVoting, int agree) {
        if (agree < 0 || agree > valid || recusedVoting > recused || recused > members) {
            throw new IllegalArgumentException("No tally: %d of %d ballots, %d of %d recused, %d members"
                    .formatted(agree, valid, recusedVoting, recused, members));
        }
        int base = rule.ofAllMembers()
                ? members - (rule.recusedInBase() ? 0 : recused)
                : valid + (rule.recusedInBase() ? recusedVoting : 0);
        return new RowTally(valid, agree, base, rule.threshold().isReachedBy(agree, base));
    }
}
