package vn.thidua.dashboard;

import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.support.Staff;

/** People with Cockpit's permission, as a plan that runs here has them. */
@Component
public class CockpitReaders {

    private final Staff staff;
    private final Plans plans;

    CockpitReaders(Staff staff, Plans plans) {
        this.staff = staff;
        this.plans = plans;
    }

    /** Who follows the plan; the account. */
    public String follower(String plan) {
        Group group = new Group(plan, plans.plan(plan).issuer(), Role.GIAM_SAT);
        return staff.hire(plan + ".theo-doi", group);
    }
}
