package vn.thidua.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text of each plan that ran last, which outlives a broken file and reaches the other nodes. */
interface KeptPlans {

    /**
     * @param plan id of the plan
     * @param file {@link PlanFile#shortName()}
     */
    record Kept(String plan, String file, String sha256, String text) {}

    Optional<Kept> ofPlan(String plan);

    List<Kept> ofFile(String file);

    /** What runs last, by plan. */
    Map<String, String> sha256();

    void keep(Kept plan);
}
