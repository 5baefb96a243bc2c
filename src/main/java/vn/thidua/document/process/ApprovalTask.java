package vn.thidua.document.process;

import java.util.Map;
import vn.thidua.document.Documents;
import vn.thidua.plan.Step;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** A step that says yes or sends back: duyệt nội dung, thẩm tra, ký nháy. */
abstract class ApprovalTask extends DocumentTask<ApprovalTask.Submission> {

    record Submission(String decision, String comment) {}

    ApprovalTask(String element, Step step, Documents documents, DocumentForms forms) {
        super(element, step, Submission.class, documents, forms);
    }

    @Override
    public final Map<String, Object> complete(TaskWork work, Submission submission) {
        return switch (submission.decision() == null ? "" : submission.decision()) {
            case "approve" -> {
                documents.approve(documentId(work), step(), work.user(), submission.comment());
                yield decided(submission.decision());
            }
            case RETURN -> sendBack(work, submission.comment());
            default -> throw new Refusal("Chưa chọn duyệt hay trả lại; hãy chọn một trong hai rồi gửi.");
        };
    }
}
