package vn.thidua.document;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Step;

/** Who is authorised to sign a document reads it, wherever he works. */
@Component
class AuthorisedReaders implements DocumentAccess {

    private final DocumentStore store;
    private final StepRoles roles;

    AuthorisedReaders(DocumentStore store, StepRoles roles) {
        this.store = store;
        this.roles = roles;
    }

    @Override
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        return store.find(documentId).stream()
                .anyMatch(document -> Stream.of(Step.TO_TRINH, Step.KY)
                        .flatMap(step -> document.chain().step(step).stream())
                        .anyMatch(step -> !roles.papers(document, step, userId).isEmpty()));
    }
}
