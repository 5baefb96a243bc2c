package vn.thidua.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;

/** The plans' demands that {@code office-duty} fulfils, by the kind of their obligations. */
@Component
public class DutyDemands {

    private final Plans plans;

    DutyDemands(Plans plans) {
        this.plans = plans;
    }

    /** Whether obligations of this kind belong to this feature. */
    public static boolean handles(String kind) {
        return kind.startsWith(DutyDemand.DUTY) || kind.startsWith(DutyDemand.UPWARD);
    }

    /** Duties in the plan's order, then what the issuer owes upward. */
    static List<DutyDemand> of(Plan plan) {
        var demands = new ArrayList<DutyDemand>();
        plan.duties().forEach(duty -> demands.add(DutyDemand.of(plan, duty)));
        for (int i = 0; i < plan.upwardDuties().size(); i++) {
            demands.add(DutyDemand.of(plan, plan.upwardDuties().get(i), i));
        }
        return demands;
    }

    /** The demand behind obligations of this kind; empty where the plan does not name it, or does no longer. */
    public Optional<DutyDemand> find(String plan, String kind) {
        return of(plans.plan(plan)).stream()
                .filter(demand -> demand.kind().equals(kind))
                .findFirst();
    }

    /** @throws IllegalArgumentException when the plan has none of this kind */
    public DutyDemand get(String plan, String kind) {
        return find(plan, kind)
                .orElseThrow(() -> new IllegalArgumentException("Plan %s demands no %s".formatted(plan, kind)));
    }
}
