package vn.thidua.review;

import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;

/** By which of the plan's signing chains an office signs its report on a review. */
@Component
public class ReviewDocuments {

    private final Plans plans;

    ReviewDocuments(Plans plans) {
        this.plans = plans;
    }

    /** Key in {@code signing.<document>} of the plan. */
    public String of(Obligation obligation) {
        return of(plans.plan(obligation.plan()));
    }

    /** The chain of the offices' periodic reports. */
    static String of(Plan plan) {
        if (plan.reporting() == null) {
            throw new IllegalStateException("Plan %s names no document for the offices' reviews".formatted(plan.id()));
        }
        return plan.reporting().document();
    }
}
