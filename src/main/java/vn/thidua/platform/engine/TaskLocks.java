package vn.thidua.platform.engine;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.error.Conflict;

/**
 * Keeps the one who completes a task and the one who takes it away from working past each other. Whoever completes a task
 * holds its row first of all ({@link GuardedTaskService}); whoever ends it from elsewhere does the same here, so that they
 * wait for each other instead of dead-locking over the rows that both delete.
 */
@Component
public class TaskLocks {

    private static final String TASKS_BELOW = """
            select t.id_ from act_ru_task t
            where t.proc_inst_id_ in (select e.proc_inst_id_ from act_ru_execution e where e.root_proc_inst_id_ = ?)\
            """;

    private static final String IN_ORDER = " order by t.id_ for update of t";

    private final JdbcClient jdbc;

    TaskLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for whoever completes a task of the instance at this moment; then holds its tasks until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdTasksOf(String processInstanceId) {
        jdbc.sql("select id_ from act_ru_task where proc_inst_id_ = ? order by id_ for update")
                .param(processInstanceId)
                .query(String.class)
                .list();
    }

    /**
     * Waits for whoever works on one of the tasks at this moment; then holds them until the transaction ends.
     *
     * @return those of the tasks that are still open
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> hold(Collection<String> taskIds) {
        return jdbc.sql("select id_ from act_ru_task where id_ = any (?) order by id_ for update")
                .param(taskIds.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** As {@link #holdTasksOf}, for the instance and everything that it called. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdTasksBelow(String rootInstanceId) {
        jdbc.sql(TASKS_BELOW + IN_ORDER)
                .param(rootInstanceId)
                .query(String.class)
                .list();
    }

    /** As {@link #holdTasksBelow} for many instances, with one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdTasksBelow(Collection<String> rootInstanceIds) {
        jdbc.sql("""
                        select t.id_ from act_ru_task t
                        where t.proc_inst_id_ in (select e.proc_inst_id_ from act_ru_execution e where e.root_proc_inst_id_ = any (?))
                        order by t.id_ for update of t
                        """)
                .param(rootInstanceIds.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /**
     * As {@link #holdTasksBelow}, but does not wait: for somebody who holds another task already and might be waited for in
     * turn.
     *
     * @throws Conflict when somebody completes one of them at this moment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdTasksBelowAtOnce(String rootInstanceId) {
        boolean allHeld = jdbc.sql("with held as (" + TASKS_BELOW + IN_ORDER + " skip locked), below as ("
                        + TASKS_BELOW
                        + ") select (select count(*) from held) = (select count(*) from below)")
                .params(rootInstanceId, rootInstanceId)
                .query(Boolean.class)
                .single();
        if (!allHeld) {
            throw new Conflict(
                    "Đơn vị đang xử lý nhiệm vụ này ngay lúc này; hãy tải lại trang sau ít giây để xem kết quả.");
        }
    }

    /**
     * As {@link #holdTasksOf}, but what somebody completes at this moment is left to him.
     *
     * @return whether there was a task to hold
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean holdFreeTasksOf(String processInstanceId) {
        return !jdbc.sql("select id_ from act_ru_task where proc_inst_id_ = ? order by id_ for update skip locked")
                .param(processInstanceId)
                .query(String.class)
                .list()
                .isEmpty();
    }
}
