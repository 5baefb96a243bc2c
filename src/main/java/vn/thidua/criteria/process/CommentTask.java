package vn.thidua.criteria.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaComments;
import vn.thidua.criteria.CriteriaForms;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaVersion;
import vn.thidua.criteria.process.CriteriaIssuanceProcess.Elements;
import vn.thidua.criteria.process.CriteriaIssuanceProcess.Variables;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Góp ý tiêu chí thi đua, by the consolidator: criterion by criterion, or thống nhất. */
@Component
class CommentTask implements TaskHandler<CommentTask.Submission> {

    private final CriteriaSets sets;
    private final CriteriaComments comments;
    private final CriteriaForms forms;

    /** @param criterion id of the criterion in the draft */
    record Said(String criterion, String text) {}

    /** @param text about the whole */
    record Submission(String opinion, List<Said> comments, String text) {}

    CommentTask(CriteriaSets sets, CriteriaComments comments, CriteriaForms forms) {
        this.sets = sets;
        this.comments = comments;
        this.forms = forms;
    }

    @Override
    public String process() {
        return CriteriaIssuanceProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.COMMENT;
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
        List<Said> said = submission.comments() == null ? List.of() : submission.comments();
        comments.comment(
                work.get(Variables.VERSION),
                work.user(),
                agreed,
                said.stream()
                        .map(each -> new CriteriaVersion.Remark(0, each.criterion(), each.text()))
                        .toList(),
                submission.text());
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return "Góp ý " + CriteriaForms.title(sets.get(work.get(Variables.VERSION)));
    }

    @Override
    public Object form(TaskWork work) {
        CriteriaVersion version = sets.get(work.get(Variables.VERSION));
        var form = new LinkedHashMap<String, Object>();
        form.put("criteria", forms.asked(version));
        form.put("draft", forms.draft(version));
        return form;
    }
}
