package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fact of a plan says where it comes from, and what is quoted stands in the plan's text. */
class PlanSourcesTest {

    /** Carried by the fact they are a part of. */
    private static final Set<Class<?>> PARTS = Set.of(
            Criteria.class,
            Deadline.class,
            CalendarPoint.class,
            Figure.Ratio.class,
            Assessment.ScaleStep.class,
            SigningStep.class,
            Source.class);

    static Stream<PlanCopy> copies() {
        return PlanCopy.all();
    }

    @ParameterizedTest
    @MethodSource("copies")
    void every_fact_has_its_section_or_the_reason_why_it_is_assumed(PlanCopy copy) {
        List<Record> facts = facts(copy);

        assertThat(facts.size()).isGreaterThan(50);
        assertThat(facts)
                .allSatisfy(fact ->
                        assertThat(sourceOf(fact)).as("source of %s", fact).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("copies")
    void every_section_is_one_of_the_plan(PlanCopy copy) {
        assertThat(sources(copy).map(Source::section).filter(each -> each != null))
                .isSubsetOf(copy.sections());
    }

    @ParameterizedTest
    @MethodSource("copies")
    void every_assumption_gives_its_reason_in_a_sentence(PlanCopy copy) {
        assertThat(sources(copy).map(Source::assumption).filter(each -> each != null))
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason).endsWith(".").hasSizeGreaterThan(20));
    }

    @ParameterizedTest
    @MethodSource("copies")
    void quoted_texts_stand_in_the_issued_plan(PlanCopy copy) {
        Plan plan = copy.plan();
        if (plan.criteria() != null) {
            assertThat(plan.criteria().general()).allSatisfy(each -> copy.assertIssued(each.text()));
            assertThat(plan.criteria().sets()).allSatisfy(each -> copy.assertIssued(each.domain()));
        }
        if (plan.projects() != null) {
            assertThat(plan.projects().classes()).allSatisfy(copy::assertIssued);
            assertThat(plan.projects().named()).allSatisfy(copy::assertIssued);
        }
        assertThat(plan.duties()).allSatisfy(each -> copy.assertIssued(each.text()));
        assertThat(plan.targets()).allSatisfy(each -> copy.assertIssued(each.text()));
        assertThat(plan.awards()).allSatisfy(each -> copy.assertIssued(each.standard()));
        assertThat(plan.awardForms())
                .filteredOn(each -> each.planName() != null)
                .allSatisfy(each -> copy.assertIssued(each.planName()));
        assertThat(plan.guidance())
                .filteredOn(each -> each.number() != null)
                .allSatisfy(each -> copy.assertIssued(each.number()));
        assertThat(plan.recipients()).allSatisfy(each -> copy.assertIssued(each.name()));
        assertThat(plan.relatedMovements()).allSatisfy(each -> copy.assertIssued(each.name()));
        copy.assertIssued(plan.movement());
        copy.assertIssued(plan.parent().number());
        copy.assertIssued(plan.signer().name());
    }

    @ParameterizedTest
    @MethodSource("copies")
    void an_office_named_by_the_plan_stands_in_its_text_and_any_other_is_assumed(PlanCopy copy) {
        List<Office> named = copy.plan().offices().stream().filter(copy::names).toList();
        assertThat(named.size()).isEqualTo(copy.named());
        assertThat(copy.plan().offices())
                .filteredOn(each -> !named.contains(each))
                .allMatch(each -> each.source().assumed());
        assertThat(copy.plan().offices())
                .filteredOn(each -> each.planName() != null)
                .as("a name that the plan is said to use")
                .allSatisfy(each -> copy.assertIssued(each.planName()));
    }

    @ParameterizedTest
    @MethodSource("copies")
    void every_target_of_a_plan_with_reports_is_measured_by_a_figure_that_asks_the_same_offices(PlanCopy copy) {
        Plan plan = copy.plan();
        if (plan.reporting() == null) {
            return;
        }
        assertThat(plan.targets())
                .allSatisfy(target -> assertThat(plan.reporting().figures())
                        .filteredOn(figure -> target.id().equals(figure.target()))
                        .singleElement()
                        .satisfies(figure -> {
                            assertThat(figure.scope()).isEqualTo(target.scope());
                            assertThat(figure.modality()).isEqualTo(target.modality());
                            assertThat(figure.providedBy()).isEqualTo(target.providedBy());
                            assertThat(figure.aggregate()).isEqualTo(target.aggregate());
                            assertThat(figure.unit()).isEqualTo(target.unit());
                        }));
    }

    private static Stream<Source> sources(PlanCopy copy) {
        return facts(copy).stream().map(PlanSourcesTest::sourceOf);
    }

    private static List<Record> facts(PlanCopy copy) {
        List<Record> facts = new ArrayList<>();
        collect(copy.plan(), facts);
        return facts;
    }

    private static Source sourceOf(Record fact) {
        return (Source) Arrays.stream(fact.getClass().getRecordComponents())
                .filter(each -> each.getType() == Source.class)
                .findFirst()
                .map(component -> read(fact, component))
                .orElse(null);
    }

    private static void collect(Object value, List<Record> facts) {
        if (value instanceof Collection<?> values) {
            values.forEach(each -> collect(each, facts));
        } else if (value instanceof Map<?, ?> values) {
            collect(values.values(), facts);
        } else if (value instanceof Record fact) {
            if (!PARTS.contains(fact.getClass())) {
                facts.add(fact);
            }
            for (RecordComponent component : fact.getClass().getRecordComponents()) {
                collect(read(fact, component), facts);
            }
        }
    }

    private static Object read(Record fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
