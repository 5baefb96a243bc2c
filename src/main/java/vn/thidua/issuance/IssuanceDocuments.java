package vn.thidua.issuance;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentStep;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationSettled;
import vn.thidua.obligation.Obligations;

/**
 * What the steps of a plan's document mean for the obligation that it fulfils. Which document that is differs from office to
 * office, hence it stands beside the obligation and not in its kind.
 */
@Component
class IssuanceDocuments {

    private final IssuanceStore store;
    private final Obligations obligations;
    private final Documents documents;
    private final SentUpPlans sentUp;

    IssuanceDocuments(IssuanceStore store, Obligations obligations, Documents documents, SentUpPlans sentUp) {
        this.store = store;
        this.obligations = obligations;
        this.documents = documents;
        this.sentUp = sentUp;
    }

    @EventListener
    void follow(DocumentStep step) {
        Document document = step.document();
        if (!isPlan(document.subject())
                || store.linkOf(document.subject())
                        .filter(link -> document.kind().equals(link.document()))
                        .isEmpty()) {
            return;
        }
        String obligation = document.subject();
        switch (step.kind()) {
            case SUBMITTED -> obligations.submittedForApproval(obligation, step.actor());
            case RETURNED -> obligations.returnedInside(obligation, step.actor(), step.note());
            case ISSUED -> {
                obligations.sent(obligation, step.actor(), document.reference().full());
                sentUp.issued(document, step.actor());
            }
            case SKIPPED -> throw new IllegalStateException("A plan that is owed cannot be skipped: " + document.id());
        }
    }

    private static boolean isPlan(String subject) {
        return Obligation.kindOf(subject).filter(Issuance.PLAN::equals).isPresent();
    }

    /** The obligation is settled otherwise: nobody works on its document any more. */
    void stop(Obligation obligation) {
        Optional.ofNullable(store.linkOf(obligation.id()).orElseThrow().document())
                .ifPresent(document -> documents.stop(
                        obligation.id(), document, obligation.status().label()));
    }

    /** Behind a settled obligation whose process cannot tidy up: never started, or gone. */
    @EventListener
    void tidyUp(ObligationSettled settled) {
        if (!settled.processTidiesUp() && isPlan(settled.obligation().id())) {
            stop(settled.obligation());
        }
    }
}
