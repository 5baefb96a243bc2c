package vn.thidua.council.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.council.Ballots;
import vn.thidua.council.process.CouncilSessionProcess.Variables;

/** Closes the vote and counts it, where enough members took part. */
@Component("countBallots")
class CountBallotsDelegate implements JavaDelegate {

    private final Ballots ballots;

    CountBallotsDelegate(Ballots ballots) {
        this.ballots = ballots;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.QUORATE.set(execution, ballots.count(Variables.SESSION.require(execution)));
    }
}
