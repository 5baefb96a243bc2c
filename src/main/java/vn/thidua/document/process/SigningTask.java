package vn.thidua.document.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.document.Document;
import vn.thidua.document.Documents;
import vn.thidua.document.PaperSignatures;
import vn.thidua.document.PaperSigned;
import vn.thidua.document.Signing;
import vn.thidua.document.SigningWays;
import vn.thidua.plan.Step;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** A step that signs in a capacity or sends back. */
abstract class SigningTask extends DocumentTask<SigningTask.Submission> {

    /** The decision of the registry that records a signature on paper. */
    static final String PAPER = "paper";

    private static final String DRAFTED =
            "Bạn đã soạn văn bản này nên không ký được; lãnh đạo khác có thẩm quyền sẽ ký.";

    private static final String WITHOUT_CAPACITY =
            "Bạn chưa có hình thức ký nào ở cơ quan này; người có thẩm quyền ký sẽ xử lý.";

    private static final String SIGN = "sign";

    private final SigningWays ways;
    private final PaperSignatures paper;

    /**
     * @param capacity {@code KT}, or {@code TUQ:<id>} with the paper of authorisation
     * @param signer who signed on paper; like date and scan only with the decision {@link #PAPER} of the registry
     */
    record Submission(String decision, Signing capacity, String comment, String signer, LocalDate dated, UUID scan) {

        PaperSigned paperSigned() {
            return new PaperSigned(signer, capacity, dated, scan, comment);
        }
    }

    SigningTask(
            String element,
            Step step,
            Documents documents,
            SigningWays ways,
            DocumentForms forms,
            PaperSignatures paper) {
        super(element, step, Submission.class, documents, forms);
        this.ways = ways;
        this.paper = paper;
    }

    abstract void sign(String document, String user, Submission submission);

    @Override
    public final Map<String, Object> complete(TaskWork work, Submission submission) {
        return switch (submission.decision() == null ? "" : submission.decision()) {
            case SIGN -> {
                sign(documentId(work), work.user(), submission);
                yield decided(SIGN);
            }
            case PAPER -> {
                paper.record(documentId(work), step(), work.user(), work.taskId(), submission.paperSigned());
                yield decided(SIGN); // the process goes on as after any signature
            }
            case RETURN -> sendBack(work, submission.comment());
            default -> throw new Refusal("Chưa chọn ký hay trả lại; hãy chọn một trong hai rồi gửi.");
        };
    }

    @Override
    public final void checkTaker(TaskWork work, String person) {
        ways.requirePossibleSigner(documentId(work), step(), person);
    }

    @Override
    final Map<String, Object> extra(TaskWork work, Document document) {
        var extra = new LinkedHashMap<String, Object>();
        extra.put("step", forms.step(document, step()));
        List<DocumentForms.CapacityInfo> capacities = forms.capacities(document, step(), work.user());
        extra.put("capacities", capacities);
        if (capacities.isEmpty()) {
            extra.put(
                    "cannotSign",
                    document.draftedBy().contains(work.user())
                            ? DRAFTED
                            : ways.whyNotSign(document, step(), work.user()).orElse(WITHOUT_CAPACITY));
        }
        return extra;
    }
}
