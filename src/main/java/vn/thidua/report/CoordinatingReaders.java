package vn.thidua.report;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentAccess;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentStatus;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.obligation.Obligations;

/** A coordinating office (cơ quan phối hợp) reads the report of the office that leads, once that has sent it. */
@Component
class CoordinatingReaders implements DocumentAccess {

    private final DocumentArchive archive;
    private final Obligations obligations;
    private final ObligationAccess access;

    CoordinatingReaders(DocumentArchive archive, Obligations obligations, ObligationAccess access) {
        this.archive = archive;
        this.obligations = obligations;
        this.access = access;
    }

    @Override
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        return archive.find(documentId)
                .filter(document -> document.status() == DocumentStatus.DA_BAN_HANH)
                .map(Document::subject)
                .flatMap(obligations::find)
                .filter(obligation -> access.sees(obligation, userId))
                .isPresent();
    }
}
