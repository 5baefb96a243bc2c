package vn.thidua.obligation;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.plan.DutyMode;

@Repository
class ObligationStore {

    private static final String COLUMNS = """
            select id, plan_id, kind, period, round_id, office_id, mode, status, opened_at, due_at, original_due_at, follow_up_at,
                   supplement_due, sent_at, closed_at, process_id
            from thidua.obligation
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ObligationStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A kind and a period in which something is open. */
    record OpenPeriod(String kind, String period) {}

    void open(
            String plan,
            String kind,
            String period,
            Collection<Obligations.Demand> demands,
            Instant dueAt,
            Instant followUpAt,
            Instant now) {
        String roundId = Obligation.roundId(plan, kind, period);
        batch.batchUpdate(
                """
                insert into thidua.obligation (id, plan_id, kind, period, round_id, office_id, mode, status, opened_at,
                                               due_at, follow_up_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """,
                demands.stream()
                        .map(demand -> new Object[] {
                            Obligation.id(roundId, demand.office()),
                            plan,
                            kind,
                            period,
                            roundId,
                            demand.office(),
                            demand.mode().code(),
                            Status.DANG_THUC_HIEN.code(),
                            time(now),
                            time(dueAt),
                            time(followUpAt)
                        })
                        .toList());
    }

    List<Obligation> nextUnstarted(String roundId, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + " where round_id = ? and process_id is null and closed_at is null order by office_id limit ? for update")
                .params(roundId, limit)
                .query(ObligationStore::obligation)
                .list();
    }

    boolean hasUnstarted(String roundId) {
        return jdbc.sql(
                        "select exists (select 1 from thidua.obligation where round_id = ? and process_id is null and closed_at is null)")
                .param(roundId)
                .query(Boolean.class)
                .single();
    }

    void started(Map<String, String> processIds) {
        batch.batchUpdate(
                "update thidua.obligation set process_id = ? where id = ?",
                processIds.entrySet().stream()
                        .map(each -> new Object[] {each.getValue(), each.getKey()})
                        .toList());
    }

    Optional<Obligation> find(String id) {
        return jdbc.sql(COLUMNS + " where id = ?")
                .param(id)
                .query(ObligationStore::obligation)
                .optional();
    }

    List<Obligation> findAll(Collection<String> ids) {
        return jdbc.sql(COLUMNS + " where id = any (?)")
                .param(ids.toArray(String[]::new))
                .query(ObligationStore::obligation)
                .list();
    }

    Optional<Obligation> lock(String id) {
        return jdbc.sql(COLUMNS + " where id = ? for update")
                .param(id)
                .query(ObligationStore::obligation)
                .optional();
    }

    List<Obligation> ofRound(String roundId) {
        return jdbc.sql(COLUMNS + " where round_id = ? order by office_id")
                .param(roundId)
                .query(ObligationStore::obligation)
                .list();
    }

    List<Obligation> ofOffice(String plan, String office) {
        return jdbc.sql(COLUMNS + " where plan_id = ? and office_id = ? order by period desc, kind")
                .params(plan, office)
                .query(ObligationStore::obligation)
                .list();
    }

    List<Obligation> unsentOfRounds(Collection<String> rounds, int limit) {
        return jdbc.sql(COLUMNS
                        + " where round_id in (:rounds) and closed_at is null and sent_at is null"
                        + " order by id limit :limit")
                .param("rounds", rounds)
                .param("limit", limit)
                .query(ObligationStore::obligation)
                .list();
    }

    /** Moves only from the states named: a state that somebody else changed meanwhile stays. */
    void move(String id, Status to, List<Status> from) {
        jdbc.sql("update thidua.obligation set status = :to where id = :id and status in (:from)")
                .param("to", to.code())
                .param("id", id)
                .param("from", from.stream().map(Status::code).toList())
                .update();
    }

    /** False when it is settled already. */
    boolean sent(String id, Instant at) {
        return jdbc.sql(
                                "update thidua.obligation set status = ?, sent_at = coalesce(sent_at, ?) where id = ? and closed_at is null")
                        .params(Status.DA_GUI.code(), time(at), id)
                        .update()
                == 1;
    }

    /** A withdrawn supplement is owed again by its own date; the first sending still counts. */
    void withdrawn(String id) {
        jdbc.sql("""
                        update thidua.obligation
                        set status = case when supplement_due is null then ? else ? end,
                            sent_at = case when supplement_due is null then null else sent_at end
                        where id = ?
                        """)
                .params(Status.DANG_THUC_HIEN.code(), Status.YEU_CAU_BO_SUNG.code(), id)
                .update();
    }

    void supplementRequested(String id, LocalDate newDate) {
        jdbc.sql("update thidua.obligation set status = ?, supplement_due = ? where id = ?")
                .params(Status.YEU_CAU_BO_SUNG.code(), newDate, id)
                .update();
    }

    void accepted(String id, Instant at) {
        jdbc.sql("update thidua.obligation set status = ?, closed_at = ? where id = ? and status = ?")
                .params(Status.HOAN_THANH.code(), time(at), id, Status.DA_GUI.code())
                .update();
    }

    /** False when it was sent or settled already. */
    boolean entered(String id, Instant sentAt, Instant now) {
        return jdbc.sql("""
                                update thidua.obligation set status = ?, sent_at = ?, closed_at = ?
                                where id = ? and sent_at is null and closed_at is null
                                """)
                        .params(Status.HOAN_THANH.code(), time(sentAt), time(now), id)
                        .update()
                == 1;
    }

    /** False when it is not fulfilled. */
    boolean reopened(String id) {
        return jdbc.sql("""
                                update thidua.obligation set status = ?, sent_at = null, closed_at = null
                                where id = ? and status = ?
                                """)
                        .params(Status.DANG_THUC_HIEN.code(), id, Status.HOAN_THANH.code())
                        .update()
                == 1;
    }

    /** The next open obligations of the plan, whoever works on them. */
    List<Obligation> openOf(String plan, int limit) {
        return jdbc.sql(COLUMNS + " where plan_id = ? and closed_at is null order by id limit ?")
                .params(plan, limit)
                .query(ObligationStore::obligation)
                .list();
    }

    /**
     * Settles with one statement those that are still open, and sent or not as named.
     *
     * @return as they are now, in the order of their ids
     */
    List<Obligation> settleAll(Collection<String> ids, Status status, boolean wereSent, Instant at) {
        return jdbc
                .sql("""
                        update thidua.obligation set status = ?, closed_at = ?
                        where id = any (?) and closed_at is null and (sent_at is not null) = ?
                        returning *
                        """)
                .params(status.code(), time(at), ids.toArray(String[]::new), wereSent)
                .query(ObligationStore::obligation)
                .list()
                .stream()
                .sorted(Comparator.comparing(Obligation::id))
                .toList();
    }

    /** False when it was sent or settled already. */
    boolean waived(String id, Instant at) {
        return jdbc.sql(
                                "update thidua.obligation set status = ?, closed_at = ? where id = ? and closed_at is null and sent_at is null")
                        .params(Status.KHONG_PHAI_THUC_HIEN.code(), time(at), id)
                        .update()
                == 1;
    }

    /** False when it was sent or settled meanwhile. */
    boolean extended(String id, Instant dueAt, Instant followUpAt, Instant now) {
        return jdbc.sql("""
                                update thidua.obligation
                                set original_due_at = coalesce(original_due_at, due_at), due_at = :due, follow_up_at = :followUp,
                                    extended_at = :now,
                                    overdue_noted_at = case when :due > :now then null else overdue_noted_at end
                                where id = :id and sent_at is null and closed_at is null and due_at < :due
                                """)
                        .param("id", id)
                        .param("due", time(dueAt))
                        .param("followUp", time(followUpAt))
                        .param("now", time(now))
                        .update()
                == 1;
    }

    /** The open rounds of a kind in which somebody has not sent yet; one statement. */
    List<OpenPeriod> openPeriods(String plan, Collection<String> kinds) {
        return jdbc.sql("""
                        select distinct kind, period from thidua.obligation
                        where plan_id = ? and kind = any (?) and closed_at is null and sent_at is null order by kind, period
                        """)
                .params(plan, kinds.toArray(String[]::new))
                .query((row, n) -> new OpenPeriod(row.getString("kind"), row.getString("period")))
                .list();
    }

    /** Ids of the next obligations that have not sent and whose planned date is another one. */
    List<Obligation> nextToMove(String roundId, Collection<String> offices, Instant dueAt, int limit) {
        return jdbc.sql(COLUMNS + """
                         where round_id = :round and closed_at is null and sent_at is null
                           and coalesce(original_due_at, due_at) is distinct from :due
                           and (:all or office_id = any (:offices))
                         order by id limit :limit
                        """)
                .param("round", roundId)
                .param("due", time(dueAt))
                .param("all", offices == null)
                .param("offices", offices == null ? new String[0] : offices.toArray(String[]::new))
                .param("limit", limit)
                .query(ObligationStore::obligation)
                .list();
    }

    /** Of these, the ones that still have not sent; they stay as they are until the transaction ends. */
    List<Obligation> lockUnsent(Collection<String> ids) {
        return jdbc.sql(COLUMNS
                        + " where id = any (?) and closed_at is null and sent_at is null order by id for update")
                .param(ids.toArray(String[]::new))
                .query(ObligationStore::obligation)
                .list();
    }

    /** A later date that an extension gave stays; an earlier one is overtaken. */
    void moved(Collection<String> ids, Instant dueAt, Instant followUpAt, Instant now) {
        jdbc.sql("""
                        update thidua.obligation
                        set due_at = case when original_due_at is not null and due_at > :due then due_at else :due end,
                            original_due_at = case when original_due_at is not null and due_at > :due then :due end,
                            follow_up_at = case when original_due_at is not null and due_at > :due then follow_up_at
                                                when follow_up_at <= :now and :followUp > :now then follow_up_at
                                                else :followUp end,
                            overdue_noted_at = case when :due > :now then null else overdue_noted_at end
                        where id = any (:ids)
                        """)
                .param("ids", ids.toArray(String[]::new))
                .param("due", time(dueAt))
                .param("followUp", time(followUpAt))
                .param("now", time(now))
                .update();
    }

    boolean noteOverdue(String id, Instant at) {
        return jdbc.sql(
                                "update thidua.obligation set overdue_noted_at = ? where id = ? and overdue_noted_at is null and sent_at is null and due_at < ?")
                        .params(time(at), id, time(at))
                        .update()
                == 1;
    }

    boolean allSettled(String roundId) {
        return jdbc.sql("select not exists (select 1 from thidua.obligation where round_id = ? and closed_at is null)")
                .param(roundId)
                .query(Boolean.class)
                .single();
    }

    RoundCount count(String roundId) {
        return counts("round_id", roundId).getOrDefault(roundId, new RoundCount(0, 0, 0, 0, 0));
    }

    /** By round. */
    Map<String, RoundCount> counts(String plan) {
        return counts("plan_id", plan);
    }

    private Map<String, RoundCount> counts(String column, String value) {
        return jdbc
                .sql("""
                        select round_id,
                               count(*) total,
                               count(*) filter (where sent_at is not null and (due_at is null or sent_at <= due_at)) on_time,
                               count(*) filter (where sent_at is not null and sent_at > due_at) late,
                               count(*) filter (where sent_at is null and status not in (:free)) missing,
                               count(*) filter (where sent_at is null and status in (:free)) free
                        from thidua.obligation where %s = :value group by round_id
                        """.formatted(column))
                .param("value", value)
                .param("free", Status.notRequiredCodes())
                .query((row, n) -> Map.entry(
                        row.getString("round_id"),
                        new RoundCount(
                                row.getInt("total"),
                                row.getInt("on_time"),
                                row.getInt("late"),
                                row.getInt("missing"),
                                row.getInt("free"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Obligation> coordinatedBy(String plan, String office) {
        return jdbc.sql(COLUMNS
                        + " where plan_id = ? and id in (select obligation_id from thidua.obligation_coordinator where office_id = ?)"
                        + " order by period desc, kind, office_id")
                .params(plan, office)
                .query(ObligationStore::obligation)
                .list();
    }

    private static Obligation obligation(ResultSet row, int n) throws SQLException {
        return new Obligation(
                row.getString("id"),
                row.getString("plan_id"),
                row.getString("kind"),
                row.getString("period"),
                row.getString("round_id"),
                row.getString("office_id"),
                Coded.of(DutyMode.class, row.getString("mode")),
                Coded.of(Status.class, row.getString("status")),
                instant(row, "opened_at"),
                instant(row, "due_at"),
                instant(row, "original_due_at"),
                instant(row, "follow_up_at"),
                row.getObject("supplement_due", LocalDate.class),
                instant(row, "sent_at"),
                instant(row, "closed_at"),
                row.getString("process_id"));
    }
}
