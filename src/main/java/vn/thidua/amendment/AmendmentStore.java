package vn.thidua.amendment;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.AmendmentOutcome;
import vn.thidua.plan.Coded;
import vn.thidua.plan.PlanChange;
import vn.thidua.platform.database.JsonColumns;

@Repository
class AmendmentStore {

    private static final TypeReference<List<PlanChange>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonColumns json;

    AmendmentStore(JdbcClient jdbc, JdbcTemplate batch, JsonColumns json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    // ---- proposals --------------------------------------------------------------------------------------------------

    void insert(Proposal proposal) {
        jdbc.sql("""
                        insert into thidua.proposal (id, plan_id, office_id, raised_by, raised_at, concerns, concerns_name, text, wish,
                                                     files)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        proposal.id(),
                        proposal.plan(),
                        proposal.office(),
                        proposal.raisedBy(),
                        time(proposal.raisedAt()),
                        proposal.concerns(),
                        proposal.concernsName(),
                        proposal.text(),
                        proposal.wish(),
                        proposal.files().toArray(UUID[]::new))
                .update();
    }

    Optional<Proposal> proposal(UUID id) {
        return jdbc.sql("select * from thidua.proposal where id = ?")
                .param(id)
                .query(AmendmentStore::proposal)
                .optional();
    }

    List<Proposal> ofPlan(String plan, int limit) {
        return jdbc.sql("select * from thidua.proposal where plan_id = ? order by raised_at desc, id limit ?")
                .params(plan, limit)
                .query(AmendmentStore::proposal)
                .list();
    }

    List<Proposal> ofOffices(String plan, List<String> offices, int limit) {
        return jdbc.sql(
                        "select * from thidua.proposal where plan_id = ? and office_id = any (?) order by raised_at desc, id limit ?")
                .params(plan, offices.toArray(String[]::new), limit)
                .query(AmendmentStore::proposal)
                .list();
    }

    List<Proposal> ofGathering(String gathering) {
        return jdbc.sql("select * from thidua.proposal where gathering_id = ? order by raised_at, id")
                .param(gathering)
                .query(AmendmentStore::proposal)
                .list();
    }

    /** Those that wait, and those of this gathering. */
    List<Proposal> gatherable(String plan, String gathering) {
        return jdbc.sql("""
                        select * from thidua.proposal
                        where plan_id = ? and outcome is null and (gathering_id is null or gathering_id = ?) order by raised_at, id
                        """)
                .params(plan, gathering)
                .query(AmendmentStore::proposal)
                .list();
    }

    void release(String gathering) {
        jdbc.sql("update thidua.proposal set gathering_id = null where gathering_id = ?")
                .param(gathering)
                .update();
    }

    /** What the inbox says about one proposal. */
    record Gathered(UUID id, String comment, AmendmentOutcome suggested) {}

    /** How many of them could be taken; one that is in another gathering cannot. */
    int gather(String gathering, List<Gathered> proposals) {
        return IntStream.of(batch.batchUpdate(
                        """
                        update thidua.proposal set gathering_id = ?, comment = ?, suggested = ?
                        where id = ? and outcome is null and gathering_id is null
                        """,
                        proposals.stream()
                                .map(each ->
                                        new Object[] {gathering, each.comment(), code(each.suggested()), each.id()})
                                .toList()))
                .sum();
    }

    /** What was decided about one proposal. */
    record Decided(UUID id, AmendmentOutcome outcome, String reply) {}

    void decide(List<Decided> proposals, Instant at) {
        batch.batchUpdate(
                "update thidua.proposal set outcome = ?, reply = ?, decided_at = ? where id = ?",
                proposals.stream()
                        .map(each -> new Object[] {code(each.outcome()), each.reply(), time(at), each.id()})
                        .toList());
    }

    // ---- gatherings -------------------------------------------------------------------------------------------------

    int last(String plan, int year) {
        return jdbc.sql("select coalesce(max(number), 0) from thidua.gathering where plan_id = ? and year = ?")
                .params(plan, year)
                .query(Integer.class)
                .single();
    }

    /** False when somebody opened one with the same number at this moment. */
    boolean insert(Gathering gathering) {
        return jdbc.sql("""
                                insert into thidua.gathering (id, plan_id, year, number, status, opened_by, opened_at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                gathering.id(),
                                gathering.plan(),
                                gathering.year(),
                                gathering.number(),
                                gathering.status().code(),
                                gathering.openedBy(),
                                time(gathering.openedAt()))
                        .update()
                == 1;
    }

    Optional<Gathering> gathering(String id) {
        return jdbc.sql("select * from thidua.gathering where id = ?")
                .param(id)
                .query(this::gatheringOf)
                .optional();
    }

    List<Gathering> gatherings(String plan, int limit) {
        return jdbc.sql("select * from thidua.gathering where plan_id = ? order by year desc, number desc limit ?")
                .params(plan, limit)
                .query(this::gatheringOf)
                .list();
    }

    void status(String id, GatheringStatus status) {
        jdbc.sql("update thidua.gathering set status = ? where id = ?")
                .params(status.code(), id)
                .update();
    }

    void gathered(String id, String summary, String by) {
        jdbc.sql("update thidua.gathering set summary = ?, gathered_by = ? where id = ?")
                .params(summary, by, id)
                .update();
    }

    void submitted(String id, String by) {
        jdbc.sql("update thidua.gathering set submitted_by = ? where id = ?")
                .params(by, id)
                .update();
    }

    void decided(String id, String by, Instant at) {
        jdbc.sql("update thidua.gathering set decided_by = ?, decided_at = ? where id = ?")
                .params(by, time(at), id)
                .update();
    }

    void changes(String id, List<PlanChange> changes) {
        jdbc.sql("update thidua.gathering set changes = ?::jsonb where id = ?")
                .params(json.write(changes), id)
                .update();
    }

    void amended(String id, int version) {
        jdbc.sql("update thidua.gathering set version = ? where id = ?")
                .params(version, id)
                .update();
    }

    // ---- notes ------------------------------------------------------------------------------------------------------

    void note(String gathering, Instant at, String actor, String action, String note) {
        jdbc.sql("insert into thidua.gathering_event (gathering_id, at, actor, action, note) values (?, ?, ?, ?, ?)")
                .params(gathering, time(at), actor, action, note)
                .update();
    }

    /** One step, as the form's trace shows it. */
    record Event(Instant at, String actor, String action, String note) {}

    List<Event> events(String gathering) {
        return jdbc.sql("select at, actor, action, note from thidua.gathering_event where gathering_id = ? order by id")
                .param(gathering)
                .query((row, n) -> new Event(
                        instant(row, "at"), row.getString("actor"), row.getString("action"), row.getString("note")))
                .list();
    }

    // ---- rows -------------------------------------------------------------------------------------------------------

    private static Proposal proposal(ResultSet row, int n) throws SQLException {
        Array files = row.getArray("files");
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("plan_id"),
                row.getString("office_id"),
                row.getString("raised_by"),
                instant(row, "raised_at"),
                row.getString("concerns"),
                row.getString("concerns_name"),
                row.getString("text"),
                row.getString("wish"),
                List.of((UUID[]) files.getArray()),
                row.getString("gathering_id"),
                row.getString("comment"),
                outcome(row.getString("suggested")),
                outcome(row.getString("outcome")),
                row.getString("reply"),
                instant(row, "decided_at"));
    }

    private Gathering gatheringOf(ResultSet row, int n) throws SQLException {
        return new Gathering(
                row.getString("id"),
                row.getString("plan_id"),
                row.getInt("year"),
                row.getInt("number"),
                Coded.of(GatheringStatus.class, row.getString("status")),
                row.getString("opened_by"),
                instant(row, "opened_at"),
                row.getString("summary"),
                row.getString("gathered_by"),
                row.getString("submitted_by"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                json.read(row.getString("changes"), CHANGES),
                row.getObject("version", Integer.class));
    }

    private static String code(AmendmentOutcome outcome) {
        return outcome == null ? null : outcome.code();
    }

    private static AmendmentOutcome outcome(String code) {
        return code == null ? null : Coded.of(AmendmentOutcome.class, code);
    }
}
