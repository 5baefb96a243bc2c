package vn.thidua.webapps.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.support.Machine;

/** Runs the tests of the form kit's numbers, dates and pasted text, which are written in the kit's own language. */
class KitFunctionsTest {

    private static final Path KIT =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/custom/thidua-text.js");
    private static final Path TESTS = Path.of("src/test/resources/kit/thidua-text.test.js");

    @TempDir
    Path directory;

    @Test
    void numbersDatesAndPastedTextAreUnderstood() throws Exception {
        Machine.needs(node(), "Install Node.js 20 or newer: it runs the tests of the form kit");
        Files.writeString(directory.resolve("package.json"), "{\"type\":\"module\"}");
        for (Path file : new Path[] {KIT, TESTS}) {
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
