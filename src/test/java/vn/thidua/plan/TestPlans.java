package vn.thidua.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The made-up plans of the tests, for tests without Spring. */
public final class TestPlans {

    private TestPlans() {}

    public static Plan load(String id) {
        return load(Path.of("src/test/resources/plans", id, "plan.yaml"));
    }

    public static Plan load(Path file) {
        return PlanLoader.load(file);
    }

    /** The text of a made-up plan, for a test that needs its own copy. */
    public static String text(String id) {
        try {
            return Files.readString(Path.of("src/test/resources/plans", id, "plan.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
