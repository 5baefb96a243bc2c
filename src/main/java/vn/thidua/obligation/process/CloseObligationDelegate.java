package vn.thidua.obligation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligations;

/** The obligation was sent and nobody has to accept it: it is done. */
@Component("closeObligation")
class CloseObligationDelegate implements JavaDelegate {

    private final Obligations obligations;

    CloseObligationDelegate(Obligations obligations) {
        this.obligations = obligations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        obligations.done(ObligationInstances.Variables.OBLIGATION.require(execution));
    }
}
