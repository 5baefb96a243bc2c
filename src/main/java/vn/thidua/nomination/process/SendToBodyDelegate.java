package vn.thidua.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Levels;
import vn.thidua.nomination.process.NominationLevelProcess.Variables;

/** What was let through waits for the body, the decision or the next submission. */
@Component("sendToBody")
class SendToBodyDelegate implements JavaDelegate {

    private final Levels levels;

    SendToBodyDelegate(Levels levels) {
        this.levels = levels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.BODY_ASKED.set(
                execution, levels.sendToBody(Variables.LEVEL.require(execution)).bodyAsked());
    }
}
