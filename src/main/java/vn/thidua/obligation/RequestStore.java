package vn.thidua.obligation;

import static vn.thidua.platform.database.Moments.instant;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.platform.database.JsonColumns;

@Repository
class RequestStore {

    private final JdbcClient jdbc;
    private final JsonColumns json;

    RequestStore(JdbcClient jdbc, JsonColumns json) {
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
                json.read(row.getString("detail"), JsonNode.class),
                row.getString("process_id"),
                row.getString("answered_by"),
                instant(row, "answered_at"),
                outcome == null ? null : Coded.of(ObligationRequest.Outcome.class, outcome),
                row.getString("comment"));
    }
}
