package vn.thidua.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.BatchSending;
import vn.thidua.nomination.process.NominationBatchProcess.Variables;

/** The list arrives at its next level, or leaves to an authority outside, whose answer is waited for. */
@Component("openLevels")
class OpenLevelsDelegate implements JavaDelegate {

    private final BatchSending sending;
    private final OutcomeDates dates;

    OpenLevelsDelegate(BatchSending sending, OutcomeDates dates) {
        this.sending = sending;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BatchSending.Arrived arrived = sending.arrive(Variables.BATCH.require(execution));
        Variables.OUTSIDE.set(execution, arrived.outside());
        if (arrived.outside()) {
            dates.after(arrived.workingDays()).forEach(execution::setVariable);
        }
    }
}
