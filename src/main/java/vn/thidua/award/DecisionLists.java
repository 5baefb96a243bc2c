package vn.thidua.award;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationMoves;
import vn.thidua.nomination.Nominations;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;

/** Decisions with their lists as they are, and whether they may go out so. Knows nothing of documents, which ask it. */
@Service
@Transactional
public class DecisionLists {

    private final DecisionStore store;
    private final NominationMoves locks;
    private final Nominations nominations;

    DecisionLists(DecisionStore store, NominationMoves locks, Nominations nominations) {
        this.store = store;
        this.locks = locks;
        this.nominations = nominations;
    }

    public Decision get(String id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<Decision> find(String id) {
        return store.find(id);
    }

    /** The list in its order, with the nominations as they are now; two statements. */
    public List<ListedRow> list(String id) {
        List<DecisionStore.Row> listed = store.rows(id);
        Map<String, Nomination> known =
                nominations
                        .all(listed.stream().map(DecisionStore.Row::nomination).toList())
                        .stream()
                        .collect(Collectors.toMap(Nomination::id, Function.identity()));
        return listed.stream()
                .map(row -> new ListedRow(
                        known.get(row.nomination()), row.no(), row.refused(), row.enteredAt(), row.ceremony()))
                .toList();
    }

    /**
     * Holds the decision and everything on its list, and looks whether it may still go out as it is.
     *
     * @throws Refusal naming the first row that was withdrawn, held or moved otherwise, or when nothing is left to reward
     */
    List<ListedRow> requireStillRight(String id) {
        store.lock(id).orElseThrow(NotFound::new);
        locks.lock(store.rows(id).stream().map(DecisionStore.Row::nomination).toList());
        List<ListedRow> list = list(id);
        list.stream().filter(row -> !row.inDecision()).findFirst().ifPresent(row -> {
            throw Refusal.of(
                    "Hồ sơ của %s trong danh sách đã chuyển sang trạng thái “%s”; hãy trả lại dự thảo, đưa hồ sơ này ra khỏi danh sách rồi trình lại.",
                    row.nomination().name(), row.nomination().status().label());
        });
        if (list.stream().noneMatch(ListedRow::rewarded)) {
            throw new Refusal(
                    "Danh sách không có đối tượng nào được khen thưởng; hãy bổ sung hồ sơ hoặc dừng lập quyết định.");
        }
        return list;
    }
}
