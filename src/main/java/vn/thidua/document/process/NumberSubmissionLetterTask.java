package vn.thidua.document.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.Documents;
import vn.thidua.document.process.DocumentIssuanceProcess.Elements;
import vn.thidua.document.process.DocumentIssuanceProcess.Variables;
import vn.thidua.plan.Step;
import vn.thidua.platform.engine.TaskWork;

/** Cấp số Tờ trình, by the registry of the drafting office. */
@Component
class NumberSubmissionLetterTask extends DocumentTask<NumberSubmission> {

    NumberSubmissionLetterTask(Documents documents, DocumentForms forms) {
        super(Elements.NUMBER_SUBMISSION_LETTER, Step.TO_TRINH, NumberSubmission.class, documents, forms);
    }

    @Override
    public Map<String, Object> complete(TaskWork work, NumberSubmission submission) {
        documents.numberSubmissionLetter(documentId(work), work.user(), work.taskId(), submission.typed());
        return decided("issue");
    }

    @Override
    public String title(TaskWork work) {
        return "Cấp số Tờ trình: " + work.get(Variables.DOCUMENT_TITLE);
    }

    @Override
    Map<String, Object> extra(TaskWork work, Document document) {
        return Map.of(
                "step", forms.step(document, Step.TO_TRINH),
                "number", forms.number(chainStep(document).symbol()));
    }
}
