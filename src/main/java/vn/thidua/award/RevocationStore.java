package vn.thidua.award;

import static vn.thidua.platform.database.Moments.time;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What cancelling decisions take away. */
@Repository
class RevocationStore {

    private final JdbcClient jdbc;

    RevocationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param items what became of certificate and gift; like {@code money} null before it is noted */
    record Row(UUID entry, int no, String items, String money) {}

    /** @throws DuplicateKeyException when one is on the list of another cancelling decision */
    void add(String decision, List<UUID> entries) {
        jdbc.sql("""
                        insert into thidua.award_revocation (decision_id, entry_id, no)
                        select ?, e.id, e.place from unnest(?::uuid[]) with ordinality e (id, place)
                        """).params(decision, entries.toArray(UUID[]::new)).update();
    }

    List<Row> rows(String decision) {
        return jdbc.sql("""
                        select entry_id as entry, no, items, money from thidua.award_revocation
                        where decision_id = ? and dropped_at is null order by no
                        """).param(decision).query(Row.class).list();
    }

    void drop(String decision, Instant at) {
        jdbc.sql("update thidua.award_revocation set dropped_at = ? where decision_id = ? and dropped_at is null")
                .params(time(at), decision)
                .update();
    }

    void entered(String decision, Instant at) {
        jdbc.sql("update thidua.award_revocation set entered_at = ? where decision_id = ? and dropped_at is null")
                .params(time(at), decision)
                .update();
    }

    void recovered(String decision, List<Row> rows) {
        jdbc.sql("""
                        update thidua.award_revocation v set items = r.items, money = r.money
                        from unnest(?::uuid[], ?::text[], ?::text[]) r (entry, items, money)
                        where v.decision_id = ? and v.entry_id = r.entry
                        """)
                .params(
                        rows.stream().map(Row::entry).toArray(UUID[]::new),
                        rows.stream().map(Row::items).toArray(String[]::new),
                        rows.stream().map(Row::money).toArray(String[]::new),
                        decision)
                .update();
    }
}
