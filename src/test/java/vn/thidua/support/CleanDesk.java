package vn.thidua.support;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties the offices before and after a test and checks in between what every task has to be. */
class CleanDesk implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context).getBean(Archive.class).empty();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var spring = SpringExtension.getApplicationContext(context);
        try {
            if (context.getExecutionException().isEmpty()) {
                spring.getBean(TaskHygiene.class).check();
            }
        } finally {
            ClockUtil.reset();
            spring.getBean(Staff.class).dismiss();
            spring.getBean(Archive.class).empty();
        }
    }
}
