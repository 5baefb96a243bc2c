package vn.thidua.award.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.thidua.award.Decision;
import vn.thidua.award.DecisionProcess;
import vn.thidua.award.process.AwardDecisionProcess.Variables;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.TaskLocks;

@Component
class EngineDecisionProcess implements DecisionProcess {

    private final RuntimeService runtime;
    private final InsideSystem system;
    private final TaskLocks locks;
    private final Plans plans;
    private final Clock clock;

    EngineDecisionProcess(RuntimeService runtime, InsideSystem system, TaskLocks locks, Plans plans, Clock clock) {
        this.runtime = runtime;
        this.system = system;
        this.locks = locks;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public void start(Decision decision, Instant due) {
        system.run(() -> runtime.createProcessInstanceByKey(AwardDecisionProcess.KEY)
                .businessKey(decision.id())
                .setVariables(Facts.of(
                        Variables.PLAN.is(decision.plan()),
                        Variables.AWARD_DECISION.is(decision.id()),
                        Variables.DOCUMENT_KIND.is(decision.documentKind()),
                        Variables.OFFICE.is(officeOfDocument(decision)),
                        Variables.PERIOD.is(decision.period()),
                        Variables.OFFICE_GROUP.is(new Group(decision.plan(), decision.office(), Role.CHUYEN_VIEN).id()),
                        Variables.DUE.is(Date.from(due)),
                        Variables.FOLLOW_UP.is(Date.from(clock.instant()))))
                .execute());
    }

    /** A chain that every office walks by itself is walked by the one that decides. */
    private String officeOfDocument(Decision decision) {
        Plan plan = plans.plan(decision.plan());
        return plan.signing(decision.documentKind()).dependsOnOffice() ? decision.authority() : decision.office();
    }

    @Override
    public boolean hold(String decision) {
        List<ProcessInstance> running = system.call(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(AwardDecisionProcess.KEY)
                .processInstanceBusinessKey(decision)
                .list());
        running.forEach(instance -> locks.holdTasksBelow(instance.getId()));
        return !running.isEmpty();
    }

    @Override
    public void drop(String decision) {
        system.run(() -> runtime.createMessageCorrelation(AwardDecisionProcess.Messages.DECISION_DROPPED)
                .processInstanceBusinessKey(decision)
                .correlateAllWithResult());
    }
}
