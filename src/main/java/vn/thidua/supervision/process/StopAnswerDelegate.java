package vn.thidua.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.supervision.process.SupervisionAnswerProcess.Variables;

/** What was being drafted or signed stops when the obligation is settled otherwise. */
@Component("stopAnswer")
class StopAnswerDelegate implements JavaDelegate {

    private final Obligations obligations;
    private final Documents documents;

    StopAnswerDelegate(Obligations obligations, Documents documents) {
        this.obligations = obligations;
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String kind = Variables.DOCUMENT_KIND.get(execution);
        if (kind != null) {
            Obligation obligation = obligations.get(Variables.OBLIGATION.require(execution));
            documents.stop(obligation.id(), kind, obligation.status().label());
        }
    }
}
