package vn.thidua.criteria.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.process.CriteriaIssuanceProcess.Variables;

/** The set is issued or given up: the obligation that was fulfilled is done. */
@Component("closeCriteria")
class CloseCriteriaDelegate implements JavaDelegate {

    private final CriteriaSets sets;

    CloseCriteriaDelegate(CriteriaSets sets) {
        this.sets = sets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sets.finished(Variables.VERSION.require(execution));
    }
}
