package vn.thidua.obligation.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationDeadlines;
import vn.thidua.obligation.OverdueCycle;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.TaskLocks;

/**
 * Every process that does an obligation carries its dates under the same names: {@code due} and {@code followUp}, also in the
 * processes that it calls, {@code overdueCycle} and the timer {@code boundaryEvent_overdue}.
 */
@Component
class EngineDeadlines implements ObligationDeadlines {

    private static final String DUE = "due";
    private static final String FOLLOW_UP = "followUp";
    private static final String OVERDUE_CYCLE = "overdueCycle";
    /** Around the work, or, where the work is the whole process, a start beside it. */
    private static final List<String> OVERDUE_TIMERS = List.of("boundaryEvent_overdue", "startEvent_overdue");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final InsideSystem system;
    private final TaskLocks locks;

    EngineDeadlines(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            InsideSystem system,
            TaskLocks locks) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.system = system;
        this.locks = locks;
    }

    @Override
    public void hold(Obligation obligation) {
        if (obligation.processId() != null) {
            locks.holdTasksBelowAtOnce(obligation.processId());
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
    public void move(Obligation before, Instant due, Instant followUp) {
        if (before.processId() != null) {
            system.run(() -> moveAll(before, Date.from(due), Date.from(followUp)));
        }
    }

    private void moveAll(Obligation before, Date due, Date followUp) {
        List<String> instances =
                runtime.createProcessInstanceQuery().rootProcessInstanceId(before.processId()).list().stream()
                        .map(ProcessInstance::getId)
                        .toList();
        if (instances.isEmpty()) {
            return;
        }
        instances.forEach(instance -> runtime.setVariables(instance, Map.of(DUE, due, FOLLOW_UP, followUp)));
        runtime.setVariable(before.processId(), OVERDUE_CYCLE, OverdueCycle.weeklyAfter(due.toInstant()));
        for (Task task : tasks.createTaskQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .list()) {
            if (Objects.equals(instant(task.getDueDate()), before.dueAt())) {
                task.setDueDate(due);
                task.setFollowUpDate(followUp);
                tasks.saveTask(task);
            }
        }
        // cascading: the weekly repetitions shift with the first one
        OVERDUE_TIMERS.stream()
                .flatMap(
                        timer -> management
                                .createJobQuery()
                                .processInstanceId(before.processId())
                                .activityId(timer)
                                .timers()
                                .list()
                                .stream())
                .forEach(timer -> management.setJobDuedate(
                        timer.getId(), Date.from(OverdueCycle.firstAfter(due.toInstant())), true));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
