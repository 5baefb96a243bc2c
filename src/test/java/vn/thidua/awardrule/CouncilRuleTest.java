package vn.thidua.awardrule;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How a rule counts: in whole numbers. */
class CouncilRuleTest {

    private static CouncilRule rule(int threshold, boolean strictly, ShareOf base, boolean recusedCount) {
        return new CouncilRule(
                2, 3, threshold, strictly, base, VotingForm.CONG_KHAI, recusedCount, "Căn cứ", false, "thu/1");
    }

    @Test
    void seventeen_of_twenty_two_members_are_not_eighty_percent() {
        CouncilRule rule = rule(80, false, ShareOf.TAT_CA_THANH_VIEN, true);

        assertThat(rule.baseOf(22, 20, 0)).isEqualTo(22);
        assertThat(rule.passes(17, 22)).isFalse();
        assertThat(rule.passes(18, 22)).isTrue();
        assertThat(rule.passes(4, 5)).isTrue();
        assertThat(rule.passes(17, rule(80, false, ShareOf.SO_PHIEU, true).baseOf(22, 20, 0)))
                .isTrue();
    }

    @Test
    void half_is_not_more_than_half() {
        CouncilRule rule = rule(50, true, ShareOf.TAT_CA_THANH_VIEN, true);

        assertThat(rule.passes(11, 22)).isFalse();
        assertThat(rule.passes(12, 22)).isTrue();
        assertThat(rule.passes(0, 0)).isFalse();
    }

    @Test
    void whoever_may_not_vote_shrinks_the_base_only_where_the_rule_says_so() {
        assertThat(rule(80, false, ShareOf.TAT_CA_THANH_VIEN, true).baseOf(22, 20, 1))
                .isEqualTo(22);
        assertThat(rule(80, false, ShareOf.TAT_CA_THANH_VIEN, false).baseOf(22, 20, 1))
                .isEqualTo(21);
        assertThat(rule(80, false, ShareOf.SO_PHIEU, true).baseOf(22, 20, 1)).isEqualTo(21);
        assertThat(rule(80, false, ShareOf.SO_PHIEU, false).baseOf(22, 20, 1)).isEqualTo(20);
    }

    @Property
    void the_quorum_is_the_least_number_that_is_enough(@ForAll @IntRange(min = 1, max = 1000) int members) {
        CouncilRule rule = rule(80, false, ShareOf.TAT_CA_THANH_VIEN, true);
        int needed = rule.quorumOf(members);

        assertThat(rule.hasQuorum(needed, members)).isTrue();
        assertThat(rule.hasQuorum(needed - 1, members)).isFalse();
    }
}
