package vn.thidua.document;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationKinds;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Plans;

/** What the steps of a document mean for the obligation that it fulfils; for kinds that say so ({@link ObligationKind#document}). */
@Component
class ObligationDocuments {

    private final Obligations obligations;
    private final ObligationKinds kinds;
    private final Plans plans;

    ObligationDocuments(Obligations obligations, ObligationKinds kinds, Plans plans) {
        this.obligations = obligations;
        this.kinds = kinds;
        this.plans = plans;
    }

    @EventListener
    void follow(DocumentStep step) {
        Document document = step.document();
        boolean fulfils = Obligation.kindOf(document.subject())
                .flatMap(kind -> kinds.find(kind).flatMap(found -> found.document(plans.plan(document.plan()), kind)))
                .filter(document.kind()::equals)
                .isPresent();
        if (fulfils) {
            follow(document.subject(), step);
        }
    }

    private void follow(String obligation, DocumentStep step) {
        switch (step.kind()) {
            case SUBMITTED -> obligations.submittedForApproval(obligation, step.actor());
            case RETURNED -> obligations.returnedInside(obligation, step.actor(), step.note());
            case ISSUED ->
                obligations.sent(
                        obligation, step.actor(), step.document().reference().full());
            case SKIPPED ->
                throw new IllegalStateException("An obligation's document cannot be skipped: "
                        + step.document().id());
        }
    }
}
