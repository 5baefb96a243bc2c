package vn.thidua.movement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;
import vn.thidua.report.RoundProcess;

/** Opens the round on its date; one that somebody opened by hand stays as it is. */
@Component("startRound")
class StartRoundDelegate implements JavaDelegate {

    private final RoundProcess rounds;

    StartRoundDelegate(RoundProcess rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.start(Variables.PLAN.require(execution), Variables.PERIOD.require(execution), true);
    }
}
