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

    /**
     * A built-in plan beside the text of the copy it was read from.
     *
     * @param sections the parts of the issued plan that a source may name
     * @param named how many offices the text names
     */
    record Copy(Plan plan, String issued, Set<String> sections, int named) {

        private static Copy of(String plan, String copy, int named, String... sections) {
            return new Copy(PlanFiles.builtIn(plan), plain(PlanFiles.text("/plan/" + copy)), Set.of(sections), named);
        }

        void assertIssued(String text) {
            assertThat(issued).contains(plain(text));
        }

        @Override
        public String toString() {
            return plan.id();
        }
    }

    static Stream<Copy> copies() {
        return Stream.of(
                Copy.of(
                        "dak-lak",
                        "seed-26-kh-ubnd.txt",
                        27,
                        "Tiêu đề",
                        "Căn cứ",
                        "Phần ký",
                        "Nơi nhận",
                        "I.2",
                        "II.1",
                        "II.2",
                        "III.1.a",
                        "III.1.b",
                        "III.1.c",
                        "III.1.d",
                        "III.2.a",
                        "III.2.b",
                        "IV.1",
                        "IV.5",
                        "V.1",
                        "V.2",
                        "V.3",
                        "VI.1",
                        "VI.2",
                        "VI.3",
                        "VI.4",
                        "VI.5",
                        "VI.6",
                        "VI.7",
                        "VI.8",
                        "VI.8 đoạn 2"),
                Copy.of(
                        "nguyen-nghiem",
                        "seed-nguyen-nghiem.txt",
                        13,
                        "Tiêu đề",
                        "Căn cứ",
                        "Phần ký",
                        "Nơi nhận",
                        "I.2.c",
                        "II.1",
                        "II.2",
                        "III.1.1",
                        "III.1.1.a",
                        "III.1.1.b",
                        "III.1.2",
                        "III.1.3",
                        "III.1.4",
                        "III.1.4.a",
                        "III.1.4.b",
                        "III.1.4.c",
                        "III.2.1",
                        "III.2.2",
                        "IV.6",
                        "V.1",
                        "V.2",
                        "VI.1",
                        "VI.2",
                        "VI.3",
                        "VI.4",
                        "VI.5",
                        "VI.6",
                        "VI.7",
                        "VI.8",
                        "VI.8 đoạn 2",
                        "VI.8 đoạn 3",
                        "Đoạn cuối"),
                Copy.of(
                        "lang-son",
                        "seed-lang-son.txt",
                        25,
                        "Tiêu đề",
                        "Căn cứ",
                        "Phần ký",
                        "Nơi nhận",
                        "I.2",
                        "II.1",
                        "II.2",
                        "III.1.a",
                        "III.1.b",
                        "III.1.c",
                        "III.1.d",
                        "III.2.a",
                        "III.2.b",
                        "IV.1",
                        "IV.5",
                        "V.1",
                        "V.2",
                        "VI.1",
                        "VI.2",
                        "VI.2 đoạn 2",
                        "VI.3",
                        "VI.4",
                        "VI.5",
                        "VI.6",
                        "VI.7",
                        "VI.8",
                        "VI.8 đoạn 2"));
    }

    @ParameterizedTest
    @MethodSource("copies")
    void every_fact_has_its_section_or_the_reason_why_it_is_assumed(Copy copy) {
        List<Record> facts = facts(copy);

        assertThat(facts.size()).isGreaterThan(150);
        assertThat(facts)
                .allSatisfy(fact ->
                        assertThat(sourceOf(fact)).as("source of %s", fact).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("copies")
    void every_section_is_one_of_the_plan(Copy copy) {
        assertThat(sources(copy).map(Source::section).filter(each -> each != null))
                .isSubsetOf(copy.sections());
    }

    @ParameterizedTest
    @MethodSource("copies")
    void every_assumption_gives_its_reason_in_a_sentence(Copy copy) {
        assertThat(sources(copy).map(Source::assumption).filter(each -> each != null))
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason).endsWith(".").hasSizeGreaterThan(20));
    }

    @ParameterizedTest
    @MethodSource("copies")
    void quoted_texts_stand_in_the_issued_plan(Copy copy) {
        Plan plan = copy.plan();
        assertThat(plan.criteria().general()).allSatisfy(each -> copy.assertIssued(each.text()));
        assertThat(plan.criteria().sets()).allSatisfy(each -> copy.assertIssued(each.domain()));
        assertThat(plan.duties()).allSatisfy(each -> copy.assertIssued(each.text()));
        assertThat(plan.targets()).allSatisfy(each -> copy.assertIssued(each.text()));
        assertThat(plan.awards()).allSatisfy(each -> copy.assertIssued(each.standard()));
        assertThat(plan.recipients()).allSatisfy(each -> copy.assertIssued(each.name()));
        assertThat(plan.projects().classes()).allSatisfy(copy::assertIssued);
        assertThat(plan.projects().named()).allSatisfy(copy::assertIssued);
        assertThat(plan.relatedMovements()).allSatisfy(each -> copy.assertIssued(each.name()));
        copy.assertIssued(plan.movement());
        copy.assertIssued(plan.parent().number());
        copy.assertIssued(plan.signer().name());
    }

    @ParameterizedTest
    @MethodSource("copies")
    void an_office_named_by_the_plan_stands_in_its_text_and_any_other_is_assumed(Copy copy) {
        List<Office> named = copy.plan().offices().stream()
                .filter(each -> copy.issued().contains(plain(each.planName() == null ? each.name() : each.planName())))
                .toList();
        assertThat(named.size()).isEqualTo(copy.named());
        assertThat(copy.plan().offices())
                .filteredOn(each -> !named.contains(each))
                .allMatch(each -> each.source().assumed());
        assertThat(copy.plan().offices())
                .filteredOn(each -> each.planName() != null)
                .as("a name that the plan is said to use")
                .allSatisfy(each -> copy.assertIssued(each.planName()));
    }

    /** Without the marks and line breaks of the copy. */
    private static String plain(String text) {
        return text.replace("*", "").replaceAll("\\s+", " ").strip();
    }

    private static Stream<Source> sources(Copy copy) {
        return facts(copy).stream().map(PlanSourcesTest::sourceOf);
    }

    private static List<Record> facts(Copy copy) {
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
