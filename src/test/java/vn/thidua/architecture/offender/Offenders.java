package vn.thidua.architecture.offender;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.platform.engine.TaskHandler;

/**
 * Classes that break each rule on code, so that the rules are seen to fail. Inner classes on purpose: a scan for components
 * passes them over.
 */
class Offenders {

    class EngineUser {
        RuntimeService engine;
    }

    class WallClockReader {
        LocalDate today() {
            return LocalDate.now(java.time.ZoneOffset.UTC);
        }
    }

    class OldClockReader {
        long today() {
            return new Date().getTime() + System.currentTimeMillis();
        }
    }

    class EngineClockReader {
        Date today() {
            return ClockUtil.getCurrentTime();
        }
    }

    class FieldInjected {
        @Autowired
        JdbcClient jdbc;
    }

    public class OpenStore {}

    @RestController
    class Endpoint {
        OpenStore store;
    }

    @ConfigurationProperties("offender")
    class Options {}

    class Worker implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {}
    }

    abstract class Completion implements TaskHandler<String> {}

    class TextUtils {}
}
