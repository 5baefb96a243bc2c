package vn.thidua.report.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.report.process.OfficeReportProcess.Variables;

/**
 * The last accepted report lets the round go on. Runs after the acceptance is committed, so of two last reports accepted at
 * once at least one sees that all are in.
 */
@Component("closeReport")
class CloseReportDelegate implements JavaDelegate {

    private final Obligations obligations;
    private final RuntimeService runtime;

    CloseReportDelegate(Obligations obligations, RuntimeService runtime) {
        this.obligations = obligations;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Obligation obligation = obligations.get(Variables.OBLIGATION.require(execution));
        if (obligations.allSettled(obligation.roundId())) {
            // nobody waits any more when the closing date came first
            runtime.createMessageCorrelation(ReportRoundProcess.Messages.ALL_REPORTS_IN)
                    .processInstanceBusinessKey(obligation.roundId())
                    .correlateAllWithResult();
        }
    }
}
