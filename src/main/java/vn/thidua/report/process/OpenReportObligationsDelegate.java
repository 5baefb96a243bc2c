package vn.thidua.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.process.ReportRoundProcess.Variables;

/** Gives the offices their obligations, once. */
@Component("openReportObligations")
class OpenReportObligationsDelegate implements JavaDelegate {

    private final ReportRounds rounds;

    OpenReportObligationsDelegate(ReportRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.OPENED_BEFORE.set(execution, !rounds.openObligations(Variables.ROUND.require(execution)));
    }
}
