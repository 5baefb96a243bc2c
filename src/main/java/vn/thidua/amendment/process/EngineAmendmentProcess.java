package vn.thidua.amendment.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.amendment.AmendmentProcess;
import vn.thidua.amendment.Gathering;
import vn.thidua.amendment.process.PlanAmendmentProcess.Variables;
import vn.thidua.organisation.Group;
import vn.thidua.platform.engine.InsideSystem;

@Component
class EngineAmendmentProcess implements AmendmentProcess {

    private final RuntimeService runtime;
    private final InsideSystem system;

    EngineAmendmentProcess(RuntimeService runtime, InsideSystem system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(Gathering gathering, Group inbox, Instant due) {
        system.run(() -> runtime.createProcessInstanceByKey(PlanAmendmentProcess.KEY)
                .businessKey(gathering.id())
                .setVariable(Variables.PLAN.name(), gathering.plan())
                .setVariable(Variables.GATHERING.name(), gathering.id())
                .setVariable(Variables.OFFICE.name(), inbox.office())
                .setVariable(Variables.PERIOD.name(), String.valueOf(gathering.year()))
                .setVariable(Variables.GATHER_GROUP.name(), inbox.id())
                .setVariable(Variables.GATHER_DUE.name(), Date.from(due))
                .setVariable(Variables.FOLLOW_UP.name(), Date.from(gathering.openedAt()))
                .execute());
    }
}
