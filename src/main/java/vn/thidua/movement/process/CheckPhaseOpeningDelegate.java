package vn.thidua.movement.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.movement.MovementStages;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;

/** Finds out what the phase opens by now. */
@Component("checkPhaseOpening")
class CheckPhaseOpeningDelegate implements JavaDelegate {

    private final MovementStages stages;
    private final Clock clock;

    CheckPhaseOpeningDelegate(MovementStages stages, Clock clock) {
        this.stages = stages;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.PHASE_OPENING.set(
                execution,
                stages.opening(Variables.PLAN.require(execution), Variables.PHASE.require(execution))
                        .code());
        Variables.DECIDE_DUE.set(execution, Date.from(stages.decideBy()));
        Variables.FOLLOW_UP.set(execution, Date.from(clock.instant()));
    }
}
