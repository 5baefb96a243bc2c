package vn.thidua.report;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentAccess;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.obligation.Obligations;

/** Files that came with figures are read by whoever sees the obligation. */
@Component
class CoordinationFiles implements DocumentAccess {

    private static final String FIGURES = "/" + FigureRequests.CODE + "/";

    private final Obligations obligations;
    private final ObligationAccess access;

    CoordinationFiles(Obligations obligations, ObligationAccess access) {
        this.obligations = obligations;
        this.access = access;
    }

    @Override
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        return obligationOf(documentId)
                .flatMap(obligations::find)
                .filter(obligation -> access.sees(obligation, userId))
                .isPresent();
    }

    /** The id of a request begins with that of its obligation. */
    private static Optional<String> obligationOf(String id) {
        int end = id.lastIndexOf(FIGURES);
        return end < 0 ? Optional.empty() : Optional.of(id.substring(0, end));
    }
}
