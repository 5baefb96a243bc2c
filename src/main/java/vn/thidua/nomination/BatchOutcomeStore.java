package vn.thidua.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BatchOutcomeStore {

    private final JdbcClient jdbc;

    BatchOutcomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            String batch,
            List<BatchOutcomes.Given> rows,
            String number,
            LocalDate dated,
            UUID file,
            String note,
            String by,
            Instant at) {
        jdbc.sql("""
                        insert into thidua.nomination_outcome
                            (batch_id, nomination_id, no, outcome, number, dated, file, note, actor, at)
                        select ?, t.id, coalesce((select max(o.no) from thidua.nomination_outcome o
                                                  where o.batch_id = ? and o.nomination_id = t.id), 0) + 1,
                               t.outcome, ?, ?, ?, coalesce(t.note, ?), ?, ?
                        from unnest(?::text[], ?::text[], ?::text[]) t(id, outcome, note)
                        """)
                .params(
                        batch,
                        batch,
                        number,
                        dated,
                        file,
                        note,
                        by,
                        at.atOffset(ZoneOffset.UTC),
                        rows.stream().map(BatchOutcomes.Given::row).toArray(String[]::new),
                        rows.stream().map(BatchOutcomes.Given::outcome).toArray(String[]::new),
                        rows.stream().map(BatchOutcomes.Given::note).toArray(String[]::new))
                .update();
    }

    /** What came from above about a row, in order. */
    record Came(String outcome, String number, LocalDate dated, UUID file, String note, Instant at) {}

    List<Came> of(String nomination) {
        return jdbc.sql("select * from thidua.nomination_outcome where nomination_id = ? order by at, no")
                .param(nomination)
                .query((row, n) -> new Came(
                        row.getString("outcome"),
                        row.getString("number"),
                        row.getObject("dated", LocalDate.class),
                        row.getObject("file", UUID.class),
                        row.getString("note"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
