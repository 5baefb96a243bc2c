package vn.thidua.plan;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import vn.thidua.platform.engine.InsideSystem;

/** Reads the plan files again while the system runs; {@link PlansReloaded} tells who has to do something about it. */
@Service
public class PlanReload {

    private static final Logger LOG = LoggerFactory.getLogger(PlanReload.class);

    private final LoadedPlans plans;
    private final ApplicationEventPublisher events;
    private final InsideSystem inside;

    PlanReload(LoadedPlans plans, ApplicationEventPublisher events, InsideSystem inside) {
        this.plans = plans;
        this.events = events;
        this.inside = inside;
    }

    /**
     * What reading again brought.
     *
     * @param added ids of new plans
     * @param changed ids of plans whose file changed
     * @param problems why other files were left aside; the plans that they belong to run on as before
     */
    public record Result(List<String> added, List<String> changed, List<PlanProblem> problems) {}

    /** What was wrong with the files when they were last read, at the start or since. */
    public List<PlanProblem> problems() {
        return plans.problems();
    }

    public Result reload() {
        return told(plans.reload());
    }

    /** Takes over what another node has read. */
    void follow() {
        told(plans.follow());
    }

    private Result told(LoadedPlans.Reading reading) {
        if (!reading.added().isEmpty() || !reading.changed().isEmpty()) {
            LOG.info("Plan files read again: {} new, {} changed", reading.added(), reading.changed());
            // who reads again may not start a programme himself; the plan asks for it
            inside.run(() -> events.publishEvent(new PlansReloaded(reading.added(), reading.changed())));
        }
        return new Result(reading.added(), reading.changed(), reading.problems());
    }
}
