package vn.thidua.assignment.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import vn.thidua.assignment.GivenTasks;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.OpenTask;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskHandlers;
import vn.thidua.platform.engine.TaskRights;
import vn.thidua.platform.engine.TaskWork;

@Component
class EngineGivenTasks implements GivenTasks {

    private final TaskService tasks;
    private final TaskRights rights;
    private final TaskHandlers handlers;
    private final InsideSystem system;

    EngineGivenTasks(TaskService tasks, TaskRights rights, TaskHandlers handlers, InsideSystem system) {
        this.tasks = tasks;
        this.rights = rights;
        this.handlers = handlers;
        this.system = system;
    }

    @Override
    public String about(OpenTask task) {
        return handlerOf(task).about(work(task, null));
    }

    @Override
    public void checkTaker(OpenTask task, String person) {
        handlerOf(task).checkTaker(work(task, person), person);
    }

    @Override
    public void give(OpenTask task, String person, Instant followUp) {
        system.run(() -> {
            if (!Objects.equals(task.assignee(), person)) {
                tasks.setAssignee(task.id(), person);
                if (task.assignee() != null) {
                    rights.take(List.of(task.id()), task.assignee());
                }
            }
            if (!Objects.equals(task.followUp(), followUp)) {
                setFollowUp(task.id(), followUp);
            }
        });
    }

    @Override
    public void followUp(String taskId, Instant followUp) {
        system.run(() -> setFollowUp(taskId, followUp));
    }

    private void setFollowUp(String taskId, Instant followUp) {
        tasks.setFollowUpDate(taskId, followUp == null ? null : Date.from(followUp));
    }

    private TaskHandler<?> handlerOf(OpenTask task) {
        return handlers.of(task.process(), task.task());
    }

    private TaskWork work(OpenTask task, String person) {
        return new TaskWork(
                task.id(),
                task.task(),
                task.process(),
                task.businessKey(),
                task.plan(),
                person,
                name -> system.call(() -> tasks.getVariable(task.id(), name)));
    }
}
