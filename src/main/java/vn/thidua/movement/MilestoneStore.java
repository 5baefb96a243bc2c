package vn.thidua.movement;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;

@Repository
class MilestoneStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    MilestoneStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Adds what is new; of what still waits the title and the dates follow the plan, everything else stays as it is. */
    void save(Collection<TrackedMilestone> milestones) {
        batch.batchUpdate(
                """
                insert into thidua.movement_milestone as known
                    (id, plan_id, key, stage, kind, demand, period, title, opens_on, until, state, opened_at, round_id, number, dated)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (plan_id, key) do update set title = excluded.title, opens_on = excluded.opens_on, until = excluded.until
                where known.state = 'cho'
                """,
                milestones.stream()
                        .map(each -> new Object[] {
                            each.id(),
                            each.plan(),
                            each.key(),
                            each.stage(),
                            each.milestone().kind(),
                            each.milestone().demand(),
                            each.milestone().period(),
                            each.title(),
                            each.milestone().opensOn(),
                            each.milestone().until(),
                            each.state().code(),
                            time(each.openedAt()),
                            each.round(),
                            each.number(),
                            each.dated()
                        })
                        .toList());
    }

    /** Takes away what still waits and the plan does not demand any more. */
    void forgetOthers(String plan, Collection<String> keys) {
        jdbc.sql("delete from thidua.movement_milestone where plan_id = ? and state = 'cho' and key <> all (?)")
                .params(plan, keys.toArray(String[]::new))
                .update();
    }

    List<TrackedMilestone> ofPlan(String plan) {
        return jdbc.sql("select * from thidua.movement_milestone where plan_id = ? order by opens_on, key")
                .param(plan)
                .query(MilestoneStore::milestone)
                .list();
    }

    Optional<TrackedMilestone> find(String plan, String key) {
        return jdbc.sql("select * from thidua.movement_milestone where plan_id = ? and key = ?")
                .params(plan, key)
                .query(MilestoneStore::milestone)
                .optional();
    }

    /** What a phase demands from its own day on waits with the phase, however long that waits for its opening. */
    Optional<TrackedMilestone> next(String plan) {
        return jdbc.sql("""
                        select * from thidua.movement_milestone m where plan_id = ? and state = 'cho' and not stage
                            and not exists (
                                select 1 from thidua.movement_milestone phase
                                where phase.plan_id = m.plan_id and phase.stage and phase.kind = ? and phase.state = 'cho'
                                    and phase.period = m.period and phase.opens_on <= m.opens_on)
                        order by opens_on, key limit 1
                        """)
                .params(plan, Stages.PHASE)
                .query(MilestoneStore::milestone)
                .optional();
    }

    void opened(UUID id, Instant at, String round) {
        jdbc.sql(
                        "update thidua.movement_milestone set state = 'da-mo', opened_at = ?, round_id = ?, note = null where id = ?")
                .params(time(at), round, id)
                .update();
    }

    /** Only what still waits: somebody else may have opened it meanwhile. */
    boolean failed(UUID id, String why) {
        return jdbc.sql("update thidua.movement_milestone set state = ?, note = ? where id = ? and state = 'cho'")
                        .params(MilestoneState.KHONG_MO_DUOC.code(), why, id)
                        .update()
                == 1;
    }

    void record(UUID id, MilestoneState state, Record record, Instant openedAt, String by, Instant at) {
        jdbc.sql("""
                        update thidua.movement_milestone
                        set state = ?, opened_at = coalesce(opened_at, ?), number = ?, dated = ?, file = coalesce(?, file), note = ?,
                            recorded_by = ?, recorded_at = ?
                        where id = ?
                        """)
                .params(
                        state.code(),
                        time(openedAt),
                        record.number(),
                        record.date(),
                        record.file(),
                        record.note(),
                        by,
                        time(at),
                        id)
                .update();
    }

    /** What was history, or could not be opened, is to be opened after all. */
    void reopen(UUID id, String by, Instant at) {
        jdbc.sql("update thidua.movement_milestone set state = 'cho', recorded_by = ?, recorded_at = ? where id = ?")
                .params(by, time(at), id)
                .update();
    }

    Optional<String> planOf(UUID id) {
        return jdbc.sql("select plan_id from thidua.movement_milestone where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** What shows that something was done. */
    record Record(String number, LocalDate date, UUID file, String note) {}

    private static TrackedMilestone milestone(ResultSet row, int n) throws SQLException {
        return new TrackedMilestone(
                row.getObject("id", UUID.class),
                row.getString("plan_id"),
                row.getBoolean("stage"),
                new Milestone(
                        row.getString("kind"),
                        row.getString("demand"),
                        row.getString("period"),
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("until", LocalDate.class)),
                row.getString("title"),
                Coded.of(MilestoneState.class, row.getString("state")),
                instant(row, "opened_at"),
                row.getString("round_id"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getObject("file", UUID.class),
                row.getString("note"),
                row.getString("recorded_by"),
                instant(row, "recorded_at"));
    }
}
