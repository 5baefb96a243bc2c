package vn.thidua.notification;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.ObligationKinds;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;

/** What the plans say that a mail needs: names, and who consolidates. */
@Component
class PlanNames {

    private final Plans plans;
    private final ObligationKinds kinds;

    PlanNames(Plans plans, ObligationKinds kinds) {
        this.plans = plans;
        this.kinds = kinds;
    }

    /** Consolidating office by plan. */
    Map<String, String> consolidators() {
        Map<String, String> offices = new TreeMap<>();
        plans.all().forEach(plan -> offices.put(plan.id(), plan.consolidator()));
        return offices;
    }

    /** What the office owes, e.g. "Báo cáo năm 2024". */
    String obligation(String plan, String kind, String period) {
        return kinds.title(plan, kind, period);
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
