package vn.thidua.document.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.Documents;
import vn.thidua.document.DraftAside;
import vn.thidua.document.process.DocumentIssuanceProcess.Elements;
import vn.thidua.document.process.DocumentIssuanceProcess.Variables;
import vn.thidua.plan.Step;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Soạn thảo. */
@Component
class DraftTask extends DocumentTask<DraftTask.Submission> {

    /** @param consult whether to send the draft out for opinions, where the chain leaves that to the drafter */
    record Submission(String action, JsonNode content, Boolean consult, String comment) {}

    private final List<DraftAside> asides;

    DraftTask(Documents documents, DocumentForms forms, List<DraftAside> asides) {
        super(Elements.DRAFT, Step.SOAN, Submission.class, documents, forms);
        this.asides = asides;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        Document document = switch (submission.action() == null ? "" : submission.action()) {
            case "submit" ->
                documents.submitDraft(
                        documentId(work), work.user(), work.taskId(), submission.content(), submission.comment());
            case "skip" -> documents.skip(documentId(work), work.user(), submission.comment());
            default -> throw new Refusal("Chưa chọn việc cần làm với dự thảo; hãy chọn trình hoặc không ra văn bản.");
        };
        return Facts.of(
                Variables.DECISION.is(submission.action()),
                Variables.STEPS.is(steps(document, Boolean.TRUE.equals(submission.consult()))));
    }

    /** Codes of the steps that this document walks, each with a blank before and after it. */
    static String steps(Document document, boolean consult) {
        return document.chain().steps().stream()
                .filter(step -> step.step() != Step.LAY_Y_KIEN || !step.optional() || consult)
                .map(step -> step.step().code())
                .collect(Collectors.joining(" ", " ", " "));
    }

    @Override
    public String title(TaskWork work) {
        return work.get(Variables.DRAFT_TITLE);
    }

    @Override
    Map<String, Object> extra(TaskWork work, Document document) {
        var extra = new HashMap<String, Object>(documents.kindOf(document).draftForm(document));
        asides.forEach(aside -> extra.putAll(aside.beside(document)));
        extra.putIfAbsent("content", document.content());
        extra.put(
                "mayConsult",
                document.chain()
                        .step(Step.LAY_Y_KIEN)
                        .filter(step -> step.optional())
                        .isPresent());
        extra.put("authors", forms.authors(document));
        extra.put("returned", forms.returned(document));
        return extra;
    }
}
