package vn.thidua.award;

import static vn.thidua.platform.database.Moments.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When and where the awards of a decision were handed over. */
@Repository
class CeremonyStore {

    private final JdbcClient jdbc;

    CeremonyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param count how many got theirs there */
    record Ceremony(int no, LocalDate conferredOn, String event, int count) {}

    /** @return its number */
    int add(String decision, LocalDate conferredOn, String event, String by, Instant at) {
        return jdbc.sql("""
                        insert into thidua.award_ceremony (decision_id, no, conferred_on, event, noted_by, noted_at)
                        select ?, coalesce(max(no), 0) + 1, ?, ?, ?, ? from thidua.award_ceremony where decision_id = ?
                        returning no
                        """)
                .params(decision, conferredOn, event, by, time(at), decision)
                .query(Integer.class)
                .single();
    }

    void conferred(String decision, Collection<String> nominations, int no) {
        jdbc.sql(
                        "update thidua.award_decision_row set conferred_in = ? where decision_id = ? and nomination_id = any(?)")
                .params(no, decision, DecisionStore.array(nominations))
                .update();
    }

    List<Ceremony> of(String decision) {
        return jdbc.sql("""
                        select c.no, c.conferred_on, c.event,
                               (select count(*) from thidua.award_decision_row r
                                where r.decision_id = c.decision_id and r.conferred_in = c.no)::int as count
                        from thidua.award_ceremony c where c.decision_id = ? order by c.no
                        """).param(decision).query(Ceremony.class).list();
    }
}
