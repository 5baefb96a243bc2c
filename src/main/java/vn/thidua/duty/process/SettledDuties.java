package vn.thidua.duty.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.document.Documents;
import vn.thidua.duty.DutyDemands;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationSettled;
import vn.thidua.obligation.Obligations;

/** Stops the document of a duty that was settled otherwise; also where its instance never began or is gone. */
@Component
class SettledDuties {

    private final Obligations obligations;
    private final DutyDemands demands;
    private final Documents documents;

    SettledDuties(Obligations obligations, DutyDemands demands, Documents documents) {
        this.obligations = obligations;
        this.demands = demands;
        this.documents = documents;
    }

    @EventListener
    void tidyUp(ObligationSettled settled) {
        if (!settled.processTidiesUp()
                && DutyDemands.handles(settled.obligation().kind())) {
            stop(settled.obligation());
        }
    }

    void stop(String id) {
        stop(obligations.get(id));
    }

    private void stop(Obligation obligation) {
        demands.find(obligation.plan(), obligation.kind())
                .filter(demand -> demand.document() != null)
                .ifPresent(demand -> documents.stop(
                        obligation.id(), demand.document(), obligation.status().label()));
    }
}
