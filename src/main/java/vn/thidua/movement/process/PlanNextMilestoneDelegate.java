package vn.thidua.movement.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.movement.Milestones;
import vn.thidua.movement.MovementStages;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;
import vn.thidua.platform.time.VietnamTime;

/** Finds what opens next and on which day, or that all of the plan's life is open. */
@Component("planNextMilestone")
class PlanNextMilestoneDelegate implements JavaDelegate {

    private final Milestones milestones;
    private final MovementStages stages;

    PlanNextMilestoneDelegate(Milestones milestones, MovementStages stages) {
        this.milestones = milestones;
        this.stages = stages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String plan = Variables.PLAN.require(execution);
        var next = milestones.next(plan);
        Variables.MILESTONE_LEFT.set(execution, next.isPresent());
        Variables.MOVEMENT_ENDS_AT.set(execution, Date.from(VietnamTime.endOf(stages.endsOn(plan))));
        next.ifPresent(milestone -> {
            Variables.MILESTONE.set(execution, milestone.key());
            Variables.MILESTONE_AT.set(execution, Date.from(VietnamTime.startOf(milestone.opensOn())));
        });
    }
}
