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

    /** What the person was told in the application since then and has not seen. */
    int unseen(String person, Instant since) {
        return jdbc.sql("""
            select count(*) from thidua.notice n left join thidua.notice_seen s on s.person_id = n.person_id
            where n.person_id = ? and n.raised_at > ? and n.sentence is not null
              and (s.seen_at is null or n.raised_at > s.seen_at)
            """)
                .params(person, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Never back: two windows may tell it in any order. An account that is no person is told nothing. */
    void seen(String person, Instant until) {
        jdbc.sql("""
            insert into thidua.notice_seen (person_id, seen_at) select id, ? from thidua.person where id = ?
            on conflict (person_id) do update set seen_at = greatest(notice_seen.seen_at, excluded.seen_at)
            """).params(until.atOffset(ZoneOffset.UTC), person).update();
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
