package vn.thidua.report.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.TaskLock;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.WithdrawnReports;

@Component
class EngineWithdrawnReports implements WithdrawnReports {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskLock taskLock;
    private final InsideSystem system;

    EngineWithdrawnReports(RuntimeService runtime, TaskService tasks, TaskLock taskLock, InsideSystem system) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.taskLock = taskLock;
        this.system = system;
    }

    @Override
    public void withdrawn(Obligation obligation) {
        if (!system.call(() -> taken(obligation.processId()))) {
            throw new Refusal(
                    "Cơ quan tổng hợp vừa xử lý báo cáo này nên không rút lại được; hãy tải lại trang để xem kết quả.");
        }
    }

    private boolean taken(String instance) {
        Task waiting = tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(OfficeReportProcess.Elements.RECEIVE)
                .singleResult();
        return waiting != null
                && taskLock.hold(waiting.getId())
                && !runtime.createMessageCorrelation(OfficeReportProcess.Messages.REPORT_WITHDRAWN)
                        .processInstanceId(instance)
                        .correlateAllWithResult()
                        .isEmpty();
    }
}
