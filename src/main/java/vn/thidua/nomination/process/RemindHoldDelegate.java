package vn.thidua.nomination.process;

import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.RowActions;
import vn.thidua.nomination.process.NominationProcess.Variables;

/** The day has come on which a held row is to be looked at again; a week later it is said once more. */
@Component("remindHold")
class RemindHoldDelegate implements JavaDelegate {

    private final RowActions rows;

    RemindHoldDelegate(RowActions rows) {
        this.rows = rows;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rows.remindHold(Variables.NOMINATION.require(execution));
        Variables.LOOK_AGAIN_AT.set(
                execution,
                Date.from(Variables.LOOK_AGAIN_AT.require(execution).toInstant().plus(7, ChronoUnit.DAYS)));
    }
}
