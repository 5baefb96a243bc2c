package vn.thidua.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.ProcessTest;
import vn.thidua.support.WebUser;

/** The clock's rules over the real table; the clock that it moves belongs to the test, not to the engine. */
@ProcessTest
class DemoClockTest {

    private static final Instant START = at("2024-11-01T08:00");

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    final Computer computer = new Computer();
    final List<Instant> jumps = new ArrayList<>();

    @BeforeEach
    @AfterEach
    void forget() {
        database.sql("delete from thidua.demo_clock").update();
    }

    @Test
    void aNewDemoBeginsAtItsStartAndTicks() {
        DemoClock clock = started();
        assertThat(clock.now()).isEqualTo(START);
        computer.passes(Duration.ofMinutes(5));
        assertThat(clock.now()).isEqualTo(START.plus(Duration.ofMinutes(5)));
    }

    @Test
    void itMovesForwardWhileNoJobRuns() {
        DemoClock clock = started();
        assertThat(clock.moveTo(at("2024-12-14T21:40"))).isEqualTo(at("2024-12-14T21:40"));
        assertThat(jumps).containsExactly(START);
        computer.passes(Duration.ofSeconds(1));
        assertThat(clock.now()).isEqualTo(at("2024-12-14T21:40").plusSeconds(1));
    }

    @Test
    void itNeverGoesBack() {
        DemoClock clock = started();
        clock.moveTo(at("2024-12-14T21:40"));
        assertThatThrownBy(() -> clock.moveTo(at("2024-12-14T21:39")))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "Đồng hồ của bản dùng thử chỉ chạy tới; bây giờ là 14/12/2024 21:40, hãy nhập thời điểm sau đó.");
        assertThat(clock.now()).isEqualTo(at("2024-12-14T21:40"));
    }

    @Test
    void itStopsBeforeTheCenturyIsOver() {
        DemoClock clock = started();
        assertThatThrownBy(() -> clock.moveTo(at("2041-01-01T00:00")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("hết năm 2040");
    }

    @Test
    void itStaysWhereItIsWhenJobsDoNotEnd() {
        var clock = new DemoClock(
                new DemoClockStore(database),
                work -> {
                    throw new Conflict("Hệ thống còn đang chạy các tác vụ nền.");
                },
                computer,
                computer::runsAhead);
        clock.resume(START);
        assertThatThrownBy(() -> clock.moveTo(at("2024-12-14T21:40"))).isInstanceOf(Conflict.class);
        assertThat(clock.now()).isEqualTo(START);
    }

    @Test
    void aRestartGoesOnFromWhereItStoodHoweverLongItTook() {
        DemoClock killed = started();
        killed.moveTo(at("2024-12-14T21:40"));
        computer.passes(Duration.ofSeconds(2));
        killed.beat();
        computer.passes(Duration.ofDays(3));
        Instant after = started().now();
        assertThat(after)
                .isBetween(
                        at("2024-12-14T21:40").plusSeconds(2),
                        at("2024-12-14T21:40").plusSeconds(2).plus(DemoClockStore.GRACE));
    }

    @Test
    void whatWasSeenAfterTheLastSignOfLifeIsNotSeenAgain() {
        DemoClock killed = started();
        killed.beat();
        computer.passes(DemoClockPulse.INTERVAL.multipliedBy(5));
        Instant seen = killed.now();
        computer.passes(Duration.ofSeconds(1));
        assertThat(started().now()).isAfterOrEqualTo(seen);
    }

    @Test
    void aComputerWhoseOwnClockWasSetBackDoesNotSetTheDemoBack() {
        DemoClock first = started();
        computer.passes(Duration.ofHours(1));
        first.beat();
        Instant seen = first.now();
        computer.passes(Duration.ofHours(-5));
        assertThat(started().now()).isEqualTo(seen);
    }

    @Test
    void anotherNodeFollowsAndDoesNotChangeTheTimeWhenItJoins() {
        DemoClock first = started();
        var otherComputer = new Computer();
        var second =
                new DemoClock(new DemoClockStore(database), this::noteJump, otherComputer, otherComputer::runsAhead);
        second.resume(at("2023-01-01T00:00"));
        assertThat(second.now()).isEqualTo(START);
        first.moveTo(at("2025-01-02T10:00"));
        second.beat();
        assertThat(second.now()).isEqualTo(at("2025-01-02T10:00"));
        first.beat();
        assertThat(first.now()).isEqualTo(at("2025-01-02T10:00"));
    }

    @Test
    void withoutTheDemoProfileThereIsNoSuchAddress() {
        WebUser anybody = WebUser.anonymous(port);
        assertThat(anybody.get("/demo/clock").statusCode()).isEqualTo(404);
        assertThat(anybody.send("POST", "/demo/clock", "{\"to\":\"2040-01-01T00:00\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(anybody.get("/camunda/app/tasklist/default/").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("thidua-demo-clock"));
    }

    private DemoClock started() {
        computer.runsAhead(Duration.ZERO);
        var clock = new DemoClock(new DemoClockStore(database), this::noteJump, computer, computer::runsAhead);
        clock.resume(START);
        return clock;
    }

    private void noteJump(Runnable jump) {
        jumps.add(computer.instant());
        jump.run();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(VietnamTime.ZONE).toInstant();
    }

    /** A computer whose time passes when the test says so, with the clock that runs ahead of it. */
    private static final class Computer extends Clock {

        private Instant real = Instant.parse("2026-11-21T05:00:00Z");
        private Duration ahead = Duration.ZERO;

        void passes(Duration time) {
            real = real.plus(time);
        }

        void runsAhead(Duration by) {
            ahead = by;
        }

        @Override
        public Instant instant() {
            return real.plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return VietnamTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
