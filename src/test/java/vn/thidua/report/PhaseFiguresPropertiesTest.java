package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.plan.Figure;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.support.OfficeProperty;

/**
 * Whoever reports what, and in whichever order it comes in: the sum of a phase is the sum of what was told, a year that nobody
 * told adds nothing, and what an ended office and its successor both tell of a year is counted once.
 */
class PhaseFiguresPropertiesTest extends OfficeProperty {

    private static final String PLAN = "ket-qua";
    private static final String ENDED = "giao-thong";
    private static final String SUCCESSOR = "xay-dung";
    private static final String[] OFFICES = {"tai-chinh", ENDED, SUCCESSOR, "xa-1", "xa-2"};
    private static final List<Integer> YEARS = List.of(2023, 2024, 2025);
    private static final int MISSING = -1;

    @Autowired
    private PhaseData data;

    @Autowired
    private PhaseFigures figures;

    @Autowired
    private Plans plans;

    private record Told(int year, String office, int value) {}

    @Provide
    Arbitrary<List<Integer>> values() {
        return Arbitraries.integers().between(MISSING, 5).list().ofSize(OFFICES.length * YEARS.size());
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void theSumDoesNotDependOnTheOrderAndCountsEveryDomainOnce(
            @ForAll("values") List<Integer> values, @ForAll long order) {
        var told = new ArrayList<Told>();
        for (int n = 0; n < values.size(); n++) {
            told.add(new Told(YEARS.get(n / OFFICES.length), OFFICES[n % OFFICES.length], values.get(n)));
        }
        var shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, new Random(order));
        YEARS.forEach(year -> data.round(PLAN, year, OFFICES));
        shuffled.stream()
                .filter(each -> each.value() != MISSING)
                .forEach(each -> data.report(PLAN, each.year(), each.office(), Map.of("von-giao", "" + each.value())));

        Plan plan = plans.plan(PLAN);
        Figure figure = plan.reporting().figures().get(0);
        PhaseFigures.Result result =
                figures.of(plan, PhaseScope.of(plan, "2023-2025", LocalDate.of(2025, 12, 31), null));

        List<Told> counted = told.stream()
                .filter(each -> each.value() != MISSING)
                .filter(each -> !(each.office().equals(ENDED) && each.year() == 2025 && gave(told, SUCCESSOR)))
                .toList();
        BigDecimal sum = result.totals().phase(figure, true);
        if (counted.isEmpty()) {
            assertThat(sum).isNull();
        } else {
            assertThat(sum)
                    .isEqualByComparingTo(
                            "" + counted.stream().mapToInt(Told::value).sum());
        }
        for (int year : YEARS) {
            long missing = told.stream()
                    .filter(each -> each.year() == year && each.value() == MISSING)
                    .filter(each -> !(each.office().equals(ENDED) && year == 2025 && gave(told, SUCCESSOR)))
                    .count();
            assertThat(result.totals().gap(figure, year).missing())
                    .as("missing in %d", year)
                    .isEqualTo((int) missing);
        }
    }

    private static boolean gave(List<Told> told, String office) {
        return told.stream()
                .anyMatch(each -> each.office().equals(office) && each.year() == 2025 && each.value() != MISSING);
    }
}
