package vn.thidua.movement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.movement.MovementStages;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;

/** The movement is launched and its plan issued. */
@Component("recordLaunch")
class RecordLaunchDelegate implements JavaDelegate {

    private final MovementStages stages;

    RecordLaunchDelegate(MovementStages stages) {
        this.stages = stages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        stages.launched(Variables.PLAN.require(execution));
    }
}
