package vn.thidua.supervision;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.plan.SupervisionKind;

/** Supervisions and their teams. */
@Repository
class SupervisionStore {

    private final JdbcClient jdbc;

    SupervisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // ---- supervisions ---------------------------------------------------------------------------------------------

    /** One at a time opens a supervision of the plan, so that numbers do not collide. */
    void lockPlan(String plan) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('supervision ' || ?, 0))")
                .param(plan)
                .query((row, n) -> 0)
                .single();
    }

    int nextNumber(String plan, int year) {
        return jdbc.sql("select coalesce(max(n), 0) + 1 from thidua.supervision where plan_id = ? and year = ?")
                .params(plan, year)
                .query(Integer.class)
                .single();
    }

    boolean isScheduled(String plan, String demand, String body, int year) {
        return jdbc.sql("""
                        select exists (select 1 from thidua.supervision
                                       where plan_id = ? and demand = ? and body = ? and scheduled_for = ?)
                        """)
                .params(plan, demand, body, year)
                .query(Boolean.class)
                .single();
    }

    void insert(SupervisionCase opened) {
        jdbc.sql("""
                        insert into thidua.supervision
                            (id, plan_id, demand, kind, body, lead_office, year, n, scheduled_for, status, reason, opened_by, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        opened.id(),
                        opened.plan(),
                        opened.demand(),
                        opened.kind().code(),
                        opened.body(),
                        opened.lead(),
                        opened.year(),
                        opened.n(),
                        opened.scheduledFor(),
                        opened.status().code(),
                        opened.reason(),
                        opened.openedBy(),
                        time(opened.openedAt()))
                .update();
    }

    void started(String id, String process) {
        jdbc.sql("update thidua.supervision set process_id = ? where id = ?")
                .params(process, id)
                .update();
    }

    Optional<SupervisionCase> find(String id) {
        return jdbc.sql("select * from thidua.supervision where id = ?")
                .param(id)
                .query(SupervisionStore::supervision)
                .optional();
    }

    /** Whoever lets the supervision go on does so one after the other. */
    Optional<SupervisionCase> lock(String id) {
        return jdbc.sql("select * from thidua.supervision where id = ? for update")
                .param(id)
                .query(SupervisionStore::supervision)
                .optional();
    }

    /** The newest first. */
    List<SupervisionCase> ofPlan(String plan) {
        return jdbc.sql("select * from thidua.supervision where plan_id = ? order by year desc, n desc")
                .param(plan)
                .query(SupervisionStore::supervision)
                .list();
    }

    void move(String id, CaseStatus status) {
        jdbc.sql("update thidua.supervision set status = ? where id = ?")
                .params(status.code(), id)
                .update();
    }

    void arranged(String id, LocalDate from, LocalDate until, String outline) {
        jdbc.sql("""
                        update thidua.supervision set status = ?, looked_from = ?, looked_until = ?, outline = ? where id = ?
                        """)
                .params(CaseStatus.BAN_HANH.code(), from, until, outline, id)
                .update();
    }

    void ended(String id, CaseStatus status, String reason, Instant now) {
        jdbc.sql("update thidua.supervision set status = ?, reason = coalesce(?, reason), ended_at = ? where id = ?")
                .params(status.code(), reason, time(now), id)
                .update();
    }

    // ---- the team -------------------------------------------------------------------------------------------------

    void addMembers(String id, List<TeamMember> members) {
        jdbc.sql("""
                        insert into thidua.supervision_member (supervision_id, n, person_id, name, position, head)
                        select ?, t.n, t.person, t.name, t.position, t.head
                        from unnest(?, ?, ?, ?) with ordinality as t (person, name, position, head, n)
                        """)
                .params(
                        id,
                        members.stream().map(TeamMember::person).toArray(String[]::new),
                        members.stream().map(TeamMember::name).toArray(String[]::new),
                        members.stream().map(TeamMember::position).toArray(String[]::new),
                        members.stream().map(TeamMember::head).toArray(Boolean[]::new))
                .update();
    }

    List<TeamMember> members(String id) {
        return jdbc.sql("select * from thidua.supervision_member where supervision_id = ? order by n")
                .param(id)
                .query((row, n) -> new TeamMember(
                        row.getString("person_id"),
                        row.getString("name"),
                        row.getString("position"),
                        row.getBoolean("head")))
                .list();
    }

    /** The supervisions of the plan on whose team the person is. */
    List<String> onTeam(String plan, String person) {
        return jdbc.sql("""
                        select s.id from thidua.supervision_member m join thidua.supervision s on s.id = m.supervision_id
                        where m.person_id = ? and s.plan_id = ?
                        """).params(person, plan).query(String.class).list();
    }

    // ---- rows -----------------------------------------------------------------------------------------------------

    private static SupervisionCase supervision(ResultSet row, int n) throws SQLException {
        return new SupervisionCase(
                row.getString("id"),
                row.getString("plan_id"),
                row.getString("demand"),
                Coded.of(SupervisionKind.class, row.getString("kind")),
                row.getString("body"),
                row.getString("lead_office"),
                row.getInt("year"),
                row.getInt("n"),
                row.getObject("scheduled_for", Integer.class),
                Coded.of(CaseStatus.class, row.getString("status")),
                row.getString("reason"),
                row.getObject("looked_from", LocalDate.class),
                row.getObject("looked_until", LocalDate.class),
                row.getString("outline"),
                row.getString("opened_by"),
                instant(row, "opened_at"),
                instant(row, "ended_at"));
    }
}
