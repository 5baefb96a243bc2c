package vn.thidua.movement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.movement.Milestones;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;

/** Opens what has come; tells the round whose work is then given to the offices. */
@Component("openMilestone")
class OpenMilestoneDelegate implements JavaDelegate {

    private final Milestones milestones;

    OpenMilestoneDelegate(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var round = milestones.open(Variables.PLAN.require(execution), Variables.MILESTONE.require(execution));
        Variables.ROUND_OPENED.set(execution, round.isPresent());
        Variables.ROUND.set(execution, round.orElse(null));
        Variables.MORE_OBLIGATIONS.set(execution, false);
    }
}
