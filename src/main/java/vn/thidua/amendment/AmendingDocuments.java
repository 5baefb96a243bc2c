package vn.thidua.amendment;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentStep;
import vn.thidua.plan.Amendment;
import vn.thidua.plan.Plans;

/** What the steps of an amending document mean: its changes are looked at when it is submitted and when it is dispatched. */
@Component
class AmendingDocuments {

    private final Gatherings gatherings;
    private final PlanAmendments amendments;
    private final Plans plans;

    AmendingDocuments(Gatherings gatherings, PlanAmendments amendments, Plans plans) {
        this.gatherings = gatherings;
        this.amendments = amendments;
        this.plans = plans;
    }

    @EventListener
    void follow(DocumentStep step) {
        gathering(step.document()).ifPresent(gathering -> {
            switch (step.kind()) {
                case SUBMITTED -> amendments.requirePossible(gathering);
                case ISSUED -> amendments.amended(gathering, step.document(), step.actor());
                case SKIPPED -> amendments.notAmended(gathering, step.actor());
                case RETURNED -> {
                    // the changes may be corrected until it is signed
                }
            }
        });
    }

    private Optional<Gathering> gathering(Document document) {
        Amendment clause = plans.plan(document.plan()).amendment();
        return clause == null || !clause.amendingDocument().equals(document.kind())
                ? Optional.empty()
                : gatherings.find(document.subject());
    }
}
