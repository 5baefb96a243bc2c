package vn.thidua.council.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.council.SessionMinutes;
import vn.thidua.council.process.CouncilSessionProcess.Variables;

/** Gives every row its result. */
@Component("giveCouncilResults")
class GiveCouncilResultsDelegate implements JavaDelegate {

    private final SessionMinutes sessionMinutes;

    GiveCouncilResultsDelegate(SessionMinutes sessionMinutes) {
        this.sessionMinutes = sessionMinutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sessionMinutes.giveResults(Variables.SESSION.require(execution));
    }
}
