package vn.thidua.obligation.process;

import java.util.Collection;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationWork;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.TaskLocks;

@Component
class EngineObligationWork implements ObligationWork {

    private static final String OBLIGATION_SETTLED = "obligationSettled";

    private final RuntimeService runtime;
    private final InsideSystem system;
    private final TaskLocks locks;

    EngineObligationWork(RuntimeService runtime, InsideSystem system, TaskLocks locks) {
        this.runtime = runtime;
        this.system = system;
        this.locks = locks;
    }

    @Override
    public void hold(Obligation obligation) {
        if (obligation.processId() != null) {
            locks.holdTasksBelow(obligation.processId());
        }
    }

    @Override
    public void holdAll(Collection<Obligation> obligations) {
        locks.holdTasksBelow(obligations.stream()
                .map(Obligation::processId)
                .filter(Objects::nonNull)
                .toList());
    }

    @Override
    public boolean end(Obligation obligation, String why) {
        return obligation.processId() != null
                && system.call(() -> {
                    boolean heard = !runtime.createMessageCorrelation(OBLIGATION_SETTLED)
                            .processInstanceId(obligation.processId())
                            .correlateAllWithResult()
                            .isEmpty();
                    if (!heard) {
                        runtime.deleteProcessInstanceIfExists(obligation.processId(), why, false, true, true, false);
                    }
                    return heard;
                });
    }
}
