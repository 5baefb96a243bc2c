package vn.thidua.award;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentAccess;
import vn.thidua.register.RegisterDesk;

/**
 * Whom an issued decision rewards is public: everybody of the plan may read it and its copy, and the copy of every decision that the
 * register of the plan names, those of superior authorities too.
 */
@Component
class DecisionReaders implements DocumentAccess {

    private static final Pattern OWNER = Pattern.compile("(([^/]+)/" + Decision.KIND + "/[^/]+/[^/]+)/[^/]+/[0-9]+");

    private final DecisionStore store;
    private final RegisterDesk register;

    DecisionReaders(DecisionStore store, RegisterDesk register) {
        this.store = store;
        this.register = register;
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

    @Override
    public boolean mayReadFile(UUID file, String userId) {
        return register.mayReadCopy(userId, file);
    }
}
