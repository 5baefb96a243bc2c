package vn.thidua.supervision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentAccess;
import vn.thidua.obligation.Obligations;

/** Who may read the files of minutes and recorded papers: whoever sees the supervision, and each office its own. */
@Component
class SupervisionFiles implements DocumentAccess {

    private static final Pattern MINUTES = Pattern.compile(Minutes.FILES + "(.+)/([^/]+)");
    private static final Pattern PAPER = Pattern.compile(Papers.FILES + "([0-9a-f-]{36})");

    private final SupervisionStore store;
    private final SupervisionPaperStore paperStore;
    private final VisitStore visitStore;
    private final SupervisionAccess access;
    private final Obligations obligations;

    SupervisionFiles(
            SupervisionStore store,
            SupervisionPaperStore paperStore,
            VisitStore visitStore,
            SupervisionAccess access,
            Obligations obligations) {
        this.store = store;
        this.paperStore = paperStore;
        this.visitStore = visitStore;
        this.access = access;
        this.obligations = obligations;
    }

    @Override
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        Matcher minutes = MINUTES.matcher(documentId);
        if (minutes.matches()) {
            return store.find(minutes.group(1))
                    .filter(held -> access.sees(held, minutes.group(2), userId))
                    .isPresent();
        }
        Matcher paper = PAPER.matcher(documentId);
        return paper.matches()
                && paperStore
                        .paper(UUID.fromString(paper.group(1)))
                        .filter(found -> mayRead(found, userId))
                        .isPresent();
    }

    private boolean mayRead(Paper paper, String user) {
        Optional<SupervisionCase> held = store.find(paper.subject());
        if (held.isPresent()) {
            return access.sees(held.get(), user) || isToldToUnits(paper) && isVisited(held.get(), user);
        }
        return obligations
                .find(paper.subject())
                .flatMap(obligation -> store.find(Supervisions.idOf(obligation))
                        .filter(found -> access.sees(found, obligation.office(), user)))
                .isPresent();
    }

    private static boolean isToldToUnits(Paper paper) {
        return List.of(Papers.NOTICE, Papers.DECISION, Papers.CONCLUSION).contains(paper.kind());
    }

    private boolean isVisited(SupervisionCase held, String user) {
        return visitStore.visits(held.id()).stream().anyMatch(visit -> access.sees(held, visit.office(), user));
    }
}
