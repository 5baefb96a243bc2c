package vn.thidua.timelapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.support.RunningApplication;

/** The command line's time-lapse as an administrator runs it, in processes of its own. */
class TimelapseTest {

    private static final String PLAN = "thu-nghiem";
    private static final String NOMINATING = "sldtbxh-binh-phuoc";

    @TempDir
    Path folder;

    @BeforeEach
    void thePlanIsInTheFolder() throws IOException {
        Path file =
                Files.createDirectories(folder.resolve("plans").resolve(PLAN)).resolve("plan.yaml");
        Files.copy(Path.of("src", "test", "resources", "plans", PLAN, "plan.yaml"), file);
    }

    private RunningApplication.Ended plays(String name, String... arguments) {
        try {
            return RunningApplication.run(
                    folder.resolve(name),
                    Map.of("THIDUA_PLANS", folder.resolve("plans").toString(), "SPRING_PROFILES_ACTIVE", "demo"),
                    arguments);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theSameSeedPlaysTheSameLifeToTheByteAndEveryInvariantHolds() {
        var first = CompletableFuture.supplyAsync(() -> plays("one", "--timelapse=" + PLAN, "--seed=7"));
        var second = plays("two", "--timelapse=" + PLAN, "--seed=7", "--spring.profiles.active=demo");

        assertThat(first.join()).isEqualTo(second);
        assertThat(second.output())
                .startsWith("Kế hoạch số 05/KH-UBND (thử nghiệm)\nTừ 01/01/2024 đến 31/12/2025, hạt giống 7\n")
                .contains("\n2024 ", "\n2025 ")
                .endsWith("Mọi điều kiện đều đúng.\n");
        assertThat(second.exitCode()).isZero();
    }

    /** One year of a sở: a guidance and a quota from above, lists of its divisions and units, outcomes from above. */
    @Test
    void theSameSeedNominatesTheSameAndEveryNomineeComesToOneEndOrWaitsForASuperior() {
        var first = CompletableFuture.supplyAsync(() -> plays("three", "--timelapse=" + NOMINATING, "--seed=7"));
        var second = plays("four", "--timelapse=" + NOMINATING, "--seed=7");

        assertThat(first.join()).isEqualTo(second);
        assertThat(second.output())
                .contains("\nNăm   Đã trình  Được khen  Không khen  Đã rút  Còn chờ\n2024 ")
                .contains(
                        "Giấy khen của Giám đốc Sở, tập thể: trình ",
                        "Bằng khen của Chủ tịch UBND tỉnh, cá nhân: trình ")
                .endsWith("Mọi điều kiện đều đúng.\n");
        assertThat(second.exitCode()).isZero();
    }

    @Test
    void aPlanThatIsNotThereOrASeedThatIsNoneIsRefused() {
        var noSeed = plays("seed", "--timelapse=" + PLAN, "--seed=abc");
        assertThat(noSeed.exitCode()).isOne();
        assertThat(noSeed.output()).isEqualTo("Giá trị --seed phải là một số nguyên; hãy nhập lại, ví dụ --seed=7.\n");

        var noPlan = plays("plan", "--timelapse=khong-co");
        assertThat(noPlan.exitCode()).isOne();
        assertThat(noPlan.output())
                .isEqualTo("Không có Kế hoạch nào mang mã “khong-co”; hãy kiểm tra lại mã sau --timelapse=.\n");
    }
}
