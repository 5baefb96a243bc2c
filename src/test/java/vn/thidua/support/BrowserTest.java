package vn.thidua.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test in a real browser: runs wherever a Chromium is found; in CI it runs in any case, and fails without one. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(BrowserTest.WhereThereIsOne.class)
public @interface BrowserTest {

    String NO_CHROMIUM =
            "No Chromium found: install Debian's package chromium, name one in the variable CHROMIUM, or use .ci/run";

    /** Leaves the test out, saying why, on a developer's machine without Chromium. */
    final class WhereThereIsOne implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Chromium.executable()
                    .map(path -> ConditionEvaluationResult.enabled("Chromium at " + path))
                    .orElseGet(() -> Machine.isCi()
                            ? ConditionEvaluationResult.enabled(NO_CHROMIUM)
                            : ConditionEvaluationResult.disabled(NO_CHROMIUM));
        }
    }
}
