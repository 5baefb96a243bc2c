package vn.thidua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.support.Machine;

/**
 * bpmnlint finds nothing in the models, not even a warning. Configuration: {@code .ci/lint/.bpmnlintrc}. Two of its rules
 * are off: {@code fake-join} and {@code no-gateway-join-fork} want a diamond of its own wherever paths meet, which in our
 * models are always the exclusive ends of a return or a skipped step; {@link ModelRules} demands the diamond where paths
 * run in parallel.
 */
class BpmnLintTest {

    private static final Path HOME = Path.of(".ci/lint");
    private static final Path LINTER = Path.of("node_modules/bpmnlint/bin/bpmnlint.js");

    @BeforeEach
    void linterIsInstalled() {
        Machine.needs(
                Files.exists(HOME.resolve(LINTER)),
                "bpmnlint is not installed: run 'npm ci --prefix .ci/lint' (Node 20 or newer), or .ci/run, which does");
    }

    @Test
    void bpmnlintFindsNothing() throws IOException, InterruptedException {
        Verdict verdict =
                lint(ProcessModel.all().stream().map(ProcessModel::file).toList());
        assertThat(verdict.exitCode()).as(verdict.output()).isZero();
    }

    @Test
    void bpmnlintNamesWhatIsWrong() throws IOException, InterruptedException {
        Verdict verdict = lint(List.of(Path.of("src/test/resources/architecture/broken-model.bpmn")));
        assertThat(verdict.exitCode()).isNotZero();
        assertThat(verdict.output()).contains("gateway_both", "no-disconnected", "no-bpmndi");
    }

    private record Verdict(int exitCode, String output) {}

    private static Verdict lint(List<Path> files) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("node", LINTER.toString(), "--config", ".bpmnlintrc", "--max-warnings", "0"));
        files.forEach(file -> command.add(file.toAbsolutePath().toString()));
        Process process = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), output);
    }
}
