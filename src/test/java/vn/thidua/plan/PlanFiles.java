package vn.thidua.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Plan files for tests: a small valid one to break, and the built-in ones. */
final class PlanFiles {

    private PlanFiles() {}

    static String minimal() {
        return text("/plan/minimal.yaml");
    }

    static Plan builtIn(String id) {
        String name = "/plans/" + id + "/plan.yaml";
        return PlanLoader.load(name, text(name).getBytes(StandardCharsets.UTF_8));
    }

    static String text(String resource) {
        try (InputStream in = PlanFiles.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
