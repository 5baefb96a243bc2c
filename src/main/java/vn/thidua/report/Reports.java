package vn.thidua.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Document;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.SentWorkReceiver;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.report.domain.ReportContent;

/** The offices' reports after they left the office: sent, withdrawn, accepted, sent back for a supplement, missed. */
@Service
@Transactional
public class Reports implements SentWorkReceiver {

    private final ReportStore store;
    private final Obligations obligations;
    private final Documents documents;
    private final Plans plans;
    private final People people;
    private final ObligationAccess access;
    private final SentReports sentReports;
    private final Clock clock;

    Reports(
            ReportStore store,
            Obligations obligations,
            Documents documents,
            Plans plans,
            People people,
            ObligationAccess access,
            SentReports sentReports,
            Clock clock) {
        this.store = store;
        this.obligations = obligations;
        this.documents = documents;
        this.plans = plans;
        this.people = people;
        this.access = access;
        this.sentReports = sentReports;
        this.clock = clock;
    }

    /** The document is dispatched: this is the moment of sending. */
    void sent(Document document, ReportContent content, String by) {
        Obligation obligation = obligations.get(document.subject());
        store.insert(
                new Submission(
                        obligation.id(),
                        store.nextVersion(obligation.id()),
                        obligation.roundId(),
                        obligation.office(),
                        document.id(),
                        clock.instant(),
                        by,
                        Submission.State.DA_GUI,
                        content,
                        null),
                obligation.plan());
        obligations.sent(obligation.id(), by, document.reference().full());
        documents.letRead(document.id(), List.of(consolidator(obligation)));
    }

    /** The office takes its report back, as long as the consolidator has not decided on it. */
    public void withdraw(String obligationId, String user, String reason) {
        sentReports.withdraw(store.submissions(), obligationId, user, reason);
    }

    @Override
    public void accept(String obligationId, String user, String comment) {
        sentReports.accept(store.submissions(), obligationId, user, comment);
    }

    @Override
    public void requestSupplement(String obligationId, String user, String reason, LocalDate newDate) {
        sentReports.requestSupplement(store.submissions(), obligationId, user, reason, newDate);
    }

    /** The version that counts. */
    @Transactional(readOnly = true)
    public Optional<Submission> current(String obligationId) {
        return store.current(obligationId);
    }

    /** Those of the obligations whose report that counts says that there is nothing to report. */
    @Transactional(readOnly = true)
    public Set<String> nilAmong(Collection<String> obligations) {
        return store.nilAmong(obligations);
    }

    @Transactional(readOnly = true)
    public List<Submission> versions(String obligationId) {
        return store.versions(obligationId);
    }

    /** Whether the person drafts for the plan's consolidator. */
    @Transactional(readOnly = true)
    public boolean consolidates(String plan, String user) {
        var reporting = plans.plan(plan).reporting();
        return reporting != null && people.worksAs(user, new Group(plan, reporting.consolidator(), Role.CHUYEN_VIEN));
    }

    /** Whether the person may read every office's report of the plan. */
    @Transactional(readOnly = true)
    public boolean seesAll(String plan, String user) {
        return access.seesAll(plan, user);
    }

    /** Whether somebody with these hats may take the office's report back now. */
    static boolean mayWithdraw(Obligation obligation, Collection<Group> hats) {
        return obligation.status() == Status.DA_GUI && SentReports.writesFor(obligation, hats);
    }

    /** Whether the person may read the office's report: one's own, one that one's office coordinates, or every one of the plan. */
    @Transactional(readOnly = true)
    public boolean sees(Obligation obligation, String user) {
        return access.sees(obligation, user);
    }

    /** Whether the person also reads what was said on the way; a coordinating office sees what was sent. */
    @Transactional(readOnly = true)
    public boolean seesInside(Obligation obligation, String user) {
        return access.seesInside(obligation, user);
    }

    private String consolidator(Obligation obligation) {
        return plans.plan(obligation.plan()).reporting().consolidator();
    }
}
