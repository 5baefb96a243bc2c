package vn.thidua.council.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.council.Ballots;
import vn.thidua.council.process.CouncilBallotProcess.Variables;

/** Tells the session when this was the last ballot. */
@Component("checkBallots")
class CheckBallotsDelegate implements JavaDelegate {

    private final Ballots ballots;

    CheckBallotsDelegate(Ballots ballots) {
        this.ballots = ballots;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ballots.check(Variables.SESSION.require(execution));
    }
}
