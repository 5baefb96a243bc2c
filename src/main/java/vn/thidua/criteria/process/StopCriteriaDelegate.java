package vn.thidua.criteria.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.process.CriteriaIssuanceProcess.Variables;
import vn.thidua.obligation.Obligations;

/** What was being worked out or signed stops when the obligation is settled otherwise. */
@Component("stopCriteria")
class StopCriteriaDelegate implements JavaDelegate {

    private final Obligations obligations;
    private final SettledCriteria settled;

    StopCriteriaDelegate(Obligations obligations, SettledCriteria settled) {
        this.obligations = obligations;
        this.settled = settled;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settled.stop(obligations.get(Variables.OBLIGATION.require(execution)));
    }
}
