package vn.thidua.timelapse;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.council.CouncilAccess;
import vn.thidua.council.CouncilBody;
import vn.thidua.council.Sessions;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Coded;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;

/** The secretaries gather what waits for their council into a session. */
@Component
@Profile("timelapse")
@Order(2)
class CouncilInitiative implements Initiative {

    private final Sessions sessions;
    private final CouncilAccess access;
    private final PoolStore pools;

    CouncilInitiative(Sessions sessions, CouncilAccess access, PoolStore pools) {
        this.sessions = sessions;
        this.access = access;
        this.pools = pools;
    }

    @Override
    public void on(Turn turn) {
        String plan = turn.plan().id();
        for (PoolStore.Waiting waiting : pools.toVote(plan)) {
            CouncilBody body = Coded.of(CouncilBody.class, waiting.body());
            Group secretaries = access.secretaries(plan, waiting.council());
            turn.somebody(secretaries.office(), secretaries.role()).ifPresent(person -> {
                var free = sessions.waiting(plan, waiting.council(), body).first().stream()
                        .map(row -> row.id())
                        .toList();
                if (free.isEmpty()) {
                    return;
                }
                try {
                    turn.as(person, () -> sessions.open(plan, waiting.council(), body, free, person));
                } catch (Refusal | Conflict no) {
                    turn.trouble("council-session: " + no.getMessage());
                }
            });
        }
    }

    @Override
    public boolean goesOn(String plan) {
        return pools.anyUnderWay(plan);
    }
}
