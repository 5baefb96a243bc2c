package vn.thidua.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/**
 * Time of a demo: begins at a date of the movement's life, ticks like real time, can be moved forward and never goes back.
 * The one clock of engine and domain is moved. On several nodes the others follow with their next sign of life.
 */
class DemoClock {

    private static final Instant END =
            LocalDateTime.parse("2041-01-01T00:00").atZone(VietnamTime.ZONE).toInstant();

    private final DemoClockStore store;
    private final BackgroundWork backgroundWork;
    private final Clock clock;
    private final Consumer<Duration> shift;
    private Duration ahead = Duration.ZERO;

    /**
     * @param clock the clock that is moved
     * @param shift lets that clock run so far ahead of real time
     */
    DemoClock(DemoClockStore store, BackgroundWork backgroundWork, Clock clock, Consumer<Duration> shift) {
        this.store = store;
        this.backgroundWork = backgroundWork;
        this.clock = clock;
        this.shift = shift;
    }

    /** Sets the clock before the engine exists: a new demo begins at {@code start}, an old one goes on. */
    synchronized void resume(Instant start) {
        Instant real = realNow();
        set(store.resume(Duration.between(real, start), real));
    }

    synchronized Instant now() {
        return clock.instant();
    }

    /**
     * Moves the time forward while no background job runs: a jump makes the locks of running jobs look expired, and they
     * would be run twice.
     *
     * @throws Refusal when the moment is past or out of the movement's life
     */
    synchronized Instant moveTo(Instant to) {
        requireAhead(to);
        backgroundWork.suspendedDuring(() -> {
            requireAhead(to); // waiting for the jobs took time
            Instant real = realNow();
            set(store.beat(Duration.between(real, to), real));
        });
        return now();
    }

    /** Tells the database that time goes on, and follows another node that has moved it. */
    synchronized void beat() {
        Duration shared = store.beat(ahead, realNow());
        if (shared.compareTo(ahead) > 0) {
            backgroundWork.suspendedDuring(() -> set(shared));
        }
    }

    private Instant realNow() {
        return clock.instant().minus(ahead);
    }

    private void set(Duration newAhead) {
        ahead = newAhead;
        shift.accept(newAhead);
    }

    private void requireAhead(Instant to) {
        if (to.isBefore(now())) {
            throw Refusal.of(
                    "Đồng hồ của bản dùng thử chỉ chạy tới; bây giờ là %s, hãy nhập thời điểm sau đó.",
                    VietnamTime.format(now()));
        }
        if (!to.isBefore(END)) {
            throw Refusal.of(
                    "Đồng hồ của bản dùng thử chỉ chạy đến hết năm %d; hãy nhập thời điểm sớm hơn.",
                    VietnamTime.dateOf(END).getYear() - 1);
        }
    }
}
