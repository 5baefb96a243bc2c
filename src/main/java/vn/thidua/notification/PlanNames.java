package vn.thidua.notification;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;

/** What the plans say that a mail needs: names, and who consolidates. */
@Component
class PlanNames {

    private final Plans plans;

    PlanNames(Plans plans) {
        this.plans = plans;
    }

    /** Consolidating office by plan, for the plans that have reports. */
    Map<String, String> consolidators() {
        Map<String, String> offices = new TreeMap<>();
        plans.all().stream()
                .filter(plan -> plan.reporting() != null)
                .forEach(plan -> offices.put(plan.id(), plan.reporting().consolidator()));
        return offices;
    }

    /** The office's short name; its id once the plan no longer is in this installation. */
    String office(String planId, String officeId) {
        return plans.all().stream()
                .filter(plan -> plan.id().equals(planId))
                .findFirst()
                .flatMap(plan -> plan.findOffice(officeId))
                .map(Office::shortName)
                .orElse(officeId);
    }

    String plan(String planId) {
        return plans.all().stream()
                .filter(plan -> plan.id().equals(planId))
                .findFirst()
                .map(Plan::shortTitle)
                .orElse(planId);
    }
}
