package vn.thidua.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DigestProperties.class)
class DigestConfiguration {

    /** Every node may run it: the sender's row locks keep two nodes from taking the same mail. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "thidua.digest.scheduled", matchIfMissing = true)
    static class Schedule {

        private final DigestSender sender;

        Schedule(DigestSender sender) {
            this.sender = sender;
        }

        @Scheduled(
                fixedDelayString = "${thidua.digest.interval:30s}",
                initialDelayString = "${thidua.digest.interval:30s}")
        void send() {
            sender.drain();
        }
    }
}
