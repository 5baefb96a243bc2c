package vn.thidua.plan;

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
}
