package vn.thidua.webapps.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.support.Machine;

/** Runs the tests of what the pages reckon, which are written in the pages' own language: numbers, dates, pasted text, drawings. */
class KitFunctionsTest {

    private static final Path APPS = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app");
    private static final Path TESTS = Path.of("src/test/resources/kit");
    private static final List<Path> FILES = List.of(
            APPS.resolve("tasklist/custom/thidua-text.js"),
            APPS.resolve("cockpit/custom/cockpit-reckoning.js"),
            TESTS.resolve("thidua-text.test.js"),
            TESTS.resolve("cockpit-reckoning.test.js"));

    @TempDir
    Path directory;

    @Test
    void numbersDatesAndPastedTextAreUnderstood() throws Exception {
        Machine.needs(node(), "Install Node.js 20 or newer: it runs the tests of the form kit");
        Files.writeString(directory.resolve("package.json"), "{\"type\":\"module\"}");
        for (Path file : FILES) {
            Files.copy(file, directory.resolve(file.getFileName()));
        }
        Path output = directory.resolve("output.txt");
        Process tests = new ProcessBuilder("node", "--test", "--test-reporter=tap")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(tests.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String report = Files.readString(output);
        assertThat(tests.exitValue()).as(report).isZero();
        assertThat(report)
                .as("none was left out")
                .containsPattern("# pass [1-9]\\d")
                .contains("# skipped 0");
    }

    private static boolean node() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
