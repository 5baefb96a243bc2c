package vn.thidua.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
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
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.domain.ReportContent;

/** The offices' reports after they left the office: sent, withdrawn, accepted, sent back for a supplement, missed. */
@Service
@Transactional
public class Reports {

    private static final Set<Role> WRITERS = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final ReportStore store;
    private final Obligations obligations;
    private final Documents documents;
    private final Plans plans;
    private final People people;
    private final ObligationAccess access;
    private final WithdrawnReports process;
    private final Clock clock;

    Reports(
            ReportStore store,
            Obligations obligations,
            Documents documents,
            Plans plans,
            People people,
            ObligationAccess access,
            WithdrawnReports process,
            Clock clock) {
        this.store = store;
        this.obligations = obligations;
        this.documents = documents;
        this.plans = plans;
        this.people = people;
        this.access = access;
        this.process = process;
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
        Obligation obligation = requireWriter(
                obligationId,
                user,
                "Chỉ lãnh đạo, trưởng phòng, chuyên viên của đơn vị đã gửi mới rút lại được báo cáo; hãy liên hệ những người đó.");
        String given = Texts.required(reason, "Lý do rút lại", Texts.COMMENT);
        process.hold(obligation);
        Submission submission =
                store.current(obligationId).orElseThrow(() -> new Refusal("Chưa có báo cáo nào đã gửi để rút lại."));
        obligations.requireWithdrawable(obligationId);
        // first the task, then the obligation, like an acceptance at the same moment: one waits for the other
        process.withdrawn(obligation);
        obligations.withdrawn(obligationId, user, given);
        documents.withdraw(submission.document(), user, given);
        store.withdrawn(obligationId);
    }

    public void accept(String obligationId, String user, String comment) {
        Obligation obligation = requireConsolidator(obligationId, user);
        obligations.accepted(obligation.id(), user, Texts.optional(comment, "Ý kiến", Texts.COMMENT));
        store.state(obligation.id(), Submission.State.DA_TIEP_NHAN);
    }

    /** @param newDate day by which the supplement is to be sent */
    public void requestSupplement(String obligationId, String user, String reason, LocalDate newDate) {
        Obligation obligation = requireConsolidator(obligationId, user);
        String given = Texts.required(reason, "Nội dung cần bổ sung, hoàn thiện", Texts.COMMENT);
        LocalDate today = LocalDate.now(clock);
        if (newDate == null) {
            throw new Refusal("Chưa nhập thời hạn bổ sung; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (newDate.isBefore(today)) {
            throw Refusal.of(
                    "Thời hạn bổ sung %s đã qua; hãy chọn ngày từ hôm nay (%s) trở đi.",
                    VietnamTime.format(newDate), VietnamTime.format(today));
        }
        if (newDate.isAfter(today.plusMonths(3))) {
            throw Refusal.of(
                    "Thời hạn bổ sung %s quá xa; hãy chọn ngày trong vòng ba tháng.", VietnamTime.format(newDate));
        }
        obligations.supplementRequested(obligation.id(), user, given, newDate);
        store.state(obligation.id(), Submission.State.YEU_CAU_BO_SUNG);
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
        return obligation.status() == Status.DA_GUI && writesFor(obligation, hats);
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

    /**
     * The obligation, for somebody who writes for its office.
     *
     * @throws NotFound when there is none, or not for this person
     * @throws Refusal with the sentence, when the person may only read it
     */
    Obligation requireWriter(String obligationId, String user, String otherwise) {
        Obligation obligation = obligations.find(obligationId).orElseThrow(NotFound::new);
        if (!writesFor(obligation, hats(user))) {
            if (!sees(obligation, user)) {
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

    private Set<Group> hats(String user) {
        return people.groupsOf(user);
    }

    private Obligation requireConsolidator(String obligationId, String user) {
        Obligation obligation = obligations.get(obligationId);
        if (!people.worksAs(user, new Group(obligation.plan(), consolidator(obligation), Role.CHUYEN_VIEN))) {
            throw new Refusal(
                    "Chỉ cơ quan tổng hợp mới tiếp nhận được báo cáo; hãy chuyển việc cho người có vai trò phù hợp.");
        }
        if (obligation.status() != Status.DA_GUI) {
            throw new Refusal("Báo cáo này không còn chờ tiếp nhận; hãy tải lại danh sách việc để xem kết quả.");
        }
        return obligation;
    }

    private String consolidator(Obligation obligation) {
        return plans.plan(obligation.plan()).reporting().consolidator();
    }
}
