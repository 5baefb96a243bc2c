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

    private final KeptInMemory kept = new KeptInMemory();

    @Test
    void the_built_in_plans_are_there_without_a_folder() {
        LoadedPlans plans = plans("");

        assertThat(plans.plan("dak-lak").number()).isEqualTo("26/KH-UBND");
        assertThat(plans.all()).extracting(Plan::id).contains("dak-lak").isSorted();
    }

    @Test
    void plans_of_the_folder_stand_beside_the_built_in_ones() throws IOException {
        write("tinh-thu", PlanFiles.minimal());
        write("tinh-hai", PlanFiles.minimal().replace("id: tinh-thu", "id: tinh-hai"));
        Files.writeString(folder.resolve("ghi-chu.txt"), "không phải kế hoạch");

        LoadedPlans plans = plans(folder.toString());

        assertThat(plans.all()).extracting(Plan::id).contains("dak-lak", "tinh-hai", "tinh-thu");
    }

    @Test
    void all_broken_files_are_named_at_once() throws IOException {
        write("a", PlanFiles.minimal().replace("issuer: ubnd", "issuer: ubn"));
        write("b", PlanFiles.minimal().replace("if_day_off: keep", "if_day_off: never"));

        BrokenPlanException refused = catchThrowableOfType(BrokenPlanException.class, () -> plans(folder.toString()));

        assertThat(refused.problems())
                .extracting(PlanProblem::file, PlanProblem::key)
                .containsExactly(
                        tuple(folder.resolve("a/plan.yaml").toString(), "issuer"),
                        tuple(folder.resolve("b/plan.yaml").toString(), "reporting.if_day_off"));
    }

    @Test
    void an_id_that_is_already_there_is_refused() throws IOException {
        write("trung", PlanFiles.minimal().replace("id: tinh-thu", "id: dak-lak"));

        assertThatThrownBy(() -> plans(folder.toString()))
                .isInstanceOf(BrokenPlanException.class)
                .hasMessageContaining("mã Kế hoạch “dak-lak” đã có ở một tệp khác");
    }

    @Test
    void a_folder_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> plans(folder.resolve("khong-co").toString()))
                .isInstanceOf(BrokenPlanException.class)
                .hasMessageContaining("THIDUA_PLANS phải chỉ tới một thư mục có thật");
    }

    @Test
    void an_unknown_plan_is_an_error_that_names_it() {
        assertThatThrownBy(() -> plans("").plan("khong-co"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("khong-co");
    }

    @Test
    void start_up_shows_the_problems_instead_of_a_stack_trace() throws IOException {
        write("a", PlanFiles.minimal().replace("issuer: ubnd", "issuer: ubn"));
        BrokenPlanException refused = catchThrowableOfType(BrokenPlanException.class, () -> plans(folder.toString()));

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

    @Test
    void a_broken_file_of_a_plan_that_ran_before_does_not_stop_the_start() throws IOException {
        write("tinh-thu", PlanFiles.minimal());
        plans(folder.toString());
        write("tinh-thu", PlanFiles.minimal().replace("issuer: ubnd", "issuer: ubn"));

        LoadedPlans plans = plans(folder.toString());

        assertThat(plans.plan("tinh-thu").issuer()).isEqualTo("ubnd");
        assertThat(plans.problems())
                .extracting(PlanProblem::file, PlanProblem::line, PlanProblem::key)
                .containsExactly(tuple(folder.resolve("tinh-thu/plan.yaml").toString(), 5, "issuer"));
    }

    @Test
    void a_file_that_is_no_yaml_any_more_is_known_by_its_folder() throws IOException {
        write("thu-muc-a", PlanFiles.minimal());
        plans(folder.toString());
        write("thu-muc-a", "{{{");

        assertThat(plans(folder.toString()).plan("tinh-thu").shortTitle()).isEqualTo("Kế hoạch thử");
    }

    @Test
    void a_broken_plan_that_never_ran_stops_the_start_though_others_go_on() throws IOException {
        write("tinh-thu", PlanFiles.minimal());
        plans(folder.toString());
        write("tinh-thu", PlanFiles.minimal().replace("issuer: ubnd", "issuer: ubn"));
        write(
                "tinh-moi",
                PlanFiles.minimal().replace("id: tinh-thu", "id: tinh-moi").replace("issuer: ubnd", "issuer: ub"));

        BrokenPlanException refused = catchThrowableOfType(BrokenPlanException.class, () -> plans(folder.toString()));

        assertThat(refused.problems())
                .extracting(PlanProblem::file)
                .containsOnly(folder.resolve("tinh-moi/plan.yaml").toString());
    }

    @Test
    void reading_again_takes_new_and_changed_plans_and_leaves_broken_ones_as_they_ran() throws IOException {
        write("tinh-thu", PlanFiles.minimal());
        write("tinh-hai", PlanFiles.minimal().replace("id: tinh-thu", "id: tinh-hai"));
        LoadedPlans plans = plans(folder.toString());
        Plan unchanged = plans.plan("dak-lak");

        write("tinh-thu", PlanFiles.minimal().replace("short_title: Kế hoạch thử", "short_title: Kế hoạch mới"));
        write(
                "tinh-hai",
                PlanFiles.minimal()
                        .replace("id: tinh-thu", "id: tinh-hai")
                        .replace("{before: 12-15}", "{before: 02-30}"));
        write("tinh-ba", PlanFiles.minimal().replace("id: tinh-thu", "id: tinh-ba"));
        write(
                "tinh-tu",
                PlanFiles.minimal().replace("id: tinh-thu", "id: tinh-tu").replace("issuer: ubnd", "issuer: u"));
        LoadedPlans.Reading reading = plans.reload();

        assertThat(reading.added()).containsExactly("tinh-ba");
        assertThat(reading.changed()).containsExactly("tinh-thu");
        assertThat(reading.problems())
                .extracting(
                        each -> Path.of(each.file()).getParent().getFileName().toString())
                .contains("tinh-hai", "tinh-tu")
                .doesNotContain("tinh-thu", "tinh-ba");
        assertThat(plans.plan("tinh-thu").shortTitle()).isEqualTo("Kế hoạch mới");
        assertThat(plans.plan("tinh-hai").reporting().periods().get(0).due()).isEqualTo(Deadline.before("12-15"));
        assertThat(plans.all()).extracting(Plan::id).contains("tinh-ba").doesNotContain("tinh-tu");
        assertThat(plans.plan("dak-lak")).isSameAs(unchanged);

        write("tinh-hai", PlanFiles.minimal().replace("id: tinh-thu", "id: tinh-hai"));
        Files.delete(folder.resolve("tinh-tu/plan.yaml"));
        assertThat(plans.reload().problems()).as("mended").isEmpty();
    }

    @Test
    void a_plan_whose_file_is_gone_runs_on_until_the_next_start() throws IOException {
        write("tinh-thu", PlanFiles.minimal());
        LoadedPlans plans = plans(folder.toString());
        Files.delete(folder.resolve("tinh-thu/plan.yaml"));

        assertThat(plans.reload().problems())
                .extracting(PlanProblem::message)
                .containsExactly("không còn tệp của Kế hoạch này; Kế hoạch vẫn chạy cho đến khi khởi động lại.");
        assertThat(plans.plan("tinh-thu")).isNotNull();
        assertThat(plans(folder.toString()).all()).extracting(Plan::id).doesNotContain("tinh-thu");
    }

    @Test
    void a_folder_that_is_gone_leaves_every_plan_running() throws IOException {
        write("tinh-thu", PlanFiles.minimal());
        LoadedPlans plans = plans(folder.toString());
        Files.delete(folder.resolve("tinh-thu/plan.yaml"));
        Files.delete(folder.resolve("tinh-thu"));
        Files.delete(folder);

        assertThat(plans.reload().problems())
                .extracting(PlanProblem::message)
                .singleElement()
                .asString()
                .startsWith("THIDUA_PLANS phải chỉ tới");
        assertThat(plans.plan("tinh-thu")).isNotNull();
        Files.createDirectory(folder);
    }

    @Test
    void what_one_node_reads_again_reaches_the_others() throws IOException {
        write("tinh-thu", PlanFiles.minimal());
        LoadedPlans one = plans(folder.toString());
        LoadedPlans other = plans(folder.toString());

        write("tinh-thu", PlanFiles.minimal().replace("short_title: Kế hoạch thử", "short_title: Kế hoạch mới"));
        write("tinh-ba", PlanFiles.minimal().replace("id: tinh-thu", "id: tinh-ba"));
        one.reload();
        LoadedPlans.Reading followed = other.follow();

        assertThat(followed.added()).containsExactly("tinh-ba");
        assertThat(followed.changed()).containsExactly("tinh-thu");
        assertThat(other.plan("tinh-thu").shortTitle()).isEqualTo("Kế hoạch mới");
        assertThat(other.follow().changed()).isEmpty();
    }

    private LoadedPlans plans(String folder) {
        return new LoadedPlans(new PlanFolders(folder), kept);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(name)).resolve("plan.yaml"), text);
    }
}
