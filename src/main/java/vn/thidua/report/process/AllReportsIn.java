package vn.thidua.report.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligations;
import vn.thidua.platform.engine.InsideSystem;

/** Lets a round of reports, or a review, go on once nothing of it is open any more. */
@Component
public class AllReportsIn {

    private final Obligations obligations;
    private final RuntimeService runtime;
    private final InsideSystem system;

    AllReportsIn(Obligations obligations, RuntimeService runtime, InsideSystem system) {
        this.obligations = obligations;
        this.runtime = runtime;
        this.system = system;
    }

    /** @param roundId id of the round, and business key of the process that waits for its reports */
    public void tell(String roundId) {
        if (obligations.allSettled(roundId)) {
            // nobody waits any more when the closing date came first
            system.run(() -> runtime.createMessageCorrelation(ReportRoundProcess.Messages.ALL_REPORTS_IN)
                    .processInstanceBusinessKey(roundId)
                    .correlateAllWithResult());
        }
    }
}
