package vn.thidua.council;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.council.domain.RowTally;
import vn.thidua.plan.Coded;

/** Sessions, who sits in them and what lies before them. */
@Repository
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CouncilSession session) {
        jdbc.sql("""
                        insert into thidua.council_session (id, plan_id, council, body, year, n, status, opened_by, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        session.id(),
                        session.plan(),
                        session.council(),
                        session.body().code(),
                        session.year(),
                        session.n(),
                        session.status().code(),
                        session.openedBy(),
                        time(session.openedAt()))
                .update();
    }

    Optional<CouncilSession> find(String id) {
        return jdbc.sql("select * from thidua.council_session where id = ?")
                .param(id)
                .query(SessionStore::session)
                .optional();
    }

    /** The session, held until the transaction ends. */
    Optional<CouncilSession> lock(String id) {
        return jdbc.sql("select * from thidua.council_session where id = ? for update")
                .param(id)
                .query(SessionStore::session)
                .optional();
    }

    /** The session, kept from changing until the transaction ends, together with others who only need that. */
    Optional<CouncilSession> keep(String id) {
        return jdbc.sql("select * from thidua.council_session where id = ? for share")
                .param(id)
                .query(SessionStore::session)
                .optional();
    }

    List<CouncilSession> ofPlan(String plan) {
        return jdbc.sql("select * from thidua.council_session where plan_id = ? order by opened_at desc, id")
                .param(plan)
                .query(SessionStore::session)
                .list();
    }

    /** How many rows a session has, and how many of its members have voted. */
    record Turnout(int rows, long voted, long members) {}

    /** Of all sessions of a plan, by session. */
    Map<String, Turnout> turnouts(Collection<String> sessions) {
        var turnouts = new HashMap<String, Turnout>();
        jdbc.sql("""
                        select s.id, r.list, v.voted, v.members
                        from thidua.council_session s
                             cross join lateral (select count(*) as list from thidua.council_session_row
                                                 where session_id = s.id) r
                             cross join lateral (select count(*) filter (where voted) as voted, count(*) as members
                                                 from thidua.council_voter where session_id = s.id) v
                        where s.id = any(?)
                        """).param(sessions.toArray(String[]::new)).query(row -> {
            turnouts.put(
                    row.getString("id"), new Turnout(row.getInt("list"), row.getLong("voted"), row.getLong("members")));
        });
        return turnouts;
    }

    void status(String id, SessionStatus status) {
        jdbc.sql("update thidua.council_session set status = ? where id = ?")
                .params(status.code(), id)
                .update();
    }

    void prepared(CouncilSession session) {
        jdbc.sql("""
                        update thidua.council_session
                        set status = ?, form = ?, held_on = ?, held_at = ?, place = ?, agenda = ?, papers = ?, short_notice = ?,
                            voting_until = ?, secret = ?
                        where id = ?
                        """)
                .params(
                        session.status().code(),
                        session.form().code(),
                        session.heldOn(),
                        session.heldAt(),
                        session.place(),
                        session.agenda(),
                        session.papers().toArray(UUID[]::new),
                        session.shortNotice(),
                        session.votingUntil(),
                        session.secret(),
                        session.id())
                .update();
    }

    void postponed(String id, LocalDate day, String hour, String place, String note) {
        jdbc.sql("""
                        update thidua.council_session
                        set status = ?, held_on = ?, held_at = ?, place = ?, note = ?, postponed = postponed + 1,
                            voting_until = null, on_paper = false
                        where id = ?
                        """)
                .params(SessionStatus.DA_MOI.code(), day, hour, place, note, id)
                .update();
    }

    void met(String id, SessionStatus status, boolean onPaper, LocalDate votingUntil) {
        jdbc.sql("update thidua.council_session set status = ?, on_paper = ?, voting_until = ? where id = ?")
                .params(status.code(), onPaper, votingUntil, id)
                .update();
    }

    void counted(String id, Instant at) {
        jdbc.sql("update thidua.council_session set status = ?, counted_at = ? where id = ?")
                .params(SessionStatus.CHO_KY.code(), time(at), id)
                .update();
    }

    void signedBySecretary(String id, String person, String discussion, Instant at) {
        jdbc.sql("""
                        update thidua.council_session
                        set status = ?, discussion = ?, secretary = ?, secretary_at = ?, note = null where id = ?
                        """)
                .params(SessionStatus.CHO_THONG_QUA.code(), discussion, person, time(at), id)
                .update();
    }

    void signedByChair(String id, String person, Instant at) {
        jdbc.sql("update thidua.council_session set chair = ?, chair_at = ? where id = ?")
                .params(person, time(at), id)
                .update();
    }

    void sentBack(String id, String why) {
        jdbc.sql("""
                        update thidua.council_session
                        set status = ?, note = ?, secretary = null, secretary_at = null where id = ?
                        """).params(SessionStatus.CHO_KY.code(), why, id).update();
    }

    void ended(String id, SessionStatus status, String note, Instant at) {
        jdbc.sql("update thidua.council_session set status = ?, note = coalesce(?, note), ended_at = ? where id = ?")
                .params(status.code(), note, time(at), id)
                .update();
    }

    // ---- members
    // -----------------------------------------------------------------------------------------------------

    void replaceMembers(String id, List<SessionMember> members) {
        jdbc.sql("delete from thidua.council_voter where session_id = ?")
                .param(id)
                .update();
        jdbc.sql("""
                        insert into thidua.council_voter (session_id, person, name, position, chair)
                        select ?, t.person, t.name, t.position, t.chair
                        from unnest(?::text[], ?::text[], ?::text[], ?::boolean[]) t (person, name, position, chair)
                        """)
                .params(
                        id,
                        members.stream().map(SessionMember::person).toArray(String[]::new),
                        members.stream().map(SessionMember::name).toArray(String[]::new),
                        members.stream().map(SessionMember::position).toArray(String[]::new),
                        members.stream().map(SessionMember::chair).toArray(Boolean[]::new))
                .update();
    }

    /** The chair first, then by name. */
    List<SessionMember> members(String id) {
        return jdbc.sql("select * from thidua.council_voter where session_id = ? order by chair desc, name, person")
                .param(id)
                .query(SessionStore::member)
                .list();
    }

    /** Who was in the room and who may vote here. */
    void attended(String id, Collection<String> present, Collection<String> asked) {
        jdbc.sql(
                        "update thidua.council_voter set present = person = any (?), asked = person = any (?), left_on = null where session_id = ?")
                .params(present.toArray(String[]::new), asked.toArray(String[]::new), id)
                .update();
    }

    /** They may vote here as well. */
    void alsoAsk(String id, Collection<String> asked) {
        jdbc.sql("update thidua.council_voter set asked = true where session_id = ? and person = any (?)")
                .params(id, asked.toArray(String[]::new))
                .update();
    }

    /** They are members no more, and asked no more. */
    void left(String id, Collection<String> persons, LocalDate day) {
        jdbc.sql("update thidua.council_voter set asked = false, left_on = ? where session_id = ? and person = any (?)")
                .params(day, id, persons.toArray(String[]::new))
                .update();
    }

    /** Sessions with a vote that goes on and ballots that are still awaited. */
    List<CouncilSession> awaitingBallots() {
        return jdbc.sql("""
                        select s.* from thidua.council_session s
                        where s.status = ? and exists (select 1 from thidua.council_voter v
                                                       where v.session_id = s.id and v.asked and not v.voted)
                        order by s.id
                        """)
                .param(SessionStatus.BO_PHIEU.code())
                .query(SessionStore::session)
                .list();
    }

    // ---- rows
    // --------------------------------------------------------------------------------------------------------

    void insertRows(String id, List<SessionRow> rows) {
        jdbc.sql("""
                        insert into thidua.council_session_row (session_id, n, nomination_id, nominee, unit, form, rule, recused)
                        select ?, t.n, t.nomination, t.nominee, t.unit, t.form, t.rule, '{}'
                        from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[])
                             t (n, nomination, nominee, unit, form, rule)
                        """)
                .params(
                        id,
                        rows.stream().map(SessionRow::n).toArray(Integer[]::new),
                        rows.stream().map(SessionRow::nomination).toArray(String[]::new),
                        rows.stream().map(SessionRow::nominee).toArray(String[]::new),
                        rows.stream().map(SessionRow::unit).toArray(String[]::new),
                        rows.stream().map(SessionRow::form).toArray(String[]::new),
                        rows.stream().map(SessionRow::rule).toArray(Integer[]::new))
                .update();
    }

    List<SessionRow> rows(String id) {
        return jdbc.sql("select * from thidua.council_session_row where session_id = ? order by n")
                .param(id)
                .query(SessionStore::row)
                .list();
    }

    /** Of these nominations those that lie before a session already. */
    Set<String> beforeASession(Collection<String> nominations) {
        return Set.copyOf(jdbc.sql("""
                        select nomination_id from thidua.council_session_row where open and nomination_id = any (?)
                        """)
                .param(nominations.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Takes nominations out of the sessions before which they lie; what was counted is gone. */
    void leave(Collection<String> nominations, String reason) {
        jdbc.sql("""
                        update thidua.council_session_row
                        set open = false, left_reason = ?, valid = null, agree = null, base = null, passed = null
                        where open and nomination_id = any (?)
                        """).params(reason, nominations.toArray(String[]::new)).update();
    }

    /** Adds each person to those who do not vote on the row. */
    void recuse(String id, List<Integer> rows, List<String> persons) {
        jdbc.sql("""
                        update thidua.council_session_row r
                        set recused = array(select p from unnest(r.recused) p
                                            union select t.person from unnest(?::int[], ?::text[]) t (n, person) where t.n = r.n
                                            order by 1)
                        where r.session_id = ? and r.n = any (?)
                        """)
                .params(rows.toArray(Integer[]::new), persons.toArray(String[]::new), id, rows.toArray(Integer[]::new))
                .update();
    }

    void tallied(String id, List<SessionRow> rows) {
        jdbc.sql("""
                        update thidua.council_session_row r set valid = t.valid, agree = t.agree, base = t.base, passed = t.passed
                        from unnest(?::int[], ?::int[], ?::int[], ?::int[], ?::boolean[]) t (n, valid, agree, base, passed)
                        where r.session_id = ? and r.n = t.n
                        """)
                .params(
                        rows.stream().map(SessionRow::n).toArray(Integer[]::new),
                        rows.stream().map(row -> row.tally().valid()).toArray(Integer[]::new),
                        rows.stream().map(row -> row.tally().agree()).toArray(Integer[]::new),
                        rows.stream().map(row -> row.tally().base()).toArray(Integer[]::new),
                        rows.stream().map(row -> row.tally().passed()).toArray(Boolean[]::new),
                        id)
                .update();
    }

    /** The session works on none of its rows any more. */
    void closeRows(String id) {
        jdbc.sql("update thidua.council_session_row set open = false where session_id = ? and open")
                .param(id)
                .update();
    }

    // ---- reading
    // -----------------------------------------------------------------------------------------------------

    private static CouncilSession session(ResultSet row, int n) throws SQLException {
        return new CouncilSession(
                row.getString("id"),
                row.getString("plan_id"),
                row.getString("council"),
                Coded.of(CouncilBody.class, row.getString("body")),
                row.getInt("year"),
                row.getInt("n"),
                Coded.of(SessionStatus.class, row.getString("status")),
                row.getString("form") == null ? null : Coded.of(SessionForm.class, row.getString("form")),
                row.getObject("held_on", LocalDate.class),
                row.getString("held_at"),
                row.getString("place"),
                row.getString("agenda"),
                List.of((UUID[]) row.getArray("papers").getArray()),
                row.getString("short_notice"),
                row.getObject("voting_until", LocalDate.class),
                row.getBoolean("on_paper"),
                row.getBoolean("secret"),
                row.getString("discussion"),
                row.getInt("postponed"),
                row.getString("opened_by"),
                instant(row, "opened_at"),
                instant(row, "counted_at"),
                row.getString("secretary"),
                instant(row, "secretary_at"),
                row.getString("chair"),
                instant(row, "chair_at"),
                row.getString("note"),
                instant(row, "ended_at"));
    }

    private static SessionMember member(ResultSet row, int n) throws SQLException {
        return new SessionMember(
                row.getString("person"),
                row.getString("name"),
                row.getString("position"),
                row.getBoolean("chair"),
                row.getObject("present", Boolean.class),
                row.getBoolean("asked"),
                row.getBoolean("voted"),
                row.getObject("left_on", LocalDate.class));
    }

    private static SessionRow row(ResultSet row, int n) throws SQLException {
        Integer valid = row.getObject("valid", Integer.class);
        return new SessionRow(
                row.getInt("n"),
                row.getString("nomination_id"),
                row.getString("nominee"),
                row.getString("unit"),
                row.getString("form"),
                row.getInt("rule"),
                Set.of((String[]) row.getArray("recused").getArray()),
                row.getBoolean("open"),
                row.getString("left_reason"),
                row.getObject("paper_valid", Integer.class),
                row.getObject("paper_agree", Integer.class),
                valid == null
                        ? null
                        : new RowTally(valid, row.getInt("agree"), row.getInt("base"), row.getBoolean("passed")));
    }
}
