package vn.thidua.dashboard;

import java.util.Set;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.plan.Plan;

/**
 * Who looks at which plan, and how far.
 *
 * @param sight what the person may read; null for all of the plan
 * @param opensInstances whether the engine shows the person how it is being done, with the diagram
 * @param mayUrge whether the person may urge the offices
 */
record Reader(Plan plan, String user, ObligationAccess.Sight sight, boolean opensInstances, boolean mayUrge) {

    boolean readsAll() {
        return sight == null;
    }

    /** Whose obligations are read with all that was done about them; null for every office. */
    Set<String> offices() {
        return readsAll() ? null : sight.offices();
    }

    /** Whether the office's obligations are read only because the person's office helps with them. */
    boolean onlyCoordinates(String office) {
        return !readsAll() && !sight.offices().contains(office);
    }
}
