package vn.thidua.plan;

import java.util.Collection;

/** The plans registered in this installation. */
public interface Plans {

    /**
     * The plan with this id, which is also the tenant id.
     *
     * @throws IllegalArgumentException when no such plan is registered
     */
    Plan plan(String id);

    /** All plans, ordered by id. */
    Collection<Plan> all();
}
