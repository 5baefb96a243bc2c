package vn.thidua.report.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.TaskLocks;
import vn.thidua.report.SentUpProcess;

@Component
class EngineSentUpProcess implements SentUpProcess {

    private final RuntimeService runtime;
    private final InsideSystem system;
    private final TaskLocks locks;

    EngineSentUpProcess(RuntimeService runtime, InsideSystem system, TaskLocks locks) {
        this.runtime = runtime;
        this.system = system;
        this.locks = locks;
    }

    @Override
    public boolean hold(Obligation obligation) {
        if (obligation.processId() == null) {
            return false;
        }
        locks.holdTasksBelow(obligation.processId());
        return system.call(() -> runtime.createEventSubscriptionQuery()
                        .eventName(OfficeReportProcess.Messages.REPORT_SENT_UP)
                        .processInstanceId(obligation.processId())
                        .count()
                > 0);
    }

    @Override
    public void sentUp(Obligation obligation) {
        system.run(() -> runtime.createMessageCorrelation(OfficeReportProcess.Messages.REPORT_SENT_UP)
                .processInstanceId(obligation.processId())
                .correlateWithResult());
    }
}
