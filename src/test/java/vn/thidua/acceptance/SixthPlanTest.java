package vn.thidua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.support.RunningApplication;
import vn.thidua.support.WebUser;

/** A plan that nobody compiled in: another province, movement, phases, deadlines and awards, from the folder of THIDUA_PLANS. */
@Tag("slow")
class SixthPlanTest {

    private static final Path EXAMPLE = Path.of("src/docs/plans/ca-mau-nong-thon-so/plan.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DISTRICT = "ca-mau-nong-thon-so.huyen-dam-doi.chuyen-vien";
    private static final String ADMINISTRATOR = "ca-mau-nong-thon-so.ubnd-tinh.quan-tri";
    private static final String TASK = "Soạn báo cáo năm 2024 – UBND huyện Đầm Dơi";

    @TempDir
    Path folder;

    @Test
    void itRunsFromItsFolderAndOutlivesItsOwnBrokenFile() throws Exception {
        Path file = plan("ca-mau", Files.readString(EXAMPLE));

        try (var application = start("first.log")) {
            application.await("its round", () -> tasks(application, DISTRICT).contains(TASK));
            assertThat(due(application, DISTRICT)).as("before 05/12").startsWith("2024-12-04");

            plan("ca-mau", Files.readString(EXAMPLE).replace("issuer: ubnd-tinh", "issuer: ubnd-tin"));
            plan(
                    "bac-lieu",
                    Files.readString(EXAMPLE)
                            .replace("id: ca-mau-nong-thon-so ", "id: bac-lieu-nong-thon-so ")
                            .replace("tỉnh Cà Mau", "tỉnh Bạc Liêu"));
            HttpResponse<String> answer = reload(application);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode outcome = JSON.readTree(answer.body());
            assertThat(outcome.get("added"))
                    .singleElement()
                    .extracting(JsonNode::asText)
                    .isEqualTo("bac-lieu-nong-thon-so");
            assertThat(outcome.get("message").asText())
                    .isEqualTo(
                            "Đã đọc lại tệp Kế hoạch: 1 Kế hoạch mới, 0 Kế hoạch có thay đổi; 1 chỗ cần sửa, Kế hoạch có tệp"
                                    + " hỏng vẫn chạy theo bản trước.");
            assertThat(outcome.get("problems")).singleElement().satisfies(problem -> {
                assertThat(problem.get("file").asText()).isEqualTo(file.toString());
                assertThat(problem.get("key").asText()).isEqualTo("issuer");
                assertThat(problem.get("line").asInt()).isEqualTo(10);
                assertThat(problem.get("message").asText()).contains("có phải ý là “ubnd-tinh”?");
            });
            application.await(
                    "the round of the plan that came while the system ran",
                    () -> tasks(application, "bac-lieu-nong-thon-so.huyen-dam-doi.chuyen-vien")
                            .contains(TASK));
            assertThat(application.complaints())
                    .as("the log says what is wrong")
                    .singleElement()
                    .asString()
                    .contains(file + ", dòng 10, khóa issuer");
            application.kill();
        }

        try (var application = start("second.log")) {
            assertThat(tasks(application, DISTRICT))
                    .as("the text that ran before")
                    .containsExactly(TASK);
            assertThat(application.complaints()).singleElement().asString().contains("dòng 10, khóa issuer");
            plan("ca-mau", Files.readString(EXAMPLE));
            assertThat(JSON.readTree(reload(application).body()).get("problems"))
                    .isEmpty();
            assertThat(application.stop()).isTrue();
        }
    }

    private Path plan(String name, String text) throws IOException {
        return Files.writeString(
                Files.createDirectories(folder.resolve("plans").resolve(name)).resolve("plan.yaml"), text);
    }

    private RunningApplication start(String log) throws IOException {
        return RunningApplication.start(
                folder.resolve(log),
                Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "demo",
                        "THIDUA_DATA",
                        folder.resolve("data").toString(),
                        "THIDUA_PLANS",
                        folder.resolve("plans").toString()));
    }

    private static HttpResponse<String> reload(RunningApplication application) {
        return WebUser.loggedIn(application.port(), ADMINISTRATOR, "tasklist").send("POST", "/api/plans/reload", "{}");
    }

    private static List<String> tasks(RunningApplication application, String person) {
        try {
            return StreamSupport.stream(tasksOf(application, person).spliterator(), false)
                    .map(task -> task.path("name").asText())
                    .toList();
        } catch (IllegalStateException | IOException notYet) {
            return List.of(); // healthy, but the accounts are still being made
        }
    }

    private static String due(RunningApplication application, String person) throws IOException {
        return tasksOf(application, person).get(0).path("due").asText();
    }

    private static JsonNode tasksOf(RunningApplication application, String person) throws IOException {
        return JSON.readTree(WebUser.loggedIn(application.port(), person, "tasklist")
                .send("POST", "/camunda/api/engine/engine/default/task", "{}")
                .body());
    }
}
