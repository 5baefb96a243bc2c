package vn.thidua.report;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentStep;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;

/** What the steps of a report's document mean for the office's obligation and for the round. */
@Component
class ReportDocuments {

    private final Plans plans;
    private final OfficeReportKind officeReport;
    private final ConsolidatedReportKind consolidatedReport;
    private final Reports reports;
    private final ReportRounds rounds;
    private final Assessments assessments;
    private final Obligations obligations;

    ReportDocuments(
            Plans plans,
            OfficeReportKind officeReport,
            ConsolidatedReportKind consolidatedReport,
            Reports reports,
            ReportRounds rounds,
            Assessments assessments,
            Obligations obligations) {
        this.plans = plans;
        this.officeReport = officeReport;
        this.consolidatedReport = consolidatedReport;
        this.reports = reports;
        this.rounds = rounds;
        this.assessments = assessments;
        this.obligations = obligations;
    }

    @EventListener
    void follow(DocumentStep step) {
        Document document = step.document();
        Plan plan = plans.plan(document.plan());
        if (officeReport.handles(plan, document.kind())) {
            switch (step.kind()) {
                case SUBMITTED -> obligations.submittedForApproval(document.subject(), step.actor());
                case RETURNED -> obligations.returnedInside(document.subject(), step.actor(), step.note());
                case ISSUED -> reports.sent(document, officeReport.read(document.content()), step.actor());
                case SKIPPED -> throw new IllegalStateException("A report cannot be skipped: " + document.id());
            }
        } else if (consolidatedReport.handles(plan, document.kind()) && step.kind() == DocumentStep.Kind.ISSUED) {
            rounds.consolidated(document.subject());
            assessments.fix(document.subject());
        } else if (consolidatedReport.handles(plan, document.kind()) && step.kind() == DocumentStep.Kind.SUBMITTED) {
            List<Assessments.Given> corrected = consolidatedReport.corrected(document);
            if (corrected != null) {
                assessments.assess(document.subject(), step.actor(), corrected);
            }
        }
    }
}
