package vn.thidua.document.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.Documents;
import vn.thidua.document.Opinions;
import vn.thidua.document.process.DocumentIssuanceProcess.Elements;
import vn.thidua.document.process.DocumentIssuanceProcess.Variables;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Step;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Tiếp thu, giải trình ý kiến góp ý. */
@Component
class ResolveOpinionsTask extends DocumentTask<ResolveOpinionsTask.Submission> {

    private final Opinions opinions;
    private final Plans plans;

    record Submission(String action, String resolution) {}

    ResolveOpinionsTask(Documents documents, DocumentForms forms, Opinions opinions, Plans plans) {
        super(Elements.RESOLVE_OPINIONS, Step.SOAN, Submission.class, documents, forms);
        this.opinions = opinions;
        this.plans = plans;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        boolean goesOn = "submit".equals(submission.action());
        if (!goesOn && !"revise".equals(submission.action())) {
            throw new Refusal("Chưa chọn trình tiếp hay sửa dự thảo; hãy chọn một trong hai rồi gửi.");
        }
        opinions.resolve(documentId(work), work.user(), goesOn, submission.resolution());
        return decided(submission.action());
    }

    @Override
    public String title(TaskWork work) {
        return "Tiếp thu, giải trình ý kiến: " + work.get(Variables.DOCUMENT_TITLE);
    }

    @Override
    Map<String, Object> extra(TaskWork work, Document document) {
        var plan = plans.plan(document.plan());
        List<Map<String, Object>> opinions = this.opinions.of(document.id()).stream()
                .map(opinion -> {
                    var row = new HashMap<String, Object>();
                    row.put("office", plan.office(opinion.office()).name());
                    row.put("at", opinion.givenAt());
                    row.put(
                            "opinion",
                            opinion.givenAt() == null
                                    ? "Không trả lời (coi như thống nhất)"
                                    : Boolean.TRUE.equals(opinion.agreed()) ? "Thống nhất" : "Có ý kiến");
                    row.put("text", opinion.text());
                    return (Map<String, Object>) row;
                })
                .toList();
        return Map.of("opinions", opinions);
    }
}
