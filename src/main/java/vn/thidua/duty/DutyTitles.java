package vn.thidua.duty;

import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;

/** How lists, tasks and mails name a duty. */
@Component
public class DutyTitles {

    /** Obligations of a duty are of the kind that has its id behind this. */
    public static final String KIND = DutyDemand.DUTY;

    private static final String NOT_DEMANDED = "Nhiệm vụ khác theo Kế hoạch";

    private final DutyDemands demands;
    private final Plans plans;

    DutyTitles(DutyDemands demands, Plans plans) {
        this.demands = demands;
        this.plans = plans;
    }

    /** The name of the duty with its period; a plain name where the plan does not demand it any more. */
    public String of(String planId, String kind, String period) {
        Plan plan = plans.plan(planId);
        return demands.find(planId, kind)
                .map(demand -> DutyPeriod.title(plan, demand, period))
                .orElse(NOT_DEMANDED);
    }

    /** The name of the duty whatever the period; a plain one where the plan does not demand it any more. */
    public String name(String planId, String kind) {
        return demands.find(planId, kind).map(DutyDemand::name).orElse(NOT_DEMANDED);
    }
}
