package vn.thidua.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How digests are sent.
 *
 * @param scheduled whether this node sends by itself
 * @param interval pause between two runs of the sender
 * @param from sender's address
 * @param attempts after so many failures a digest is given up for the day
 * @param firstRetry distance to the second attempt; each further one is four times as long
 */
@ConfigurationProperties("thidua.digest")
record DigestProperties(
        @DefaultValue("true") boolean scheduled,
        @DefaultValue("30s") Duration interval,
        @DefaultValue("thidua@localhost") String from,
        @DefaultValue("6") int attempts,
        @DefaultValue("1m") Duration firstRetry) {

    Duration retryAfter(int failures) {
        return firstRetry.multipliedBy(1L << (2 * (failures - 1)));
    }
}
