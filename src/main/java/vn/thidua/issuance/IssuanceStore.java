package vn.thidua.issuance;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.obligation.Status;
import vn.thidua.plan.Coded;

@Repository
class IssuanceStore {

    private static final String FREE = Arrays.stream(Status.values())
            .filter(Status::notRequired)
            .map(status -> "'" + status.code() + "'")
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    IssuanceStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    // ---- issuances -----------------------------------------------------------------------------------------------

    /** False when there is one of this id already. */
    boolean insert(Issuance issuance) {
        return jdbc.sql("""
                                insert into thidua.issuance (id, plan_id, kind, period, office_id, document, own_plans, due, below_due,
                                                             opened_at, opened_by)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                issuance.id(),
                                issuance.plan(),
                                issuance.kind().code(),
                                issuance.period(),
                                issuance.office(),
                                issuance.document(),
                                issuance.ownPlans(),
                                issuance.due(),
                                issuance.belowDue(),
                                time(issuance.openedAt()),
                                issuance.openedBy())
                        .update()
                == 1;
    }

    Optional<Issuance> find(String id) {
        return jdbc.sql("select * from thidua.issuance where id = ?")
                .param(id)
                .query(IssuanceStore::issuance)
                .optional();
    }

    List<Issuance> ofPlan(String plan) {
        return jdbc.sql("select * from thidua.issuance where plan_id = ? order by opened_at desc, id")
                .param(plan)
                .query(IssuanceStore::issuance)
                .list();
    }

    private static Issuance issuance(ResultSet row, int n) throws SQLException {
        return new Issuance(
                row.getString("id"),
                row.getString("plan_id"),
                Coded.of(IssuanceKind.class, row.getString("kind")),
                row.getString("period"),
                row.getString("office_id"),
                row.getString("document"),
                row.getBoolean("own_plans"),
                row.getObject("due", LocalDate.class),
                row.getObject("below_due", LocalDate.class),
                instant(row, "opened_at"),
                row.getString("opened_by"));
    }

    // ---- links ---------------------------------------------------------------------------------------------------

    /**
     * @param above obligation whose document this one follows; null: the issuer's own
     * @param document key of the document that fulfils it; null: it only takes note
     */
    record Link(String obligation, String issuance, String above, String document) {}

    /** Those that are linked already stay as they are. */
    void link(Collection<Link> links) {
        batch.batchUpdate(
                "insert into thidua.issuance_link (obligation_id, issuance_id, above, document) values (?, ?, ?, ?) on conflict do nothing",
                links.stream()
                        .map(link -> new Object[] {link.obligation(), link.issuance(), link.above(), link.document()})
                        .toList());
    }

    Optional<Link> linkOf(String obligation) {
        return Optional.ofNullable(links(List.of(obligation)).get(obligation));
    }

    Map<String, Link> links(Collection<String> obligations) {
        return jdbc
                .sql("select * from thidua.issuance_link where obligation_id = any (?)")
                .param(obligations.toArray(String[]::new))
                .query(IssuanceStore::link)
                .list()
                .stream()
                .collect(Collectors.toMap(Link::obligation, Function.identity()));
    }

    Map<String, Link> linksOf(String issuance) {
        return jdbc
                .sql("select * from thidua.issuance_link where issuance_id = ?")
                .param(issuance)
                .query(IssuanceStore::link)
                .list()
                .stream()
                .collect(Collectors.toMap(Link::obligation, Function.identity()));
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(
                row.getString("obligation_id"),
                row.getString("issuance_id"),
                row.getString("above"),
                row.getString("document"));
    }

    // ---- entries -------------------------------------------------------------------------------------------------

    /** A plan of another office as somebody entered it. */
    record Entry(
            String obligation,
            String number,
            LocalDate dated,
            LocalDate arrivedOn,
            Integer count,
            UUID file,
            String by,
            Instant at) {}

    /** The newest entry counts: of a crowd more and more have a plan. */
    void enter(Entry entry) {
        jdbc.sql("""
                        insert into thidua.issuance_entry (obligation_id, number, dated, arrived_on, count, file, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (obligation_id) do update set number = excluded.number, dated = excluded.dated,
                            arrived_on = excluded.arrived_on, count = excluded.count, file = coalesce(excluded.file, issuance_entry.file),
                            entered_by = excluded.entered_by, entered_at = excluded.entered_at
                        """)
                .params(
                        entry.obligation(),
                        entry.number(),
                        entry.dated(),
                        entry.arrivedOn(),
                        entry.count(),
                        entry.file(),
                        entry.by(),
                        time(entry.at()))
                .update();
    }

    Optional<Entry> entry(String obligation) {
        return jdbc.sql("select * from thidua.issuance_entry where obligation_id = ?")
                .param(obligation)
                .query(IssuanceStore::entry)
                .optional();
    }

    Map<String, Entry> entriesOf(String issuance) {
        return jdbc.sql("""
                        select e.* from thidua.issuance_entry e join thidua.issuance_link l using (obligation_id)
                        where l.issuance_id = ?
                        """).param(issuance).query(IssuanceStore::entry).list().stream()
                .collect(Collectors.toMap(Entry::obligation, Function.identity()));
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getString("obligation_id"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getObject("arrived_on", LocalDate.class),
                row.getObject("count", Integer.class),
                row.getObject("file", UUID.class),
                row.getString("entered_by"),
                instant(row, "entered_at"));
    }

    // ---- counting ------------------------------------------------------------------------------------------------

    /**
     * How the offices below the issuer stand; every one that owes a plan is in exactly one of onTime, late, undated, missing and
     * notRequired.
     *
     * @param undated issued where the plan gives no date
     * @param overdue those of the missing whose date has passed
     */
    record Counts(
            int total,
            int onTime,
            int late,
            int undated,
            int missing,
            int overdue,
            int notRequired,
            int toAcknowledge,
            int acknowledged) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

        /** Offices that have issued their plan. */
        int issued() {
            return onTime + late + undated;
        }
    }

    /** Counts of all issuances of the plan, by their id; one statement. */
    Map<String, Counts> counts(String plan, Instant now) {
        return jdbc
                .sql("""
                        with stands as (
                            select l.issuance_id, l.document is not null as owes, o.sent_at is not null as sent, o.due_at,
                                   o.sent_at > o.due_at as late, o.sent_at is null and o.status in (%s) as free,
                                   o.mode <> 'de-nghi' and o.due_at < ? as past
                            from thidua.issuance i join thidua.issuance_link l on l.issuance_id = i.id
                            join thidua.obligation o on o.id = l.obligation_id
                            where i.plan_id = ? and l.above is not null)
                        select issuance_id,
                               count(*) filter (where owes) total,
                               count(*) filter (where owes and sent and due_at is not null and not late) on_time,
                               count(*) filter (where owes and sent and late) late,
                               count(*) filter (where owes and sent and due_at is null) undated,
                               count(*) filter (where owes and not sent and not free) missing,
                               count(*) filter (where owes and not sent and not free and past) overdue,
                               count(*) filter (where owes and free) free,
                               count(*) filter (where not owes and not free) to_acknowledge,
                               count(*) filter (where not owes and sent) acknowledged
                        from stands group by issuance_id
                        """.formatted(FREE))
                .params(time(now), plan)
                .query((row, n) -> Map.entry(
                        row.getString("issuance_id"),
                        new Counts(
                                row.getInt("total"),
                                row.getInt("on_time"),
                                row.getInt("late"),
                                row.getInt("undated"),
                                row.getInt("missing"),
                                row.getInt("overdue"),
                                row.getInt("free"),
                                row.getInt("to_acknowledge"),
                                row.getInt("acknowledged"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
