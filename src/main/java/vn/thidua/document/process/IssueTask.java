package vn.thidua.document.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.Documents;
import vn.thidua.document.process.DocumentIssuanceProcess.Elements;
import vn.thidua.plan.Step;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Cấp số, phát hành: the moment of sending. */
@Component
class IssueTask extends DocumentTask<NumberSubmission> {

    IssueTask(Documents documents, DocumentForms forms) {
        super(Elements.ISSUE, Step.CAP_SO, NumberSubmission.class, documents, forms);
    }

    @Override
    public Map<String, Object> complete(TaskWork work, NumberSubmission submission) {
        return switch (submission.decision() == null ? "" : submission.decision()) {
            case "issue" -> {
                documents.issue(documentId(work), work.user(), work.taskId(), submission.typed());
                yield decided(submission.decision());
            }
            case RETURN -> sendBack(work, submission.comment());
            default -> throw new Refusal("Chưa chọn phát hành hay trả lại; hãy chọn một trong hai rồi gửi.");
        };
    }

    @Override
    Map<String, Object> extra(TaskWork work, Document document) {
        return Map.of(
                "step", forms.step(document, Step.CAP_SO),
                "number", forms.number(document.chain().symbol()),
                "recipients", forms.recipients(document));
    }
}
