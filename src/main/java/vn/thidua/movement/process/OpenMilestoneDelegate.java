package vn.thidua.movement.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.thidua.movement.Milestones;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;
import vn.thidua.platform.engine.OwnTransaction;
import vn.thidua.platform.error.Refusal;

/**
 * Opens what has come; tells the round whose work is then given to the offices. What cannot be opened is written down with
 * the reason and holds up nothing that comes after it.
 */
@Component("openMilestone")
class OpenMilestoneDelegate implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(OpenMilestoneDelegate.class);

    private final Milestones milestones;
    private final OwnTransaction transaction;

    OpenMilestoneDelegate(Milestones milestones, OwnTransaction transaction) {
        this.milestones = milestones;
        this.transaction = transaction;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String plan = Variables.PLAN.require(execution);
        String milestone = Variables.MILESTONE.require(execution);
        Optional<String> round = open(plan, milestone);
        Variables.ROUND_OPENED.set(execution, round.isPresent());
        Variables.ROUND.set(execution, round.orElse(null));
        Variables.MORE_OBLIGATIONS.set(execution, false);
    }

    /** What only went wrong at this moment is tried again by the engine. */
    private Optional<String> open(String plan, String milestone) {
        try {
            return transaction.call(() -> milestones.open(plan, milestone));
        } catch (RuntimeException e) {
            if (OwnTransaction.mayWorkNextTime(e)) {
                throw e;
            }
            LOG.error("Milestone {} of plan {} could not be opened", milestone, plan, e);
            milestones.failed(plan, milestone, reason(e));
            return Optional.empty();
        }
    }

    private static String reason(RuntimeException e) {
        return e instanceof Refusal
                ? e.getMessage()
                : "Lỗi phần mềm khi mở (%s); hãy báo người quản trị hệ thống rồi bấm “Mở lại” khi đã khắc phục."
                        .formatted(e.getClass().getSimpleName());
    }
}
