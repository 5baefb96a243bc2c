package vn.thidua.council.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.council.Ballots;
import vn.thidua.council.process.CouncilSessionProcess.Variables;

/** Gives those who are asked their ballots. */
@Component("openBallots")
class OpenBallotsDelegate implements JavaDelegate {

    private final Ballots ballots;

    OpenBallotsDelegate(Ballots ballots) {
        this.ballots = ballots;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ballots.give(Variables.SESSION.require(execution));
    }
}
