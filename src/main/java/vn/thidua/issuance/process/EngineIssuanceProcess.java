package vn.thidua.issuance.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.issuance.IssuanceProcess;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationStarts;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.TaskLocks;

@Component
class EngineIssuanceProcess implements IssuanceProcess {

    private final RuntimeService runtime;
    private final ObligationStarts starts;
    private final InsideSystem system;
    private final TaskLocks locks;

    EngineIssuanceProcess(RuntimeService runtime, ObligationStarts starts, InsideSystem system, TaskLocks locks) {
        this.runtime = runtime;
        this.starts = starts;
        this.system = system;
        this.locks = locks;
    }

    @Override
    public void startNext(String roundId) {
        system.run(() -> starts.startNext(roundId));
    }

    @Override
    public void hold(Obligation obligation) {
        if (obligation.processId() != null) {
            locks.holdTasksBelow(obligation.processId());
        }
    }

    @Override
    public boolean entered(Obligation obligation) {
        return obligation.processId() != null
                && system.call(() -> !runtime.createMessageCorrelation(PlanIssuanceProcess.Messages.PLAN_ENTERED)
                        .processInstanceId(obligation.processId())
                        .correlateAllWithResult()
                        .isEmpty());
    }
}
