package vn.thidua.movement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.movement.MovementStages;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;

/** The phase runs from now on. */
@Component("beginPhase")
class BeginPhaseDelegate implements JavaDelegate {

    private final MovementStages stages;

    BeginPhaseDelegate(MovementStages stages) {
        this.stages = stages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        stages.begun(Variables.PLAN.require(execution), Variables.PHASE.require(execution));
    }
}
