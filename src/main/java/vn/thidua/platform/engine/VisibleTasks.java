package vn.thidua.platform.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;

/** Open tasks within the authorisations and the plan of the person at work, for controllers. */
@Component
public class VisibleTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final InsideSystem inside;

    VisibleTasks(TaskService tasks, RuntimeService runtime, InsideSystem inside) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.inside = inside;
    }

    /**
     * A task that the user may see.
     *
     * @throws NotFound when there is none, or not for this user
     */
    public VisibleTask require(String taskId, String user) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getProcessDefinitionId() == null) {
            throw NotFound.task();
        }
        return inside.call(() -> visible(task, user));
    }

    /**
     * A task on which the user may work now: visible, and not claimed by somebody else.
     *
     * @throws NotFound when there is none, or not for this user
     * @throws NotAllowed when a colleague has claimed it
     */
    public VisibleTask requireFree(String taskId, String user) {
        VisibleTask task = require(taskId, user);
        if (!task.isFree()) {
            throw new NotAllowed(
                    "Việc này đã có người khác nhận xử lý; hãy đề nghị người đó trả lại việc chung rồi nhận lại.");
        }
        return task;
    }

    private VisibleTask visible(Task task, String user) {
        String businessKey = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
        return new VisibleTask(
                new TaskWork(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        TaskWorks.processKey(task.getProcessDefinitionId()),
                        businessKey,
                        task.getTenantId(),
                        user,
                        name -> inside.call(() -> tasks.getVariable(task.getId(), name))),
                task.getName(),
                task.getAssignee(),
                instant(task.getDueDate()),
                instant(task.getFollowUpDate()),
                instant(task.getCreateTime()),
                groups);
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
