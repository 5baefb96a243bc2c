package vn.thidua.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DoneTaskStore {

    private final JdbcClient jdbc;

    DoneTaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DoneTask done) {
        jdbc.sql("""
            insert into thidua.done_task
                (task_id, plan_id, person_id, name, business_key, document_id, done_at, decision, said, secret)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        done.task(),
                        done.plan(),
                        done.person(),
                        done.name(),
                        done.businessKey(),
                        done.document(),
                        done.doneAt().atOffset(ZoneOffset.UTC),
                        done.decision(),
                        done.said(),
                        done.secret())
                .update();
    }

    /** The newest first; with a text those whose name, decision or comment has it, in whatever case. */
    List<DoneTask> of(String plan, String person, String text, int skip, int limit) {
        return jdbc.sql("""
            select * from thidua.done_task
            where plan_id = :plan and person_id = :person
              and (:text = '' or position(lower(:text) in lower(concat_ws(' ', name, decision, said))) > 0)
            order by done_at desc, task_id offset :skip limit :limit
            """)
                .param("plan", plan)
                .param("person", person)
                .param("text", text)
                .param("skip", skip)
                .param("limit", limit)
                .query(DoneTaskStore::done)
                .list();
    }

    /** The person's last step in each of his dossiers, the newest first. */
    List<DoneTask> lastSteps(String plan, String person, int limit) {
        return jdbc.sql("""
            select * from (
                select distinct on (business_key) * from thidua.done_task
                where person_id = ? and plan_id = ? and business_key is not null and not secret
                order by business_key, done_at desc
            ) last
            order by done_at desc, task_id limit ?
            """)
                .params(person, plan, limit)
                .query(DoneTaskStore::done)
                .list();
    }

    private static DoneTask done(ResultSet row, int n) throws SQLException {
        return new DoneTask(
                row.getString("task_id"),
                row.getString("plan_id"),
                row.getString("person_id"),
                row.getString("name"),
                row.getString("business_key"),
                row.getString("document_id"),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                row.getString("decision"),
                row.getString("said"),
                row.getBoolean("secret"));
    }
}
