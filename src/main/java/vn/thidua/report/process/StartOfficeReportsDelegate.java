package vn.thidua.report.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationStarts;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Settlements;
import vn.thidua.platform.database.PlannerStatistics;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.process.ReportRoundProcess.Variables;

/** Starts the next batch of office reports and ends what is left of earlier rounds. */
@Component("startOfficeReports")
class StartOfficeReportsDelegate implements JavaDelegate {

    private final ReportRounds rounds;
    private final Obligations obligations;
    private final ObligationStarts starts;
    private final Settlements settlements;
    private final PlannerStatistics statistics;

    StartOfficeReportsDelegate(
            ReportRounds rounds,
            Obligations obligations,
            ObligationStarts starts,
            Settlements settlements,
            PlannerStatistics statistics) {
        this.rounds = rounds;
        this.obligations = obligations;
        this.starts = starts;
        this.settlements = settlements;
        this.statistics = statistics;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String round = Variables.ROUND.require(execution);
        boolean unstarted = starts.startNext(round);
        boolean earlierLeft = endEarlier(round);
        boolean more = earlierLeft || unstarted;
        if (!more) {
            statistics.refresh();
        }
        Variables.MORE_OFFICES.set(execution, more);
    }

    /** Until the next round opens, a late report is still possible; now it is not. */
    private boolean endEarlier(String round) {
        List<Obligation> unsent = obligations.unsentOfRounds(rounds.earlierThan(round), ObligationStarts.BATCH);
        settlements.missed(unsent);
        return unsent.size() == ObligationStarts.BATCH;
    }
}
