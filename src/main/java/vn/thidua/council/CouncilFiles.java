package vn.thidua.council;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentAccess;
import vn.thidua.plan.Plans;

/** Who may read the papers of a session: whoever sees it. */
@Component
class CouncilFiles implements DocumentAccess {

    private final SessionStore store;
    private final CouncilAccess access;
    private final Plans plans;

    CouncilFiles(SessionStore store, CouncilAccess access, Plans plans) {
        this.store = store;
        this.access = access;
        this.plans = plans;
    }

    @Override
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        return documentId.startsWith(Meetings.FILES)
                && store.find(documentId.substring(Meetings.FILES.length()))
                        .filter(session -> access.sees(plans.plan(session.plan()), session.council(), userId))
                        .isPresent();
    }
}
