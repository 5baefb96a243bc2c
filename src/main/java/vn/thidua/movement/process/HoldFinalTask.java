package vn.thidua.movement.process;

import org.springframework.stereotype.Component;
import vn.thidua.movement.MovementStages;
import vn.thidua.movement.process.MovementProgrammeProcess.Elements;

/** Tổng kết: marked as held, with its report. */
@Component
class HoldFinalTask extends HoldReviewTask {

    HoldFinalTask(MovementStages stages, StageForms forms) {
        super(stages, forms);
    }

    @Override
    public String task() {
        return Elements.HOLD_FINAL;
    }
}
