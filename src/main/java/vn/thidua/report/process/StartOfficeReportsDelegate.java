package vn.thidua.report.process;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.OverdueCycle;
import vn.thidua.obligation.Settlements;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Reporting;
import vn.thidua.plan.Role;
import vn.thidua.platform.database.PlannerStatistics;
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
    private final Plans plans;
    private final RuntimeService runtime;
    private final PlannerStatistics statistics;

    StartOfficeReportsDelegate(
            ReportRounds rounds,
            Obligations obligations,
            Settlements settlements,
            Plans plans,
            RuntimeService runtime,
            PlannerStatistics statistics) {
        this.rounds = rounds;
        this.obligations = obligations;
        this.settlements = settlements;
        this.plans = plans;
        this.runtime = runtime;
        this.statistics = statistics;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String round = Variables.ROUND.require(execution);
        Reporting reporting = plans.plan(Variables.PLAN.require(execution)).reporting();
        Date closesAt = Variables.CLOSES_AT.require(execution);
        var started = new LinkedHashMap<String, String>();
        for (Obligation obligation : obligations.nextUnstarted(round, BATCH)) {
            started.put(obligation.id(), start(obligation, reporting, closesAt));
        }
        obligations.started(started);
        boolean earlierLeft = endEarlier(round);
        boolean more = earlierLeft || obligations.hasUnstarted(round);
        if (!more) {
            statistics.refresh();
        }
        Variables.MORE_OFFICES.set(execution, more);
    }

    private String start(Obligation obligation, Reporting reporting, Date closesAt) {
        return runtime.createProcessInstanceByKey(OfficeReportProcess.KEY)
                .businessKey(obligation.id())
                .setVariable(OfficeReportProcess.Variables.PLAN.name(), obligation.plan())
                .setVariable(OfficeReportProcess.Variables.OBLIGATION.name(), obligation.id())
                .setVariable(OfficeReportProcess.Variables.OFFICE.name(), obligation.office())
                .setVariable(OfficeReportProcess.Variables.PERIOD.name(), obligation.period())
                .setVariable(OfficeReportProcess.Variables.REPORT_KIND.name(), reporting.document())
                .setVariable(OfficeReportProcess.Variables.DUE.name(), date(obligation.dueAt()))
                .setVariable(OfficeReportProcess.Variables.FOLLOW_UP.name(), date(obligation.followUpAt()))
                .setVariable(
                        OfficeReportProcess.Variables.OVERDUE_CYCLE.name(),
                        OverdueCycle.weeklyAfter(obligation.dueAt()))
                .setVariable(
                        OfficeReportProcess.Variables.RECEIVE_GROUP.name(),
                        new Group(obligation.plan(), reporting.consolidator(), Role.CHUYEN_VIEN).id())
                .setVariable(OfficeReportProcess.Variables.RECEIVE_DUE.name(), closesAt)
                .execute()
                .getId();
    }

    /** Until the next round opens, a late report is still possible; now it is not. */
    private boolean endEarlier(String round) {
        List<Obligation> unsent = obligations.unsentOfRounds(rounds.earlierThan(round), BATCH);
        for (Obligation obligation : unsent) {
            settlements.missed(obligation.id());
        }
        return unsent.size() == BATCH;
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
