package vn.thidua.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.report.process.OfficeReportProcess.Variables;

/** What was being drafted or signed stops when the obligation is settled otherwise. */
@Component("stopReport")
class StopReportDelegate implements JavaDelegate {

    private final Obligations obligations;
    private final Documents documents;

    StopReportDelegate(Obligations obligations, Documents documents) {
        this.obligations = obligations;
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Obligation obligation = obligations.get(Variables.OBLIGATION.require(execution));
        documents.stop(
                obligation.id(),
                Variables.REPORT_KIND.require(execution),
                obligation.status().label());
    }
}
