package vn.thidua.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.DutyMode;
import vn.thidua.platform.error.Refusal;

/** Opens, moves and settles obligations; every step leaves a trace of who, when and what was said. */
@Service
@Transactional(propagation = Propagation.REQUIRED)
public class Obligations {

    private final ObligationStore store;
    private final Clock clock;

    Obligations(ObligationStore store, Clock clock) {
        this.store = store;
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

    public List<Obligation> ofRound(String roundId) {
        return store.ofRound(roundId);
    }

    public List<Obligation> ofOffice(String plan, String office) {
        return store.ofOffice(plan, office);
    }

    /** The draft has left the drafter's hands and waits for approval inside the office. */
    public void submittedForApproval(String id, String actor) {
        store.move(id, Status.CHO_DUYET, List.of(Status.DANG_THUC_HIEN, Status.YEU_CAU_BO_SUNG, Status.CHO_DUYET));
        store.note(id, clock.instant(), actor, "Trình duyệt", null);
    }

    /** Approval was refused inside the office: back to work. */
    public void returnedInside(String id, String actor, String reason) {
        Obligation obligation = get(id);
        store.move(
                id,
                obligation.supplementDue() == null ? Status.DANG_THUC_HIEN : Status.YEU_CAU_BO_SUNG,
                List.of(Status.CHO_DUYET));
        store.note(id, clock.instant(), actor, "Trả lại", reason);
    }

    /** Signed and dispatched: this moment decides whether it is on time. A supplement keeps the first sending date. */
    public void sent(String id, String actor, String documentNumber) {
        store.sent(id, clock.instant());
        store.note(id, clock.instant(), actor, "Gửi", documentNumber);
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
        store.note(id, clock.instant(), actor, "Rút lại", reason);
    }

    public void supplementRequested(String id, String actor, String reason, LocalDate newDate) {
        store.supplementRequested(id, newDate);
        store.note(id, clock.instant(), actor, "Yêu cầu bổ sung", reason);
    }

    /** Accepted by the consolidator: nothing more is expected. */
    public void accepted(String id, String actor, String comment) {
        store.accepted(id, clock.instant());
        store.note(id, clock.instant(), actor, "Tiếp nhận", comment);
    }

    /** The next round opened before anything was sent. */
    public void missed(String id) {
        store.missed(id, clock.instant());
        store.note(id, clock.instant(), null, "Không báo cáo", null);
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
            store.note(id, clock.instant(), null, "Quá hạn", null);
        }
        return first;
    }

    /** Whether no obligation of the round is still open. */
    public boolean allSettled(String roundId) {
        return store.allSettled(roundId);
    }

    /** The next open obligations of these rounds that were never sent. */
    public List<Obligation> unsentOfRounds(Collection<String> rounds, int limit) {
        return rounds.isEmpty() ? List.of() : store.unsentOfRounds(rounds, limit);
    }

    public RoundCount count(String roundId) {
        return store.count(roundId);
    }

    public List<ObligationEvent> history(String id) {
        return store.history(id);
    }
}
