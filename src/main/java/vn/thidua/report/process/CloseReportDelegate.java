package vn.thidua.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligations;
import vn.thidua.report.process.OfficeReportProcess.Variables;

/**
 * The last report that is accepted or settled otherwise lets the round go on. Runs after that is committed, so of two last
 * reports settled at once at least one sees that all are in.
 */
@Component("closeReport")
class CloseReportDelegate implements JavaDelegate {

    private final Obligations obligations;
    private final AllReportsIn allReportsIn;

    CloseReportDelegate(Obligations obligations, AllReportsIn allReportsIn) {
        this.obligations = obligations;
        this.allReportsIn = allReportsIn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        allReportsIn.tell(
                obligations.get(Variables.OBLIGATION.require(execution)).roundId());
    }
}
