package vn.thidua.assignment;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.platform.time.VietnamTime;

@Repository
class AssignmentStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    AssignmentStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void save(List<Assignment> assignments) {
        batch.batchUpdate(
                """
                insert into thidua.work_assignment (task_id, plan_id, person_id, given_by, given_at, direction,
                                                    internal_date, passed_by, passed_note, follow_up_before)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (task_id) do update
                set person_id = excluded.person_id, given_by = excluded.given_by, given_at = excluded.given_at,
                    direction = excluded.direction, internal_date = excluded.internal_date,
                    passed_by = excluded.passed_by, passed_note = excluded.passed_note,
                    follow_up_before = excluded.follow_up_before
                """,
                assignments.stream()
                        .map(each -> new Object[] {
                            each.task(),
                            each.plan(),
                            each.person(),
                            each.givenBy(),
                            time(each.givenAt()),
                            each.direction(),
                            each.internalDate(),
                            each.passedBy(),
                            each.passedNote(),
                            time(each.followUpBefore())
                        })
                        .toList());
    }

    void delete(Collection<String> tasks) {
        jdbc.sql("delete from thidua.work_assignment where task_id = any (?)")
                .param(tasks.toArray(String[]::new))
                .update();
    }

    Optional<Assignment> find(String task) {
        return Optional.ofNullable(of(List.of(task)).get(task));
    }

    Map<String, Assignment> of(Collection<String> tasks) {
        return jdbc
                .sql("select * from thidua.work_assignment where task_id = any (?)")
                .param(tasks.toArray(String[]::new))
                .query(AssignmentStore::assignment)
                .list()
                .stream()
                .collect(Collectors.toMap(Assignment::task, Function.identity()));
    }

    /** Tasks in whose form the person was the last to save something. */
    List<String> tasksWithDraftOf(String plan, String person) {
        return jdbc.sql("select task_id from thidua.task_draft where plan_id = ? and saved_by = ?")
                .params(plan, person)
                .query(String.class)
                .list();
    }

    void note(List<WorkEvent> events) {
        batch.batchUpdate(
                """
                insert into thidua.work_event (plan_id, task_id, task_name, business_key, about, at, actor, action,
                                               from_person, to_person, internal_date, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                events.stream()
                        .map(event -> new Object[] {
                            event.plan(),
                            event.task(),
                            event.taskName(),
                            event.businessKey(),
                            event.about(),
                            time(event.at()),
                            event.actor(),
                            event.action().name(),
                            event.from(),
                            event.to(),
                            event.internalDate(),
                            event.note()
                        })
                        .toList());
    }

    /** With the names of the people, in the order in which it happened. */
    record Told(
            Instant at,
            String actor,
            WorkEvent.Action action,
            String taskName,
            String from,
            String to,
            LocalDate internalDate,
            String note) {

        /** "Chuyên viên A → Chuyên viên B. Ý kiến. Hạn nội bộ: 10/12/2024." */
        String sentence() {
            String way = (from == null || from.equals(to) ? "" : from + " → ") + (to == null ? "việc chung" : to);
            return way
                    + " (" + taskName + ")"
                    + (note == null ? "" : ": " + note)
                    + (internalDate == null ? "" : " – hạn nội bộ " + VietnamTime.format(internalDate));
        }
    }

    List<Told> eventsAbout(String about) {
        return told("about", about);
    }

    List<Told> eventsOf(String task) {
        return told("task_id", task);
    }

    private List<Told> told(String column, String value) {
        return jdbc.sql("""
                        select e.at, coalesce(a.full_name, e.actor) actor, e.action, e.task_name, e.internal_date, e.note,
                               coalesce(f.full_name, e.from_person) from_name, coalesce(t.full_name, e.to_person) to_name
                        from thidua.work_event e
                             left join thidua.person a on a.id = e.actor
                             left join thidua.person f on f.id = e.from_person
                             left join thidua.person t on t.id = e.to_person
                        where e.%s = ? order by e.id
                        """.formatted(column))
                .param(value)
                .query((row, n) -> new Told(
                        instant(row, "at"),
                        row.getString("actor"),
                        WorkEvent.Action.valueOf(row.getString("action")),
                        row.getString("task_name"),
                        row.getString("from_name"),
                        row.getString("to_name"),
                        row.getObject("internal_date", LocalDate.class),
                        row.getString("note")))
                .list();
    }

    private static Assignment assignment(ResultSet row, int n) throws SQLException {
        return new Assignment(
                row.getString("task_id"),
                row.getString("plan_id"),
                row.getString("person_id"),
                row.getString("given_by"),
                instant(row, "given_at"),
                row.getString("direction"),
                row.getObject("internal_date", LocalDate.class),
                row.getString("passed_by"),
                row.getString("passed_note"),
                instant(row, "follow_up_before"));
    }
}
