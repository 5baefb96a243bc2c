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
import org.junit.jupiter.api.Test;

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

    /** The parts of the issued plan that a source may name. */
    private static final Set<String> SECTIONS = Set.of(
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
            "VI.8 đoạn 2");

    private final Plan dakLak = PlanFiles.builtIn("dak-lak");
    private final String issued = plain(PlanFiles.text("/plan/seed-26-kh-ubnd.txt"));

    @Test
    void every_fact_has_its_section_or_the_reason_why_it_is_assumed() {
        List<Record> facts = new ArrayList<>();
        collect(dakLak, facts);

        assertThat(facts).hasSizeGreaterThan(250);
        assertThat(facts)
                .allSatisfy(fact ->
                        assertThat(sourceOf(fact)).as("source of %s", fact).isNotNull());
    }

    @Test
    void every_section_is_one_of_the_plan() {
        assertThat(sources().map(Source::section).filter(each -> each != null)).isSubsetOf(SECTIONS);
    }

    @Test
    void every_assumption_gives_its_reason_in_a_sentence() {
        assertThat(sources().map(Source::assumption).filter(each -> each != null))
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason).endsWith(".").hasSizeGreaterThan(20));
    }

    @Test
    void an_office_that_the_plan_does_not_name_is_assumed() {
        assertThat(Stream.of("so-tu-phap", "so-ldtbxh", "ban-dan-toc", "so-nong-nghiep-moi-truong", "huyen-lak")
                        .map(dakLak::office))
                .allMatch(office -> office.source().assumed());
    }

    @Test
    void quoted_texts_stand_in_the_issued_plan() {
        assertThat(dakLak.criteria().general()).allSatisfy(each -> assertIssued(each.text()));
        assertThat(dakLak.criteria().sets()).allSatisfy(each -> assertIssued(each.domain()));
        assertThat(dakLak.duties()).allSatisfy(each -> assertIssued(each.text()));
        assertThat(dakLak.targets()).allSatisfy(each -> assertIssued(each.text()));
        assertThat(dakLak.awards()).allSatisfy(each -> assertIssued(each.standard()));
        assertThat(dakLak.recipients()).allSatisfy(each -> assertIssued(each.name()));
        assertThat(dakLak.projects().classes()).allSatisfy(this::assertIssued);
        assertIssued(dakLak.movement());
        assertIssued(dakLak.parent().number());
    }

    @Test
    void an_office_named_by_the_plan_stands_in_its_text() {
        assertThat(dakLak.offices().stream()
                        .filter(each -> "VI.1".equals(each.source().section())
                                && !each.source().assumption().contains("không được nêu tên")))
                .hasSize(14)
                .allSatisfy(each -> assertIssued(each.planName() == null ? each.name() : each.planName()));
    }

    private void assertIssued(String text) {
        assertThat(issued).contains(plain(text));
    }

    /** Without the marks and line breaks of the copy. */
    private static String plain(String text) {
        return text.replace("*", "").replaceAll("\\s+", " ").strip();
    }

    private Stream<Source> sources() {
        List<Record> facts = new ArrayList<>();
        collect(dakLak, facts);
        return facts.stream().map(PlanSourcesTest::sourceOf);
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
