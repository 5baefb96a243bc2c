package vn.thidua.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Documents;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Settlements;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/**
 * Dừng cuộc kiểm tra, giám sát: whoever leads ends all of it at once, whatever it is at. Signed minutes and issued papers stay;
 * what was never sent need not be done.
 */
@Service
@Transactional
public class CallingOff {

    private static final Set<Role> TOLD = Set.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);
    private static final List<String> TEAMS_PAPERS =
            List.of(Papers.PLAN, Papers.DECISION, Papers.NOTICE, Papers.REPORT, Papers.CONCLUSION);

    private final SupervisionStore store;
    private final VisitStore visitStore;
    private final SupervisionAccess access;
    private final SupervisionProcesses processes;
    private final Obligations obligations;
    private final Settlements settlements;
    private final Documents documents;
    private final Notices notices;
    private final Plans plans;
    private final Clock clock;

    CallingOff(
            SupervisionStore store,
            VisitStore visitStore,
            SupervisionAccess access,
            SupervisionProcesses processes,
            Obligations obligations,
            Settlements settlements,
            Documents documents,
            Notices notices,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.visitStore = visitStore;
        this.access = access;
        this.processes = processes;
        this.obligations = obligations;
        this.settlements = settlements;
        this.documents = documents;
        this.notices = notices;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Calls it off.
     *
     * @throws NotFound when there is none, or not for this person
     * @throws Refusal when it is over already, or nothing is said why
     */
    public void callOff(String id, String user, String reason) {
        SupervisionCase held =
                store.find(id).filter(found -> access.sees(found, user)).orElseThrow(NotFound::new);
        if (!access.leads(held, store.members(id), user)) {
            throw new NotAllowed(
                    "Chỉ trưởng đoàn hoặc lãnh đạo cơ quan chủ trì mới dừng được cuộc kiểm tra, giám sát; hãy đề nghị người đó.");
        }
        String given = Texts.required(reason, "Lý do dừng", Texts.COMMENT);
        // the tasks first, as whoever completes one of them does, then the rows
        processes.hold(id, visitStore.visits(id));
        held = store.lock(id).orElseThrow();
        if (held.status().over()) {
            throw Refusal.of(
                    "Cuộc kiểm tra, giám sát không còn mở (%s); hãy tải lại trang.",
                    Texts.inSentence(held.status().label()));
        }
        store.ended(id, held.status().announced() ? CaseStatus.DUNG : CaseStatus.KHONG_TO_CHUC, given, clock.instant());
        processes.calledOff(id);
        stopPapers(held);
        endVisits(id, given);
        settlements.callOff(
                Stream.of(held.selfReports(), held.followUps())
                        .flatMap(round -> obligations.ofRound(round).stream())
                        .filter(obligation -> !obligation.status().settled())
                        .toList(),
                user,
                given);
        if (held.status().announced()) {
            tell(held);
        }
    }

    /** Whether the person may call it off now, for what a page offers. */
    boolean mayCallOff(SupervisionCase held, String user) {
        return !held.status().over() && access.leads(held, store.members(held.id()), user);
    }

    private void stopPapers(SupervisionCase held) {
        Plan plan = plans.plan(held.plan());
        TEAMS_PAPERS.forEach(paper -> Papers.chain(plan, held.demand(), paper, held.lead())
                .ifPresent(document -> documents.stop(held.id(), document, "Dừng cuộc kiểm tra, giám sát")));
    }

    private void endVisits(String id, String why) {
        List<Visit> open = visitStore.visits(id).stream()
                .filter(visit -> !visit.status().over())
                .toList();
        visitStore.notMet(id, open.stream().map(Visit::office).toList(), why);
        open.forEach(processes::cancel);
    }

    private void tell(SupervisionCase held) {
        notices.raise(
                held.plan(),
                visitStore.visits(held.id()).stream().map(Visit::office).toList(),
                TOLD,
                held.id(),
                "supervision-called-off",
                LocalDate.now(clock),
                "%s đã dừng, không tiếp tục; báo cáo chưa gửi thì không phải gửi nữa, lý do ở trang Phong trào, thẻ Kiểm tra, giám sát."
                        .formatted(Supervisions.title(plans.plan(held.plan()), held.demand(), held.period())));
    }
}
