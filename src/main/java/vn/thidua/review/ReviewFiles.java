package vn.thidua.review;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentAccess;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.obligation.Obligations;

/** The minutes of an office's review are for whoever may see the office's obligation. */
@Component
class ReviewFiles implements DocumentAccess {

    private final Obligations obligations;
    private final ObligationAccess access;

    ReviewFiles(Obligations obligations, ObligationAccess access) {
        this.obligations = obligations;
        this.access = access;
    }

    @Override
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        return ReviewSubmissions.minutesOf(documentId)
                .flatMap(obligations::find)
                .filter(obligation -> access.sees(obligation, userId))
                .isPresent();
    }
}
