package vn.thidua.movement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.movement.MovementStages;
import vn.thidua.movement.ProgrammeProcess;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;

/** The phase runs from now on, and what it demands need not wait any longer. */
@Component("beginPhase")
class BeginPhaseDelegate implements JavaDelegate {

    private final MovementStages stages;
    private final ProgrammeProcess programme;

    BeginPhaseDelegate(MovementStages stages, ProgrammeProcess programme) {
        this.stages = stages;
        this.programme = programme;
    }

    @Override
    public void execute(DelegateExecution execution) {
        stages.begun(Variables.PLAN.require(execution), Variables.PHASE.require(execution));
        programme.milestonesFreed(execution.getProcessInstanceId());
    }
}
