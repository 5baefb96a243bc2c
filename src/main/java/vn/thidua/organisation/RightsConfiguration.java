package vn.thidua.organisation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

    /** Substitutions and papers begin and end with the clock's day. Every node may run it: the second finds nothing to do. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "thidua.rights-review.scheduled", matchIfMissing = true)
    static class Schedule {

        private final ApplicationEventPublisher events;

        Schedule(ApplicationEventPublisher events) {
            this.events = events;
        }

        @Scheduled(
                fixedDelayString = "${thidua.rights-review.interval:15s}",
                initialDelayString = "${thidua.rights-review.interval:15s}")
        void review() {
            events.publishEvent(new RightsReview());
        }
    }
}
