package vn.thidua.movement.process;

import java.util.Map;
import vn.thidua.movement.MovementStages;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;

/** A review that the superior holds is marked as held or not held. */
abstract class HoldReviewTask implements TaskHandler<StageSubmission> {

    private final MovementStages stages;
    private final StageForms forms;

    HoldReviewTask(MovementStages stages, StageForms forms) {
        this.stages = stages;
        this.forms = forms;
    }

    @Override
    public String process() {
        return MovementProgrammeProcess.KEY;
    }

    @Override
    public Class<StageSubmission> submission() {
        return StageSubmission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, StageSubmission submission) {
        stages.held(
                work.plan(),
                work.get(Variables.REVIEW),
                work.user(),
                work.taskId(),
                submission.shown("held", "skip", "Chưa chọn đã tổ chức hay không tổ chức; hãy chọn rồi gửi."));
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return stages.reviewName(work.plan(), work.get(Variables.REVIEW));
    }

    @Override
    public Object form(TaskWork work) {
        String review = work.get(Variables.REVIEW);
        return Map.of(
                "stage",
                Map.of(
                        "name", stages.reviewName(work.plan(), review),
                        "heldBy", stages.heldBy(work.plan(), review),
                        "limits", forms.limits()));
    }
}
