package vn.thidua.movement.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.ReportRounds;

/** Finds the next round of reports and the day on which it opens. */
@Component("planNextRound")
class PlanNextRoundDelegate implements JavaDelegate {

    private final ReportRounds rounds;

    PlanNextRoundDelegate(ReportRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = rounds.next(Variables.PLAN.require(execution));
        Variables.ROUND_LEFT.set(execution, next.isPresent());
        next.ifPresent(round -> {
            Variables.PERIOD.set(execution, round.period());
            Variables.ROUND_OPENS_AT.set(execution, Date.from(VietnamTime.startOf(round.opensOn())));
        });
    }
}
