package vn.thidua.movement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MovementStore {

    private final JdbcClient jdbc;

    MovementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Movement(String plan, Instant registeredAt, String process) {}

    Optional<Movement> find(String plan) {
        return jdbc.sql("select plan_id, registered_at, process_id from thidua.movement where plan_id = ?")
                .param(plan)
                .query(MovementStore::movement)
                .optional();
    }

    /** As {@link #find}, and nobody else moves the programme until the transaction ends. */
    Optional<Movement> lock(String plan) {
        return jdbc.sql("select plan_id, registered_at, process_id from thidua.movement where plan_id = ? for update")
                .param(plan)
                .query(MovementStore::movement)
                .optional();
    }

    void insert(String plan, Instant at, String processId) {
        jdbc.sql("insert into thidua.movement (plan_id, registered_at, process_id) values (?, ?, ?)")
                .params(plan, at.atOffset(ZoneOffset.UTC), processId)
                .update();
    }

    private static Movement movement(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Movement(
                row.getString("plan_id"), row.getTimestamp("registered_at").toInstant(), row.getString("process_id"));
    }
}
