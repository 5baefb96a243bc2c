package vn.thidua.dashboard;

import static vn.thidua.platform.database.Moments.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Status;
import vn.thidua.plan.Coded;
import vn.thidua.plan.DutyMode;

/** Obligations of a plan as the deadline page needs them: counted, paged, crossed and exported with one statement each. */
@Repository
class DeadlineStore {

    /** So many rows of an export are in memory at a time. */
    private static final int FETCH = 500;

    /** The same as {@link Progress#of}, which a test compares it with. */
    private static final String PROGRESS = """
            case when due_at is null then 'khong-ghi-thoi-han'
                 when sent_at > due_at then 'cham'
                 when sent_at is not null then 'dung-han'
                 when status in ('khong-phai-thuc-hien', 'khong-theo-doi', 'ngoai-he-thong') then 'khong-ghi-thoi-han'
                 when status in ('khong-bao-cao', 'hoan-thanh') then case mode when 'de-nghi' then 'chua-co' else 'cham' end
                 when due_at < :now then case mode when 'de-nghi' then 'chua-co' else 'qua-han' end
                 when due_at <= :soon then 'sap-den-han'
                 else 'trong-han' end
            """;

    /** What the person may read: what the offices owe, and that in which they coordinate. */
    private static final String READABLE = """
            (cast(:offices as text[]) is null or office_id = any (cast(:offices as text[]))
             or id in (select obligation_id from thidua.obligation_coordinator
                       where office_id = any (cast(:coordinating as text[]))))
            """;

    /** Who may read it, and everything that is chosen but the two axes. */
    private static final String FITTING = """
            plan_id = :plan and %s
              and (cast(:kind as text) is null or kind = :kind)
              and (cast(:period as text) is null or period = :period)
              and (cast(:office as text) is null or office_id = :office)
              and (:closedToo or closed_at is null)
            """.formatted(READABLE);

    private static final String ROWS = """
            with fitting as (
                select id, kind, period, office_id, mode, status, due_at, original_due_at, sent_at, closed_at, process_id, progress,
                       case when progress in ('qua-han', 'cham')
                            then (coalesce(sent_at, closed_at, :now) at time zone 'Asia/Ho_Chi_Minh')::date
                                 - (due_at at time zone 'Asia/Ho_Chi_Minh')::date end as days_late
                from (select *, %s as progress from thidua.obligation where %s) o
                where (cast(:status as text) is null or status = :status)
                  and (cast(:progress as text) is null or progress = :progress))
            """.formatted(PROGRESS, FITTING);

    private static final String LATEST_FIRST = " order by days_late desc nulls last, due_at nulls last, id ";

    private final NamedParameterJdbcTemplate jdbc;

    DeadlineStore(JdbcTemplate template) {
        var reading = new JdbcTemplate(template.getDataSource());
        reading.setFetchSize(FETCH);
        this.jdbc = new NamedParameterJdbcTemplate(reading);
    }

    /** One obligation against its date; days of the calendar, null where nobody is late. */
    record Line(
            String id,
            String kind,
            String period,
            String office,
            DutyMode mode,
            Status status,
            Progress progress,
            Instant dueAt,
            Instant originalDueAt,
            Instant sentAt,
            Integer daysLate,
            String processId) {}

    record Counted(Status status, Progress progress, long count) {}

    /** A kind in a period, with how many are open. */
    record Round(String kind, String period, long all, long open, Instant firstDue) {}

    record Cell(String office, String kind, String period, String id, Status status, Progress progress) {}

    /** How many sent on a day, and how many of them late. */
    record Day(LocalDate day, long sent, long late) {}

    record Due(LocalDate day, long count) {}

    // ---- the list
    // ----------------------------------------------------------------------------------------------------

    List<Line> page(Reader reader, DeadlineFilter filter, Instant now, int size, int page) {
        return jdbc.query(
                ROWS + "select * from fitting" + LATEST_FIRST + "limit :size offset :offset",
                parameters(reader, filter, now).addValue("size", size).addValue("offset", (long) size * page),
                DeadlineStore::line);
    }

    /** One by one, in the order of {@link #page}; only within a transaction, else all of them are in memory. */
    void each(Reader reader, DeadlineFilter filter, Instant now, Consumer<Line> to) {
        jdbc.query(ROWS + "select * from fitting" + LATEST_FIRST, parameters(reader, filter, now), row -> {
            to.accept(line(row, 0));
        });
    }

    /** On the two axes, whatever is chosen of these two. */
    List<Counted> counts(Reader reader, DeadlineFilter filter, Instant now) {
        return jdbc.query(
                """
                select status, progress, count(*) as count
                from (select status, %s as progress from thidua.obligation where %s) o group by status, progress
                """.formatted(PROGRESS, FITTING),
                parameters(reader, filter, now),
                (row, n) -> new Counted(status(row), progress(row), row.getLong("count")));
    }

