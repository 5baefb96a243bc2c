package vn.thidua.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;

@Repository
class PreferenceStore {

    private final JdbcClient jdbc;

    PreferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has chosen nothing is told once a day. */
    Delivery of(String person) {
        return jdbc.sql("select delivery from thidua.notice_preference where person_id = ?")
                .param(person)
                .query(String.class)
                .optional()
                .map(code -> Coded.of(Delivery.class, code))
                .orElse(Delivery.DAILY);
    }

    void save(String person, Delivery delivery, Instant now) {
        jdbc.sql("""
            insert into thidua.notice_preference (person_id, delivery, chosen_at) values (?, ?, ?)
            on conflict (person_id) do update set delivery = excluded.delivery, chosen_at = excluded.chosen_at
            """)
                .params(person, delivery.code(), now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
