package vn.thidua.criteria.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaProcess;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaVersion;
import vn.thidua.criteria.process.CriteriaIssuanceProcess.Variables;
import vn.thidua.obligation.OverdueCycle;
import vn.thidua.platform.engine.InsideSystem;

@Component
class EngineCriteriaProcess implements CriteriaProcess {

    private final RuntimeService runtime;
    private final ObjectProvider<CriteriaSets> sets;
    private final InsideSystem system;
    private final Clock clock;

    EngineCriteriaProcess(RuntimeService runtime, ObjectProvider<CriteriaSets> sets, InsideSystem system, Clock clock) {
        this.runtime = runtime;
        this.sets = sets;
        this.system = system;
        this.clock = clock;
    }

    @Override
    public void start(CriteriaVersion version, Instant due) {
        system.run(() -> runtime.createProcessInstanceByKey(CriteriaIssuanceProcess.KEY)
                .businessKey(version.id())
                .setVariables(CriteriaObligations.facts(sets.getObject(), version))
                .setVariable(Variables.PLAN.name(), version.plan())
                .setVariable(Variables.OBLIGATION.name(), null)
                .setVariable(Variables.OFFICE.name(), version.office())
                .setVariable(Variables.PERIOD.name(), version.period())
                .setVariable(Variables.DUE.name(), Date.from(due))
                .setVariable(Variables.FOLLOW_UP.name(), Date.from(clock.instant()))
                .setVariable(Variables.OVERDUE_CYCLE.name(), OverdueCycle.weeklyAfter(null))
                .execute());
    }
}
