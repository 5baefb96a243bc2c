package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan and its parent plan in the same installation. */
class ParentPlansTest {

    @TempDir
    Path folder;

    private List<PlanProblem> problems(String more) throws IOException {
        Path file = folder.resolve("con").resolve("plan.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, PlanFiles.minimal().replace("id: tinh-thu", "id: tinh-con") + "\n" + more + "\n");
        BrokenPlanException refused =
                catchThrowableOfType(BrokenPlanException.class, () -> new LoadedPlans(new PlanFolders(folder.toString()), new KeptInMemory()));
        return refused == null ? List.of() : refused.problems();
    }

    @Test
    void a_child_names_its_parent_and_the_office_that_its_issuer_is_there() throws IOException {
        assertThat(problems("parent_plan: dak-lak\nparent_office: so-noi-vu")).isEmpty();
        assertThat(problems("parent_plan: dak-lak")).isEmpty();
    }

    @Test
    void a_parent_that_is_not_there_and_an_office_that_it_does_not_have_are_refused() throws IOException {
        assertThat(problems("parent_plan: khong-co"))
                .extracting(PlanProblem::key, PlanProblem::message)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "parent_plan",
                        "không có Kế hoạch nào khác mang mã “khong-co”; hãy ghi mã của Kế hoạch cấp trên đang có."));
        assertThat(problems("parent_plan: tinh-con"))
                .extracting(PlanProblem::key)
                .containsExactly("parent_plan");
        assertThat(problems("parent_plan: dak-lak\nparent_office: so-tren-troi"))
                .extracting(PlanProblem::key)
                .containsExactly("parent_office");
        assertThat(problems("parent_office: so-noi-vu"))
                .extracting(PlanProblem::message)
                .containsExactly("chỉ ghi parent_office khi có parent_plan; hãy ghi mã Kế hoạch cấp trên.");
    }
}
