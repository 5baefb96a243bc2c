package vn.thidua.platform.demo;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.thidua.platform.error.Conflict;

/** Regular signs of life of the demo clock, on a thread of its own: a slow mail server must not make the clock lose time. */
class DemoClockPulse implements AutoCloseable {

    static final Duration INTERVAL = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(DemoClockPulse.class);

    private final DemoClock clock;
    private final ScheduledExecutorService thread;

    DemoClockPulse(DemoClock clock) {
        this.clock = clock;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "demo-clock");
            daemon.setDaemon(true);
            return daemon;
        });
    }

    void start() {
        thread.scheduleWithFixedDelay(this::beat, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            clock.beat();
        } catch (DataAccessException | Conflict e) {
            LOG.debug("The demo clock gave no sign of life; the next one follows in {}", INTERVAL, e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
