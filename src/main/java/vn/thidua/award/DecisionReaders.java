package vn.thidua.award;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentAccess;

/** Whom an issued decision rewards is public: everybody of the plan may read it and its copy. */
@Component
class DecisionReaders implements DocumentAccess {

    private static final Pattern OWNER = Pattern.compile("(([^/]+)/" + Decision.KIND + "/[^/]+/[^/]+)/[^/]+/[0-9]+");

    private final DecisionStore store;

    DecisionReaders(DecisionStore store) {
        this.store = store;
    }

    @Override
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        Matcher owner = OWNER.matcher(documentId);
        return owner.matches()
                && groups.stream().anyMatch(group -> group.startsWith(owner.group(2) + "."))
                && store.find(owner.group(1))
                        .filter(decision -> documentId.equals(decision.document()))
                        .isPresent();
    }
}
