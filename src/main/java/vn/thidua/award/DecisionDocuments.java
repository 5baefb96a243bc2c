package vn.thidua.award;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentStep;
import vn.thidua.nomination.DecisionRows;
import vn.thidua.nomination.Deed;
import vn.thidua.nomination.Hands;
import vn.thidua.plan.Plans;
import vn.thidua.platform.time.VietnamTime;

/** What the steps of a decision's document mean: with its number the awards are conferred, in the same transaction. */
@Component
class DecisionDocuments {

    private final DecisionStore store;
    private final Decisions decisions;
    private final DecisionLists lists;
    private final Revocations revocations;
    private final DecisionRows rows;
    private final Hands hands;
    private final Plans plans;
    private final Clock clock;

    DecisionDocuments(
            DecisionStore store,
            Decisions decisions,
            DecisionLists lists,
            Revocations revocations,
            DecisionRows rows,
            Hands hands,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.lists = lists;
        this.revocations = revocations;
        this.rows = rows;
        this.hands = hands;
        this.plans = plans;
        this.clock = clock;
    }

    @EventListener
    void follow(DocumentStep step) {
        Document document = step.document();
        if (!Decision.isDecision(document.subject())) {
            return;
        }
        Decision decision = lists.get(document.subject());
        switch (step.kind()) {
            case ISSUED -> issued(decision, document, step.actor());
            case SKIPPED -> decisions.release(decision, step.actor(), step.note());
            case SUBMITTED, RETURNED -> {
                // the list stays with the drafter until the decision is signed
            }
        }
    }

    private void issued(Decision decision, Document document, String actor) {
        Document.Reference reference = document.reference();
        store.issued(
                decision.id(),
                document.id(),
                reference.full(),
                reference.dated(),
                document.signature() == null ? null : document.signature().signer(),
                clock.instant());
        if (decision.revokes()) {
            revocations.issued(decision, reference, actor);
            return;
        }
        List<ListedRow> list = lists.requireStillRight(decision.id());
        List<String> rewarded = ids(list.stream().filter(ListedRow::rewarded).toList());
        if (document.signature() != null) {
            hands.note(rewarded, document.signature().signer(), Deed.KY);
        }
        rows.conferred(rewarded, actor, said(decision, reference));
        rows.refused(
                list.stream()
                        .filter(row -> !row.rewarded())
                        .collect(Collectors.toMap(ListedRow::id, ListedRow::refused)),
                actor);
    }

    private String said(Decision decision, Document.Reference reference) {
        return "Quyết định số %s ngày %s của %s"
                .formatted(
                        reference.full(),
                        VietnamTime.format(reference.dated()),
                        plans.plan(decision.plan()).office(decision.authority()).name());
    }

    private static List<String> ids(List<ListedRow> listed) {
        return listed.stream().map(ListedRow::id).toList();
    }
}
