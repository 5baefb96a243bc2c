package vn.thidua.criteria.process;

import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaComments;
import vn.thidua.criteria.CriteriaForms;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaVersion;
import vn.thidua.criteria.domain.CriteriaContent;
import vn.thidua.criteria.process.CriteriaIssuanceProcess.Elements;
import vn.thidua.criteria.process.CriteriaIssuanceProcess.Variables;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.DraftSaved;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Xây dựng tiêu chí thi đua, by the owner. */
@Component
class WorkOutTask implements TaskHandler<WorkOutTask.Submission> {

    private static final String DROP = "drop";

    private final CriteriaSets sets;
    private final CriteriaForms forms;
    private final Plans plans;
    private final Clock clock;

    /** @param action {@code send}, or {@code drop} a version that nobody owes */
    record Submission(String action, CriteriaContent content, String comment) {}

    WorkOutTask(CriteriaSets sets, CriteriaForms forms, Plans plans, Clock clock) {
        this.sets = sets;
        this.forms = forms;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String process() {
        return CriteriaIssuanceProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.WORK_OUT;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        String version = work.get(Variables.VERSION);
        return switch (submission.action() == null ? "" : submission.action()) {
            case "send" ->
                sets.workedOut(
                                version,
                                work.user(),
                                submission.content() == null ? CriteriaContent.NOTHING : submission.content())
                        .map(until -> Facts.of(
                                Variables.DECISION.is("comment"),
                                Variables.COMMENT_GROUP.is(CriteriaComments.commenters(plans.plan(work.plan()))
                                        .id()),
                                Variables.COMMENT_DUE.is(Date.from(until)),
                                Variables.COMMENT_FOLLOW_UP.is(Date.from(clock.instant()))))
                        .orElseGet(() -> Facts.of(Variables.DECISION.is("issue")));
            case DROP -> {
                sets.drop(version, work.user(), submission.comment());
                yield Facts.of(Variables.DECISION.is(DROP));
            }
            default -> throw new Refusal("Chưa chọn việc cần làm với dự thảo; hãy chọn gửi dự thảo hoặc thôi sửa đổi.");
        };
    }

    @Override
    public String title(TaskWork work) {
        return "Xây dựng " + CriteriaForms.title(sets.get(work.get(Variables.VERSION)));
    }

    @Override
    public Object form(TaskWork work) {
        CriteriaVersion version = sets.get(work.get(Variables.VERSION));
        Plan plan = plans.plan(version.plan());
        var form = new LinkedHashMap<String, Object>();
        form.put("criteria", forms.asked(version));
        form.put("content", version.content());
        form.put("mayDrop", version.obligation() == null);
        form.put(
                "sendLabel",
                sets.commentedByOthers(version)
                        ? "Gửi %s góp ý"
                                .formatted(plan.office(plan.consolidator()).shortName())
                        : "Chuyển hoàn thiện, trình ban hành");
        return form;
    }

    /** Whoever types in the form writes the set, long before anybody sends it. */
    @EventListener
    void saved(DraftSaved draft) {
        TaskWork work = draft.work();
        if (work.process().equals(process())
                && work.task().equals(task())
                && Optional.ofNullable(draft.content())
                        .map(content -> content.path("content.criteria"))
                        .filter(rows -> !rows.isEmpty())
                        .isPresent()) {
            sets.wrote(work.get(Variables.VERSION), work.user());
        }
    }
}
