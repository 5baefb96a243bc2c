package vn.thidua.platform.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The {@code create} listener of user tasks: names the task after what it is about, so that a list of forty can be read. */
@Component("describeTask")
class DescribeTask implements TaskListener {

    private final TaskHandlers handlers;

    DescribeTask(TaskHandlers handlers) {
        this.handlers = handlers;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskWork work = TaskWorks.of(task, null);
        String title = handlers.of(work.process(), work.task()).title(work);
        if (title != null) {
            task.setName(title);
        }
    }
}
