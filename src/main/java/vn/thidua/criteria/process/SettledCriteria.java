package vn.thidua.criteria.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationSettled;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;

/** Tidies up behind sets of criteria whose obligation was settled otherwise than by issuing them. */
@Component
class SettledCriteria {

    private final CriteriaSets sets;
    private final Documents documents;
    private final Plans plans;

    SettledCriteria(CriteriaSets sets, Documents documents, Plans plans) {
        this.sets = sets;
        this.documents = documents;
        this.plans = plans;
    }

    /** Where no process hears it: never started, or gone. */
    @EventListener
    void tidyUp(ObligationSettled settled) {
        if (!settled.processTidiesUp() && settled.obligation().kind().startsWith(CriteriaSets.KIND)) {
            stop(settled.obligation());
        }
    }

    void stop(Obligation obligation) {
        Plan plan = plans.plan(obligation.plan());
        sets.stopped(obligation.id());
        CriteriaSets.setOf(plan, obligation.kind())
                .ifPresent(set -> documents.stop(
                        obligation.id(),
                        plan.criteria().documentOf(set),
                        obligation.status().label()));
    }
}
