package vn.thidua.movement;

import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;
import vn.thidua.platform.security.Grants;
import vn.thidua.report.process.ReportRoundProcess;

/** What a plan's people may do in the webapps beyond their tasks: follow the plan in Cockpit, open a round by hand. */
@Component
class PlanGrants {

    private final Grants grants;

    PlanGrants(Grants grants) {
        this.grants = grants;
    }

    /** Writes only what lacks; repeated at each start, since a release may bring processes of its own. */
    void grant(Plan plan) {
        grants.grantSupervisor(new Group(plan.id(), plan.issuer(), Role.GIAM_SAT).id());
        if (plan.reporting() != null) {
            grants.grantStart(
                    new Group(plan.id(), plan.reporting().consolidator(), Role.CHUYEN_VIEN).id(),
                    ReportRoundProcess.KEY);
        }
    }
}
