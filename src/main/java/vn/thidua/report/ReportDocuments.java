package vn.thidua.report;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentKind;
import vn.thidua.document.DocumentStep;
import vn.thidua.document.Documents;
import vn.thidua.report.domain.ReportSubject;
import vn.thidua.report.domain.RoundSubject;

/** What the steps of a report's document mean for the office's obligation and for the round. */
@Component
class ReportDocuments {

    private final Documents documents;
    private final OfficeReportKind officeReport;
    private final ConsolidatedReportKind consolidatedReport;
    private final Reports reports;
    private final Corrections corrections;
    private final ReportRounds rounds;
    private final Assessments assessments;
    private final SentReports sentReports;

    ReportDocuments(
            Documents documents,
            OfficeReportKind officeReport,
            ConsolidatedReportKind consolidatedReport,
            Reports reports,
            Corrections corrections,
            ReportRounds rounds,
            Assessments assessments,
            SentReports sentReports) {
        this.documents = documents;
        this.officeReport = officeReport;
        this.consolidatedReport = consolidatedReport;
        this.reports = reports;
        this.corrections = corrections;
        this.rounds = rounds;
        this.assessments = assessments;
        this.sentReports = sentReports;
    }

    @EventListener
    void follow(DocumentStep step) {
        Document document = step.document();
        DocumentKind kind = documents.kindOf(document);
        if (kind == officeReport) {
            if (ReportSubject.of(document.subject()).correctionKind().isPresent()) {
                correction(step);
            } else {
                report(step);
            }
        } else if (kind == consolidatedReport) {
            consolidated(step);
        }
    }

    private void report(DocumentStep step) {
        Document document = step.document();
        sentReports.follow(step, () -> reports.sent(document, officeReport.read(document.content()), step.actor()));
    }

    /** The obligation stays fulfilled whatever happens on the way; only the sending matters. */
    private void correction(DocumentStep step) {
        Document document = step.document();
        if (step.kind() == DocumentStep.Kind.ISSUED) {
            corrections.sent(document, officeReport.read(document.content()), step.actor());
        }
    }

    /** Only the first report ends the round and fixes its results; a further version changes the figures alone. */
    private void consolidated(DocumentStep step) {
        Document document = step.document();
        RoundSubject subject = RoundSubject.of(document.subject());
        if (!subject.first()) {
            return;
        }
        if (step.kind() == DocumentStep.Kind.SUBMITTED) {
            List<Assessments.Given> corrected = consolidatedReport.corrected(document);
            if (corrected != null) {
                assessments.assess(subject.round(), step.actor(), corrected);
            }
        } else if (step.kind() == DocumentStep.Kind.ISSUED) {
            rounds.consolidated(subject.round());
            assessments.fix(subject.round());
        }
    }
}
