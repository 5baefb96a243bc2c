package vn.thidua.duty;

import static vn.thidua.platform.database.Moments.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.obligation.Status;
import vn.thidua.platform.database.JsonColumns;

@Repository
class DutyStore {

    private static final String COLUMNS = """
            select obligation_id, version, answer, text, number, dated, detail::text detail, files, given_by, given_at, approved_by,
                   sent_at
            from thidua.duty_result
            """;

    private final JdbcClient jdbc;
    private final JsonColumns json;

    DutyStore(JdbcClient jdbc, JsonColumns json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The parts of a result that only some duties have. */
    record Detail(List<Given.Count> counts, List<CouncilMember> members, List<Given.SetTarget> targets) {}

    void insert(DutyResultRow row) {
        Given given = row.given();
        jdbc.sql("""
                        insert into thidua.duty_result (obligation_id, version, answer, text, number, dated, detail, files, given_by,
                                                        given_at)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        """)
                .params(
                        row.obligation(),
                        row.version(),
                        given.answer(),
                        given.text(),
                        given.number(),
                        given.date(),
                        json.write(new Detail(given.counts(), given.members(), given.targets())),
                        given.attachments().toArray(UUID[]::new),
                        row.givenBy(),
                        row.givenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param approvedBy null where one hand sends */
    void sent(String obligation, int version, String approvedBy, Instant at) {
        jdbc.sql("update thidua.duty_result set approved_by = ?, sent_at = ? where obligation_id = ? and version = ?")
                .params(approvedBy, at.atOffset(ZoneOffset.UTC), obligation, version)
                .update();
    }

    Optional<DutyResultRow> latest(String obligation) {
        return jdbc.sql(COLUMNS + " where obligation_id = ? order by version desc limit 1")
                .param(obligation)
                .query(this::row)
                .optional();
    }

    /** Those that were sent, the first one first. */
    List<DutyResultRow> sentOf(String obligation) {
        return jdbc.sql(COLUMNS + " where obligation_id = ? and sent_at is not null order by version")
                .param(obligation)
                .query(this::row)
                .list();
    }

    /** The obligations of a round whose result that counts says that nothing arose. */
    Set<String> nilOfRound(String round) {
        return jdbc.sql("""
                        select obligation_id from (
                            select distinct on (r.obligation_id) r.obligation_id, r.answer
                            from thidua.duty_result r join thidua.obligation o on o.id = r.obligation_id
                            where o.round_id = ? and r.sent_at is not null
                            order by r.obligation_id, r.version desc) as newest
                        where answer = 'khong-phat-sinh'
                        """).param(round).query(String.class).list().stream().collect(Collectors.toSet());
    }

    /** How the rounds of a plan's duties stand, with one statement. */
    record RoundRow(
            String kind, String period, int total, int onTime, int late, int missing, int notRequired, int nil) {}

    List<RoundRow> rounds(String plan) {
        return jdbc.sql("""
                        select o.kind, o.period, count(*) total,
                               count(*) filter (where o.sent_at is not null and (o.due_at is null or o.sent_at <= o.due_at)) on_time,
                               count(*) filter (where o.sent_at is not null and o.sent_at > o.due_at) late,
                               count(*) filter (where o.sent_at is null and o.status not in (:free)) missing,
                               count(*) filter (where o.sent_at is null and o.status in (:free)) free,
                               count(*) filter (where o.sent_at is not null and n.answer = 'khong-phat-sinh') nil
                        from thidua.obligation o
                             left join lateral (select r.answer from thidua.duty_result r
                                                where r.obligation_id = o.id and r.sent_at is not null
                                                order by r.version desc limit 1) n on true
                        where o.plan_id = :plan and (o.kind like 'duty-%' or o.kind like 'upward-report%')
                        group by o.kind, o.period order by o.period desc, o.kind
                        """)
                .param("plan", plan)
                .param(
                        "free",
                        Arrays.stream(Status.values())
                                .filter(Status::notRequired)
                                .map(Status::code)
                                .toList())
                .query((row, n) -> new RoundRow(
                        row.getString("kind"),
                        row.getString("period"),
                        row.getInt("total"),
                        row.getInt("on_time"),
                        row.getInt("late"),
                        row.getInt("missing"),
                        row.getInt("free"),
                        row.getInt("nil")))
                .list();
    }

    private DutyResultRow row(ResultSet row, int n) throws SQLException {
        Detail detail = json.read(row.getString("detail"), Detail.class);
        return new DutyResultRow(
                row.getString("obligation_id"),
                row.getInt("version"),
                new Given(
                        row.getString("answer"),
                        row.getString("text"),
                        row.getString("number"),
                        row.getObject("dated", LocalDate.class),
                        detail.counts(),
                        detail.members(),
                        detail.targets(),
                        List.of((UUID[]) row.getArray("files").getArray())),
                row.getString("given_by"),
                instant(row, "given_at"),
                row.getString("approved_by"),
                instant(row, "sent_at"));
    }
}
