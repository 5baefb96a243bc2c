package vn.thidua.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligations;
import vn.thidua.report.process.OfficeReportProcess.Variables;

/** The next round opened before anything was sent. */
@Component("recordMissed")
class RecordMissedDelegate implements JavaDelegate {

    private final Obligations obligations;

    RecordMissedDelegate(Obligations obligations) {
        this.obligations = obligations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        obligations.missed(Variables.OBLIGATION.require(execution));
    }
}
