package vn.thidua.contribution;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentAccess;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.obligation.Obligations;

/** Files that coordinating offices gave are read by whoever sees the obligation. */
@Component
class ContributionFiles implements DocumentAccess {

    private final Obligations obligations;
    private final ObligationAccess access;

    ContributionFiles(Obligations obligations, ObligationAccess access) {
        this.obligations = obligations;
        this.access = access;
    }

    /** The id of a contribution begins with that of its obligation. */
    @Override
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        int end = documentId.lastIndexOf(Contributions.CONTRIBUTION);
        return end >= 0
                && obligations
                        .find(documentId.substring(0, end))
                        .filter(obligation -> access.sees(obligation, userId))
                        .isPresent();
    }
}
