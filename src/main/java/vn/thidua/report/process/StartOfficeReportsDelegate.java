package vn.thidua.report.process;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Settlements;
import vn.thidua.platform.database.PlannerStatistics;
import vn.thidua.report.ReportEntries;
import vn.thidua.report.ReportEntry;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.process.ReportRoundProcess.Variables;

/**
 * Starts the next batch of office reports and ends what is left of earlier rounds. Instance and obligation commit together,
 * so a crash in between neither loses an office nor starts one twice.
 */
@Component("startOfficeReports")
class StartOfficeReportsDelegate implements JavaDelegate {

    /** Offices per transaction: large enough to be quick, small enough to retry. */
    static final int BATCH = 50;

    private final ReportRounds rounds;
    private final Obligations obligations;
    private final Settlements settlements;
    private final ReportEntries entries;
    private final OfficeReportStarter starter;
    private final PlannerStatistics statistics;

    StartOfficeReportsDelegate(
            ReportRounds rounds,
            Obligations obligations,
            Settlements settlements,
            ReportEntries entries,
            OfficeReportStarter starter,
            PlannerStatistics statistics) {
        this.rounds = rounds;
        this.obligations = obligations;
        this.settlements = settlements;
        this.entries = entries;
        this.starter = starter;
        this.statistics = statistics;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String round = Variables.ROUND.require(execution);
        Date closesAt = Variables.CLOSES_AT.require(execution);
        var started = new LinkedHashMap<String, String>();
        var entered = new ArrayList<ReportEntry>();
        for (Obligation obligation : obligations.nextUnstarted(round, BATCH)) {
            if (starter.worksHere(obligation)) {
                started.put(obligation.id(), starter.report(obligation, closesAt));
            } else {
                ReportEntry entry = entries.entryOfRound(obligation);
                started.put(obligation.id(), starter.entry(obligation, entry));
                entered.add(entry.in(started.get(obligation.id())));
            }
        }
        obligations.started(started);
        entries.started(entered);
        boolean earlierLeft = endEarlier(round);
        boolean more = earlierLeft || obligations.hasUnstarted(round);
        if (!more) {
            statistics.refresh();
        }
        Variables.MORE_OFFICES.set(execution, more);
    }

    /** Until the next round opens, a late report is still possible; now it is not. */
    private boolean endEarlier(String round) {
        List<Obligation> unsent = obligations.unsentOfRounds(rounds.earlierThan(round), BATCH);
        for (Obligation obligation : unsent) {
            settlements.missed(obligation.id());
        }
        return unsent.size() == BATCH;
    }
}
