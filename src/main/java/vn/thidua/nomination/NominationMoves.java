package vn.thidua.nomination;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotFound;

/**
 * The one way in which nominations change their status: many at once, in a handful of statements however long the list is. Two
 * that move the same ones at the same time come one after the other, and the second is told what happened.
 */
@Service
@Transactional
public class NominationMoves {

    private final NominationStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NominationMoves(NominationStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes all of them a step, or none.
     *
     * @param ids of one plan
     * @param from statuses in which they may be
     * @throws NotFound when one does not exist
     * @throws Conflict when one has another status by now; the sentence names it
     */
    public void move(Collection<String> ids, Set<NominationStatus> from, NominationStep step) {
        if (ids.isEmpty()) {
            return;
        }
        List<Nomination> before = lock(ids);
        require(before, from);
        List<String> sorted = before.stream().map(Nomination::id).toList();
        store.move(sorted, step, clock.instant());
        store.noteStage(sorted, step, clock.instant());
        Map<String, List<Nomination>> byPlan = before.stream().collect(Collectors.groupingBy(Nomination::plan));
        byPlan.forEach((plan, rows) -> events.publishEvent(new NominationsMoved(plan, rows, step)));
    }

    /**
     * The nominations in the order of their ids, held until the transaction ends: for a rule that looks before it moves.
     *
     * @throws NotFound when one does not exist
     */
    public List<Nomination> lock(Collection<String> ids) {
        List<Nomination> locked = store.lock(ids);
        if (locked.size() != Set.copyOf(ids).size()) {
            throw new NotFound();
        }
        return locked;
    }

    /** @throws Conflict naming the first that has another status by now */
    static void require(List<Nomination> rows, Set<NominationStatus> from) {
        rows.stream().filter(each -> !from.contains(each.status())).findFirst().ifPresent(NominationMoves::refuse);
    }

    private static void refuse(Nomination nomination) {
        throw new Conflict(
                "Hồ sơ đề nghị khen thưởng của %s vừa chuyển sang trạng thái “%s”; hãy tải lại danh sách rồi chọn lại."
                        .formatted(nomination.name(), nomination.status().label()));
    }
}
