package vn.thidua.platform.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.time.VietnamTime;

/**
 * What became of a task that somebody still works on in his window: who finished it, and when. Said only to those who could have
 * worked on it; for everybody else there never was such a task.
 */
@Component
public class FinishedTasks {

    private final JdbcClient jdbc;

    FinishedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answer for a task that is not open, or not this person's. */
    public NotFound gone(String task, String user) {
        return jdbc.sql("""
                        select t.end_time_, t.delete_reason_ = 'completed' as completed, by.id_ = :user as own,
                               coalesce(nullif(trim(concat_ws(' ', by.first_, by.last_)), ''), by.id_) as name
                        from act_hi_taskinst t
                             left join act_id_user by on by.id_ = coalesce(
                                (select o.user_id_ from act_hi_op_log o where o.task_id_ = t.id_ and o.operation_type_ = 'Complete'
                                 order by o.timestamp_ desc limit 1), t.assignee_)
                        where t.id_ = :task and t.end_time_ is not null
                          and exists (select 1 from act_hi_identitylink l
                                      where l.task_id_ = t.id_ and l.operation_type_ = 'add'
                                        and (l.user_id_ = :user
                                             or l.type_ = 'candidate' and l.group_id_ in (select m.group_id_ from act_id_membership m
                                                                                         where m.user_id_ = :user)))
                        """)
                .param("task", task)
                .param("user", user)
                .query(FinishedTasks::sentence)
                .optional()
                .map(NotFound::new)
                .orElseGet(NotFound::task);
    }

    private static String sentence(ResultSet row, int n) throws SQLException {
        String when = VietnamTime.format(row.getTimestamp("end_time_").toInstant());
        String name = row.getString("name");
        if (!row.getBoolean("completed") || name == null) {
            return "Việc này đã kết thúc lúc %s mà không cần xử lý nữa (hồ sơ được hủy hoặc đã chuyển bước); hãy tải lại danh sách việc."
                    .formatted(when);
        }
        return "Việc này đã được %s hoàn thành lúc %s; hãy tải lại danh sách việc để xem kết quả."
                .formatted(row.getBoolean("own") ? "chính bạn" : name, when);
    }
}
