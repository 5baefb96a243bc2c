package vn.thidua.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachments;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationStarts;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.RoundCount;
import vn.thidua.obligation.SentWorkReceiver;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.DutyCount;
import vn.thidua.plan.Office;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Recurrence;
import vn.thidua.plan.Role;
import vn.thidua.plan.Source;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** Nhiệm vụ khác theo Kế hoạch: reported, approved, sent, checked; opened by an office when something arises. */
@Service
@Transactional
public class Duties implements SentWorkReceiver {

    /** Behind an obligation's id it owns the files of its results. */
    static final String FILES = "/ket-qua";

    private static final String NIL = "Không phát sinh";

    private final DutyStore store;
    private final DutyDemands demands;
    private final DutyOffices offices;
    private final DutyRounds rounds;
    private final CouncilAssignmentStore assignments;
    private final OfficeTargetStore targets;
    private final Obligations obligations;
    private final ObligationStarts starts;
    private final Attachments attachments;
    private final People people;
    private final Plans plans;
    private final InsideSystem system;
    private final Clock clock;

    Duties(
            DutyStore store,
            DutyDemands demands,
            DutyOffices offices,
            DutyRounds rounds,
            CouncilAssignmentStore assignments,
            OfficeTargetStore targets,
            Obligations obligations,
            ObligationStarts starts,
            Attachments attachments,
            People people,
            Plans plans,
            InsideSystem system,
            Clock clock) {
        this.store = store;
        this.demands = demands;
        this.offices = offices;
        this.rounds = rounds;
        this.assignments = assignments;
        this.targets = targets;
        this.obligations = obligations;
        this.starts = starts;
        this.attachments = attachments;
        this.people = people;
        this.plans = plans;
        this.system = system;
        this.clock = clock;
    }

    // ---- doing it ---------------------------------------------------------------------------------------------------

    /**
     * The office reports its result. Where one hand sends, it is sent with that; otherwise it waits for the head.
     *
     * @param task the task being completed: its files count as one's own
     * @throws Refusal naming the first thing that is wrong
     */
    public void report(String obligationId, String user, String task, Given typed) {
        Obligation obligation = obligations.get(obligationId);
        requireWork(
                user,
                offices.workers(obligation),
                "Chỉ chuyên viên của cơ quan, đơn vị thực hiện mới báo cáo được kết quả; hãy chuyển việc cho người có vai trò phù hợp.");
        DutyDemand demand = demands.get(obligation.plan(), obligation.kind());
        Given given = new GivenCheck(demand, obligation.mode(), counts(obligation), LocalDate.now(clock)).check(typed);
        int version = store.latest(obligationId).map(DutyResultRow::version).orElse(0) + 1;
        attachments.claim(obligationId + FILES, given.attachments(), user, task);
        var row = new DutyResultRow(obligationId, version, given, user, clock.instant(), null, null);
        store.insert(row);
        if (offices.approvers(obligation).isPresent()) {
            obligations.submittedForApproval(obligationId, user);
        } else {
            send(obligation, row, null, user);
        }
    }

    /** The head approves the result that waits; with that it is sent. */
    public void approve(String obligationId, String user, String comment) {
        Obligation obligation = obligations.get(obligationId);
        DutyResultRow row = store.latest(obligationId).orElseThrow();
        requireApprover(obligationId, user);
        String said = Texts.optional(comment, "Ý kiến", Texts.COMMENT);
        if (said != null) {
            obligations.noted(obligationId, user, "Duyệt kết quả", said);
        }
        send(obligation, row, user, user);
    }

    /** The head sends the result back to the specialist. */
    public void sendBack(String obligationId, String user, String reason) {
        requireApprover(obligationId, user);
        obligations.returnedInside(obligationId, user, Texts.required(reason, "Lý do trả lại", Texts.COMMENT));
    }

    /**
     * Four eyes by person: who reported does not approve.
     *
     * @throws Refusal when this person may not approve the result that waits
     */
    public void requireApprover(String obligationId, String person) {
        Group heads = offices.approvers(obligations.get(obligationId)).orElseThrow();
        if (!people.holds(person, heads)) {
            throw new Refusal(
                    "Chỉ lãnh đạo của cơ quan, đơn vị mới duyệt được kết quả; hãy chuyển việc cho người có vai trò phù hợp.");
        }
        if (store.latest(obligationId).orElseThrow().givenBy().equals(person)) {
            throw new Refusal(
                    "Người báo cáo kết quả không tự duyệt được; hãy chuyển việc cho lãnh đạo khác của cơ quan, đơn vị.");
        }
    }

    private void send(Obligation obligation, DutyResultRow row, String approvedBy, String actor) {
        Instant now = clock.instant();
        Given given = row.given();
        obligations.sent(
                obligation.id(),
                actor,
                given.nil()
                        ? NIL
                        : given.number() == null
                                ? null
                                : "Văn bản số %s ngày %s".formatted(given.number(), VietnamTime.format(given.date())));
        store.sent(obligation.id(), row.version(), approvedBy, now);
        assignments.insert(obligation, row.version(), given.members(), now);
        targets.insert(obligation, row.version(), given.targets(), now);
    }

    // ---- checking it ------------------------------------------------------------------------------------------------

    @Override
    public void accept(String obligationId, String user, String comment) {
        requireCheck(obligationId, user);
        obligations.accepted(obligationId, user, Texts.optional(comment, "Ý kiến", Texts.COMMENT));
    }