    /** Those of the ids that the person may read, in this order. */
    List<Line> named(Reader reader, Collection<String> ids, Instant now) {
        return jdbc.query(
                ROWS + "select * from fitting where id = any (:ids) order by id",
                parameters(reader, new DeadlineFilter(null, null, null, null, null, true), now)
                        .addValue("ids", ids.toArray(String[]::new)),
                DeadlineStore::line);
    }

    /** Something that was sent back on its way. */
    record Event(Instant at, String obligation, String action, String by, String note) {}

    /**
     * What was returned, asked to be supplemented or withdrawn, the latest first.
     *
     * @param offices whose returns may be read, null for all; who only coordinates is not told
     */
    List<Event> returns(Collection<String> ids, Collection<String> offices, int limit) {
        return jdbc.query(
                """
                select e.at, e.obligation_id, e.action, e.actor, e.note
                from thidua.obligation_event e join thidua.obligation o on o.id = e.obligation_id
                where e.obligation_id = any (:ids) and e.action in ('Trả lại', 'Yêu cầu bổ sung', 'Rút lại')
                  and (cast(:offices as text[]) is null or o.office_id = any (cast(:offices as text[])))
                order by e.id desc limit :limit
                """,
                new MapSqlParameterSource("ids", ids.toArray(String[]::new))
                        .addValue("offices", array(offices))
                        .addValue("limit", limit),
                (row, n) -> new Event(
                        instant(row, "at"),
                        row.getString("obligation_id"),
                        row.getString("action"),
                        row.getString("actor"),
                        row.getString("note")));
    }

    /** Of these, the ones about which one of the actions was noted since then. */
    Set<String> noted(Collection<String> ids, Collection<String> actions, Instant since) {
        return Set.copyOf(jdbc.queryForList(
                """
                select distinct obligation_id from thidua.obligation_event
                where obligation_id = any (:ids) and action in (:actions) and at >= :since
                """,
                new MapSqlParameterSource("ids", ids.toArray(String[]::new))
                        .addValue("actions", actions)
                        .addValue("since", since.atOffset(ZoneOffset.UTC)),
                String.class));
    }

    // ---- what can be chosen
    // --------------------------------------------------------------------------------------------

    List<String> kinds(String plan) {
        return jdbc.queryForList("""
                with recursive each_kind as (
                    (select kind from thidua.obligation where plan_id = :plan order by kind limit 1)
                    union all
                    select (select kind from thidua.obligation where plan_id = :plan and kind > e.kind order by kind limit 1)
                    from each_kind e where e.kind is not null)
                select kind from each_kind where kind is not null
                """, new MapSqlParameterSource("plan", plan), String.class);
    }

    /** The offices that lead what the reader's offices coordinate. */
    Set<String> leading(Reader reader) {
        return Set.copyOf(jdbc.queryForList(
                """
                select distinct o.office_id
                from thidua.obligation_coordinator c join thidua.obligation o on o.id = c.obligation_id
                where c.office_id = any (:coordinating) and o.plan_id = :plan
                """,
                new MapSqlParameterSource("plan", reader.plan().id())
                        .addValue("coordinating", array(reader.sight().coordinating())),
                String.class));
    }

    /** The latest periods of a kind. */
    List<String> periods(String plan, String kind, int limit) {
        return jdbc.queryForList(
                """
                with recursive each_period as (
                    (select period from thidua.obligation where plan_id = :plan and kind = :kind order by period desc limit 1)
                    union all
                    select (select period from thidua.obligation
                            where plan_id = :plan and kind = :kind and period < e.period order by period desc limit 1)
                    from each_period e where e.period is not null)
                select period from each_period where period is not null limit :limit
                """,
                new MapSqlParameterSource("plan", plan).addValue("kind", kind).addValue("limit", limit),
                String.class);
    }

    // ---- the matrix
    // ----------------------------------------------------------------------------------------------------

    /** The rounds of what fits, those with most open obligations first; {@code all} counts also what is settled. */
    List<Round> rounds(Reader reader, DeadlineFilter filter, Instant now, int limit) {
        return jdbc.query(
                """
                with found as (
                    select kind, period, count(*) filter (where closed_at is null) as open, min(due_at) as first_due
                    from thidua.obligation where %s group by kind, period
                    order by open desc, first_due desc nulls last, kind, period limit :limit)
                select f.*, (select count(*) from thidua.obligation
                             where round_id = :plan || '/' || f.kind || '/' || f.period and %s) as total
                from found f order by open desc, first_due desc nulls last, kind, period
                """.formatted(FITTING, READABLE),
                parameters(reader, filter, now).addValue("limit", limit),
                (row, n) -> new Round(
                        row.getString("kind"),
                        row.getString("period"),
                        row.getLong("total"),
                        row.getLong("open"),
                        instant(row, "first_due")));
    }

