package vn.thidua.report.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationSettled;
import vn.thidua.plan.Plans;
import vn.thidua.report.ReportRound;

/**
 * Tidies up behind reports that were settled otherwise and whose instance cannot do it: never started, gone, or of a model
 * before {@code obligationSettled}.
 */
@Component
class SettledReports {

    private final Documents documents;
    private final Plans plans;
    private final AllReportsIn allReportsIn;

    SettledReports(Documents documents, Plans plans, AllReportsIn allReportsIn) {
        this.documents = documents;
        this.plans = plans;
        this.allReportsIn = allReportsIn;
    }

    @EventListener
    void tidyUp(ObligationSettled settled) {
        Obligation obligation = settled.obligation();
        if (!settled.processTidiesUp() && obligation.kind().equals(ReportRound.KIND)) {
            documents.stop(
                    obligation.id(),
                    plans.plan(obligation.plan()).reporting().document(),
                    obligation.status().label());
            allReportsIn.tell(obligation.roundId());
        }
    }
}
