package vn.thidua.timelapse;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.award.Decisions;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;

/** Whoever prepares award decisions begins one for every list that waits for one. */
@Component
@Profile("timelapse")
@Order(3)
class AwardInitiative implements Initiative {

    private static final int REFUSED_PERCENT = 4;

    private final Decisions decisions;
    private final PoolStore pools;

    AwardInitiative(Decisions decisions, PoolStore pools) {
        this.decisions = decisions;
        this.pools = pools;
    }

    @Override
    public void on(Turn turn) {
        String plan = turn.plan().id();
        for (PoolStore.Pool pool : pools.toDecide(plan)) {
            turn.somebody(pool.office(), Role.CHUYEN_VIEN).ifPresent(person -> {
                try {
                    turn.as(person, () -> begin(turn, pool, person));
                } catch (Refusal | Conflict no) {
                    turn.trouble("award-decision: " + no.getMessage());
                }
            });
        }
    }

    /** The leader does not want to reward some of a longer list. */
    private String begin(Turn turn, PoolStore.Pool pool, String person) {
        String plan = turn.plan().id();
        String decision = decisions.start(plan, person, pool.office(), pool.nominations());
        List<String> unwanted = pool.nominations().stream()
                .skip(1)
                .filter(row -> turn.chance("unwanted " + row).percent(REFUSED_PERCENT))
                .toList();
        if (!unwanted.isEmpty()) {
            decisions.refuse(plan, person, decision, unwanted, "Thành tích chưa tiêu biểu.");
        }
        return decision;
    }

    @Override
    public boolean goesOn(String plan) {
        return pools.anyUnderWay(plan);
    }
}
