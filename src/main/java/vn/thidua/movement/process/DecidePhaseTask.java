package vn.thidua.movement.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.movement.MovementStages;
import vn.thidua.movement.PhaseProposals;
import vn.thidua.movement.process.MovementProgrammeProcess.Elements;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.text.Texts;

/** Quyết định triển khai giai đoạn: by which document, or why without one. */
@Component
class DecidePhaseTask implements TaskHandler<DecidePhaseTask.Decided> {

    /**
     * @param decision {@code decide} by a document, {@code issue} the plan of the phase, or {@code without} any
     * @param planDue last day for issuing that plan
     */
    record Decided(String decision, String number, LocalDate date, UUID file, LocalDate planDue, String comment) {}

    private final MovementStages stages;
    private final PhaseProposals proposals;
    private final StageForms forms;

    DecidePhaseTask(MovementStages stages, PhaseProposals proposals, StageForms forms) {
        this.stages = stages;
        this.proposals = proposals;
        this.forms = forms;
    }

    @Override
    public String process() {
        return MovementProgrammeProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.DECIDE_PHASE;
    }

    @Override
    public Class<Decided> submission() {
        return Decided.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Decided submission) {
        String phase = work.get(Variables.PHASE);
        if ("issue".equals(submission.decision())) {
            proposals.issuePlan(work.plan(), phase, submission.planDue(), work.user());
            stages.decidedWithPlan(work.plan(), phase, work.user());
            return Map.of();
        }
        var by = new StageSubmission(
                submission.decision(), submission.number(), submission.date(), submission.file(), submission.comment());
        stages.decided(
                work.plan(),
                phase,
                work.user(),
                work.taskId(),
                by.shown("decide", "without", "Chưa chọn triển khai theo văn bản nào; hãy chọn rồi gửi."));
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return "Quyết định triển khai " + Texts.inSentence(phase(work));
    }

    @Override
    public Object form(TaskWork work) {
        String phase = work.get(Variables.PHASE);
        var form = new LinkedHashMap<String, Object>();
        form.put(
                "stage",
                Map.of(
                        "name", phase(work),
                        "mayBeWithout", stages.mayBeginWithReason(work.plan(), phase),
                        "limits", forms.limits()));
        form.put("onlyDocument", !proposals.mayIssuePlan(work.plan()));
        form.put("proposal", proposals.of(work.plan(), phase).orElse(null));
        return form;
    }

    private String phase(TaskWork work) {
        return stages.phaseName(work.plan(), work.get(Variables.PHASE));
    }
}
