package vn.thidua.duty;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.obligation.Obligation;

@Repository
class CouncilAssignmentStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    CouncilAssignmentStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(Obligation obligation, int version, List<CouncilMember> members, Instant from) {
        batch.batchUpdate(
                """
                insert into thidua.council_assignment (obligation_id, version, position, plan_id, office_id, member, post, field,
                                                       area, from_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                java.util.stream.IntStream.range(0, members.size())
                        .mapToObj(i -> new Object[] {
                            obligation.id(),
                            version,
                            i + 1,
                            obligation.plan(),
                            obligation.office(),
                            members.get(i).member(),
                            members.get(i).post(),
                            members.get(i).field(),
                            members.get(i).area(),
                            from.atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }

    /** The newest assignment that counted at the moment, in its own order. */
    List<CouncilMember> inForce(String plan, String office, Instant at) {
        return jdbc.sql("""
                        select member, post, field, area from thidua.council_assignment
                        where (obligation_id, version) = (
                            select obligation_id, version from thidua.council_assignment
                            where plan_id = ? and office_id = ? and from_at <= ?
                            order by from_at desc, version desc limit 1)
                        order by position
                        """)
                .params(plan, office, at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new CouncilMember(
                        row.getString("member"), row.getString("post"), row.getString("field"), row.getString("area")))
                .list();
    }
}
