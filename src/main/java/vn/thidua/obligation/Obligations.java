package vn.thidua.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.DutyMode;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** Opens, moves and settles obligations; every step leaves a trace of who, when and what was said. */
@Service
@Transactional(propagation = Propagation.REQUIRED)
public class Obligations {

    private static final String SUPPLEMENT_REQUESTED = "Yêu cầu bổ sung";

    private final ObligationStore store;
    private final ObligationEventStore trace;
    private final CoordinatorStore coordinators;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Obligations(
            ObligationStore store,
            ObligationEventStore trace,
            CoordinatorStore coordinators,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.trace = trace;
        this.coordinators = coordinators;
        this.events = events;
        this.clock = clock;
    }

    /** What a round asks of one office. */
    public record Demand(String office, DutyMode mode) {}

    /**
     * Opens the obligations of a round; those that exist already stay as they are, so a repeated call adds nothing.
     *
     * @param dueAt last moment that is on time; null for no date
     */
    public void open(
            String plan, String kind, String period, Collection<Demand> demands, Instant dueAt, Instant followUpAt) {
        store.open(plan, kind, period, demands, dueAt, followUpAt, clock.instant());
    }

    /** Locks and returns the next obligations of the round that no process does yet. */
    public List<Obligation> nextUnstarted(String roundId, int limit) {
        return store.nextUnstarted(roundId, limit);
    }

    public boolean hasUnstarted(String roundId) {
        return store.hasUnstarted(roundId);
    }

    /** The process instances that do the obligations from now on, by obligation. */
    public void started(Map<String, String> processIds) {
        store.started(processIds);
    }

