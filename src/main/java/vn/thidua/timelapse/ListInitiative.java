package vn.thidua.timelapse;

import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.award.Decisions;
import vn.thidua.nomination.Batches;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;

/**
 * Whoever has a list on his desk looks, before he goes on with it, whether dossiers have left it: he takes them out of a decision
 * in the making, and gives up a list in which nothing is left. After {@link RowInitiative}, which makes dossiers leave.
 */
@Component
@Profile("timelapse")
@Order(5)
class ListInitiative implements Initiative {

    private static final String GONE = "Hồ sơ đã rút hoặc tạm dừng xét.";
    private static final String EMPTY = "Danh sách không còn hồ sơ nào.";

    private final Decisions decisions;
    private final Batches batches;
    private final PoolStore pools;

    ListInitiative(Decisions decisions, Batches batches, PoolStore pools) {
        this.decisions = decisions;
        this.batches = batches;
        this.pools = pools;
    }

    @Override
    public void on(Turn turn) {
        String plan = turn.plan().id();
        for (PoolStore.Thinned list : pools.thinnedDecisions(plan)) {
            tidied(turn, "award-decision", list.office(), person -> {
                if (list.left().size() == list.all()) {
                    decisions.drop(plan, person, list.decision(), EMPTY);
                } else {
                    decisions.takeOut(plan, person, list.decision(), list.left(), GONE);
                }
            });
        }
        for (PoolStore.Unsent list : pools.emptied(plan)) {
            tidied(turn, "nomination-batch", list.office(), person -> batches.cancel(list.id(), person, EMPTY));
        }
    }

    @Override
    public boolean goesOn(String plan) {
        return false;
    }

    private static void tidied(Turn turn, String what, String office, Consumer<String> deed) {
        turn.somebody(office, Role.CHUYEN_VIEN).ifPresent(person -> {
            try {
                turn.as(person, () -> {
                    deed.accept(person);
                    return null;
                });
            } catch (Refusal no) {
                turn.trouble(what + ": " + no.getMessage());
            }
        });
    }
}
