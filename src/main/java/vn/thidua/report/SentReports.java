package vn.thidua.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.DocumentStep;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/**
 * What happens between an office's sending and the consolidator's acceptance: the same for periodic reports and for reports on
 * reviews, which are kept in tables of their own.
 */
@Service
@Transactional
public class SentReports {

    private static final Set<Role> WRITERS = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final Obligations obligations;
    private final Documents documents;
    private final Plans plans;
    private final People people;
    private final ObligationAccess access;
    private final WithdrawnReports process;

    SentReports(
            Obligations obligations,
            Documents documents,
            Plans plans,
            People people,
            ObligationAccess access,
            WithdrawnReports process) {
        this.obligations = obligations;
        this.documents = documents;
        this.plans = plans;
        this.people = people;
        this.access = access;
        this.process = process;
    }

    /**
     * What the steps of the report's document mean for the office's obligation.
     *
     * @param issued the document is dispatched: this is the moment of sending
     */
    public void follow(DocumentStep step, Runnable issued) {
        String obligation = step.document().subject();
        switch (step.kind()) {
            case SUBMITTED -> obligations.submittedForApproval(obligation, step.actor());
            case RETURNED -> obligations.returnedInside(obligation, step.actor(), step.note());
            case ISSUED -> issued.run();
            case SKIPPED ->
                throw new IllegalStateException(
                        "A report cannot be skipped: " + step.document().id());
        }
    }

    /** The office takes its report back, as long as the consolidator has not decided on it. */
    public void withdraw(SentVersions kept, String obligationId, String user, String reason) {
        Obligation obligation = requireWriter(
                obligationId,
                user,
                "Chỉ lãnh đạo, trưởng phòng, chuyên viên của đơn vị đã gửi mới rút lại được báo cáo; hãy liên hệ những người đó.");
        String given = Texts.required(reason, "Lý do rút lại", Texts.COMMENT);
        process.hold(obligation);
        String document = kept.currentDocument(obligationId)
                .orElseThrow(() -> new Refusal("Chưa có báo cáo nào đã gửi để rút lại."));
        obligations.requireWithdrawable(obligationId);
        // first the task, then the obligation, like an acceptance at the same moment: one waits for the other
        process.withdrawn(obligation);
        obligations.withdrawn(obligationId, user, given);
        documents.withdraw(document, user, given);
        kept.withdrawn(obligationId);
    }

    public void accept(SentVersions kept, String obligationId, String user, String comment) {
        Obligation obligation = requireConsolidator(obligationId, user);
        obligations.accepted(obligation.id(), user, Texts.optional(comment, "Ý kiến", Texts.COMMENT));
        kept.state(obligation.id(), Submission.State.DA_TIEP_NHAN);
    }

    /** @param newDate day by which the supplement is to be sent */
    public void requestSupplement(
            SentVersions kept, String obligationId, String user, String reason, LocalDate newDate) {
        Obligation obligation = requireConsolidator(obligationId, user);
        obligations.askSupplement(obligation.id(), user, reason, newDate);
        kept.state(obligation.id(), Submission.State.YEU_CAU_BO_SUNG);
    }

    /**
     * The obligation, for somebody who writes for its office.
     *
     * @throws NotFound when there is none, or not for this person
     * @throws Refusal with the sentence, when the person may only read it
     */
    Obligation requireWriter(String obligationId, String user, String otherwise) {
        Obligation obligation = obligations.find(obligationId).orElseThrow(NotFound::new);
        if (!writesFor(obligation, people.groupsOf(user))) {
            if (!access.sees(obligation, user)) {
                throw new NotFound();
            }
            throw new Refusal(otherwise);
        }
        return obligation;
    }

    static boolean writesFor(Obligation obligation, Collection<Group> hats) {
        return hats.stream()
                .anyMatch(hat -> hat.plan().equals(obligation.plan())
                        && hat.office().equals(obligation.office())
                        && WRITERS.contains(hat.role()));
    }

    private Obligation requireConsolidator(String obligationId, String user) {
        Obligation obligation = obligations.get(obligationId);
        String consolidator = plans.plan(obligation.plan()).consolidator();
        if (!people.worksAs(user, new Group(obligation.plan(), consolidator, Role.CHUYEN_VIEN))) {
            throw new Refusal(
                    "Chỉ cơ quan tổng hợp mới tiếp nhận được báo cáo; hãy chuyển việc cho người có vai trò phù hợp.");
        }
        if (obligation.status() != Status.DA_GUI) {
            throw new Refusal("Báo cáo này không còn chờ tiếp nhận; hãy tải lại danh sách việc để xem kết quả.");
        }
        return obligation;
    }
}
