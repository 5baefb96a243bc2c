package vn.thidua.nomination;

import static vn.thidua.platform.database.Moments.time;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.awardrule.Body;
import vn.thidua.plan.Coded;

@Repository
class LevelStore {

    private final JdbcClient jdbc;

    LevelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LevelDossier level, Instant at) {
        jdbc.sql("""
                        insert into thidua.nomination_level
                            (id, plan_id, batch_id, path, level_no, sender, receiver, appraiser, body, council, decides, working_days,
                             agencies, opinion_days, posting_days, party_opinion, basis, verified, begins_at, split_from, due_on,
                             stopped_on, days_left, supplement_due, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        level.id(),
                        level.plan(),
                        level.batch(),
                        level.path(),
                        level.levelNo(),
                        level.sender(),
                        level.receiver(),
                        level.appraiser(),
                        level.body().code(),
                        level.council(),
                        level.decides(),
                        level.workingDays(),
                        level.agencies().toArray(String[]::new),
                        level.opinionDays(),
                        level.postingDays(),
                        level.partyOpinion(),
                        level.basis(),
                        level.verified(),
                        level.beginsAt().code(),
                        level.splitFrom(),
                        level.dueOn(),
                        level.stoppedOn(),
                        level.daysLeft(),
                        level.supplementDue(),
                        time(at))
                .update();
        if (level.stoppedOn() != null) {
            jdbc.sql("insert into thidua.nomination_stop (level_id, stopped_on, days_left) values (?, ?, ?)")
                    .params(level.id(), level.stoppedOn(), level.daysLeft())
                    .update();
        }
    }

    void started(String id, String process) {
        jdbc.sql("update thidua.nomination_level set process_id = ? where id = ?")
                .params(process, id)
                .update();
    }

    Optional<LevelDossier> find(String id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** @param period {@code <year>-<n>}, which no two dossiers of a plan share */
    Optional<LevelDossier> ofPeriod(String plan, String period) {
        return jdbc.sql("select * from thidua.nomination_level where plan_id = ? and split_part(id, '/', 3) = ?")
                .params(plan, period)
                .query(LevelStore::level)
                .optional();
    }

    List<LevelDossier> all(Collection<String> ids) {
        return jdbc.sql("select * from thidua.nomination_level where id = any(?) order by id")
                .param(ids.toArray(String[]::new))
                .query(LevelStore::level)
                .list();
    }

    List<LevelDossier> ofBatch(String batch) {
        return jdbc.sql("select * from thidua.nomination_level where batch_id = ? order by opened_at, id")
                .param(batch)
                .query(LevelStore::level)
                .list();
    }

    /** Ids of the rows that wait for a body, the longest waiting first. */
    List<String> waitingFor(String plan, String office, Body body) {
        return jdbc.sql("""
                        select n.id from thidua.nomination n join thidua.nomination_level l on l.id = n.dossier_id
                        where n.plan_id = ? and n.office_id = ? and n.status = ? and l.body = ? order by n.since, n.id
                        """)
                .params(plan, office, NominationStatus.CHO_HOP.code(), body.code())
                .query(String.class)
                .list();
    }

    /** Keeps others from counting its rows until the transaction ends. */
    Optional<LevelDossier> lock(String id) {
        return jdbc.sql("select * from thidua.nomination_level where id = ? for update")
                .param(id)
                .query(LevelStore::level)
                .optional();
    }

    void arrived(String id, LocalDate on, String number, Integer paperSets) {
        jdbc.sql("""
                        update thidua.nomination_level set arrived_on = ?, arrival_number = ?, paper_sets = ? where id = ?
                        """).params(on, number, paperSets, id).update();
    }

    /** @param arrivedOn null until received */
    record Arrival(LocalDate arrivedOn, String number, Integer paperSets) {}

    Arrival arrival(String id) {
        return jdbc.sql("select arrived_on, arrival_number, paper_sets from thidua.nomination_level where id = ?")
                .param(id)
                .query((row, n) -> new Arrival(
                        date(row, "arrived_on"), row.getString("arrival_number"), integer(row, "paper_sets")))
                .single();
    }

    /** The clock runs again. */
    void resumed(String id, LocalDate on, LocalDate dueOn) {
        jdbc.sql("update thidua.nomination_level set due_on = ?, stopped_on = null where id = ?")
                .params(dueOn, id)
                .update();
        jdbc.sql("update thidua.nomination_stop set resumed_on = ?, new_due_on = ? where level_id = ?")
                .params(on, dueOn, id)
                .update();
    }

    /** @return false when it was closed already */
    boolean close(String id, Instant at) {
        return jdbc.sql("update thidua.nomination_level set closed_at = ? where id = ? and closed_at is null")
                        .params(time(at), id)
                        .update()
                == 1;
    }

    /** @param resumedOn null while it stands */
    record Stop(String level, LocalDate stoppedOn, LocalDate resumedOn, int daysLeft, LocalDate newDueOn) {}

    List<Stop> stops(Collection<String> levels) {
        return jdbc.sql("select * from thidua.nomination_stop where level_id = any(?) order by stopped_on")
                .param(levels.toArray(String[]::new))
                .query((row, n) -> new Stop(
                        row.getString("level_id"),
                        date(row, "stopped_on"),
                        date(row, "resumed_on"),
                        row.getInt("days_left"),
                        date(row, "new_due_on")))
                .list();
    }

    /** How many rows are in the dossier, by status. */
    Map<NominationStatus, Integer> rows(String id) {
        var counts = new EnumMap<NominationStatus, Integer>(NominationStatus.class);
        jdbc.sql("select status, count(*) n from thidua.nomination where dossier_id = ? group by status")
                .param(id)
                .query((row, n) ->
                        counts.put(Coded.of(NominationStatus.class, row.getString("status")), row.getInt("n")))
                .list();
        return counts;
    }

    private static LevelDossier level(ResultSet row, int n) throws SQLException {
        return new LevelDossier(
                row.getString("id"),
                row.getString("plan_id"),
                row.getString("batch_id"),
                row.getObject("path", UUID.class),
                row.getInt("level_no"),
                row.getString("sender"),
                row.getString("receiver"),
                row.getString("appraiser"),
                Coded.of(Body.class, row.getString("body")),
                row.getString("council"),
                row.getBoolean("decides"),
                row.getInt("working_days"),
                texts(row.getArray("agencies")),
                row.getInt("opinion_days"),
                integer(row, "posting_days"),
                row.getBoolean("party_opinion"),
                row.getString("basis"),
                row.getBoolean("verified"),
                LevelDossier.Begin.valueOf(row.getString("begins_at").toUpperCase(Locale.ROOT)),
                row.getString("split_from"),
                date(row, "due_on"),
                date(row, "stopped_on"),
                integer(row, "days_left"),
                date(row, "supplement_due"),
                row.getTimestamp("closed_at") != null,
                row.getString("process_id"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }
}
