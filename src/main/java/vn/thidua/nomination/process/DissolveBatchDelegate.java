package vn.thidua.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Batches;
import vn.thidua.nomination.process.NominationBatchProcess.Variables;

/** No tờ trình is issued: the rows lie where they lay before. */
@Component("dissolveBatch")
class DissolveBatchDelegate implements JavaDelegate {

    private final Batches batches;

    DissolveBatchDelegate(Batches batches) {
        this.batches = batches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        batches.dissolve(Variables.BATCH.require(execution));
    }
}
