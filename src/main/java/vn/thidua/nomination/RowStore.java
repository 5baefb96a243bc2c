package vn.thidua.nomination;

import static vn.thidua.platform.database.Moments.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;

/** What is said about single rows beside their status: reasons, and being held. */
@Repository
class RowStore {

    private final JdbcClient jdbc;

    RowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why each of them stands where it stands now; in the row and in its story. */
    void reasons(Collection<RowMark> marks) {
        String[] ids = marks.stream().map(RowMark::row).toArray(String[]::new);
        String[] notes = marks.stream().map(RowMark::note).toArray(String[]::new);
        jdbc.sql("""
                        update thidua.nomination n set reason = t.note
                        from unnest(?::text[], ?::text[]) t(id, note) where n.id = t.id
                        """).params(ids, notes).update();
        jdbc.sql("""
                        update thidua.nomination_stage s set note = t.note
                        from unnest(?::text[], ?::text[]) t(id, note) where s.nomination_id = t.id and s.left_at is null
                        """).params(ids, notes).update();
    }

    /** Before they move to being held. */
    void hold(Collection<RowMark> marks, LocalDate lookAgainOn, String by, Instant at) {
        String[] ids = marks.stream().map(RowMark::row).toArray(String[]::new);
        String[] notes = marks.stream().map(RowMark::note).toArray(String[]::new);
        jdbc.sql("""
                        insert into thidua.nomination_hold
                            (nomination_id, level_id, held_from, due_on, look_again_on, reason, held_by, held_at)
                        select n.id, n.dossier_id, n.status, l.due_on, ?, t.note, ?, ?
                        from unnest(?::text[], ?::text[]) t(id, note) join thidua.nomination n on n.id = t.id
                             left join thidua.nomination_level l on l.id = n.dossier_id
                        order by n.id
                        """).params(lookAgainOn, by, time(at), ids, notes).update();
        jdbc.sql("""
                        update thidua.nomination set held_from = status, look_again_on = ? where id = any(?)
                        """).params(lookAgainOn, ids).update();
    }

    /**
     * A row that is held.
     *
     * @param level dossier that it left, null when it waits for an authority outside
     * @param dueOn last day of that dossier when it left, null while its clock stood
     */
    record Held(
            String row,
            String level,
            NominationStatus from,
            LocalDate dueOn,
            LocalDate heldOn,
            String by,
            String why) {}

    /** How the rows are held now. */
    List<Held> held(Collection<String> rows) {
        return jdbc.sql("""
                        select * from thidua.nomination_hold where nomination_id = any(?) and resumed_at is null order by nomination_id
                        """)
                .param(rows.toArray(String[]::new))
                .query(RowStore::held)
                .list();
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        return new Held(
                row.getString("nomination_id"),
                row.getString("level_id"),
                Coded.of(NominationStatus.class, row.getString("held_from")),
                row.getObject("due_on", LocalDate.class),
                vn.thidua.platform.time.VietnamTime.dateOf(
                        row.getTimestamp("held_at").toInstant()),
                row.getString("held_by"),
                row.getString("reason"));
    }

    /** They are held no more, whether they go on or end. */
    void released(Collection<String> rows, String by, Instant at) {
        jdbc.sql("""
                        update thidua.nomination_hold set resumed_by = ?, resumed_at = ?
                        where nomination_id = any(?) and resumed_at is null
                        """).params(by, time(at), rows.toArray(String[]::new)).update();
        jdbc.sql("update thidua.nomination set held_from = null, look_again_on = null, reason = null where id = any(?)")
                .param(rows.toArray(String[]::new))
                .update();
    }
}
