package vn.thidua.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.supervision.Supervisions;
import vn.thidua.supervision.process.SupervisionProcess.Variables;

/** Gives the offices what the conclusion requires of them. */
@Component("openFollowUps")
class OpenFollowUpsDelegate implements JavaDelegate {

    private final Supervisions supervisions;

    OpenFollowUpsDelegate(Supervisions supervisions) {
        this.supervisions = supervisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String supervision = Variables.SUPERVISION.require(execution);
        Variables.FOLLOW_UPS_NEEDED.set(execution, supervisions.openFollowUps(supervision));
        Variables.ROUND.set(execution, supervisions.get(supervision).followUps());
    }
}
