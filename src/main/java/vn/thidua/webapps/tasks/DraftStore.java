package vn.thidua.webapps.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.platform.engine.TaskWork;

@Repository
class DraftStore {

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(String task) {
        return jdbc.sql("select content, revision, saved_by, saved_at from thidua.task_draft where task_id = ?")
                .param(task)
                .query(DraftStore::draft)
                .optional();
    }

    /** @return false when somebody else has saved the first revision */
    boolean insert(TaskWork work, String content, String user, Instant now) {
        return jdbc.sql("""
                                insert into thidua.task_draft (task_id, plan_id, business_key, content, revision, saved_by, saved_at)
                                values (:task, :plan, :key, :content::json, 1, :user, :now)
                                on conflict (task_id) do nothing
                                """)
                        .param("task", work.taskId())
                        .param("plan", work.plan())
                        .param("key", work.businessKey())
                        .param("content", content)
                        .param("user", user)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return false when the revision is no longer the newest */
    boolean update(String task, int revision, String content, String user, Instant now) {
        return jdbc.sql("""
                                update thidua.task_draft
                                set content = :content::json, revision = revision + 1, saved_by = :user, saved_at = :now
                                where task_id = :task and revision = :revision
                                """)
                        .param("content", content)
                        .param("user", user)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("task", task)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    void delete(String task) {
        jdbc.sql("delete from thidua.task_draft where task_id = ?").param(task).update();
    }

    void archive(String task, String reason, Instant now) {
        jdbc.sql("""
                        insert into thidua.task_draft_archive
                            (task_id, plan_id, business_key, content, revision, saved_by, saved_at, reason, archived_at)
                        select task_id, plan_id, business_key, content, revision, saved_by, saved_at, :reason, :now
                        from thidua.task_draft where task_id = :task
                        """)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("task", task)
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getString("content"),
                row.getInt("revision"),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
