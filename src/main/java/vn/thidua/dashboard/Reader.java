package vn.thidua.dashboard;

import java.util.Set;
import vn.thidua.plan.Plan;

/**
 * Who looks at which plan, and how far.
 *
 * @param offices ids of the offices whose obligations the person may read; null for all of the plan
 * @param opensInstances whether the engine shows the person how it is being done, with the diagram
 * @param mayUrge whether the person may urge the offices
 */
record Reader(Plan plan, String user, Set<String> offices, boolean opensInstances, boolean mayUrge) {

    boolean readsAll() {
        return offices == null;
    }
}
