package vn.thidua.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;

/** Open tasks within the authorisations and the plan of the person at work, for controllers. */
@Component
public class VisibleTasks {

    private final TaskService tasks;
    private final OpenTasks open;
    private final FinishedTasks finished;
    private final InsideSystem inside;

    VisibleTasks(TaskService tasks, OpenTasks open, FinishedTasks finished, InsideSystem inside) {
        this.tasks = tasks;
        this.open = open;
        this.finished = finished;
        this.inside = inside;
    }

    /**
     * A task that the user may see.
     *
     * @throws NotFound when there is none, or not for this user; who could have worked on it reads who finished it, and when
     */
    public VisibleTask require(String taskId, String user) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getTenantId() == null) {
            throw finished.gone(taskId, user);
        }
        // with one statement: a colleague may finish the task at any moment
        return open.withIds(task.getTenantId(), List.of(taskId)).stream()
                .findFirst()
                .map(found -> visible(found, user))
                .orElseThrow(() -> finished.gone(taskId, user));
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

    private VisibleTask visible(OpenTask task, String user) {
        return new VisibleTask(
                new TaskWork(
                        task.id(),
                        task.task(),
                        task.process(),
                        task.businessKey(),
                        task.plan(),
                        user,
                        name -> inside.call(() -> tasks.getVariable(task.id(), name))),
                task.name(),
                task.assignee(),
                task.due(),
                task.followUp(),
                task.created(),
                task.candidateGroups());
    }
}
