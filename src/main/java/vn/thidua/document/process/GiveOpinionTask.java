package vn.thidua.document.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.document.Opinions;
import vn.thidua.document.process.DocumentOpinionProcess.Elements;
import vn.thidua.document.process.DocumentOpinionProcess.Variables;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Góp ý dự thảo, by one consulted office. */
@Component
class GiveOpinionTask implements TaskHandler<GiveOpinionTask.Submission> {

    private final Opinions opinions;
    private final DocumentForms forms;

    record Submission(String opinion, String text) {}

    GiveOpinionTask(Opinions opinions, DocumentForms forms) {
        this.opinions = opinions;
        this.forms = forms;
    }

    @Override
    public String process() {
        return DocumentOpinionProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.GIVE_OPINION;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        boolean agreed = "agree".equals(submission.opinion());
        if (!agreed && !"comment".equals(submission.opinion())) {
            throw new Refusal("Chưa chọn thống nhất hay có ý kiến; hãy chọn một trong hai rồi gửi.");
        }
        String document = work.get(Variables.DOCUMENT);
        String round = work.get(Variables.ROUND);
        opinions.give(
                document,
                round == null ? opinions.round(document) : Integer.parseInt(round),
                work.get(Variables.OFFICE),
                work.user(),
                agreed,
                submission.text());
        return Map.of();
    }

    @Override
    public Object form(TaskWork work) {
        return forms.common(forms.document(work.get(Variables.DOCUMENT)));
    }

    @Override
    public String title(TaskWork work) {
        return "Góp ý dự thảo: " + work.get(Variables.DOCUMENT_TITLE);
    }
}
