package vn.thidua.nomination;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AwardNumberStore {

    private final JdbcClient jdbc;

    AwardNumberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last of the numbers that were taken. */
    int take(String plan, String kind, int year, int howMany) {
        return jdbc.sql("""
                        insert into thidua.award_number as n (plan_id, kind, year, last) values (?, ?, ?, ?)
                        on conflict (plan_id, kind, year) do update set last = n.last + excluded.last
                        returning last
                        """)
                .params(plan, kind, year, howMany)
                .query(Integer.class)
                .single();
    }
}
