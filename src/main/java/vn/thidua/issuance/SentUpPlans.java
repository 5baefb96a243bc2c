package vn.thidua.issuance;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachments;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/**
 * The plan document of a child plan is what its issuer owes the parent plan of the same installation: issuing the one fulfils the
 * other, with number, date and a copy of the file. Nothing else passes from plan to plan.
 */
@Service
@Transactional
public class SentUpPlans {

    private static final String ACTION = "Ban hành theo Kế hoạch riêng trên hệ thống";

    private final IssuanceStore store;
    private final IssuanceProcess process;
    private final Obligations obligations;
    private final Attachments attachments;
    private final Documents documents;
    private final DocumentArchive archive;
    private final Plans plans;
    private final Clock clock;

    SentUpPlans(
            IssuanceStore store,
            IssuanceProcess process,
            Obligations obligations,
            Attachments attachments,
            Documents documents,
            DocumentArchive archive,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.process = process;
        this.obligations = obligations;
        this.attachments = attachments;
        this.documents = documents;
        this.archive = archive;
        this.plans = plans;
        this.clock = clock;
    }

    /** The document is out: where it is the child's plan itself, and the parent waits for it, the parent has it now. */
    void issued(Document document, String by) {
        Plan plan = plans.plan(document.plan());
        if (isOwnPlan(plan, document) && obstacle(plan).isEmpty()) {
            send(plan, document, by);
        }
    }

    private boolean isOwnPlan(Plan plan, Document document) {
        return plan.parentPlan() != null
                && plan.parentOffice() != null
                && !document.reference().secret()
                && document.subject().equals(ownObligation(plan));
    }

    private static String ownObligation(Plan plan) {
        return Obligation.id(
                Obligation.roundId(plan.id(), Issuance.PLAN, String.valueOf(Issuances.firstYear(plan))), plan.issuer());
    }

    private String parentObligation(Plan plan) {
        Plan parent = plans.plan(plan.parentPlan());
        return Obligation.id(
                Obligation.roundId(parent.id(), Issuance.PLAN, String.valueOf(Issuances.firstYear(parent))),
                plan.parentOffice());
    }

    /** Why the parent does not take the plan now, in one sentence. */
    private Optional<String> obstacle(Plan plan) {
        Plan parent = plans.plan(plan.parentPlan());
        Obligation obligation = obligations.lock(parentObligation(plan)).orElse(null);
        if (obligation == null || obligation.processId() == null) {
            return Optional.of("%s chưa giao đơn vị ban hành kế hoạch; hãy gửi lên khi nhiệm vụ đó được mở."
                    .formatted(parent.shortTitle()));
        }
        if (obligation.sentAt() != null || obligation.status().settled()) {
            return Optional.of("Nhiệm vụ ban hành kế hoạch theo %s đã xong (%s); không phải gửi lên nữa."
                    .formatted(parent.shortTitle(), obligation.status().label()));
        }
        return Optional.empty();
    }

    private void send(Plan plan, Document document, String by) {
        Obligation owed = obligations.get(parentObligation(plan));
        process.hold(owed);
        Document.Reference reference = document.reference();
        UUID copy = attachments.copy(reference.file(), owed.plan(), IssuanceEntries.FILES + owed.id(), by);
        store.enter(new IssuanceStore.Entry(
                owed.id(),
                reference.full(),
                reference.dated(),
                VietnamTime.dateOf(clock.instant()),
                null,
                copy,
                by,
                clock.instant()));
        obligations.entered(
                owed.id(), by, reference.issuedAt(), ACTION, IssuedNumber.printed(reference.full(), reference.dated()));
        documents.stop(owed.id(), store.linkOf(owed.id()).orElseThrow().document(), ACTION);
        process.entered(owed);
    }

    /**
     * Sends the child's plan up later, for people who may open issuances of the child.
     *
     * @throws Refusal when it is not issued yet, or the parent does not take it
     */
    public void sendNow(String planId, String user) {
        Plan plan = plans.plan(planId);
        if (plan.parentPlan() == null || plan.parentOffice() == null) {
            throw new NotFound();
        }
        Document document = archive.latest(ownObligation(plan), plan.ownPlan().document())
                .filter(each -> each.reference() != null)
                .orElseThrow(() ->
                        new Refusal("Kế hoạch của đơn vị chưa được ban hành trên hệ thống; hãy ban hành rồi gửi lên."));
        obstacle(plan).ifPresent(why -> {
            throw new Refusal(why);
        });
        send(plan, document, user);
    }

    /** Whether the child's plan is out and the parent still waits for it. */
    @Transactional(readOnly = true)
    boolean waits(Plan plan) {
        return plan.parentPlan() != null
                && plan.parentOffice() != null
                && obligations
                        .find(parentObligation(plan))
                        .filter(owed -> owed.sentAt() == null && !owed.status().settled())
                        .isPresent()
                && archive.latest(ownObligation(plan), plan.ownPlan().document())
                        .filter(each -> each.reference() != null)
                        .isPresent();
    }
}
