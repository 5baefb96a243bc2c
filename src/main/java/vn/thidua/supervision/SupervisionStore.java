package vn.thidua.supervision;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.plan.SupervisionKind;

/** Supervisions, teams, visits, findings, requirements: one statement each, whatever the number of offices. */
@Repository
class SupervisionStore {

    private static final String VISITS = """
            select v.*,
                   array(select f.text from thidua.supervision_finding f
                         where f.supervision_id = v.supervision_id and f.office_id = v.office_id order by f.n) findings,
                   array(select r.text from thidua.supervision_requirement r
                         where r.supervision_id = v.supervision_id and r.office_id = v.office_id order by r.n) requirements
            from thidua.supervision_visit v
            """;

    private final JdbcClient jdbc;

    SupervisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // ---- supervisions
    // ------------------------------------------------------------------------------------------------

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
                        at(opened.openedAt()))
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
                .params(status.code(), reason, at(now), id)
                .update();
    }

    // ---- the team
    // ----------------------------------------------------------------------------------------------------

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

    // ---- visits
    // ------------------------------------------------------------------------------------------------------

    /** @param places in the order of the offices, as the days are */
    void addVisits(String id, List<String> offices, List<LocalDate> days, List<String> places) {
        jdbc.sql("""
                        insert into thidua.supervision_visit (supervision_id, office_id, n, visit_on, place, status)
                        select ?, t.office, t.n, t.day::date, t.place, ?
                        from unnest(?, ?, ?) with ordinality as t (office, day, place, n)
                        """)
                .params(
                        id,
                        VisitStatus.CO_LICH.code(),
                        offices.toArray(String[]::new),
                        days.stream().map(LocalDate::toString).toArray(String[]::new),
                        places.toArray(String[]::new))
                .update();
    }

    void visitsStarted(String id, Map<String, String> processOfOffice) {
        jdbc.sql("""
                        update thidua.supervision_visit v set process_id = t.process
                        from unnest(?, ?) as t (office, process) where v.supervision_id = ? and v.office_id = t.office
                        """)
                .params(
                        processOfOffice.keySet().toArray(String[]::new),
                        processOfOffice.values().toArray(String[]::new),
                        id)
                .update();
    }

    List<Visit> visits(String id) {
        return jdbc.sql(VISITS + "where v.supervision_id = ? order by v.n")
                .param(id)
                .query(SupervisionStore::visit)
                .list();
    }

    /** The visits of all the plan's supervisions. */
    List<Visit> visitsOfPlan(String plan) {
        return jdbc.sql(VISITS + """
                        where v.supervision_id in (select id from thidua.supervision where plan_id = ?)
                        order by v.supervision_id, v.n
                        """).param(plan).query(SupervisionStore::visit).list();
    }

    Optional<Visit> visit(String id, String office) {
        return jdbc.sql(VISITS + "where v.supervision_id = ? and v.office_id = ?")
                .params(id, office)
                .query(SupervisionStore::visit)
                .optional();
    }

    void rescheduled(String id, String office, LocalDate day, String place) {
        jdbc.sql(
                        "update thidua.supervision_visit set visit_on = ?, place = ? where supervision_id = ? and office_id = ?")
                .params(day, place, id, office)
                .update();
    }

    void recorded(
            String id,
            String office,
            VisitStatus status,
            LocalDate metOn,
            String minutes,
            List<UUID> files,
            String by,
            Instant now,
            List<String> findings) {
        jdbc.sql("""
                        update thidua.supervision_visit
                        set status = ?, met_on = ?, minutes = ?, files = ?, recorded_by = ?, recorded_at = ?, signed_on_paper = false,
                            team_signer = null, team_signed_by = null, team_signed_at = null
                        where supervision_id = ? and office_id = ?
                        """)
                .params(status.code(), metOn, minutes, files.toArray(UUID[]::new), by, at(now), id, office)
                .update();
        jdbc.sql("delete from thidua.supervision_finding where supervision_id = ? and office_id = ?")
                .params(id, office)
                .update();
        jdbc.sql("""
                        insert into thidua.supervision_finding (supervision_id, office_id, n, text)
                        select ?, ?, t.n, t.text from unnest(?) with ordinality as t (text, n)
                        """).params(id, office, findings.toArray(String[]::new)).update();
    }

    void signedOnPaper(String id, String office, String team, String unit, LocalDate on) {
        Instant day = vn.thidua.platform.time.VietnamTime.startOf(on);
        jdbc.sql("""
                        update thidua.supervision_visit
                        set status = ?, signed_on_paper = true, team_signer = ?, team_signed_at = ?, unit_signer = ?, unit_signed_at = ?
                        where supervision_id = ? and office_id = ?
                        """)
                .params(VisitStatus.DA_CO_BIEN_BAN.code(), team, at(day), unit, at(day), id, office)
                .update();
    }

    void teamSigned(String id, String office, String name, String person, Instant now) {
        jdbc.sql("""
                        update thidua.supervision_visit set status = ?, team_signer = ?, team_signed_by = ?, team_signed_at = ?
                        where supervision_id = ? and office_id = ?
                        """)
                .params(VisitStatus.CHO_DON_VI_KY.code(), name, person, at(now), id, office)
                .update();
    }

    void unitSigned(String id, String office, String name, String person, Instant now) {
        jdbc.sql("""
                        update thidua.supervision_visit set status = ?, unit_signer = ?, unit_signed_by = ?, unit_signed_at = ?
                        where supervision_id = ? and office_id = ?
                        """)
                .params(VisitStatus.DA_CO_BIEN_BAN.code(), name, person, at(now), id, office)
                .update();
    }

    /** Back to who records the minutes; no signature stays. */
    void sentBack(String id, String office, String note) {
        jdbc.sql("""
                        update thidua.supervision_visit
                        set status = ?, note = ?, team_signer = null, team_signed_by = null, team_signed_at = null
                        where supervision_id = ? and office_id = ?
                        """).params(VisitStatus.CO_LICH.code(), note, id, office).update();
    }

    /** The team does not meet these offices. */
    void notMet(String id, Collection<String> offices, String reason) {
        jdbc.sql("""
                        update thidua.supervision_visit set status = ?, note = ? where supervision_id = ? and office_id = any (?)
                        """)
                .params(VisitStatus.KHONG_LAM_VIEC.code(), reason, id, offices.toArray(String[]::new))
                .update();
    }

    // ---- conclusion
    // --------------------------------------------------------------------------------------------------

    /** @param texts in the order of the offices; an office may stand several times */
    void concluded(String id, List<String> offices, List<String> texts, Map<String, LocalDate> dueOfOffice) {
        jdbc.sql("""
                        insert into thidua.supervision_requirement (supervision_id, office_id, n, text)
                        select ?, t.office, t.n, t.text from unnest(?, ?) with ordinality as t (office, text, n)
                        """)
                .params(id, offices.toArray(String[]::new), texts.toArray(String[]::new))
                .update();
        jdbc.sql("""
                        update thidua.supervision_visit v set follow_up_due = t.due::date
                        from unnest(?, ?) as t (office, due) where v.supervision_id = ? and v.office_id = t.office
                        """)
                .params(
                        dueOfOffice.keySet().toArray(String[]::new),
                        dueOfOffice.values().stream().map(LocalDate::toString).toArray(String[]::new),
                        id)
                .update();
    }

    // ---- documents signed outside
    // --------------------------------------------------------------------------------------

    void insert(Paper paper) {
        jdbc.sql("""
                        insert into thidua.supervision_paper
                            (id, plan_id, subject, kind, number, dated, content, files, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        paper.id(),
                        paper.plan(),
                        paper.subject(),
                        paper.kind(),
                        paper.number(),
                        paper.dated(),
                        paper.content(),
                        paper.files().toArray(UUID[]::new),
                        paper.recordedBy(),
                        at(paper.recordedAt()))
                .update();
    }

    Optional<Paper> paper(UUID id) {
        return jdbc.sql("select * from thidua.supervision_paper where id = ?")
                .param(id)
                .query(SupervisionStore::paper)
                .optional();
    }

    /** The oldest first. */
    List<Paper> papers(Collection<String> subjects) {
        return jdbc.sql("select * from thidua.supervision_paper where subject = any (?) order by recorded_at")
                .param(subjects.toArray(String[]::new))
                .query(SupervisionStore::paper)
                .list();
    }

    // ---- rows
    // --------------------------------------------------------------------------------------------------------

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

    private static Visit visit(ResultSet row, int n) throws SQLException {
        return new Visit(
                row.getString("supervision_id"),
                row.getString("office_id"),
                row.getObject("visit_on", LocalDate.class),
                row.getString("place"),
                Coded.of(VisitStatus.class, row.getString("status")),
                row.getString("process_id"),
                row.getObject("met_on", LocalDate.class),
                row.getString("minutes"),
                row.getBoolean("signed_on_paper"),
                ids(row.getArray("files")),
                row.getString("recorded_by"),
                instant(row, "recorded_at"),
                row.getString("team_signer"),
                row.getString("team_signed_by"),
                instant(row, "team_signed_at"),
                row.getString("unit_signer"),
                instant(row, "unit_signed_at"),
                row.getString("note"),
                row.getObject("follow_up_due", LocalDate.class),
                texts(row.getArray("findings")),
                texts(row.getArray("requirements")));
    }

    private static Paper paper(ResultSet row, int n) throws SQLException {
        return new Paper(
                row.getObject("id", UUID.class),
                row.getString("plan_id"),
                row.getString("subject"),
                row.getString("kind"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getString("content"),
                ids(row.getArray("files")),
                row.getString("recorded_by"),
                instant(row, "recorded_at"));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
