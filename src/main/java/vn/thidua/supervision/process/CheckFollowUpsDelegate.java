package vn.thidua.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligations;
import vn.thidua.supervision.Conclusions;
import vn.thidua.supervision.process.SupervisionAnswerProcess.Variables;

/**
 * The last follow-up that is settled lets the supervision go on. Runs after that is committed, so of two last ones settled at
 * once at least one sees that all are.
 */
@Component("checkFollowUps")
class CheckFollowUpsDelegate implements JavaDelegate {

    private final Conclusions conclusions;
    private final Obligations obligations;

    CheckFollowUpsDelegate(Conclusions conclusions, Obligations obligations) {
        this.conclusions = conclusions;
        this.obligations = obligations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusions.checkFollowUps(obligations.get(Variables.OBLIGATION.require(execution)));
    }
}
