package vn.thidua.document.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentKind;
import vn.thidua.document.Documents;
import vn.thidua.document.process.DocumentIssuanceProcess.Variables;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningStep;
import vn.thidua.plan.Step;
import vn.thidua.platform.engine.Variable;

/** Begins the document and tells the process its steps and who does them. */
@Component("openDocument")
class OpenDocumentDelegate implements JavaDelegate {

    private static final Map<Step, Variable<String>> GROUPS = Map.of(
            Step.SOAN, Variables.DRAFT_GROUP,
            Step.DUYET, Variables.REVIEW_GROUP,
            Step.TO_TRINH, Variables.SUBMISSION_GROUP,
            Step.THAM_TRA, Variables.VERIFY_GROUP,
            Step.KY_NHAY, Variables.INITIAL_GROUP,
            Step.KY, Variables.SIGN_GROUP,
            Step.CAP_SO, Variables.ISSUE_GROUP);

    private final Documents documents;

    OpenDocumentDelegate(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Document document = documents.open(
                Variables.PLAN.require(execution),
                Variables.DOCUMENT_KIND.require(execution),
                Variables.SUBJECT.require(execution),
                Variables.PERIOD.require(execution),
                Variables.OFFICE.require(execution));
        DocumentKind kind = documents.kindOf(document);
        Variables.DOCUMENT.set(execution, document.id());
        Variables.DOCUMENT_TITLE.set(execution, kind.title(document));
        Variables.DRAFT_TITLE.set(execution, kind.draftTaskTitle(document));
        Variables.DRAFT_FORM.set(execution, "embedded:deployment:forms/" + kind.draftForm());
        Variables.STEPS.set(execution, DraftTask.steps(document, false));
        for (SigningStep step : document.chain().steps()) {
            Variable<String> group = GROUPS.get(step.step());
            if (group != null) {
                group.set(execution, documents.group(document, step).id());
            }
            if (step.step() == Step.TO_TRINH) {
                String registry = step.numberedBy() == null ? step.office() : step.numberedBy();
                Variables.SUBMISSION_NUMBER_GROUP.set(
                        execution, new Group(document.plan(), registry, Role.VAN_THU).id());
            }
        }
    }
}
