package vn.thidua.obligation;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which offices coordinate (phối hợp) in an obligation. */
@Repository
class CoordinatorStore {

    private final JdbcClient jdbc;

    CoordinatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void coordinate(String id, Collection<String> offices) {
        jdbc.sql("delete from thidua.obligation_coordinator where obligation_id = ? and office_id <> all (?)")
                .params(id, offices.toArray(String[]::new))
                .update();
        jdbc.sql(
                        "insert into thidua.obligation_coordinator (obligation_id, office_id) select ?, unnest(?) on conflict do nothing")
                .params(id, offices.toArray(String[]::new))
                .update();
    }

    void coordinateRound(String roundId, Collection<String> offices) {
        jdbc.sql("""
                        insert into thidua.obligation_coordinator (obligation_id, office_id)
                        select o.id, c.office_id from thidua.obligation o cross join unnest(?) as c (office_id)
                        where o.round_id = ? and o.office_id <> c.office_id on conflict do nothing
                        """).params(offices.toArray(String[]::new), roundId).update();
    }

    List<String> coordinators(String id) {
        return jdbc.sql(
                        "select office_id from thidua.obligation_coordinator where obligation_id = ? order by office_id")
                .param(id)
                .query(String.class)
                .list();
    }
}
