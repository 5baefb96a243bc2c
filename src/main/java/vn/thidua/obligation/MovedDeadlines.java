package vn.thidua.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.platform.time.VietnamTime;

/**
 * The plan itself gives open obligations another date. Obligation, open tasks and timers move together, some obligations at a
 * time; what was sent already stays as it is. Called again after a crash it goes on where it stopped.
 */
@Service
@Transactional
public class MovedDeadlines {

    private final ObligationStore store;
    private final Obligations obligations;
    private final ObligationDeadlines deadlines;
    private final DueDates dueDates;

    MovedDeadlines(ObligationStore store, Obligations obligations, ObligationDeadlines deadlines, DueDates dueDates) {
        this.store = store;
        this.obligations = obligations;
        this.deadlines = deadlines;
        this.dueDates = dueDates;
    }

    /**
     * What of a round moves to which day.
     *
     * @param offices ids of the offices meant; null: all that owe
     * @param why as the history shows it: "theo Kế hoạch số …"
     */
    public record Move(String plan, String kind, String period, Collection<String> offices, LocalDate day, String why) {

        /** {@code <plan>/<kind>/<period>}. */
        public String round() {
            return Obligation.roundId(plan, kind, period);
        }
    }

    /** A kind and a period in which somebody still has to send. */
    public record Open(String kind, String period) {}

    /** Where something of these kinds is still to be sent; one statement. */
    @Transactional(readOnly = true)
    public List<Open> open(String plan, Collection<String> kinds) {
        return store.openPeriods(plan, kinds).stream()
                .map(each -> new Open(each.kind(), each.period()))
                .toList();
    }

    /**
     * Moves the next obligations of the round; whoever completes one of their tasks at this moment is waited for, and what he
     * sends keeps its date.
     *
     * @return how many were looked at: as many as {@code limit} when there may be more
     */
    public int moveNext(Move move, int limit) {
        Instant due = VietnamTime.endOf(move.day());
        List<Obligation> next = store.nextToMove(move.round(), move.offices(), due, limit);
        if (next.isEmpty()) {
            return 0;
        }
        deadlines.holdAll(next);
        List<Obligation> before =
                store.lockUnsent(next.stream().map(Obligation::id).toList());
        move(before, move.day(), move.why());
        return next.size();
    }

    /**
     * Moves one obligation that is owed again and stayed behind while the others moved; whoever took it back holds its tasks.
     *
     * @param why as the history shows it
     */
    public void moveOne(String id, LocalDate day, String why) {
        Instant due = VietnamTime.endOf(day);
        List<Obligation> before = store.lockUnsent(List.of(id)).stream()
                .filter(owed -> !due.equals(owed.originalDueAt() == null ? owed.dueAt() : owed.originalDueAt()))
                .toList();
        move(before, day, why);
    }

    private void move(List<Obligation> before, LocalDate day, String why) {
        List<String> ids = before.stream().map(Obligation::id).toList();
        if (ids.isEmpty()) {
            return;
        }
        obligations.moved(ids, VietnamTime.endOf(day), dueDates.followUpAt(day), why);
        Map<String, Obligation> now =
                store.lockUnsent(ids).stream().collect(Collectors.toMap(Obligation::id, Function.identity()));
        for (Obligation old : before) {
            Obligation moved = now.get(old.id());
            if (!Objects.equals(moved.dueAt(), old.dueAt())) { // not where an extension reaches further
                deadlines.move(old, moved.dueAt(), moved.followUpAt());
            }
        }
    }
}
