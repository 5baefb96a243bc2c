package vn.thidua.document.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.thidua.document.process.DocumentIssuanceProcess.Elements;
import vn.thidua.document.process.DocumentIssuanceProcess.Variables;
import vn.thidua.organisation.Authorisations;
import vn.thidua.organisation.Group;
import vn.thidua.platform.engine.Variable;

/** The {@code create} listener of signing tasks: offers them also to whoever holds a paper of authorisation in force. */
@Component("offerToAuthorised")
class OfferToAuthorised implements TaskListener {

    /** Whose leaders sign: the group of each signing task. */
    static final Map<String, Variable<String>> GROUPS =
            Map.of(Elements.SIGN, Variables.SIGN_GROUP, Elements.SIGN_SUBMISSION_LETTER, Variables.SUBMISSION_GROUP);

    private final Authorisations authorisations;

    OfferToAuthorised(Authorisations authorisations) {
        this.authorisations = authorisations;
    }

    @Override
    public void notify(DelegateTask task) {
        Group group = Group.of(GROUPS.get(task.getTaskDefinitionKey()).require(task.getExecution()))
                .orElseThrow();
        authorisations
                .inForce(group.plan(), group.office(), Variables.DOCUMENT_KIND.require(task.getExecution()))
                .forEach(paper -> {
                    task.addCandidateUser(paper.person());
                    authorisations.offered(paper, true);
                });
    }
}
