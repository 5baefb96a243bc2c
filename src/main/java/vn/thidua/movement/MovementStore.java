package vn.thidua.movement;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MovementStore {

    private final JdbcClient jdbc;

    MovementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isRegistered(String plan) {
        return jdbc.sql("select exists (select 1 from thidua.movement where plan_id = ?)")
                .param(plan)
                .query(Boolean.class)
                .single();
    }

    void insert(String plan, Instant at, String processId) {
        jdbc.sql("insert into thidua.movement (plan_id, registered_at, process_id) values (?, ?, ?)")
                .params(plan, at.atOffset(ZoneOffset.UTC), processId)
                .update();
    }
}
