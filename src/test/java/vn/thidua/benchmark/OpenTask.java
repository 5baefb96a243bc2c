package vn.thidua.benchmark;

import org.camunda.bpm.engine.TaskService;

/** Finds the task that an official opens from the list. */
final class OpenTask {

    private OpenTask() {}

    static String id(TaskService tasks, String plan, String office, Step step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(plan + "/report/2024/" + office)
                .taskDefinitionKey(step.task)
                .singleResult()
                .getId();
    }
}
