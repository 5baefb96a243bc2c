package vn.thidua.dashboard;

import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.security.Grants;
import vn.thidua.support.Staff;

/** People with Cockpit's permission, as a plan that runs here has them. */
@Component
public class CockpitReaders {

    private final Staff staff;
    private final Plans plans;
    private final Grants grants;

    CockpitReaders(Staff staff, Plans plans, Grants grants) {
        this.staff = staff;
        this.plans = plans;
        this.grants = grants;
    }

    /** Who follows the plan; the account. */
    public String follower(String plan) {
        Group group = new Group(plan, plans.plan(plan).issuer(), Role.GIAM_SAT);
        String id = staff.hire(plan + ".theo-doi", group);
        grants.grantSupervisor(group.id());
        return id;
    }
}
