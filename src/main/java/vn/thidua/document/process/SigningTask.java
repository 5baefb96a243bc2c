package vn.thidua.document.process;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.document.Document;
import vn.thidua.document.Documents;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.plan.Step;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** A step that signs in a capacity or sends back. */
abstract class SigningTask extends DocumentTask<SigningTask.Submission> {

    record Submission(String decision, SigningCapacity capacity, String authorisation, String comment) {}

    SigningTask(String element, Step step, Documents documents, DocumentForms forms) {
        super(element, step, Submission.class, documents, forms);
    }

    abstract void sign(String document, String user, Submission submission);

    @Override
    public final Map<String, Object> complete(TaskWork work, Submission submission) {
        return switch (submission.decision() == null ? "" : submission.decision()) {
            case "sign" -> {
                sign(documentId(work), work.user(), submission);
                yield decided(submission.decision());
            }
            case RETURN -> sendBack(work, submission.comment());
            default -> throw new Refusal("Chưa chọn ký hay trả lại; hãy chọn một trong hai rồi gửi.");
        };
    }

    @Override
    public final void checkTaker(TaskWork work, String person) {
        documents.requirePossibleSigner(documentId(work), step(), person);
    }

    @Override
    final Map<String, Object> extra(TaskWork work, Document document) {
        var extra = new LinkedHashMap<String, Object>();
        extra.put("step", forms.step(document, step()));
        extra.put("capacities", forms.capacities(document, step(), work.user()));
        return extra;
    }
}
