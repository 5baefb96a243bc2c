package vn.thidua.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.BatchOutcomes;
import vn.thidua.nomination.process.NominationBatchProcess.Variables;

/** The authority outside is silent: whoever submitted asks. */
@Component("chaseOutcome")
class ChaseOutcomeDelegate implements JavaDelegate {

    private final BatchOutcomes outcomes;

    ChaseOutcomeDelegate(BatchOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.chase(Variables.BATCH.require(execution));
    }
}
