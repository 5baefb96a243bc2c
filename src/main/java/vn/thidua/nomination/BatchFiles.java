package vn.thidua.nomination;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentAccess;
import vn.thidua.document.DocumentArchive;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;

/**
 * Who may read the minutes and other papers of a list: the office that submits it, whoever works on its tờ trình, the offices to
 * which the list or a row of it went from there, and who follows the plan.
 */
@Component
class BatchFiles implements DocumentAccess {

    private final BatchStore store;
    private final People people;
    private final Plans plans;
    private final DocumentArchive archive;
    private final ObjectProvider<DocumentAccess> others;

    BatchFiles(
            BatchStore store,
            People people,
            Plans plans,
            DocumentArchive archive,
            ObjectProvider<DocumentAccess> others) {
        this.store = store;
        this.people = people;
        this.plans = plans;
        this.archive = archive;
        this.others = others;
    }

    @Override
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        return documentId.startsWith(Batches.FILES)
                && store.find(documentId.substring(Batches.FILES.length()))
                        .filter(batch -> handles(batch, userId) || readsSubmission(batch, userId, groups))
                        .isPresent();
    }

    private boolean handles(Batch batch, String user) {
        Set<String> offices = store.handling(batch.id());
        return people.groupsOf(user).stream()
                .anyMatch(hat -> hat.plan().equals(batch.plan()) && hat.role() == Role.GIAM_SAT
                        || Reach.covers(plans.plan(batch.plan()), hat, offices));
    }

    private boolean readsSubmission(Batch batch, String user, Set<String> groups) {
        return archive.latest(batch.id(), batch.submissionKind()).map(Document::id).stream()
                .anyMatch(document -> others.stream().anyMatch(port -> port.mayRead(document, user, groups)));
    }
}
