package vn.thidua.criteria;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentAccess;

/** Criteria that were issued are there for everybody of the plan to read, with their files. */
@Component
class CriteriaReaders implements DocumentAccess {

    private final CriteriaStore store;

    CriteriaReaders(CriteriaStore store) {
        this.store = store;
    }

    @Override
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        return store.planOfIssued(documentId)
                .map(plan -> groups.stream().anyMatch(group -> group.startsWith(plan + ".")))
                .orElse(false);
    }
}
