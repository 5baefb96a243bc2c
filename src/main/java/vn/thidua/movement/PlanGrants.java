package vn.thidua.movement;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.organisation.Colleague;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.RolesGiven;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;
import vn.thidua.platform.security.Grants;

/**
 * What a plan's people may do in the webapps beyond their tasks: whoever follows the plan reads it in Cockpit; whoever watches
 * other offices' deadlines opens Cockpit for our own pages there, which decide by themselves what is shown.
 */
@Component
class PlanGrants {

    private final Grants grants;
    private final ObligationAccess access;
    private final People people;

    PlanGrants(Grants grants, ObligationAccess access, People people) {
        this.grants = grants;
        this.access = access;
        this.people = people;
    }

    /** Writes only what lacks; repeated at each start, since a release may bring processes of its own. */
    @EventListener
    void grant(MovementRuns runs) {
        Plan plan = runs.plan();
        open(Set.of(new Group(plan.id(), plan.issuer(), Role.GIAM_SAT)));
        open(people.of(plan.id(), plan.offices().stream().map(Office::id).toList()).stream()
                .map(Colleague::hats)
                .flatMap(Set::stream)
                .collect(Collectors.toSet()));
    }

    @EventListener
    void grant(RolesGiven given) {
        open(given.groups());
    }

    private void open(Collection<Group> groups) {
        groups.stream().filter(access::watches).forEach(group -> {
            if (access.follows(group)) {
                grants.grantSupervisor(group.id());
            } else {
                grants.grantCockpit(group.id());
            }
        });
    }
}
