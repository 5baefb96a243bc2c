package vn.thidua.platform.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds the row of an open task to the end of the transaction, as completing the task does. Whoever takes a task away by
 * other means, such as a message, asks for it first: then the two wait for each other instead of dead-locking.
 */
@Component
public class TaskLock {

    private final JdbcClient jdbc;

    TaskLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the task is gone */
    public boolean hold(String taskId) {
        return jdbc.sql("select 1 from public.act_ru_task where id_ = ? for update")
                .param(taskId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
