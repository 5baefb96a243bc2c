package vn.thidua.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What the machine under the tests must have: everything in CI, what a developer installed elsewhere. */
public final class Machine {

    private Machine() {}

    /** Whether the tests run in CI, where a missing tool is an error and no reason to leave a test out. */
    public static boolean isCi() {
        return "true".equals(System.getenv("CI"));
    }

    /** Goes on when the tool is there; otherwise fails in CI and leaves the test out, with a reason, elsewhere. */
    public static void needs(boolean there, String whatToDo) {
        if (isCi()) {
            assertThat(there).as(whatToDo).isTrue();
        }
        assumeThat(there).as(whatToDo).isTrue();
    }
}
