package vn.thidua.duty;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentAccess;
import vn.thidua.obligation.Obligations;

/** Files of results are read by whoever sees the duty. */
@Component
class DutyFiles implements DocumentAccess {

    private final Obligations obligations;
    private final DutyOffices offices;

    DutyFiles(Obligations obligations, DutyOffices offices) {
        this.obligations = obligations;
        this.offices = offices;
    }

    @Override
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        return documentId.endsWith(Duties.FILES)
                && obligations
                        .find(documentId.substring(0, documentId.length() - Duties.FILES.length()))
                        .filter(obligation -> DutyDemands.handles(obligation.kind()))
                        .filter(obligation -> offices.sees(obligation, userId))
                        .isPresent();
    }
}
