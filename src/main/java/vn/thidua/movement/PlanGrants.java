package vn.thidua.movement;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.security.Grants;

/** What a plan's people may do in the webapps beyond their tasks: follow the plan in Cockpit. */
@Component
class PlanGrants {

    private final Grants grants;

    PlanGrants(Grants grants) {
        this.grants = grants;
    }

    /** Writes only what lacks; repeated at each start, since a release may bring processes of its own. */
    @EventListener
    void grant(MovementRuns runs) {
        grants.grantSupervisor(new Group(runs.plan().id(), runs.plan().issuer(), Role.GIAM_SAT).id());
    }
}
