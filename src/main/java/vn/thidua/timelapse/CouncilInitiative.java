package vn.thidua.timelapse;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.council.CouncilBody;
import vn.thidua.council.Sessions;
import vn.thidua.nomination.Nomination;
import vn.thidua.plan.Office;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;

/** Secretaries open a session for every list that waits for their council or its standing body. */
@Component
@Profile("timelapse")
@Order(2)
class CouncilInitiative implements Initiative {

    private final Sessions sessions;
    private final Pools pools;

    CouncilInitiative(Sessions sessions, Pools pools) {
        this.sessions = sessions;
        this.pools = pools;
    }

    @Override
    public void on(Turn turn) {
        String plan = turn.plan().id();
        for (Pools.Waiting waiting : pools.toVote(plan)) {
            CouncilBody body = CouncilBody.valueOf(waiting.body());
            turn.plan().findOffice(waiting.council()).map(Office::id).ifPresent(council -> opens(turn, council, body));
        }
    }

    private void opens(Turn turn, String council, CouncilBody body) {
        String plan = turn.plan().id();
        var rows = sessions.waiting(plan, council, body).stream()
                .map(Nomination::id)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        turn.somebody(council, Role.THU_KY_HD)
                .or(() -> turn.somebody(council, Role.CHUYEN_VIEN))
                .ifPresent(secretary -> {
                    try {
                        turn.as(secretary, () -> sessions.open(plan, council, body, rows, secretary));
                    } catch (Refusal | NotAllowed no) {
                        turn.trouble("council-session: " + no.getMessage());
                    }
                });
    }

    @Override
    public boolean goesOn(String plan) {
        return pools.anyUnderWay(plan);
    }
}
