package vn.thidua.issuance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.plan.Office;

/** How the obligations of a cascade are fulfilled, for a whole batch at once. */
@Component
public class IssuanceWork {

    private final IssuanceStore store;
    private final PlanTrees trees;

    IssuanceWork(IssuanceStore store, PlanTrees trees) {
        this.store = store;
        this.trees = trees;
    }

    /**
     * @param document key of the document that fulfils it; null: the office only takes note
     * @param officesBelow whether a plan of the office reaches further offices
     */
    public record Fulfilment(Office office, String document, boolean officesBelow) {}

    /** By id of the obligation. */
    public Map<String, Fulfilment> of(Collection<Obligation> obligations) {
        Map<String, IssuanceStore.Link> links =
                store.links(obligations.stream().map(Obligation::id).toList());
        var found = new HashMap<String, Fulfilment>();
        for (Obligation obligation : obligations) {
            IssuanceStore.Link link = links.get(obligation.id());
            PlanTree tree = trees.of(obligation.plan());
            found.put(
                    obligation.id(),
                    new Fulfilment(
                            tree.office(obligation.office()),
                            link.document(),
                            link.document() != null
                                    && (link.above() == null || tree.hasOfficesBelow(obligation.office()))));
        }
        return found;
    }
}
