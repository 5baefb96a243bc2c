package vn.thidua.plan;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** A plan file that one node has read again reaches the others by itself. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "thidua.plans.follow-scheduled", matchIfMissing = true)
class PlanReloadConfiguration {

    private final PlanReload reload;

    PlanReloadConfiguration(PlanReload reload) {
        this.reload = reload;
    }

    @Scheduled(
            fixedDelayString = "${thidua.plans.follow-interval:15s}",
            initialDelayString = "${thidua.plans.follow-interval:15s}")
    void follow() {
        reload.follow();
    }
}
