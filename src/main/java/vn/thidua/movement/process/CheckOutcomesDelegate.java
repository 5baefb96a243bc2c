package vn.thidua.movement.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.movement.MovementStages;
import vn.thidua.movement.Outcomes;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;

/** Whether something of the movement still waits for a superior; otherwise it may be closed now. */
@Component("checkOutcomes")
class CheckOutcomesDelegate implements JavaDelegate {

    private final Outcomes outcomes;
    private final MovementStages stages;
    private final Clock clock;

    CheckOutcomesDelegate(Outcomes outcomes, MovementStages stages, Clock clock) {
        this.outcomes = outcomes;
        this.stages = stages;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.OUTCOMES_LEFT.set(execution, outcomes.left(Variables.PLAN.require(execution)));
        Variables.CLOSE_DUE.set(execution, Date.from(stages.decideBy()));
        Variables.FOLLOW_UP.set(execution, Date.from(clock.instant()));
    }
}
