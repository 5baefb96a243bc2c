package vn.thidua.movement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;

/** Registers plans: from then on the movement's programme opens what the plan asks for on its date. */
@Service
@Transactional
public class Movements {

    private final MovementStore store;
    private final Plans plans;
    private final ProgrammeProcess programme;
    private final Clock clock;

    Movements(MovementStore store, Plans plans, ProgrammeProcess programme, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.programme = programme;
        this.clock = clock;
    }

    /**
     * Registers a plan once. What lies before that day is history: no past round is replayed.
     *
     * @return false when it was registered before
     */
    public boolean register(String planId) {
        if (store.isRegistered(planId)) {
            return false;
        }
        Plan plan = plans.plan(planId);
        store.insert(planId, clock.instant(), programme.start(planId, planId + "/movement/" + years(plan)));
        return true;
    }

    @Transactional(readOnly = true)
    public boolean isRegistered(String planId) {
        return store.isRegistered(planId);
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
                .collect(java.util.stream.Collectors.joining("-"));
    }
}
