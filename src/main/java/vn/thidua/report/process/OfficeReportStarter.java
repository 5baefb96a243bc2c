package vn.thidua.report.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.OverdueCycle;
import vn.thidua.obligation.process.ObligationInstances;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Reporting;
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.Facts;
import vn.thidua.report.ReportEntry;

/** Starts what does an office's report: its own work, or for an office without accounts the entry by another. */
@Component
class OfficeReportStarter {

    private final RuntimeService runtime;
    private final ObligationInstances instances;
    private final Plans plans;

    OfficeReportStarter(RuntimeService runtime, ObligationInstances instances, Plans plans) {
        this.runtime = runtime;
        this.instances = instances;
        this.plans = plans;
    }

    boolean worksHere(Obligation obligation) {
        return plans.plan(obligation.plan()).office(obligation.office()).hasAccounts();
    }

    /** @return id of the instance */
    String report(Obligation obligation, Date closesAt) {
        Reporting reporting = plans.plan(obligation.plan()).reporting();
        return instances.start(
                OfficeReportProcess.KEY,
                obligation,
                Facts.of(
                        OfficeReportProcess.Variables.REPORT_KIND.is(reporting.document()),
                        OfficeReportProcess.Variables.RECEIVE_GROUP.is(
                                new Group(obligation.plan(), reporting.consolidator(), Role.CHUYEN_VIEN).id()),
                        OfficeReportProcess.Variables.RECEIVE_DUE.is(closesAt)));
    }

    /**
     * The entry that is all that an office without accounts has: with the dates of the obligation.
     *
     * @return id of the instance
     */
    String entry(Obligation obligation, ReportEntry entry) {
        return entry(
                obligation, entry, obligation.dueAt(), ObligationInstances.followUp(obligation), obligation.dueAt());
    }

    /**
     * An entry beside the office's own report, which alone is overdue.
     *
     * @return id of the instance
     */
    String entryBeside(Obligation obligation, ReportEntry entry, Instant due, Instant now) {
        return entry(obligation, entry, due, now, null);
    }

    private String entry(
            Obligation obligation, ReportEntry entry, Instant due, Instant followUp, Instant overdueAfter) {
        return runtime.createProcessInstanceByKey(ReportEntryProcess.KEY)
                .businessKey(obligation.id())
                .setVariable(ReportEntryProcess.Variables.PLAN.name(), obligation.plan())
                .setVariable(ReportEntryProcess.Variables.OBLIGATION.name(), obligation.id())
                .setVariable(ReportEntryProcess.Variables.OFFICE.name(), obligation.office())
                .setVariable(ReportEntryProcess.Variables.PERIOD.name(), obligation.period())
                .setVariable(ReportEntryProcess.Variables.ENTRY.name(), entry.id())
                .setVariable(ReportEntryProcess.Variables.SECRET.name(), entry.secret())
                .setVariable(
                        ReportEntryProcess.Variables.ENTER_GROUP.name(),
                        entry.enterGroup().id())
                .setVariable(ReportEntryProcess.Variables.DUE.name(), date(due))
                .setVariable(ReportEntryProcess.Variables.FOLLOW_UP.name(), date(followUp))
                .setVariable(ReportEntryProcess.Variables.OVERDUE_CYCLE.name(), OverdueCycle.weeklyAfter(overdueAfter))
                .execute()
                .getId();
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
