package vn.thidua.platform.engine;

import java.util.function.Function;

/**
 * One user task as a use case sees it: who works on what. Carries ids and routing facts only.
 *
 * @param taskId the engine's id of the task
 * @param task the task's key in the model, e.g. {@code userTask_draft}
 * @param process key of the process
 * @param businessKey id of the aggregate, e.g. {@code <plan>/report/2024/<office>}
 * @param plan id of the plan (= tenant)
 * @param user id of the person at work
 * @param variables reads a process variable by name, null when absent
 */
public record TaskWork(
        String taskId,
        String task,
        String process,
        String businessKey,
        String plan,
        String user,
        Function<String, Object> variables) {

    public <T> T get(Variable<T> variable) {
        return variable.cast(variables.apply(variable.name()));
    }
}
