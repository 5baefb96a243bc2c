package vn.thidua.obligation;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of obligations: one row an event. */
@Repository
class ObligationEventStore {

    private final JdbcClient jdbc;

    ObligationEventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(String id, Instant at, String actor, String action, String note) {
        jdbc.sql("insert into thidua.obligation_event (obligation_id, at, actor, action, note) values (?, ?, ?, ?, ?)")
                .params(id, time(at), actor, action, note)
                .update();
    }

    void noteAll(Collection<String> ids, Instant at, String actor, String action, String note) {
        jdbc.sql("""
                        insert into thidua.obligation_event (obligation_id, at, actor, action, note)
                        select id, ?, ?, ?, ? from unnest(?) as t (id)
                        """)
                .params(time(at), actor, action, note, ids.toArray(String[]::new))
                .update();
    }

    Map<String, Integer> countEvents(String roundId, String action) {
        return jdbc
                .sql("""
                        select o.id, count(*)::int times
                        from thidua.obligation o join thidua.obligation_event e on e.obligation_id = o.id
                        where o.round_id = ? and e.action = ? group by o.id
                        """)
                .params(roundId, action)
                .query((row, n) -> Map.entry(row.getString("id"), row.getInt("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<ObligationEvent> history(String id) {
        return jdbc.sql(
                        "select at, actor, action, note from thidua.obligation_event where obligation_id = ? order by id")
                .param(id)
                .query((row, n) -> new ObligationEvent(
                        instant(row, "at"), row.getString("actor"), row.getString("action"), row.getString("note")))
                .list();
    }
}
