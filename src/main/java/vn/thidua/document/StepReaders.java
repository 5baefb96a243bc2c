package vn.thidua.document;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Role;

/** Who may read a document: people of the offices that take part in it, and whoever follows its plan. */
@Component
class StepReaders implements DocumentAccess {

    private final DocumentStore store;

    StepReaders(DocumentStore store) {
        this.store = store;
    }

    @Override
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        var document = store.find(documentId);
        if (document.isEmpty()) {
            return false;
        }
        String plan = document.get().plan();
        // <plan>.<office>.<role>; the plan of a group is decided by the tenant, so it is compared, not trusted
        Set<String[]> parts = groups.stream()
                .map(group -> group.split("\\."))
                .filter(part -> part.length == 3 && part[0].equals(plan))
                .collect(Collectors.toSet());
        return parts.stream().anyMatch(part -> part[2].equals(Role.GIAM_SAT.code()))
                || store.isReader(
                        documentId, parts.stream().map(part -> part[1]).collect(Collectors.toSet()));
    }
}
