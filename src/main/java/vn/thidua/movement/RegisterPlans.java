package vn.thidua.movement;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.PlansReloaded;
import vn.thidua.platform.database.StartLock;

/**
 * Every plan that the installation knows runs: what is not registered yet is registered when the system is up; programmes that
 * an earlier release began go on in this one.
 */
@Component
@ConditionalOnProperty(name = "thidua.register-plans", matchIfMissing = true)
class RegisterPlans {

    private final Plans plans;
    private final Movements movements;
    private final ProgrammeVersions versions;
    private final ApplicationEventPublisher events;
    private final StartLock startLock;

    RegisterPlans(
            Plans plans,
            Movements movements,
            ProgrammeVersions versions,
            ApplicationEventPublisher events,
            StartLock startLock) {
        this.plans = plans;
        this.movements = movements;
        this.versions = versions;
        this.events = events;
        this.startLock = startLock;
    }

    /** After the demo data, which opens the round of its year before the programme would do it. */
    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    void register() {
        // several nodes may start at once
        startLock.run(() -> plans.all().forEach(this::register));
        // what a programme of an earlier release now looks for was written down above
        startLock.run(() -> {
            versions.bringToNewest();
            plans.all().forEach(plan -> versions.tellDates(plan.id()));
        });
    }

    /** A plan that came while the system runs, or came with another text. */
    @EventListener
    void register(PlansReloaded reloaded) {
        startLock.run(() -> {
            reloaded.added().stream().map(plans::plan).forEach(this::register);
            reloaded.changed().stream().map(plans::plan).forEach(this::register);
        });
        startLock.run(() -> reloaded.changed().forEach(versions::tellDates));
    }

    private void register(Plan plan) {
        movements.register(plan.id());
        events.publishEvent(new MovementRuns(plan));
    }
}
