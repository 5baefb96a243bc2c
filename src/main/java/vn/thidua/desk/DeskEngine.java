package vn.thidua.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.thidua.platform.engine.OpenTask;

/** Port to the engine: tasks as the person at work sees them, each step in a transaction of its own. */
public interface DeskEngine {

    /** Those of the tasks that the person at work may see. */
    List<OpenTask> visible(String plan, Collection<String> tasks);

    void claim(String task, String user);

    /** @param submission what the task's form would send, JSON */
    void complete(String task, String submission);

    /** The HTML of a task's form; empty where the form depends on the running process. */
    Optional<String> form(String process, String task);

    /** What may follow a task by its model, each step with its lane. */
    List<String> next(String process, String task);
}
