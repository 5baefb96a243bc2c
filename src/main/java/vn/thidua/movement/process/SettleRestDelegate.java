package vn.thidua.movement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;
import vn.thidua.obligation.Settlements;

/** The movement is over: every obligation that is still open comes to its end, a batch at a time. */
@Component("settleRest")
class SettleRestDelegate implements JavaDelegate {

    private final Settlements settlements;

    SettleRestDelegate(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.REST_LEFT.set(execution, settlements.settleRest(Variables.PLAN.require(execution)));
    }
}
