package vn.thidua.supervision;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;

/** The visits of supervisions with what was found and what is required: one statement each, whatever the number of offices. */
@Repository
class VisitStore {

    private static final String VISITS = """
            select v.*,
                   array(select f.text from thidua.supervision_finding f
                         where f.supervision_id = v.supervision_id and f.office_id = v.office_id order by f.n) findings,
                   array(select r.text from thidua.supervision_requirement r
                         where r.supervision_id = v.supervision_id and r.office_id = v.office_id order by r.n) requirements
            from thidua.supervision_visit v
            """;

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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
                .query(VisitStore::visit)
                .list();
    }

    /** The visits of all the plan's supervisions. */
    List<Visit> visitsOfPlan(String plan) {
        return jdbc.sql(VISITS + """
                        where v.supervision_id in (select id from thidua.supervision where plan_id = ?)
                        order by v.supervision_id, v.n
                        """).param(plan).query(VisitStore::visit).list();
    }

    Optional<Visit> visit(String id, String office) {
        return jdbc.sql(VISITS + "where v.supervision_id = ? and v.office_id = ?")
                .params(id, office)
                .query(VisitStore::visit)
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
                .params(status.code(), metOn, minutes, files.toArray(UUID[]::new), by, time(now), id, office)
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
                .params(VisitStatus.DA_CO_BIEN_BAN.code(), team, time(day), unit, time(day), id, office)
                .update();
    }

    void teamSigned(String id, String office, String name, String person, Instant now) {
        jdbc.sql("""
                        update thidua.supervision_visit set status = ?, team_signer = ?, team_signed_by = ?, team_signed_at = ?
                        where supervision_id = ? and office_id = ?
                        """)
                .params(VisitStatus.CHO_DON_VI_KY.code(), name, person, time(now), id, office)
                .update();
    }

    void unitSigned(String id, String office, String name, String person, Instant now) {
        jdbc.sql("""
                        update thidua.supervision_visit set status = ?, unit_signer = ?, unit_signed_by = ?, unit_signed_at = ?
                        where supervision_id = ? and office_id = ?
                        """)
                .params(VisitStatus.DA_CO_BIEN_BAN.code(), name, person, time(now), id, office)
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

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
