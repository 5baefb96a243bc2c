package vn.thidua.timelapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.support.RunningApplication;

/** The command line's time-lapse as an administrator runs it, in processes of its own; two are played at a time. */
class TimelapseTest {

    private static final String PLAN = "thu-nghiem";
    private static final String NOMINATING = "sldtbxh-binh-phuoc";

    @TempDir
    static Path folder;

    private static ExecutorService players;
    private static Future<RunningApplication.Ended> ward;
    private static List<Future<RunningApplication.Ended>> department;

    @BeforeAll
    static void play() throws IOException {
        Path file =
                Files.createDirectories(folder.resolve("plans").resolve(PLAN)).resolve("plan.yaml");
        Files.copy(Path.of("src", "test", "resources", "plans", PLAN, "plan.yaml"), file);
        players = Executors.newFixedThreadPool(2);
        ward = players.submit(() -> plays("ward", "--timelapse=" + PLAN, "--seed=7"));
        department = Stream.of("one", "two")
                .map(name -> players.submit(() -> plays(name, "--timelapse=" + NOMINATING, "--seed=7")))
                .toList();
    }

    @AfterAll
    static void stop() {
        players.shutdownNow();
    }

    private static RunningApplication.Ended plays(String name, String... arguments)
            throws IOException, InterruptedException {
        return RunningApplication.run(
                folder.resolve(name),
                Map.of("THIDUA_PLANS", folder.resolve("plans").toString(), "SPRING_PROFILES_ACTIVE", "demo"),
                arguments);
    }

    @Test
    void aPlanThatIsNotThereOrASeedThatIsNoneIsRefused() throws Exception {
        var noSeed = plays("seed", "--timelapse=" + PLAN, "--seed=abc");
        assertThat(noSeed.exitCode()).isOne();
        assertThat(noSeed.output()).isEqualTo("Giá trị --seed phải là một số nguyên; hãy nhập lại, ví dụ --seed=7.\n");

        var noPlan = plays("plan", "--timelapse=khong-co");
        assertThat(noPlan.exitCode()).isOne();
        assertThat(noPlan.output())
                .isEqualTo("Không có Kế hoạch nào mang mã “khong-co”; hãy kiểm tra lại mã sau --timelapse=.\n");
    }

    @Test
    void twoYearsOfAWardArePlayedAndEveryInvariantHolds() throws Exception {
        assertThat(ward.get().output())
                .startsWith("Kế hoạch số 05/KH-UBND (thử nghiệm)\nTừ 01/01/2024 đến 31/12/2025, hạt giống 7\n")
                .contains("\n2024 ", "\n2025 ")
                .endsWith("Mọi điều kiện đều đúng.\n");
        assertThat(ward.get().exitCode()).isZero();
    }

    /** One year of a sở: reports, a guidance and a quota from above, lists of its divisions and units, outcomes from above. */
    @Test
    void theSameSeedPlaysTheSameLifeToTheByteAndEveryNomineeComesToOneEndOrWaitsForASuperior() throws Exception {
        RunningApplication.Ended played = department.get(0).get();

        assertThat(department.get(1).get()).isEqualTo(played);
        assertThat(played.output())
                .contains("\nNăm   Đã trình  Được khen  Không khen  Đã rút  Còn chờ\n2024 ")
                .contains(
                        "Giấy khen của Giám đốc Sở, tập thể: trình ",
                        "Bằng khen của Chủ tịch UBND tỉnh, cá nhân: trình ")
                .endsWith("Mọi điều kiện đều đúng.\n");
        assertThat(played.exitCode()).isZero();
    }
}
