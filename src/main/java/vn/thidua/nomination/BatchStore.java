package vn.thidua.nomination;

import static vn.thidua.platform.database.Moments.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;

@Repository
class BatchStore {

    private static final TypeReference<List<Batch.Paper>> PAPERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    BatchStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Batch batch) {
        jdbc.sql("""
                        insert into thidua.nomination_batch
                            (id, plan_id, office_id, form, status, submission_kind, opened_at, opened_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        batch.id(),
                        batch.plan(),
                        batch.office(),
                        batch.form(),
                        batch.status().code(),
                        batch.submissionKind(),
                        time(batch.openedAt()),
                        batch.openedBy())
                .update();
    }

    void insertRows(String batch, Collection<Nomination> rows) {
        jdbc.sql("""
                        insert into thidua.nomination_batch_row (batch_id, nomination_id, from_status)
                        select ?, t.id, t.status from unnest(?::text[], ?::text[]) t(id, status)
                        on conflict (batch_id, nomination_id) do update set taken_out_at = null, taken_out_by = null
                        """)
                .params(
                        batch,
                        rows.stream().map(Nomination::id).toArray(String[]::new),
                        rows.stream().map(row -> row.status().code()).toArray(String[]::new))
                .update();
    }

    void takenOut(String batch, Collection<String> rows, String by, Instant at) {
        jdbc.sql("""
                        update thidua.nomination_batch_row set taken_out_at = ?, taken_out_by = ?
                        where batch_id = ? and nomination_id = any(?) and taken_out_at is null
                        """).params(time(at), by, batch, rows.toArray(String[]::new)).update();
    }

    /** The unsent batches in whose lists the rows are. */
    List<Batch> unsentWith(Collection<String> rows) {
        return jdbc.sql("""
                        select * from thidua.nomination_batch b
                        where b.status = ? and exists (select 1 from thidua.nomination_batch_row r
                            where r.batch_id = b.id and r.nomination_id = any(?) and r.taken_out_at is null)
                        order by b.id
                        """)
                .params(BatchStatus.DANG_LAP.code(), rows.toArray(String[]::new))
                .query(this::batch)
                .list();
    }

    void started(String id, String process) {
        jdbc.sql("update thidua.nomination_batch set process_id = ? where id = ?")
                .params(process, id)
                .update();
    }

    void prepared(String id, Batch.Minutes minutes, List<Batch.Paper> papers, String by) {
        jdbc.sql("""
                        update thidua.nomination_batch
                        set minutes_number = ?, minutes_date = ?, minutes_file = ?, papers = ?::jsonb, prepared_by = ?
                        where id = ?
                        """)
                .params(
                        minutes == null ? null : minutes.number(),
                        minutes == null ? null : minutes.dated(),
                        minutes == null ? null : minutes.file(),
                        write(papers),
                        by,
                        id)
                .update();
    }

    void sent(String id, String number, LocalDate dated, Instant at) {
        jdbc.sql("""
                        update thidua.nomination_batch set status = ?, number = ?, dated = ?, sent_at = ? where id = ?
                        """)
                .params(BatchStatus.DA_TRINH.code(), number, dated, time(at), id)
                .update();
    }

    /** @return false when it had ended before */
    boolean ended(String id, BatchStatus status, Instant at) {
        return jdbc.sql("update thidua.nomination_batch set status = ?, ended_at = ? where id = ? and ended_at is null")
                        .params(status.code(), time(at), id)
                        .update()
                == 1;
    }

    Optional<Batch> find(String id) {
        return jdbc.sql("select * from thidua.nomination_batch where id = ?")
                .param(id)
                .query(this::batch)
                .optional();
    }

    Optional<Batch> lock(String id) {
        return jdbc.sql("select * from thidua.nomination_batch where id = ? for update")
                .param(id)
                .query(this::batch)
                .optional();
    }

    /** The newest first. */
    List<Batch> ofOffice(String plan, String office, int most) {
        return jdbc.sql("""
                        select * from thidua.nomination_batch where plan_id = ? and office_id = ?
                        order by opened_at desc, id desc limit ?
                        """).params(plan, office, most).query(this::batch).list();
    }

    /** How many rows are in each list and not taken out of it. */
    Map<String, Integer> sizes(Collection<String> lists) {
        var sizes = new HashMap<String, Integer>();
        jdbc.sql("""
                        select batch_id, count(*)::int as rows from thidua.nomination_batch_row
                        where batch_id = any(?) and taken_out_at is null group by batch_id
                        """).param(lists.toArray(String[]::new)).query(row -> {
            sizes.put(row.getString("batch_id"), row.getInt("rows"));
        });
        return sizes;
    }

    /** Rows that are in the list and not taken out of it. */
    List<String> rows(String batch) {
        return jdbc.sql("""
                        select nomination_id from thidua.nomination_batch_row
                        where batch_id = ? and taken_out_at is null order by nomination_id
                        """).param(batch).query(String.class).list();
    }

    /** @param from status in which it was taken into the list */
    record Row(String nomination, NominationStatus from, boolean takenOut) {}

    List<Row> allRows(String batch) {
        return jdbc.sql("select * from thidua.nomination_batch_row where batch_id = ? order by nomination_id")
                .param(batch)
                .query((row, n) -> new Row(
                        row.getString("nomination_id"),
                        Coded.of(NominationStatus.class, row.getString("from_status")),
                        row.getTimestamp("taken_out_at") != null))
                .list();
    }

    /** Every batch in which the row was sent, in the order of time. */
    List<Batch> sentOf(String nomination) {
        return jdbc.sql("""
                        select b.* from thidua.nomination_batch b join thidua.nomination_batch_row r on r.batch_id = b.id
                        where r.nomination_id = ? and r.taken_out_at is null and b.sent_at is not null order by b.sent_at
                        """).param(nomination).query(this::batch).list();
    }

    /** The office that submits the list, those that its levels involve, and those to which its rows came after it was sent. */
    Set<String> handling(String id) {
        return jdbc.sql("""
                        select office_id from thidua.nomination_batch where id = :id
                        union
                        select office from thidua.nomination_level l, unnest(array[l.receiver, l.appraiser, l.council] || l.agencies) office
                        where l.batch_id = :id and office is not null
                        union
                        select s.office_id
                        from thidua.nomination_batch b
                        join thidua.nomination_batch_row r on r.batch_id = b.id and r.taken_out_at is null
                        join thidua.nomination_stage s on s.nomination_id = r.nomination_id and s.entered_at >= b.sent_at
                        where b.id = :id
                        """).param("id", id).query(String.class).set();
    }

    /** The route and the day whose law counts, from the first sending on. */
    void fixRoute(Collection<String> rows, UUID path, LocalDate receivedOn) {
        jdbc.sql("update thidua.nomination set path = ?, received_on = ? where id = any(?) and path is null")
                .params(path, receivedOn, rows.toArray(String[]::new))
                .update();
    }

    /** Rows of the batch that still wait somewhere. */
    int underWay(String batch) {
        return jdbc.sql("""
                        select count(*) from thidua.nomination where batch_id = ? and ended_at is null
                        """).param(batch).query(Integer.class).single();
    }

    private Batch batch(ResultSet row, int n) throws SQLException {
        UUID file = row.getObject("minutes_file", UUID.class);
        return new Batch(
                row.getString("id"),
                row.getString("plan_id"),
                row.getString("office_id"),
                row.getString("form"),
                Coded.of(BatchStatus.class, row.getString("status")),
                row.getString("submission_kind"),
                file == null
                        ? null
                        : new Batch.Minutes(
                                row.getString("minutes_number"), row.getObject("minutes_date", LocalDate.class), file),
                read(row.getString("papers")),
                row.getString("prepared_by"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getTimestamp("sent_at") == null
                        ? null
                        : row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                row.getString("process_id"));
    }

    private List<Batch.Paper> read(String text) {
        try {
            return json.readValue(text, PAPERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(List<Batch.Paper> papers) {
        try {
            return json.writeValueAsString(papers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
