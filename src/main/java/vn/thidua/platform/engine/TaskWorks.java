package vn.thidua.platform.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Builds {@link TaskWork} from a task in a listener. */
final class TaskWorks {

    private TaskWorks() {}

    static TaskWork of(DelegateTask task, String user) {
        DelegateExecution execution = task.getExecution();
        return new TaskWork(
                task.getId(),
                task.getTaskDefinitionKey(),
                processKey(task.getProcessDefinitionId()),
                execution.getProcessBusinessKey(),
                task.getTenantId(),
                user,
                // a task has no variables of its own here; asking it costs a query
                execution::getVariable);
    }

    /** A definition id is {@code key:version:id}. */
    static String processKey(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }
}