    /** @throws IllegalArgumentException when there is none with this id */
    public Obligation get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("No obligation " + id));
    }

    public Optional<Obligation> find(String id) {
        return store.find(id);
    }

    /** Those of the ids that are obligations; one statement. */
    public List<Obligation> findAll(Collection<String> ids) {
        return store.findAll(ids);
    }

    /** Finds it and keeps everybody else from moving it until the transaction ends. */
    public Optional<Obligation> lock(String id) {
        return store.lock(id);
    }

    public List<Obligation> ofRound(String roundId) {
        return store.ofRound(roundId);
    }

    public List<Obligation> ofOffice(String plan, String office) {
        return store.ofOffice(plan, office);
    }

    /** The draft has left the drafter's hands and waits for approval inside the office. */
    public void submittedForApproval(String id, String actor) {
        store.move(id, Status.CHO_DUYET, List.of(Status.DANG_THUC_HIEN, Status.YEU_CAU_BO_SUNG, Status.CHO_DUYET));
        trace.note(id, clock.instant(), actor, "Trình duyệt", null);
    }

    /** Approval was refused inside the office: back to work. */
    public void returnedInside(String id, String actor, String reason) {
        Obligation obligation = get(id);
        store.move(
                id,
                obligation.supplementDue() == null ? Status.DANG_THUC_HIEN : Status.YEU_CAU_BO_SUNG,
                List.of(Status.CHO_DUYET));
        trace.note(id, clock.instant(), actor, "Trả lại", reason);
    }

    /**
     * Signed and dispatched: this moment decides whether it is on time. A supplement keeps the first sending date.
     *
     * @throws Refusal when it was settled meanwhile
     */
    public void sent(String id, String actor, String documentNumber) {
        moves(id, Status.DA_GUI);
        if (!store.sent(id, clock.instant())) {
            throw Refusal.of(
                    "Nhiệm vụ này đã kết thúc (%s) nên không gửi được nữa; hãy liên hệ cơ quan tổng hợp.",
                    get(id).status().label());
        }
        trace.note(id, clock.instant(), actor, "Gửi", documentNumber);
    }

    /** @throws Refusal when there is nothing to withdraw any more, because it was accepted or sent back */
    public void requireWithdrawable(String id) {
        if (get(id).status() != Status.DA_GUI) {
            throw new Refusal(
                    "Chỉ rút lại được báo cáo đã gửi mà cơ quan tổng hợp chưa tiếp nhận; hãy gửi báo cáo đính chính nếu cần sửa.");
        }
    }

    /** @throws Refusal when it was accepted meanwhile */
    public void withdrawn(String id, String actor, String reason) {
        requireWithdrawable(id);
        store.withdrawn(id);
        trace.note(id, clock.instant(), actor, "Rút lại", reason);
        owedAgain(id);
    }

    public void supplementRequested(String id, String actor, String reason, LocalDate newDate) {
        store.supplementRequested(id, newDate);
        trace.note(id, clock.instant(), actor, SUPPLEMENT_REQUESTED, reason);
    }

    /**
     * What was sent is not complete: asks for a supplement by a date that is near enough.
     *
     * @param newDate day by which the supplement is to be sent
     * @throws Refusal when nothing is said, or the date is missing, past or too far
     */
    public void askSupplement(String id, String actor, String reason, LocalDate newDate) {
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
        supplementRequested(id, actor, given, newDate);
    }

    /** Accepted by the consolidator: nothing more is expected. */
    public void accepted(String id, String actor, String comment) {
        moves(id, Status.HOAN_THANH);
        store.accepted(id, clock.instant());
        trace.note(id, clock.instant(), actor, "Tiếp nhận", comment);
    }

    /** Sent, and nobody has to accept it: nothing more is expected. */
    public void done(String id) {
        moves(id, Status.HOAN_THANH);
        store.accepted(id, clock.instant());
        trace.note(id, clock.instant(), null, Status.HOAN_THANH.label(), null);
    }

    /**
     * Somebody entered for the office what came outside the system: fulfilled as of the day of arrival, nothing more is
     * expected.
     *
     * @param sentAt moment that decides whether it is on time
     * @param action as the history shows it, with the note
     * @throws Conflict when it was sent or settled meanwhile
     */
    public void entered(String id, String actor, Instant sentAt, String action, String note) {
        moves(id, Status.HOAN_THANH);
        if (!store.entered(id, sentAt, clock.instant())) {
            throw Conflict.taskGone();
        }
        trace.note(id, clock.instant(), actor, action, note);
    }

    /**
     * What was entered for the office is taken back: it owes again as if nothing had come.
     *
     * @throws Conflict when it is not fulfilled any more
     */
    public void entryTakenBack(String id, String actor, String reason) {
        if (!store.reopened(id)) {
            throw Conflict.taskGone();
        }
        trace.note(id, clock.instant(), actor, "Rút báo cáo nhập thay", reason);
        owedAgain(id);
    }

    /** A supplement that is withdrawn has its own date, and what was sent first still counts. */
    private void owedAgain(String id) {
        Obligation now = get(id);
        if (now.sentAt() == null) {
            events.publishEvent(new ObligationOwedAgain(now));
        }
    }

    /** Something was done about it that leaves it as it stands, e.g. a correction after its acceptance. */
    public void noted(String id, String actor, String action, String note) {
        trace.note(id, clock.instant(), actor, action, note);
    }

    /**
     * Nothing was sent and nothing will be. Called by {@link Settlements}, which ends the work on them.
     *
     * @return those that are missed now; what was sent or settled meanwhile stays as it is
     */
    List<Obligation> missed(Collection<String> ids) {
        return settledAll(ids, Status.KHONG_BAO_CAO, false, null, null);
    }

    /** The next open obligations of the plan. */
    List<Obligation> openOf(String plan, int limit) {
        return store.openOf(plan, limit);
    }

    /** Sent, and nobody will accept them any more; as {@link #missed}. */
    List<Obligation> doneAsSent(Collection<String> ids, String actor, String why) {
        return settledAll(ids, Status.HOAN_THANH, true, actor, why);
    }

    /** What they were for is called off before anything was sent; as {@link #missed}. */
    List<Obligation> calledOff(Collection<String> ids, String actor, String why) {
        return settledAll(ids, Status.KHONG_PHAI_THUC_HIEN, false, actor, why);
    }

    /** The same number of statements, however many they are. */
    private List<Obligation> settledAll(
            Collection<String> ids, Status status, boolean wereSent, String actor, String why) {
        if (ids.isEmpty()) {
            return List.of();
        }
        events.publishEvent(new ObligationMoves(ids, status));
        List<Obligation> settled = store.settleAll(ids, status, wereSent, clock.instant());
        trace.noteAll(settled.stream().map(Obligation::id).toList(), clock.instant(), actor, status.label(), why);
        return settled;
    }

    /**
     * The office need not do it. Called by {@link Settlements}, which ends the work on it.
     *
     * @throws Refusal when it was sent or settled already
     */
    void waived(String id, String actor, String reason) {
        moves(id, Status.KHONG_PHAI_THUC_HIEN);
        if (!store.waived(id, clock.instant())) {
            Obligation now = get(id);
            throw now.status().settled()
                    ? Refusal.of(
                            "Nhiệm vụ này đã kết thúc (%s) nên không thay đổi được nữa.",
                            now.status().label())
                    : new Refusal(
                            "Đơn vị đã gửi báo cáo của nhiệm vụ này; hãy tiếp nhận hoặc yêu cầu bổ sung thay vì xác nhận không phải thực hiện.");
        }
        trace.note(id, clock.instant(), actor, Status.KHONG_PHAI_THUC_HIEN.label(), reason);
    }

    /**
     * Gives it a later date, which counts from now on; an overdue mark is taken back. Open work and timers move with it:
     * {@link ObligationDeadlines}.
     *
     * @throws Refusal when it was sent or settled meanwhile, or the date is not later
     */
    public void extended(String id, String actor, Instant dueAt, Instant followUpAt) {
        Obligation before = get(id);
        if (!store.extended(id, dueAt, followUpAt, clock.instant())) {
            throw new Refusal("Nhiệm vụ vừa được gửi hoặc đã kết thúc nên không gia hạn được nữa; hãy tải lại trang.");
        }
        trace.note(
                id,
                clock.instant(),
                actor,
                "Gia hạn",
                "từ %s đến %s"
                        .formatted(
                                VietnamTime.format(VietnamTime.dateOf(before.dueAt())),
                                VietnamTime.format(VietnamTime.dateOf(dueAt))));
    }

    /**
     * Marks it overdue. One that was sent is not overdue any more: then it is the supplement that is late, and the report
     * stays as punctual as its first sending.
     *
     * @return true only the first time
     */
    public boolean noteOverdue(String id) {
        boolean first = store.noteOverdue(id, clock.instant());
        if (first) {
            trace.note(id, clock.instant(), null, "Quá hạn", null);
        }
        return first;
    }

    /**
     * The date that counts for all of them is another one (not an extension: who sends by it is simply on time). An extension
     * to a later day stays. Open work and timers move with it: {@link MovedDeadlines}.
     *
     * @param why as the history shows it: "theo Kế hoạch số …"
     */
    void moved(Collection<String> ids, Instant dueAt, Instant followUpAt, String why) {
        store.moved(ids, dueAt, followUpAt, clock.instant());
        trace.noteAll(ids, clock.instant(), null, "Điều chỉnh thời hạn", why);
    }

    /** Notes the same about many obligations, such as a letter that names them. */
    public void noteAll(Collection<String> ids, String actor, String action, String note) {
        trace.noteAll(ids, clock.instant(), actor, action, note);
    }

    /** How often a supplement was requested, by obligation; those without any are absent. */
    public Map<String, Integer> supplementsRequested(String roundId) {
        return trace.countEvents(roundId, SUPPLEMENT_REQUESTED);
    }

    /** Whether no obligation of the round is still open. */
    public boolean allSettled(String roundId) {
        return store.allSettled(roundId);
    }

    /** The next open obligations of these rounds that were never sent. */
    public List<Obligation> unsentOfRounds(Collection<String> rounds, int limit) {
        return rounds.isEmpty() ? List.of() : store.unsentOfRounds(rounds, limit);
    }

    /**
     * Names the offices that coordinate (cơ quan phối hợp): they see the obligation and may contribute, owe nothing and are
     * neither reminded nor overdue. Replaces those named before.
     *
     * @param offices ids of offices of the plan; the office that owes it cannot coordinate with itself
     */
    public void coordinate(String id, Collection<String> offices) {
        if (offices.contains(get(id).office())) {
            throw new Refusal(
                    "Cơ quan chủ trì không thể đồng thời là cơ quan phối hợp của chính nhiệm vụ đó; hãy bỏ khỏi danh sách.");
        }
        coordinators.coordinate(id, offices);
    }

    /**
     * Adds coordinating offices to every obligation of a round, with one statement; an office does not coordinate what it owes
     * itself.
     */
    public void coordinateRound(String roundId, Collection<String> offices) {
        coordinators.coordinateRound(roundId, offices);
    }

    /** Ids of the offices that coordinate. */
    public List<String> coordinators(String id) {
        return coordinators.coordinators(id);
    }

    /** The obligations of other offices in which this one coordinates. */
    public List<Obligation> coordinatedBy(String plan, String office) {
        return store.coordinatedBy(plan, office);
    }

    public RoundCount count(String roundId) {
        return store.count(roundId);
    }

    /** {@link #count} of every round of the plan that has obligations, with one statement. */
    public Map<String, RoundCount> counts(String plan) {
        return store.counts(plan);
    }

    public List<ObligationEvent> history(String id) {
        return trace.history(id);
    }

    private void moves(String id, Status next) {
        events.publishEvent(new ObligationMoves(List.of(id), next));
    }
}
