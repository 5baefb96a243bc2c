package vn.thidua.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Batches;
import vn.thidua.nomination.process.NominationBatchProcess.Variables;

/** The office gave the list up. */
@Component("stopBatch")
class StopBatchDelegate implements JavaDelegate {

    private final Batches batches;

    StopBatchDelegate(Batches batches) {
        this.batches = batches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        batches.dissolve(Variables.BATCH.require(execution));
    }
}
