package vn.thidua.guidance;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentStep;
import vn.thidua.document.Documents;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plans;

/** What the steps of an own guidance mean: with its dispatch the window opens, in the same transaction. */
@Component
class GuidanceDocuments {

    private final WindowStore store;
    private final Guidances guidances;
    private final GuidanceKind kind;
    private final Documents documents;
    private final Plans plans;
    private final Clock clock;

    GuidanceDocuments(
            WindowStore store, Guidances guidances, GuidanceKind kind, Documents documents, Plans plans, Clock clock) {
        this.store = store;
        this.guidances = guidances;
        this.kind = kind;
        this.documents = documents;
        this.plans = plans;
        this.clock = clock;
    }

    @EventListener
    void follow(DocumentStep step) {
        var plan = plans.plan(step.document().plan());
        if (!kind.handles(plan, step.document().kind())) {
            return;
        }
        store.guided(step.document().subject()).ifPresent(guided -> {
            switch (step.kind()) {
                case ISSUED -> {
                    guidances.issued(guided, step.document(), kind.window(step.document()), step.actor());
                    documents.letRead(
                            step.document().id(),
                            plan.officesOn(LocalDate.now(clock)).stream()
                                    .filter(Office::hasAccounts)
                                    .map(Office::id)
                                    .toList());
                }
                case SKIPPED -> guidances.dropped(guided);
                case SUBMITTED, RETURNED -> {
                    // nothing is open before the dispatch
                }
            }
        });
    }
}
