package vn.thidua.timelapse;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.award.Decisions;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;

/** Whoever prepares award decisions begins one for every list that waits for one. */
@Component
@Profile("timelapse")
@Order(3)
class AwardInitiative implements Initiative {

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
                    turn.as(person, () -> decisions.start(plan, person, pool.office(), pool.nominations()));
                } catch (Refusal no) {
                    turn.trouble("award-decision: " + no.getMessage());
                }
            });
        }
    }

    @Override
    public boolean goesOn(String plan) {
        return pools.anyUnderWay(plan);
    }
}
