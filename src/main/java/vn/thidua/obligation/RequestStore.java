package vn.thidua.obligation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;

@Repository
class RequestStore {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RequestStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    int countOf(String obligation, String kind) {
        return jdbc.sql("select count(*) from thidua.obligation_request where obligation_id = ? and kind = ?")
                .params(obligation, kind)
                .query(Integer.class)
                .single();
    }

    void insert(ObligationRequest request) {
        jdbc.sql("""
                        insert into thidua.obligation_request (id, obligation_id, kind, asked_by, asked_office, asked_at, reason, detail)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        """)
                .params(
                        request.id(),
                        request.obligation(),
                        request.kind(),
                        request.askedBy(),
                        request.askedOffice(),
                        request.askedAt().atOffset(ZoneOffset.UTC),
                        request.reason(),
                        request.detail().toString())
                .update();
    }

    void started(String id, String processId) {
        jdbc.sql("update thidua.obligation_request set process_id = ? where id = ?")
                .params(processId, id)
                .update();
    }

    /** False when it has its outcome already. */
    boolean answered(
            String id, String by, Instant at, ObligationRequest.Outcome outcome, String comment, JsonNode detail) {
        return jdbc.sql("""
                                update thidua.obligation_request
                                set answered_by = ?, answered_at = ?, outcome = ?, comment = ?, detail = ?::jsonb
                                where id = ? and outcome is null
                                """)
                        .params(by, at.atOffset(ZoneOffset.UTC), outcome.code(), comment, detail.toString(), id)
                        .update()
                == 1;
    }

    Optional<ObligationRequest> find(String id) {
        return jdbc.sql("select * from thidua.obligation_request where id = ?")
                .param(id)
                .query(this::request)
                .optional();
    }

    List<ObligationRequest> openOf(Collection<String> obligations) {
        return jdbc.sql(
                        "select * from thidua.obligation_request where obligation_id = any (?) and outcome is null order by asked_at, id")
                .param(obligations.toArray(String[]::new))
                .query(this::request)
                .list();
    }

    List<ObligationRequest> of(String obligation) {
        return jdbc.sql("select * from thidua.obligation_request where obligation_id = ? order by asked_at, id")
                .param(obligation)
                .query(this::request)
                .list();
    }

    private ObligationRequest request(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        return new ObligationRequest(
                row.getString("id"),
                row.getString("obligation_id"),
                row.getString("kind"),
                row.getString("asked_by"),
                row.getString("asked_office"),
                instant(row, "asked_at"),
                row.getString("reason"),
                read(row.getString("detail")),
                row.getString("process_id"),
                row.getString("answered_by"),
                instant(row, "answered_at"),
                outcome == null ? null : Coded.of(ObligationRequest.Outcome.class, outcome),
                row.getString("comment"));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
