package vn.thidua.obligation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.ObligationStarts;
import vn.thidua.platform.database.PlannerStatistics;
import vn.thidua.platform.engine.Variable;

/**
 * Starts the next batch of the obligations of {@code round}; the model comes back to it as long as {@code moreObligations}
 * is true.
 */
@Component("startObligations")
class StartObligationsDelegate implements JavaDelegate {

    private static final Variable<String> ROUND = Variable.text("round");
    private static final Variable<Boolean> MORE_OBLIGATIONS = Variable.flag("moreObligations");

    private final ObligationStarts starts;
    private final PlannerStatistics statistics;

    StartObligationsDelegate(ObligationStarts starts, PlannerStatistics statistics) {
        this.starts = starts;
        this.statistics = statistics;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean further = Boolean.TRUE.equals(MORE_OBLIGATIONS.get(execution));
        boolean more = starts.startNext(ROUND.require(execution));
        if (further && !more) {
            statistics.refresh(); // many instances began; a handful does not change the sizes
        }
        MORE_OBLIGATIONS.set(execution, more);
    }
}
