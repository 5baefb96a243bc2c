package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.support.ProcessTest;

@ProcessTest
class ThiduaApplicationTest {

    @Autowired
    Clock clock;

    @Autowired
    ProcessEngine engine;

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void domainAndEngineReadTheSameClock() {
        Instant deadlineEve = Instant.parse("2024-12-13T16:59:59Z");
        ClockUtil.setCurrentTime(Date.from(deadlineEve));
        assertThat(clock.instant()).isEqualTo(deadlineEve);
    }

    @Test
    void anUnchangedRestartDeploysNothing() {
        assertThat(engine.getRepositoryService()
                        .createDeploymentQuery()
                        .deploymentName("thidua")
                        .count())
                .isEqualTo(1);
    }
}
