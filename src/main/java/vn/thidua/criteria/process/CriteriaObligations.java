package vn.thidua.criteria.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaVersion;
import vn.thidua.criteria.process.CriteriaIssuanceProcess.Variables;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationKind;
import vn.thidua.obligation.process.ObligationInstances;
import vn.thidua.plan.Criteria.CriteriaSet;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.Facts;

/** The sets of criteria that offices owe: each owner works out its own. */
@Component
class CriteriaObligations implements ObligationKind {

    private final CriteriaSets sets;
    private final Plans plans;
    private final ObligationInstances instances;

    CriteriaObligations(CriteriaSets sets, Plans plans, ObligationInstances instances) {
        this.sets = sets;
        this.plans = plans;
        this.instances = instances;
    }

    @Override
    public boolean handles(String kind) {
        return kind.startsWith(CriteriaSets.KIND);
    }

    @Override
    public String title(String plan, String kind, String period) {
        return name(plan, kind);
    }

    @Override
    public String name(String plan, String kind) {
        return "Tiêu chí thi đua: "
                + CriteriaSets.setOf(plans.plan(plan), kind)
                        .map(CriteriaSet::domain)
                        .orElse(kind.substring(CriteriaSets.KIND.length()));
    }

    @Override
    public Map<String, String> start(Collection<Obligation> obligations) {
        var started = new LinkedHashMap<String, String>();
        for (Obligation obligation : obligations) {
            CriteriaVersion version = sets.begin(obligation);
            started.put(
                    obligation.id(), instances.start(CriteriaIssuanceProcess.KEY, obligation, facts(sets, version)));
        }
        return started;
    }

    /** What the process is told about the version. */
    static Map<String, Object> facts(CriteriaSets sets, CriteriaVersion version) {
        return Facts.of(
                Variables.VERSION.is(version.id()),
                Variables.CRITERIA_DOCUMENT.is(sets.document(version)),
                Variables.WORK_OUT_GROUP.is(sets.drafters(version).id()));
    }

    @Override
    public Optional<String> document(Plan plan, String kind) {
        return CriteriaSets.setOf(plan, kind).map(plan.criteria()::documentOf);
    }
}
