package vn.thidua.report;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.movement.MovementRuns;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;
import vn.thidua.platform.security.Grants;

/** The consolidator may open a round by hand. */
@Component
class RoundGrants {

    private final Grants grants;
    private final RoundProcess rounds;

    RoundGrants(Grants grants, RoundProcess rounds) {
        this.grants = grants;
        this.rounds = rounds;
    }

    @EventListener
    void grant(MovementRuns runs) {
        Plan plan = runs.plan();
        if (plan.reporting() != null) {
            grants.grantStart(
                    new Group(plan.id(), plan.reporting().consolidator(), Role.CHUYEN_VIEN).id(), rounds.process());
        }
    }
}
