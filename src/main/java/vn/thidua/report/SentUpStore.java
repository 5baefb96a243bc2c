package vn.thidua.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SentUpStore {

    private final JdbcClient jdbc;

    SentUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A consolidated report on its way to the parent plan.
     *
     * @param document the child's issued document
     * @param obligation the parent's obligation
     * @param waitingFor why it could not be sent yet; null: it was
     */
    record Row(
            String document,
            String plan,
            String round,
            String parentPlan,
            String obligation,
            String waitingFor,
            Instant sentAt,
            String sentBy) {}

    void keep(Row row) {
        jdbc.sql("""
                        insert into thidua.sent_up (document_id, plan_id, round_id, parent_plan, obligation, waiting_for, sent_at, sent_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (document_id) do update set waiting_for = excluded.waiting_for, sent_at = excluded.sent_at,
                            sent_by = excluded.sent_by
                        """)
                .params(
                        row.document(),
                        row.plan(),
                        row.round(),
                        row.parentPlan(),
                        row.obligation(),
                        row.waitingFor(),
                        row.sentAt() == null ? null : row.sentAt().atOffset(ZoneOffset.UTC),
                        row.sentBy())
                .update();
    }

    /** What of the round still waits is overtaken by a later version. */
    void forgetWaiting(String round) {
        jdbc.sql("delete from thidua.sent_up where round_id = ? and sent_at is null")
                .param(round)
                .update();
    }

    List<Row> ofRound(String round) {
        return jdbc.sql("select * from thidua.sent_up where round_id = ?")
                .param(round)
                .query(SentUpStore::row)
                .list();
    }

    List<Row> ofPlan(String plan) {
        return jdbc.sql("select * from thidua.sent_up where plan_id = ? order by round_id desc, document_id")
                .param(plan)
                .query(SentUpStore::row)
                .list();
    }

    /** Finds it and keeps everybody else from sending it until the transaction ends. */
    Optional<Row> lock(String document) {
        return jdbc.sql("select * from thidua.sent_up where document_id = ? for update")
                .param(document)
                .query(SentUpStore::row)
                .optional();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Row(
                row.getString("document_id"),
                row.getString("plan_id"),
                row.getString("round_id"),
                row.getString("parent_plan"),
                row.getString("obligation"),
                row.getString("waiting_for"),
                sent == null ? null : sent.toInstant(),
                row.getString("sent_by"));
    }
}
