package vn.thidua.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.supervision.Conclusions;
import vn.thidua.supervision.process.SupervisionProcess.Variables;

/** Nothing is left to do: the supervision is over. */
@Component("closeSupervision")
class CloseSupervisionDelegate implements JavaDelegate {

    private final Conclusions conclusions;

    CloseSupervisionDelegate(Conclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusions.close(Variables.SUPERVISION.require(execution));
    }
}
