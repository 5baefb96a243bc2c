package vn.thidua.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.supervision.Conclusions;
import vn.thidua.supervision.Supervisions;
import vn.thidua.supervision.process.SupervisionProcess.Variables;

/** Gives the offices what the conclusion requires of them. */
@Component("openFollowUps")
class OpenFollowUpsDelegate implements JavaDelegate {

    private final Supervisions supervisions;
    private final Conclusions conclusions;

    OpenFollowUpsDelegate(Supervisions supervisions, Conclusions conclusions) {
        this.supervisions = supervisions;
        this.conclusions = conclusions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String supervision = Variables.SUPERVISION.require(execution);
        Variables.FOLLOW_UPS_NEEDED.set(execution, conclusions.openFollowUps(supervision));
        Variables.ROUND.set(execution, supervisions.get(supervision).followUps());
    }
}
