package vn.thidua.nomination;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.plan.NomineeKind;

@Repository
class NominationStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ObjectMapper json;

    NominationStore(JdbcClient jdbc, JdbcTemplate batch, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    /** New drafts with the first stage of their way. */
    void insert(List<Nomination> drafts) {
        batch.batchUpdate("""
                insert into thidua.nomination
                    (id, plan_id, nominee, name, kind, person_rank, window_id, window_version, form, grade, priority_group,
                     proposer, on_behalf_of, period_from, period_to, content, status, office_id, since, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                """, drafts, drafts.size(), (row, draft) -> {
            int at = 0;
            row.setString(++at, draft.id());
            row.setString(++at, draft.plan());
            row.setObject(++at, draft.nominee());
            row.setString(++at, draft.name());
            row.setString(++at, draft.kind().code());
            row.setString(++at, draft.rank());
            row.setString(++at, draft.window());
            row.setInt(++at, draft.windowVersion());
            row.setString(++at, draft.form());
            row.setString(++at, draft.grade());
            row.setString(++at, draft.priorityGroup());
            row.setString(++at, draft.proposer());
            row.setString(++at, draft.onBehalfOf());
            row.setObject(++at, draft.from());
            row.setObject(++at, draft.to());
            row.setString(++at, draft.content().toString());
            row.setString(++at, draft.status().code());
            row.setString(++at, draft.office());
            row.setObject(++at, time(draft.since()));
            row.setObject(++at, time(draft.createdAt()));
            row.setString(++at, draft.createdBy());
        });
        batch.batchUpdate("""
                insert into thidua.nomination_stage (nomination_id, no, status, level_no, office_id, entered_at, actor)
                values (?, 1, ?, 0, ?, ?, ?)
                """, drafts, drafts.size(), (row, draft) -> {
            row.setString(1, draft.id());
            row.setString(2, draft.status().code());
            row.setString(3, draft.office());
            row.setObject(4, time(draft.since()));
            row.setString(5, draft.createdBy());
        });
    }

    List<Nomination> all(Collection<String> ids) {
        return jdbc.sql("select * from thidua.nomination where id = any(?) order by id")
                .param(ids.toArray(String[]::new))
                .query(this::nomination)
                .list();
    }

    /** In the order of ids, so that two that lock the same ones do not wait for each other. */
    List<Nomination> lock(Collection<String> ids) {
        return jdbc.sql("select * from thidua.nomination where id = any(?) order by id for update")
                .param(ids.toArray(String[]::new))
                .query(this::nomination)
                .list();
    }

    List<Nomination> ofBatch(String batchId) {
        return jdbc.sql("select * from thidua.nomination where batch_id = ? order by id")
                .param(batchId)
                .query(this::nomination)
                .list();
    }

    List<Nomination> ofDossier(String dossier) {
        return jdbc.sql("select * from thidua.nomination where dossier_id = ? order by id")
                .param(dossier)
                .query(this::nomination)
                .list();
    }

    List<Nomination> lying(String plan, String office, Set<NominationStatus> statuses, int ofEachForm) {
        return jdbc.sql("""
                        select n.* from (
                            select id, row_number() over (partition by form order by since, id) as place
                            from thidua.nomination where plan_id = ? and office_id = ? and status = any(?)) placed
                        join thidua.nomination n on n.id = placed.id
                        where placed.place <= ? order by n.since, n.id
                        """)
                .params(plan, office, codes(statuses), ofEachForm)
                .query(this::nomination)
                .list();
    }

    /** What the office receives or appraises and has not left its dossiers, the longest waiting first. */
    List<Nomination> examinedAt(String plan, String office, int most) {
        return jdbc.sql("""
                        select n.* from thidua.nomination_level l join thidua.nomination n on n.dossier_id = l.id
                        where l.plan_id = ? and ? in (l.receiver, l.appraiser) order by n.since, n.id limit ?
                        """).params(plan, office, most).query(this::nomination).list();
    }

    /** What is held and lies at the office, or was held while the office examined it or spoke for an authority outside. */
    List<Nomination> heldAt(String plan, String office, int most) {
        return jdbc.sql("""
                        select n.* from thidua.nomination n
                        join thidua.nomination_hold h on h.nomination_id = n.id and h.resumed_at is null
                        left join thidua.nomination_level l on l.id = h.level_id
                        left join thidua.nomination_batch b on b.id = n.batch_id and h.level_id is null
                        where n.plan_id = ? and n.status = ? and ? in (n.office_id, l.receiver, l.appraiser, b.office_id)
                        order by n.since, n.id limit ?
                        """)
                .params(plan, NominationStatus.TAM_DUNG.code(), office, most)
                .query(this::nomination)
                .list();
    }

    Map<String, Integer> countLying(String plan, String office, Set<NominationStatus> statuses) {
        var counts = new TreeMap<String, Integer>();
        jdbc.sql("""
                        select form, count(*)::int as how_many from thidua.nomination
                        where plan_id = ? and office_id = ? and status = any(?) group by form
                        """).params(plan, office, codes(statuses)).query(row -> {
            counts.put(row.getString("form"), row.getInt("how_many"));
        });
        return counts;
    }

    List<Nomination> proposedBy(
            String plan, Collection<String> offices, Set<NominationStatus> statuses, int page, int size) {
        return jdbc.sql("""
                        select * from thidua.nomination where plan_id = ? and proposer = any(?) and status = any(?)
                        order by created_at desc, id limit ? offset ?
                        """)
                .params(plan, offices.toArray(String[]::new), codes(statuses), size, (long) page * size)
                .query(this::nomination)
                .list();
    }

    /** What these offices proposed and sent, or put into a list: what moved last comes first. */
    List<Nomination> sentBy(String plan, Collection<String> offices, int most) {
        return jdbc.sql("""
                        select * from thidua.nomination where plan_id = ? and proposer = any(?) and status <> ?
                        order by since desc, id limit ?
                        """)
                .params(plan, offices.toArray(String[]::new), NominationStatus.DU_THAO.code(), most)
                .query(this::nomination)
                .list();
    }

    void move(List<String> ids, NominationStep step, Instant at) {
        jdbc.sql("""
                        update thidua.nomination
                        set status = ?, since = ?, level_no = coalesce(?, level_no), office_id = coalesce(?, office_id),
                            batch_id = coalesce(?, batch_id),
                            dossier_id = case when ? then null else coalesce(?, dossier_id) end,
                            ended_at = case when ? then ? end
                        where id = any(?)
                        """)
                .params(
                        step.to().code(),
                        time(at),
                        step.levelNo(),
                        step.office(),
                        step.batch(),
                        step.leavesDossier(),
                        step.dossier(),
                        step.to().ended(),
                        time(at),
                        ids.toArray(String[]::new))
                .update();
    }

    /** Closes the stage in which they are and begins that of where they stand now. */
    void noteStage(List<String> ids, NominationStep step, Instant at) {
        String[] those = ids.toArray(String[]::new);
        jdbc.sql("update thidua.nomination_stage set left_at = ? where nomination_id = any(?) and left_at is null")
                .params(time(at), those)
                .update();
        jdbc.sql("""
                        insert into thidua.nomination_stage
                            (nomination_id, no, status, level_no, office_id, entered_at, actor, note)
                        select n.id, (select count(*) + 1 from thidua.nomination_stage s where s.nomination_id = n.id),
                               n.status, n.level_no, n.office_id, ?, ?, ?
                        from thidua.nomination n where n.id = any(?)
                        """).params(time(at), step.actor(), step.note(), those).update();
    }

    List<NominationStage> stages(String id) {
        return jdbc.sql("select * from thidua.nomination_stage where nomination_id = ? order by no")
                .param(id)
                .query((row, n) -> new NominationStage(
                        row.getInt("no"),
                        status(row.getString("status")),
                        row.getInt("level_no"),
                        row.getString("office_id"),
                        instant(row, "entered_at"),
                        instant(row, "left_at"),
                        row.getString("actor"),
                        row.getString("note")))
                .list();
    }

    private Nomination nomination(ResultSet row, int n) throws SQLException {
        return new Nomination(
                row.getString("id"),
                row.getString("plan_id"),
                row.getObject("nominee", UUID.class),
                row.getString("name"),
                Coded.of(NomineeKind.class, row.getString("kind")),
                row.getString("person_rank"),
                row.getString("window_id"),
                row.getInt("window_version"),
                row.getString("form"),
                row.getString("grade"),
                row.getString("priority_group"),
                row.getString("proposer"),
                row.getString("on_behalf_of"),
                date(row, "period_from"),
                date(row, "period_to"),
                content(row.getString("content")),
                status(row.getString("status")),
                row.getObject("path", UUID.class),
                date(row, "received_on"),
                row.getInt("level_no"),
                row.getString("office_id"),
                row.getString("batch_id"),
                row.getString("dossier_id"),
                instant(row, "since"),
                status(row.getString("held_from")),
                date(row, "look_again_on"),
                row.getString("reason"),
                instant(row, "created_at"),
                row.getString("created_by"),
                instant(row, "ended_at"));
    }

    private JsonNode content(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NominationStatus status(String code) {
        return code == null ? null : Coded.of(NominationStatus.class, code);
    }

    private static String[] codes(Set<NominationStatus> statuses) {
        return statuses.stream().map(NominationStatus::code).toArray(String[]::new);
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }
}