    /** What a page of offices owes in these rounds, settled or not; the offices with most overdue first. */
    List<Cell> cells(Reader reader, DeadlineFilter filter, Collection<String> rounds, Instant now, int size, int page) {
        return jdbc.query(
                """
                with owed as (
                    select office_id, kind, period, id, status, progress from (
                        select *, %s as progress from thidua.obligation where round_id = any (:rounds) and %s) o),
                listed as (
                    select office_id, count(*) filter (where progress = 'qua-han') as overdue from owed group by office_id
                    order by overdue desc, office_id limit :size offset :offset)
                select o.* from listed l join owed o using (office_id) order by l.overdue desc, o.office_id, o.kind, o.period
                """.formatted(PROGRESS, FITTING),
                parameters(reader, settledToo(filter), now)
                        .addValue("rounds", rounds.toArray(String[]::new))
                        .addValue("size", size)
                        .addValue("offset", (long) size * page),
                (row, n) -> new Cell(
                        row.getString("office_id"),
                        row.getString("kind"),
                        row.getString("period"),
                        row.getString("id"),
                        status(row),
                        progress(row)));
    }

    /** How many offices owe anything in these rounds. */
    long offices(Reader reader, DeadlineFilter filter, Collection<String> rounds, Instant now) {
        Long count = jdbc.queryForObject(
                "select count(distinct office_id) from thidua.obligation where round_id = any (:rounds) and " + FITTING,
                parameters(reader, settledToo(filter), now).addValue("rounds", rounds.toArray(String[]::new)),
                Long.class);
        return count == null ? 0 : count;
    }

    // ---- the chart
    // -----------------------------------------------------------------------------------------------------

    List<Day> sentByDay(Reader reader, String round, Instant now) {
        return jdbc.query(
                """
                select (sent_at at time zone 'Asia/Ho_Chi_Minh')::date as day, count(*) as sent,
                       count(*) filter (where sent_at > due_at) as late
                from thidua.obligation where round_id = :round and %s and sent_at is not null group by day order by day
                """.formatted(FITTING),
                ofRound(reader, round, now),
                (row, n) -> new Day(row.getObject("day", LocalDate.class), row.getLong("sent"), row.getLong("late")));
    }

    List<Due> dueDays(Reader reader, String round, Instant now) {
        return jdbc.query(
                """
                select (due_at at time zone 'Asia/Ho_Chi_Minh')::date as day, count(*) as count
                from thidua.obligation where round_id = :round and %s and due_at is not null group by day order by day
                """.formatted(FITTING),
                ofRound(reader, round, now),
                (row, n) -> new Due(row.getObject("day", LocalDate.class), row.getLong("count")));
    }

    /** First opening and number of those of whom something was expected; null when there is none. */
    record Begun(LocalDate day, long owed) {}

    Begun begun(Reader reader, String round, Instant now) {
        return jdbc.queryForObject(
                """
                select (min(opened_at) at time zone 'Asia/Ho_Chi_Minh')::date as day,
                       count(*) filter (where status not in (:free)) as owed
                from thidua.obligation where round_id = :round and %s
                """.formatted(FITTING),
                ofRound(reader, round, now).addValue("free", Status.notRequiredCodes()),
                (row, n) -> new Begun(row.getObject("day", LocalDate.class), row.getLong("owed")));
    }

    // ---------------------------------------------------------------------------------------------------------------------

    private static DeadlineFilter settledToo(DeadlineFilter filter) {
        return new DeadlineFilter(filter.kind(), filter.period(), filter.office(), null, null, true);
    }

    private static MapSqlParameterSource ofRound(Reader reader, String round, Instant now) {
        return parameters(reader, settledToo(DeadlineFilter.OPEN), now).addValue("round", round);
    }

    private static MapSqlParameterSource parameters(Reader reader, DeadlineFilter filter, Instant now) {
        return new MapSqlParameterSource("plan", reader.plan().id())
                .addValue("offices", array(reader.offices()))
                .addValue(
                        "coordinating",
                        reader.readsAll() ? null : array(reader.sight().coordinating()))
                .addValue("kind", filter.kind())
                .addValue("period", filter.period())
                .addValue("office", filter.office())
                .addValue("status", code(filter.status()))
                .addValue("progress", code(filter.progress()))
                .addValue("closedToo", filter.closedToo())
                .addValue("now", now.atOffset(ZoneOffset.UTC))
                .addValue("soon", now.plus(Progress.SOON).atOffset(ZoneOffset.UTC));
    }

    private static String[] array(Collection<String> ids) {
        return ids == null ? null : ids.toArray(String[]::new);
    }

    private static String code(Coded value) {
        return value == null ? null : value.code();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getString("id"),
                row.getString("kind"),
                row.getString("period"),
                row.getString("office_id"),
                Coded.of(DutyMode.class, row.getString("mode")),
                status(row),
                progress(row),
                instant(row, "due_at"),
                instant(row, "original_due_at"),
                instant(row, "sent_at"),
                row.getObject("days_late", Integer.class),
                row.getString("process_id"));
    }

    private static Status status(ResultSet row) throws SQLException {
        return Coded.of(Status.class, row.getString("status"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return Coded.of(Progress.class, row.getString("progress"));
    }
}
