package vn.thidua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.support.RunningApplication;
import vn.thidua.support.WebUser;

/** The demo as somebody meets who has just checked the project out: a process of its own, killed and started again. */
@Tag("slow")
class DemoRunTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OFFICIAL = "dak-lak.so-y-te.chuyen-vien";
    private static final String CLERK = "nguyen-nghiem.van-phong-thong-ke.chuyen-vien";
    private static final String CHECK = "Tiếp nhận, kiểm tra hồ sơ";
    private static final int LISTED = 2;
    private static final String TASK = "Soạn báo cáo năm 2024 – Sở Y tế";

    @TempDir
    Path folder;

    @Test
    void theRoundIsOpenTimeCanBeMovedAndBothOutliveAKill() throws Exception {
        Path plans = Files.createDirectories(folder.resolve("plans/thu-nghiem"));
        Files.copy(Path.of("src/test/resources/plans/thu-nghiem/plan.yaml"), plans.resolve("plan.yaml"));

        OffsetDateTime seen;
        try (var demo = start("first.log")) {
            demo.await("the draft task", () -> tasks(demo, OFFICIAL).contains(TASK));
            demo.await(
                    "the clerk's own report",
                    () -> tasks(demo, CLERK).contains("Soạn báo cáo năm 2024 – Công chức Văn phòng – Thống kê"));
            assertThat(now(demo)).isBetween("2024-11-01T08:00:00+07:00", "2024-11-01T08:10:00+07:00");
            assertThat(WebUser.loggedIn(demo.port(), "quan-tri-he-thong", "admin")
                            .get("/camunda/api/engine/engine/default/user/count")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(tasks(demo, "thu-nghiem.noi-vu.lanh-dao")).isEmpty();
            demo.await(
                    "the last award window", () -> windows(demo, "sldtbxh-binh-phuoc.van-phong-so.chuyen-vien") == 1);
            assertThat(windows(demo, CLERK)).isEqualTo(1);
            assertThat(windows(demo, "lang-son.ban-tdkt.chuyen-vien")).isEqualTo(1);
            assertThat(windows(demo, "sgddt-dak-nong.van-phong-so.chuyen-vien")).isEqualTo(1);
            assertThat(windows(demo, "dak-lak.ban-tdkt.chuyen-vien"))
                    .as("of the phase under way: its guidance is for reviews only")
                    .isEqualTo(1);
            for (String appraiser : List.of("dak-lak.ban-tdkt.chuyen-vien", "lang-son.ban-tdkt.chuyen-vien", CLERK)) {
                demo.await("the lists of " + appraiser, () -> waitsForCouncil(demo, appraiser) == LISTED);
                demo.await(
                        "the list to be checked by " + appraiser,
                        () -> tasks(demo, appraiser).stream().anyMatch(task -> task.startsWith(CHECK)));
            }
            demo.await("the list to be decided on", () -> waitsForDecision(demo, CLERK) == LISTED);

            assertThat(moved(demo, "2024-10-31T08:00").statusCode()).isEqualTo(422);
            assertThat(moved(demo, "2024-12-16T07:45").statusCode()).isEqualTo(200);
            assertThat(now(demo)).startsWith("2024-12-16T07:4");
            assertThat(demo.complaints()).isEmpty();
            seen = OffsetDateTime.parse(now(demo));
            demo.kill();
        }

        try (var demo = start("second.log")) {
            assertThat(OffsetDateTime.parse(now(demo))).isBetween(seen, seen.plusMinutes(10));
            assertThat(tasks(demo, OFFICIAL)).containsOnlyOnce(TASK);
            assertThat(windows(demo, CLERK)).isEqualTo(1);
            assertThat(demo.stop()).isTrue();
            assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
        }
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

    private static List<String> tasks(RunningApplication demo, String person) {
        try {
            String body = WebUser.loggedIn(demo.port(), person, "tasklist")
                    .send("POST", "/camunda/api/engine/engine/default/task", "{}")
                    .body();
            return StreamSupport.stream(JSON.readTree(body).spliterator(), false)
                    .map(task -> task.path("name").asText())
                    .toList();
        } catch (IllegalStateException notYet) {
            return List.of(); // healthy, but the accounts are still being made
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Award windows that receive dossiers, as the person's page shows them. */
    private static long windows(RunningApplication demo, String person) {
        return StreamSupport.stream(
                        read(demo, person, "/api/award-windows").path("windows").spliterator(), false)
                .filter(window -> window.path("open").asBoolean()
                        && window.path("closesOn").asText().equals("2024-12-20"))
                .count();
    }

    private static int waitsForCouncil(RunningApplication demo, String person) {
        return read(demo, person, "/api/council/sessions")
                .at("/pools/0/waiting")
                .size();
    }

    private static int waitsForDecision(RunningApplication demo, String person) {
        return read(demo, person, "/api/award-decisions").at("/pools/0/rows").size();
    }

    private static JsonNode read(RunningApplication demo, String person, String path) {
        try {
            return JSON.readTree(
                    WebUser.loggedIn(demo.port(), person, "tasklist").get(path).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> moved(RunningApplication demo, String to) {
        return WebUser.anonymous(demo.port()).send("POST", "/demo/clock", "{\"to\":\"%s\"}".formatted(to));
    }

    private static String now(RunningApplication demo) throws IOException {
        JsonNode clock =
                JSON.readTree(WebUser.anonymous(demo.port()).get("/demo/clock").body());
        return clock.path("now").asText();
    }
}
