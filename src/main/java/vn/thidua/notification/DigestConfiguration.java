package vn.thidua.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DigestProperties.class)
class DigestConfiguration {

    /** Every node may run it: the sender's row locks keep two nodes from taking the same mail. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "thidua.digest.scheduled", matchIfMissing = true)
    static class Schedule {

        private static final Logger LOG = LoggerFactory.getLogger(DigestConfiguration.class);

        private final DigestSender sender;
        private final JavaMailSenderImpl server;

        Schedule(DigestSender sender, JavaMailSenderImpl server) {
            this.sender = sender;
            this.server = server;
            if (!hasServer()) {
                LOG.info("No mail server (THIDUA_SMTP_HOST): digests stay in the outbox");
            }
        }

        @Scheduled(
                fixedDelayString = "${thidua.digest.interval:30s}",
                initialDelayString = "${thidua.digest.interval:30s}")
        void send() {
            if (hasServer()) {
                sender.drain();
            }
        }

        private boolean hasServer() {
            return StringUtils.hasText(server.getHost());
        }
    }
}
