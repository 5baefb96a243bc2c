package vn.thidua.movement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanVersionEntered;
import vn.thidua.plan.Plans;
import vn.thidua.superior.Opened;
import vn.thidua.superior.OpeningKind;

/** Registers plans: from then on the movement's programme opens what the plan asks for on its date. */
@Service
@Transactional
public class Movements {

    private final MovementStore store;
    private final Milestones milestones;
    private final MovementStages stages;
    private final Plans plans;
    private final ProgrammeProcess programme;
    private final Clock clock;

    Movements(
            MovementStore store,
            Milestones milestones,
            MovementStages stages,
            Plans plans,
            ProgrammeProcess programme,
            Clock clock) {
        this.store = store;
        this.milestones = milestones;
        this.stages = stages;
        this.plans = plans;
        this.programme = programme;
        this.clock = clock;
    }

    /**
     * Registers a plan once. What lies before that day is history: no past round is replayed.
     *
     * @return false when it was registered before; then new milestones of the plan or of the release are written down, and
     *     {@link ProgrammeVersions#tellDates} lets its programme know
     */
    public boolean register(String planId) {
        Plan plan = plans.plan(planId);
        milestones.follow(planId);
        if (store.find(planId).isPresent()) {
            return false;
        }
        store.insert(
                planId,
                clock.instant(),
                programme.start(
                        planId,
                        planId + "/movement/" + years(plan),
                        stages.dates(planId).launch()));
        return true;
    }

    /**
     * The plan has other dates or demands than before, by an amendment or by a new release: the milestones follow, and the
     * programme plans, moves its timers and the due dates of its tasks anew. A plan that is not registered is left alone.
     */
    public void milestonesChanged(String planId) {
        store.lock(planId).ifPresent(movement -> {
            milestones.follow(planId);
            programme.datesChanged(movement.process(), stages.dates(planId));
        });
    }

    /** An amendment gave the plan other dates. */
    @EventListener
    void hear(PlanVersionEntered entered) {
        milestonesChanged(entered.plan());
    }

    @Transactional(readOnly = true)
    public boolean isRegistered(String planId) {
        return store.find(planId).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<Instant> registeredAt(String planId) {
        return store.find(planId).map(MovementStore.Movement::registeredAt);
    }

    /** A phase that waited for a superior document is open. */
    @EventListener
    void hear(Opened opened) {
        if (opened.kind() == OpeningKind.PHASE) {
            store.lock(opened.plan()).ifPresent(movement -> programme.phaseOpened(movement.process(), opened.id()));
        }
    }

    /** First and last year of the plan's phases; the year of its issue where it has none. */
    private String years(Plan plan) {
        var first = plan.phases().stream()
                .flatMap(phase -> phase.starts().firstDay(0).stream())
                .min(LocalDate::compareTo);
        var last = plan.phases().stream()
                .flatMap(phase -> phase.ends().lastDay(0).stream())
                .max(LocalDate::compareTo);
        LocalDate fallback = plan.issuedOn() == null ? LocalDate.now(clock) : plan.issuedOn();
        return Stream.of(first.orElse(fallback), last.orElse(fallback))
                .map(day -> String.valueOf(day.getYear()))
                .distinct()
                .collect(Collectors.joining("-"));
    }
}
