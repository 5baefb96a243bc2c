package vn.thidua.document.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.document.Document;
import vn.thidua.document.Documents;
import vn.thidua.document.Signing;
import vn.thidua.plan.Step;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** A step that signs in a capacity or sends back. */
abstract class SigningTask extends DocumentTask<SigningTask.Submission> {

    /** @param capacity {@code KT}, or {@code TUQ:<id>} with the paper of authorisation */
    record Submission(String decision, Signing capacity, String comment) {}

    private static final String DRAFTED =
            "Bạn đã soạn văn bản này nên không ký được; lãnh đạo khác có thẩm quyền sẽ ký.";

    private static final String WITHOUT_CAPACITY =
            "Bạn chưa có hình thức ký nào ở cơ quan này; người có thẩm quyền ký sẽ xử lý.";

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
        List<DocumentForms.CapacityInfo> capacities = forms.capacities(document, step(), work.user());
        extra.put("capacities", capacities);
        if (capacities.isEmpty()) {
            extra.put("cannotSign", document.draftedBy().contains(work.user()) ? DRAFTED : WITHOUT_CAPACITY);
        }
        return extra;
    }
}
