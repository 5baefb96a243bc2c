package vn.thidua.movement.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.movement.MovementStages;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;
import vn.thidua.platform.time.VietnamTime;

/** Finds the phase that comes next, or that none is left. */
@Component("planPhase")
class PlanPhaseDelegate implements JavaDelegate {

    private final MovementStages stages;

    PlanPhaseDelegate(MovementStages stages) {
        this.stages = stages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String plan = Variables.PLAN.require(execution);
        var next = stages.nextPhase(plan);
        Variables.PHASE_LEFT.set(execution, next.isPresent());
        Variables.DECIDE_GROUP.set(execution, stages.decider(plan).id());
        Variables.MOVEMENT_ENDS_AT.set(execution, Date.from(VietnamTime.endOf(stages.endsOn(plan))));
        Variables.OVER_BEFORE.set(execution, stages.endedBeforeRegistration(plan));
        next.ifPresent(phase -> {
            Variables.PHASE.set(execution, phase.phase());
            Variables.PHASE_BEGUN.set(execution, phase.begun());
            Variables.PHASE_STARTS_AT.set(execution, Date.from(VietnamTime.startOf(phase.startsOn())));
        });
    }
}
