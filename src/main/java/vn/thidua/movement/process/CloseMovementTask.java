package vn.thidua.movement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.movement.process.MovementProgrammeProcess.Elements;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Kết thúc phong trào: the head confirms that nothing is left. */
@Component
class CloseMovementTask implements TaskHandler<CloseMovementTask.Confirmed> {

    record Confirmed(boolean confirmed) {}

    private final Plans plans;

    CloseMovementTask(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String process() {
        return MovementProgrammeProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.CLOSE_MOVEMENT;
    }

    @Override
    public Class<Confirmed> submission() {
        return Confirmed.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Confirmed submission) {
        if (!submission.confirmed()) {
            throw new Refusal("Chưa xác nhận kết thúc phong trào; hãy đánh dấu xác nhận rồi gửi.");
        }
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return "Kết thúc phong trào – " + plans.plan(work.plan()).shortTitle();
    }

    @Override
    public Object form(TaskWork work) {
        return Map.of("stage", Map.of("name", plans.plan(work.plan()).movement()));
    }
}