    @Override
    public void requestSupplement(String obligationId, String user, String reason, LocalDate newDate) {
        requireCheck(obligationId, user);
        obligations.askSupplement(obligationId, user, reason, newDate);
    }

    private void requireCheck(String obligationId, String user) {
        Obligation obligation = obligations.get(obligationId);
        requireWork(
                user,
                offices.checkers(obligation).orElseThrow(),
                "Chỉ cơ quan được giao kiểm tra mới kiểm tra được kết quả; hãy chuyển việc cho người có vai trò phù hợp.");
        if (obligation.status() != Status.DA_GUI) {
            throw new Refusal("Kết quả này không còn chờ kiểm tra; hãy tải lại danh sách việc để xem.");
        }
    }

    private void requireWork(String user, Group group, String otherwise) {
        if (!people.worksAs(user, group)) {
            throw new Refusal(otherwise);
        }
    }

    // ---- what arises ------------------------------------------------------------------------------------------------

    /**
     * Báo cáo phát sinh: the office opens the duty itself, as often as something arises in a year.
     *
     * @return id of the new obligation
     * @throws Refusal when the duty is none that an office opens, or the time before is not sent yet
     */
    public String arises(String planId, String dutyId, String officeId, String user) {
        Plan plan = plans.plan(planId);
        DutyDemand demand = DutyDemands.of(plan).stream()
                .filter(each -> !each.owedUpward() && each.id().equals(dutyId))
                .findFirst()
                .orElseThrow(NotFound::new);
        Office office = plan.findOffice(officeId).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        Group workers = new Group(planId, DutyOffices.worker(plan, demand, office, today), Role.CHUYEN_VIEN);
        if (!people.worksAs(user, workers)) {
            throw new Refusal(
                    "Chỉ chuyên viên của cơ quan, đơn vị thực hiện mới mở được báo cáo phát sinh; hãy liên hệ cơ quan, đơn vị đó.");
        }
        if (plan.officesNamed(demand.owners(), today).stream()
                .noneMatch(each -> each.id().equals(officeId))) {
            throw Refusal.of(
                    "Kế hoạch không giao nhiệm vụ “%s” cho %s; hãy tải lại trang để xem nhiệm vụ của mình.",
                    demand.name(), office.name());
        }
        List<Obligation> before = ofOffice(planId, demand, officeId);
        if (!mayArise(demand, office, before)) {
            throw Refusal.of(
                    "Nhiệm vụ “%s” được mở theo thời gian của Kế hoạch; hãy báo cáo kết quả trong việc đã có.",
                    demand.name());
        }
        if (before.stream()
                .anyMatch(each -> each.sentAt() == null && !each.status().settled())) {
            throw Refusal.of(
                    "Lần trước của nhiệm vụ “%s” chưa gửi; hãy hoàn thành việc đó rồi mở lần mới.", demand.name());
        }
        int time = before.stream()
                        .flatMap(each -> DutyPeriod.timeIn(today.getYear(), each.period()).stream())
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0)
                + 1;
        String period = DutyPeriod.arisen(today.getYear(), time);
        rounds.openFor(plan, demand, period, office);
        String round = Obligation.roundId(planId, demand.kind(), period);
        system.run(() -> starts.startNext(round));
        return Obligation.id(round, officeId);
    }

    /**
     * Whether an office may open the duty itself now: what arises; what always holds, where another office records it; and an
     * assignment of council members that has to change.
     */
    static boolean mayArise(DutyDemand demand, Office office, List<Obligation> before) {
        return !demand.owedUpward()
                && (demand.recurrence() == Recurrence.KHI_PHAT_SINH
                        || demand.recurrence() == Recurrence.THUONG_XUYEN && DutyOffices.entered(demand, office)
                        || demand.assignment()
                                && before.stream().anyMatch(each -> each.sentAt() != null)
                                && before.stream().noneMatch(each -> each.sentAt() == null));
    }

    private List<Obligation> ofOffice(String plan, DutyDemand demand, String office) {
        return obligations.ofOffice(plan, office).stream()
                .filter(each -> each.kind().equals(demand.kind()))
                .toList();
    }

    // ---- reading ----------------------------------------------------------------------------------------------------

    /** How one duty of one period stands: on time, late, missing, and how many of those sent say that nothing arose. */
    public record Count(RoundCount offices, int nil) {}

    /** @param duty id of a duty of the plan */
    @Transactional(readOnly = true)
    public Count count(String plan, String duty, String period) {
        String round = Obligation.roundId(plan, DutyDemand.DUTY + duty, period);
        return new Count(obligations.count(round), store.nilOfRound(round).size());
    }

    /** The result that is being worked on or was sent last. */
    @Transactional(readOnly = true)
    public Optional<Given> latest(String obligationId) {
        return store.latest(obligationId).map(DutyResultRow::given);
    }

    /** The numbers that are asked of the office; a crowd is always counted. */
    @Transactional(readOnly = true)
    public List<DutyCount> counts(Obligation obligation) {
        DutyDemand demand = demands.get(obligation.plan(), obligation.kind());
        Office owner = plans.plan(obligation.plan()).office(obligation.office());
        return demand.counts().isEmpty() && owner.kind() == OfficeKind.NHOM
                ? List.of(new DutyCount(
                        "so-luong",
                        "Số lượng đã thực hiện (%s)".formatted(owner.shortName()),
                        "đơn vị",
                        Source.assumed("Nhóm không có tài khoản thì đếm số đã thực hiện.")))
                : demand.counts();
    }
}
