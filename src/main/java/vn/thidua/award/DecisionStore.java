package vn.thidua.award;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;

/** Decisions and their lists. */
@Repository
class DecisionStore {

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of a list without the nomination itself. */
    record Row(String nomination, int no, String refused, Instant enteredAt, Integer ceremony) {}

    /** How much of a list is where. */
    record Counts(String decision, int rewarded, int refused, int conferred) {}

    void insert(Decision decision) {
        jdbc.sql("""
                        insert into thidua.award_decision
                            (id, plan_id, kind, form, authority, document_kind, office_id, status, reason, started_by, started_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        decision.id(),
                        decision.plan(),
                        decision.type().code(),
                        decision.form(),
                        decision.authority(),
                        decision.documentKind(),
                        decision.office(),
                        decision.status().code(),
                        decision.reason(),
                        decision.startedBy(),
                        time(decision.startedAt()))
                .update();
    }

    Optional<Decision> find(String id) {
        return jdbc.sql("select * from thidua.award_decision where id = ?")
                .param(id)
                .query(DecisionStore::decision)
                .optional();
    }

    /** Held until the transaction ends: the list does not change while somebody signs or numbers. */
    Optional<Decision> lock(String id) {
        return jdbc.sql("select * from thidua.award_decision where id = ? for update")
                .param(id)
                .query(DecisionStore::decision)
                .optional();
    }

    /** The newest first. */
    List<Decision> of(String plan, Collection<String> offices, int limit) {
        return jdbc.sql("""
                        select * from thidua.award_decision where plan_id = ? and office_id = any(?)
                        order by started_at desc, id limit ?
                        """)
                .params(plan, array(offices), limit)
                .query(DecisionStore::decision)
                .list();
    }

    /** Ids of those that were issued. */
    List<String> issued(String plan, Collection<String> offices) {
        return jdbc.sql(
                        "select id from thidua.award_decision where plan_id = ? and office_id = any(?) and number is not null")
                .params(plan, array(offices))
                .query(String.class)
                .list();
    }

    void ended(String id, DecisionStatus status, String note, Instant at) {
        jdbc.sql("update thidua.award_decision set status = ?, end_note = ?, ended_at = ? where id = ?")
                .params(status.code(), note, time(at), id)
                .update();
    }

    void issued(String id, String document, String number, LocalDate dated, String signer, Instant at) {
        jdbc.sql("""
                        update thidua.award_decision
                        set status = ?, document_id = ?, number = ?, dated = ?, signer = ?, issued_at = ? where id = ?
                        """)
                .params(DecisionStatus.DA_BAN_HANH.code(), document, number, dated, signer, time(at), id)
                .update();
    }

    void allEntered(String id, Instant at) {
        jdbc.sql("update thidua.award_decision set entered_at = ? where id = ?")
                .params(time(at), id)
                .update();
    }

    void told(String id, LocalDate on, String by, String letter) {
        jdbc.sql("update thidua.award_decision set told_on = ?, told_by = ?, told_letter = ? where id = ?")
                .params(on, by, letter, id)
                .update();
    }

    // ---- the list ------------------------------------------------------------------------------------------------

    /** Behind those that are there; what was taken out before comes back at the end. */
    void add(String id, List<String> nominations, String by, Instant at) {
        jdbc.sql("""
                        insert into thidua.award_decision_row (decision_id, nomination_id, no, added_by, added_at)
                        select ?, r.id, r.place + (select coalesce(max(no), 0) from thidua.award_decision_row where decision_id = ?), ?, ?
                        from unnest(?::text[]) with ordinality r (id, place)
                        on conflict (decision_id, nomination_id) do update
                        set no = excluded.no, refused = null, added_by = excluded.added_by, added_at = excluded.added_at,
                            taken_out_at = null, taken_out_by = null, taken_out_why = null
                        """).params(id, id, by, time(at), array(nominations)).update();
    }

    /** In the order of the list. */
    List<Row> rows(String id) {
        return jdbc.sql("""
                        select nomination_id as nomination, no, refused, entered_at, conferred_in
                        from thidua.award_decision_row where decision_id = ? and taken_out_at is null order by no, nomination_id
                        """).param(id).query(DecisionStore::row).list();
    }

    /** Those to be rewarded that are not in the register yet. */
    List<String> notEntered(String id, int limit) {
        return jdbc.sql("""
                        select nomination_id from thidua.award_decision_row
                        where decision_id = ? and taken_out_at is null and refused is null and entered_at is null
                        order by no, nomination_id limit ? for update
                        """).params(id, limit).query(String.class).list();
    }

    void takeOut(String id, Collection<String> nominations, String by, String why, Instant at) {
        jdbc.sql("""
                        update thidua.award_decision_row set taken_out_at = ?, taken_out_by = ?, taken_out_why = ?
                        where decision_id = ? and nomination_id = any(?) and taken_out_at is null
                        """).params(time(at), by, why, id, array(nominations)).update();
    }

    /** They wait for a decision again, so no other list has them any more. */
    void leaveOthers(String id, Collection<String> nominations, String by, String why, Instant at) {
        jdbc.sql("""
                        update thidua.award_decision_row set taken_out_at = ?, taken_out_by = ?, taken_out_why = ?
                        where decision_id <> ? and nomination_id = any(?) and taken_out_at is null
                        """).params(time(at), by, why, id, array(nominations)).update();
    }

    /** @param why null: it is rewarded after all */
    void refuse(String id, Collection<String> nominations, String why) {
        jdbc.sql("update thidua.award_decision_row set refused = ? where decision_id = ? and nomination_id = any(?)")
                .params(why, id, array(nominations))
                .update();
    }

    void entered(String id, Collection<String> nominations, Instant at) {
        jdbc.sql("update thidua.award_decision_row set entered_at = ? where decision_id = ? and nomination_id = any(?)")
                .params(time(at), id, array(nominations))
                .update();
    }

    List<Counts> counts(Collection<String> decisions) {
        return jdbc.sql("""
                        select d.id as decision,
                               (count(r.*) filter (where r.refused is null) + count(v.*))::int as rewarded,
                               (count(r.*) filter (where r.refused is not null))::int as refused,
                               (count(r.*) filter (where r.conferred_in is not null))::int as conferred
                        from thidua.award_decision d
                        left join thidua.award_decision_row r on r.decision_id = d.id and r.taken_out_at is null
                        left join thidua.award_revocation v on v.decision_id = d.id and v.dropped_at is null
                        where d.id = any(?) group by d.id
                        """).param(array(decisions)).query(Counts.class).list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getString("nomination"),
                row.getInt("no"),
                row.getString("refused"),
                instant(row, "entered_at"),
                row.getObject("conferred_in", Integer.class));
    }

    private static Decision decision(ResultSet row, int n) throws SQLException {
        return new Decision(
                row.getString("id"),
                row.getString("plan_id"),
                Coded.of(DecisionType.class, row.getString("kind")),
                row.getString("form"),
                row.getString("authority"),
                row.getString("document_kind"),
                row.getString("office_id"),
                Coded.of(DecisionStatus.class, row.getString("status")),
                row.getString("reason"),
                row.getString("started_by"),
                instant(row, "started_at"),
                row.getString("document_id"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getString("signer"),
                instant(row, "issued_at"),
                instant(row, "entered_at"),
                row.getObject("told_on", LocalDate.class));
    }

    static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
