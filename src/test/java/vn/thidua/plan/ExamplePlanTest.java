package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example that the reference of plan files points to. */
class ExamplePlanTest {

    private static final Path FILE = Path.of("src/docs/plans/ca-mau-nong-thon-so/plan.yaml");

    private final Plan plan = PlanLoader.load(FILE);

    @Test
    void the_check_says_that_it_can_be_used() {
        var printed = new ByteArrayOutputStream();

        assertThat(CheckPlanCommand.runIfAsked(
                        new String[] {"--check-plan=" + FILE}, new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .hasValue(0);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("hợp lệ. Kế hoạch ca-mau-nong-thon-so");
    }

    @Test
    void it_shows_every_section_but_those_that_its_comments_name() throws Exception {
        String text = Files.readString(FILE);
        for (RecordComponent component : Plan.class.getRecordComponents()) {
            Object value = component.getAccessor().invoke(plan);
            boolean shown = value != null && !(value instanceof Collection<?> entries && entries.isEmpty());
            assertThat(shown
                            || text.contains("# " + PlanFormat.keyOf(component.getName()))
                            || text.contains(" names " + PlanFormat.keyOf(component.getName())))
                    .as(component.getName())
                    .isTrue();
        }
    }

    @Test
    void it_is_unlike_the_built_in_plans() {
        Demands example = Demands.of(plan);
        for (Demands other : others()) {
            assertThat(example.phases()).noneMatch(other.phases()::contains);
            assertThat(example.reports()).noneMatch(other.reports()::contains);
            assertThat(example.awardForms()).isNotEqualTo(other.awardForms());
        }
        assertThat(plan.reporting().period(PeriodKind.NAM).orElseThrow().due().lastDay(2024))
                .contains(LocalDate.of(2024, 12, 4));
    }

    private static List<Demands> others() {
        return Stream.of("dak-lak", "lang-son", "nguyen-nghiem", "sgddt-dak-nong", "sldtbxh-binh-phuoc")
                .map(PlanFiles::builtIn)
                .map(Demands::of)
                .toList();
    }
}
