package vn.thidua.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.movement.Movements;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.PlansReloaded;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.platform.database.StartLock;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.ReportRounds.NextRound;
import vn.thidua.report.RoundProcess;

/** Fills a demo at its start; what is there stays as it is. */
@Component
@Profile("demo")
class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final Plans plans;
    private final DemoPeople people;
    private final Movements movements;
    private final ReportRounds rounds;
    private final RoundProcess roundProcess;
    private final StartLock startLock;
    private final Clock clock;

    DemoData(
            Plans plans,
            DemoPeople people,
            Movements movements,
            ReportRounds rounds,
            RoundProcess roundProcess,
            StartLock startLock,
            Clock clock) {
        this.plans = plans;
        this.people = people;
        this.movements = movements;
        this.rounds = rounds;
        this.roundProcess = roundProcess;
        this.startLock = startLock;
        this.clock = clock;
    }

    /** Before the plans are registered: a programme would open the round with its letter, and Tasklist stay empty. */
    @Order(-10)
    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        startLock.run(() -> plans.all().forEach(this::fill));
    }

    /** Before {@code movement} registers a plan that came while the demo runs. */
    @Order(-10)
    @EventListener
    void fill(PlansReloaded reloaded) {
        startLock.run(() -> reloaded.added().stream().map(plans::plan).forEach(this::fill));
    }

    private void fill(Plan plan) {
        int hired = people.hire(plan);
        if (!movements.isRegistered(plan.id())) {
            openRoundOfTheYear(plan);
        }
        LOG.info("Demo: {} accounts of plan {}", hired, plan.id());
    }

    private void openRoundOfTheYear(Plan plan) {
        int year = LocalDate.now(clock).getYear();
        rounds.next(plan.id())
                .map(NextRound::period)
                .filter(each -> ReportPeriod.of(each).year() == year)
                .ifPresent(period -> {
                    roundProcess.start(plan.id(), period, false);
                    LOG.info("Demo: report round {} of plan {} opened without its letter", period, plan.id());
                });
    }
}
