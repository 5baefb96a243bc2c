package vn.thidua.assignment;

import java.time.Instant;
import vn.thidua.platform.engine.OpenTask;

/** What the engine does when a task goes from desk to desk. Whoever calls it holds the task's row. */
public interface GivenTasks {

    /** Id of what the task is about, under which its trace is told. */
    String about(OpenTask task);

    /**
     * Whether this person, who works on tasks of the group, may be given this task.
     *
     * @throws vn.thidua.platform.error.Refusal when a rule of the task says no, such as four eyes
     */
    void checkTaker(OpenTask task, String person);

    /**
     * The task is this person's from now on; who had it before keeps no right of his own to it.
     *
     * @param person null: it goes back to the group
     * @param followUp from when on it is worth looking at, null for no such date
     */
    void give(OpenTask task, String person, Instant followUp);

    /** Only the follow-up date of the task changes. */
    void followUp(String taskId, Instant followUp);
}
