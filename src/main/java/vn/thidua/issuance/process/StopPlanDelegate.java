package vn.thidua.issuance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.document.Documents;
import vn.thidua.issuance.process.PlanIssuanceProcess.Variables;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;

/** What was being drafted or signed stops when the obligation is settled otherwise. */
@Component("stopPlan")
class StopPlanDelegate implements JavaDelegate {

    private final Obligations obligations;
    private final Documents documents;

    StopPlanDelegate(Obligations obligations, Documents documents) {
        this.obligations = obligations;
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String document = Variables.DOCUMENT_KIND.get(execution);
        if (document != null) {
            Obligation obligation = obligations.get(Variables.OBLIGATION.require(execution));
            documents.stop(obligation.id(), document, obligation.status().label());
        }
    }
}
