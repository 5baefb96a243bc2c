package vn.thidua.platform.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thidua.platform.error.Refusal;

/** The {@code complete} listener of every user task: hands the submission to the task's handler and writes its facts. */
@Component("completeTask")
class CompleteTask implements TaskListener {

    private final TaskHandlers handlers;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;

    CompleteTask(TaskHandlers handlers, Submissions submissions, ApplicationEventPublisher events) {
        this.handlers = handlers;
        this.submissions = submissions;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        String user = userAtWork();
        if (task.getAssignee() != null && !task.getAssignee().equals(user)) {
            throw new Refusal(
                    "Việc này đã có người khác nhận xử lý; hãy đề nghị người đó trả lại việc chung rồi nhận lại.");
        }
        TaskWork work = TaskWorks.of(task, user);
        complete(task, work, handlers.of(work.process(), work.task()));
    }

    private <S> void complete(DelegateTask task, TaskWork work, TaskHandler<S> handler) {
        String text = (String) task.getExecution().getVariable(Submissions.VARIABLE);
        S submission = submissions.read(text, handler.submission());
        Map<String, Object> facts = handler.complete(work, submission);
        facts.forEach((name, value) -> task.getExecution().setVariable(name, value));
        events.publishEvent(new TaskCompleted(work, task.getName(), submission, !handler.keepsDrafts()));
    }

    private static String userAtWork() {
        Authentication authentication = Context.getCommandContext().getAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new IllegalStateException("A task is completed without a user; set the authentication first");
        }
        return authentication.getUserId();
    }
}
