package vn.thidua.duty.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.duty.process.OfficeDutyProcess.Variables;

/** What was being drafted or signed stops when the duty is settled otherwise. */
@Component("stopDuty")
class StopDutyDelegate implements JavaDelegate {

    private final SettledDuties settled;

    StopDutyDelegate(SettledDuties settled) {
        this.settled = settled;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settled.stop(Variables.OBLIGATION.require(execution));
    }
}
