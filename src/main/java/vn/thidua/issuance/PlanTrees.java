package vn.thidua.issuance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;

/** The trees of the plans, each read once per version of its plan: a cascade asks for thousands of offices. */
@Component
class PlanTrees {

    private final Plans plans;
    private final Map<String, PlanTree> trees = new ConcurrentHashMap<>();

    PlanTrees(Plans plans) {
        this.plans = plans;
    }

    PlanTree of(String planId) {
        Plan plan = plans.plan(planId);
        return trees.compute(planId, (id, known) -> known != null && known.isOf(plan) ? known : new PlanTree(plan));
    }
}
