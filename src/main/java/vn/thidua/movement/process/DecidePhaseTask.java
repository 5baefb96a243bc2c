package vn.thidua.movement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.movement.MovementStages;
import vn.thidua.movement.MovementStages.Shown;
import vn.thidua.movement.process.MovementProgrammeProcess.Elements;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.text.Texts;

/** Quyết định triển khai giai đoạn: by which document, or why without one. */
@Component
class DecidePhaseTask implements TaskHandler<StageSubmission> {

    private final MovementStages stages;
    private final StageForms forms;

    DecidePhaseTask(MovementStages stages, StageForms forms) {
        this.stages = stages;
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
    public Class<StageSubmission> submission() {
        return StageSubmission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, StageSubmission submission) {
        Shown shown = submission.shown("decide", "without", "Chưa chọn triển khai theo văn bản nào; hãy chọn rồi gửi.");
        stages.decided(work.plan(), work.get(Variables.PHASE), work.user(), work.taskId(), shown);
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return "Quyết định triển khai " + Texts.inSentence(phase(work));
    }

    @Override
    public Object form(TaskWork work) {
        return Map.of(
                "stage",
                Map.of(
                        "name", phase(work),
                        "mayBeWithout", stages.mayBeginWithReason(work.plan(), work.get(Variables.PHASE)),
                        "limits", forms.limits()));
    }

    private String phase(TaskWork work) {
        return stages.phaseName(work.plan(), work.get(Variables.PHASE));
    }
}
