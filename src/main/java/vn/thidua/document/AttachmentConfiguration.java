package vn.thidua.document;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentProperties.class)
class AttachmentConfiguration {

    /** Every night; each node may do it, what the other is at is left alone. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "thidua.attachments.clean-up", matchIfMissing = true)
    static class CleanUp {

        private static final Logger LOG = LoggerFactory.getLogger(CleanUp.class);

        private final Attachments attachments;

        CleanUp(Attachments attachments) {
            this.attachments = attachments;
        }

        @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Ho_Chi_Minh")
        void discardAbandoned() {
            int discarded = attachments.discardAbandoned();
            if (discarded > 0) {
                LOG.info("Discarded {} files that no document took", discarded);
            }
        }
    }
}
