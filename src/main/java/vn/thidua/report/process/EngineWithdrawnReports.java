package vn.thidua.report.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.TaskLocks;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.WithdrawnReports;

@Component
class EngineWithdrawnReports implements WithdrawnReports {

    private final RuntimeService runtime;
    private final InsideSystem system;
    private final TaskLocks locks;

    EngineWithdrawnReports(RuntimeService runtime, InsideSystem system, TaskLocks locks) {
        this.runtime = runtime;
        this.system = system;
        this.locks = locks;
    }

    @Override
    public void hold(Obligation obligation) {
        locks.holdTasksOf(obligation.processId());
    }

    @Override
    public void withdrawn(Obligation obligation) {
        int heard = system.call(() -> runtime.createMessageCorrelation(OfficeReportProcess.Messages.REPORT_WITHDRAWN)
                .processInstanceId(obligation.processId())
                .correlateAllWithResult()
                .size());
        if (heard == 0) {
            throw new Refusal(
                    "Cơ quan tổng hợp vừa xử lý báo cáo này nên không rút lại được; hãy tải lại trang để xem kết quả.");
        }
    }
}
