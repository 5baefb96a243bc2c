package vn.thidua.obligation.process;

import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationRequest;
import vn.thidua.obligation.RequestProcess;
import vn.thidua.obligation.process.ObligationRequestProcess.Messages;
import vn.thidua.obligation.process.ObligationRequestProcess.Variables;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.TaskLocks;

@Component
class EngineRequestProcess implements RequestProcess {

    private final RuntimeService runtime;
    private final InsideSystem system;
    private final TaskLocks locks;

    EngineRequestProcess(RuntimeService runtime, InsideSystem system, TaskLocks locks) {
        this.runtime = runtime;
        this.system = system;
        this.locks = locks;
    }

    @Override
    public String start(ObligationRequest request, Obligation obligation, Task task) {
        return system.call(() -> runtime.createProcessInstanceByKey(ObligationRequestProcess.KEY)
                .businessKey(request.id())
                .setVariable(Variables.PLAN.name(), obligation.plan())
                .setVariable(Variables.OBLIGATION.name(), obligation.id())
                .setVariable(Variables.REQUEST.name(), request.id())
                .setVariable(Variables.ANSWER_FORM.name(), "embedded:deployment:forms/" + task.form())
                .setVariable(Variables.ANSWER_GROUP.name(), task.group().id())
                .setVariable(Variables.ANSWER_DUE.name(), Date.from(task.due()))
                .setVariable(Variables.ANSWER_FOLLOW_UP.name(), Date.from(request.askedAt()))
                .execute()
                .getId());
    }

    /** An instance that is gone, ended by an administrator, hears nothing; the request lapses all the same. */
    @Override
    public void lapse(ObligationRequest request) {
        locks.holdTasksOf(request.processId());
        system.run(() -> runtime.createMessageCorrelation(Messages.REQUEST_LAPSED)
                .processInstanceId(request.processId())
                .correlateAllWithResult());
    }
}
