package vn.thidua.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers how far the demo's time is ahead of (or behind) real time. */
class DemoClockStore {

    /**
     * So long after the last sign of life time still passes. Signs come far more often, hence a clock that goes on from here is
     * never behind what somebody saw before a kill, and a node that joins others does not change their time.
     */
    static final Duration GRACE = Duration.ofSeconds(30);

    private final JdbcClient database;

    DemoClockStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Goes on from where the clock stood: while nobody was there, time stood still.
     *
     * @param first how far ahead a new demo begins
     * @return how far ahead the demo is now
     */
    Duration resume(Duration first, Instant realNow) {
        return Duration.ofMillis(database.sql("""
                        insert into thidua.demo_clock as clock (ahead_ms, beat_at) values (:first, :now)
                        on conflict (one) do update set
                            ahead_ms = clock.ahead_ms
                                - greatest(0, (extract(epoch from excluded.beat_at - clock.beat_at) * 1000)::bigint - :grace)
                                + greatest(0, (extract(epoch from clock.beat_at - excluded.beat_at) * 1000)::bigint),
                            beat_at = excluded.beat_at
                        returning ahead_ms
                        """)
                .param("first", first.toMillis())
                .param("now", realNow.atOffset(ZoneOffset.UTC))
                .param("grace", GRACE.toMillis())
                .query(Long.class)
                .single());
    }

    /**
     * A sign of life.
     *
     * @return how far ahead the demo is: more than {@code ahead} when another node has moved the clock
     */
    Duration beat(Duration ahead, Instant realNow) {
        return Duration.ofMillis(database.sql("""
                        update thidua.demo_clock
                        set ahead_ms = greatest(ahead_ms, :ahead), beat_at = greatest(beat_at, :now)
                        returning ahead_ms
                        """)
                .param("ahead", ahead.toMillis())
                .param("now", realNow.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }
}
