package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class LoadedPlansTest {

    @TempDir
    Path folder;

    @Test
    void the_built_in_plans_are_there_without_a_folder() {
        LoadedPlans plans = new LoadedPlans("");

        assertThat(plans.plan("dak-lak").number()).isEqualTo("26/KH-UBND");
        assertThat(plans.all()).extracting(Plan::id).contains("dak-lak").isSorted();
    }

    @Test
    void plans_of_the_folder_stand_beside_the_built_in_ones() throws IOException {
        write("tinh-thu", PlanFiles.minimal());
        write("tinh-hai", PlanFiles.minimal().replace("id: tinh-thu", "id: tinh-hai"));
        Files.writeString(folder.resolve("ghi-chu.txt"), "không phải kế hoạch");

        LoadedPlans plans = new LoadedPlans(folder.toString());

        assertThat(plans.all()).extracting(Plan::id).contains("dak-lak", "tinh-hai", "tinh-thu");
    }

    @Test
    void all_broken_files_are_named_at_once() throws IOException {
        write("a", PlanFiles.minimal().replace("issuer: ubnd", "issuer: ubn"));
        write("b", PlanFiles.minimal().replace("if_day_off: keep", "if_day_off: never"));

        BrokenPlanException refused =
                catchThrowableOfType(BrokenPlanException.class, () -> new LoadedPlans(folder.toString()));

        assertThat(refused.problems())
                .extracting(PlanProblem::file, PlanProblem::key)
                .containsExactly(
                        tuple(folder.resolve("a/plan.yaml").toString(), "issuer"),
                        tuple(folder.resolve("b/plan.yaml").toString(), "reporting.if_day_off"));
    }

    @Test
    void an_id_that_is_already_there_is_refused() throws IOException {
        write("trung", PlanFiles.minimal().replace("id: tinh-thu", "id: dak-lak"));

        assertThatThrownBy(() -> new LoadedPlans(folder.toString()))
                .isInstanceOf(BrokenPlanException.class)
                .hasMessageContaining("mã Kế hoạch “dak-lak” đã có ở một tệp khác");
    }

    @Test
    void a_folder_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> new LoadedPlans(folder.resolve("khong-co").toString()))
                .isInstanceOf(BrokenPlanException.class)
                .hasMessageContaining("THIDUA_PLANS phải chỉ tới một thư mục có thật");
    }

    @Test
    void an_unknown_plan_is_an_error_that_names_it() {
        assertThatThrownBy(() -> new LoadedPlans("").plan("khong-co"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("khong-co");
    }

    @Test
    void start_up_shows_the_problems_instead_of_a_stack_trace() throws IOException {
        write("a", PlanFiles.minimal().replace("issuer: ubnd", "issuer: ubn"));
        BrokenPlanException refused =
                catchThrowableOfType(BrokenPlanException.class, () -> new LoadedPlans(folder.toString()));

        FailureAnalyzer analyzer = SpringFactoriesLoader.forDefaultResourceLocation(
                        getClass().getClassLoader())
                .load(FailureAnalyzer.class, (type, name, failure) -> {})
                .stream()
                .filter(BrokenPlanFailureAnalyzer.class::isInstance)
                .findFirst()
                .orElseThrow();
        FailureAnalysis analysis = analyzer.analyze(new IllegalStateException("bean creation", refused));

        assertThat(analysis.getDescription())
                .startsWith("Tệp Kế hoạch chưa dùng được:")
                .contains("dòng 5, khóa issuer")
                .doesNotContain("\tat ");
        assertThat(analysis.getAction()).contains("--check-plan=<tệp>");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(name)).resolve("plan.yaml"), text);
    }
}
