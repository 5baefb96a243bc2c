package vn.thidua.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.register.AwardRegisterTest.KEEPER;
import static vn.thidua.register.AwardRegisterTest.PLAN;
import static vn.thidua.register.AwardRegisterTest.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.plan.Occasion;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeProperty;
import vn.thidua.support.Staff;

/** Whatever is merged into whatever in which order: every id leads to one living nominee, and no award and no name is lost. */
class MergePropertiesTest extends OfficeProperty {

    private static final int CROWD = 6;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Nominees nominees;

    @Autowired
    NomineeMerges merges;

    @Autowired
    AwardRegister register;

    record Attempt(int from, int into) {}

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED, afterFailure = AfterFailureMode.RANDOM_SEED)
    void everyChainEndsAtOneLivingNomineeAndNothingIsLost(@ForAll("attempts") List<Attempt> attempts) {
        staff.hireFor(PLAN);
        desk.at("2024-12-20T09:00");
        List<Nominee> crowd = nominees.registerAll(
                PLAN,
                IntStream.range(0, CROWD)
                        .mapToObj(n -> person("Người " + (char) ('a' + n), null))
                        .toList(),
                KEEPER);
        register.enter(
                PLAN,
                IntStream.range(0, CROWD)
                        .mapToObj(n -> awardOf(n, crowd.get(n)))
                        .toList(),
                KEEPER);

        var merged = new ArrayList<Integer>();
        for (Attempt attempt : attempts) {
            boolean possible = attempt.from() != attempt.into()
                    && !merged.contains(attempt.from())
                    && !merged.contains(attempt.into());
            assertThat(succeeds(
                            crowd.get(attempt.from()).id(),
                            crowd.get(attempt.into()).id()))
                    .isEqualTo(possible);
            if (possible) {
                merged.add(attempt.from());
            }
        }

        Map<UUID, Nominee> living =
                nominees.living(crowd.stream().map(Nominee::id).toList());
        assertThat(living).hasSize(CROWD);
        assertThat(living.values()).allMatch(Nominee::isLiving);
        Set<UUID> left = living.values().stream().map(Nominee::id).collect(Collectors.toSet());
        assertThat(left).hasSize(CROWD - merged.size());
        Map<UUID, Nominee> all = nominees.find(crowd.stream().map(Nominee::id).toList());
        all.values()
                .forEach(each -> assertThat(endOf(each, all))
                        .isEqualTo(living.get(each.id()).id()));
        assertThat(left.stream().flatMap(id -> register.held(id).stream()).map(Award::id))
                .doesNotHaveDuplicates()
                .hasSize(CROWD);
        assertThat(left.stream().flatMap(id -> nominees.names(id).stream()).map(Naming::name))
                .containsExactlyInAnyOrderElementsOf(
                        crowd.stream().map(Nominee::name).toList());
    }

    private boolean succeeds(UUID from, UUID into) {
        try {
            merges.merge(PLAN, from, into, KEEPER, "Trùng.");
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    /** Step by step, each double to the one it was merged into. */
    private static UUID endOf(Nominee nominee, Map<UUID, Nominee> all) {
        Nominee at = nominee;
        for (int steps = 0; at.mergedInto() != null; steps++) {
            assertThat(steps).as("no circle").isLessThan(CROWD);
            at = Objects.requireNonNull(all.get(at.mergedInto()));
        }
        return at.id();
    }

    /** Every one in a year of its own, so that none stands for the same achievement. */
    private static Entry awardOf(int n, Nominee nominee) {
        LocalDate from = LocalDate.of(2015 + n, 1, 1);
        return Entry.of(
                "n-" + n,
                nominee,
                "giay-khen",
                "Giấy khen",
                "Phong trào",
                Occasion.HANG_NAM,
                from,
                from.withDayOfYear(300),
                null,
                null,
                new AwardDecision(null, n + "/QĐ", from.plusYears(1), null, "Chủ tịch", false, null),
                List.of());
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Integer> one = Arbitraries.integers().between(0, CROWD - 1);
        return Combinators.combine(one, one).as(Attempt::new).list().ofMaxSize(12);
    }
}
