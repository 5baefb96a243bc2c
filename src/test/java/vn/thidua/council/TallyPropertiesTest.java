package vn.thidua.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.thidua.council.domain.Ballot;
import vn.thidua.council.domain.Quorum;
import vn.thidua.council.domain.RowTally;
import vn.thidua.council.domain.Share;
import vn.thidua.council.domain.VoteRule;

/** What votes come to, whatever the votes. */
class TallyPropertiesTest {

    private static final Share EIGHTY = new Share(BigDecimal.valueOf(80), false);

    private static VoteRule rule(Share threshold, boolean ofAll, boolean recusedInBase) {
        return new VoteRule(new Quorum(2, 3), threshold, ofAll, true, recusedInBase, "Quy chế", false, "1");
    }

    @Property
    void theCountDoesNotDependOnTheOrderOfTheBallots(
            @ForAll @Size(max = 25) List<Set<@IntRange(min = 1, max = 40) Integer>> votes, @ForAll Random random) {
        List<Ballot> ballots =
                new ArrayList<>(votes.stream().map(vote -> Ballot.of(40, vote)).toList());
        int[] counted = Ballot.count(ballots, 40);
        Collections.shuffle(ballots, random);

        assertThat(Ballot.count(ballots, 40)).isEqualTo(counted);
        assertThat(IntStream.rangeClosed(1, 40)
                        .mapToLong(n ->
                                votes.stream().filter(vote -> vote.contains(n)).count())
                        .toArray())
                .isEqualTo(IntStream.of(counted).asLongStream().toArray());
    }

    @Property
    void oneVoteInFavourMoreNeverMakesARowFail(
            @ForAll @IntRange(min = 1, max = 60) int members,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll boolean moreThan,
            @ForAll boolean ofAll,
            @ForAll @IntRange(max = 59) int agree) {
        VoteRule rule = rule(new Share(BigDecimal.valueOf(percent), moreThan), ofAll, true);
        int some = Math.min(agree, members - 1);
        boolean passed = RowTally.of(rule, members, 0, members, 0, some).passed();

        assertThat(RowTally.of(rule, members, 0, members, 0, some + 1).passed() || !passed)
                .isTrue();
    }

    @Property
    void theFewestVotesAreExactlyWhereItBegins(
            @ForAll @IntRange(min = 1, max = 100) int base,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll boolean moreThan) {
        Share share = new Share(BigDecimal.valueOf(percent), moreThan);
        int fewest = share.fewest(base);

        assertThat(fewest > base || share.isReachedBy(fewest, base)).isTrue();
        assertThat(fewest == 0 || !share.isReachedBy(fewest - 1, base)).isTrue();
    }

    @Property
    void aQuorumIsReachedFromItsFewestOn(
            @ForAll @IntRange(min = 1, max = 100) int members, @ForAll @IntRange(max = 100) int taking) {
        Quorum quorum = new Quorum(2, 3);
        assertThat(quorum.isReachedBy(taking, members)).isEqualTo(taking >= quorum.fewest(members));
    }

    @Example
    void seventeenOfTwentyTwoAreNotEightyPercentButSeventeenOfTwentyAre() {
        assertThat(RowTally.of(rule(EIGHTY, true, true), 22, 0, 20, 0, 17)).isEqualTo(new RowTally(20, 17, 22, false));
        assertThat(RowTally.of(rule(EIGHTY, false, true), 22, 0, 20, 0, 17)).isEqualTo(new RowTally(20, 17, 20, true));
        assertThat(EIGHTY.fewest(22)).isEqualTo(18);
    }

    @Example
    void aRecusedMemberCountsInTheBaseOnlyWhereTheRuleSaysSo() {
        assertThat(RowTally.of(rule(EIGHTY, true, false), 21, 1, 20, 1, 16)).isEqualTo(new RowTally(20, 16, 20, true));
        assertThat(RowTally.of(rule(EIGHTY, true, true), 21, 1, 20, 1, 16)).isEqualTo(new RowTally(20, 16, 21, false));
        assertThat(RowTally.of(rule(EIGHTY, false, false), 21, 1, 20, 1, 16).base())
                .isEqualTo(20);
        assertThat(RowTally.of(rule(EIGHTY, false, true), 21, 1, 20, 1, 16).base())
                .isEqualTo(21);
    }

    @Example
    void halfIsNotMoreThanHalfAndNobodyIsNoShare() {
        Share majority = new Share(BigDecimal.valueOf(50), true);
        assertThat(majority.isReachedBy(11, 22)).isFalse();
        assertThat(majority.isReachedBy(12, 22)).isTrue();
        assertThat(EIGHTY.isReachedBy(0, 0)).isFalse();
        assertThat(new Share(BigDecimal.valueOf(50), true).fewest(22)).isEqualTo(12);
    }

    @Example
    void whatCannotBeIsNotCounted() {
        assertThatIllegalArgumentException().isThrownBy(() -> RowTally.of(rule(EIGHTY, true, true), 22, 0, 16, 0, 17));
        assertThatIllegalArgumentException().isThrownBy(() -> Ballot.of(40, List.of(41)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quorum(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(BigDecimal.valueOf(101), false));
    }
}
