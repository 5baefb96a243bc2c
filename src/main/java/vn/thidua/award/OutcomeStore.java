package vn.thidua.award;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.nomination.NominationStatus;

/** Counts nominations by how far they are, over a whole plan. */
@Repository
class OutcomeStore {

    private final JdbcClient jdbc;

    OutcomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether any nomination of the plan was ever sent. */
    boolean nominated(String plan) {
        return jdbc.sql("select exists (select 1 from thidua.nomination where plan_id = ? and status <> ?)")
                .params(plan, NominationStatus.DU_THAO.code())
                .query(Boolean.class)
                .single();
    }

    int underWay(String plan) {
        return jdbc.sql("select count(*)::int from thidua.nomination where plan_id = ? and status = any(?)")
                .params(plan, codes(NominationStatus.allUnderWay()))
                .query(Integer.class)
                .single();
    }

    private static String[] codes(Collection<NominationStatus> statuses) {
        return Set.copyOf(statuses).stream().map(NominationStatus::code).toArray(String[]::new);
    }
}
