package vn.thidua.supervision;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.SubjectRecipients;

/** A paper of the team means the offices of the schedule; a conclusion those that were met. */
@Component
class SupervisionRecipients implements SubjectRecipients {

    private final SupervisionStore store;
    private final VisitStore visitStore;

    SupervisionRecipients(SupervisionStore store, VisitStore visitStore) {
        this.store = store;
        this.visitStore = visitStore;
    }

    @Override
    public Optional<List<String>> of(Document document) {
        return Papers.ofChain(document.kind())
                .filter(paper -> !Papers.isOffices(paper))
                .flatMap(paper -> store.find(document.subject())
                        .map(held -> visitStore.visits(held.id()).stream()
                                .filter(visit -> !paper.equals(Papers.CONCLUSION)
                                        || visit.status() == VisitStatus.DA_CO_BIEN_BAN)
                                .map(Visit::office)
                                .toList()));
    }
}
