package vn.thidua.duty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.obligation.Obligation;

@Repository
class OfficeTargetStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    OfficeTargetStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** One target that an office set itself. */
    record Target(
            String obligation,
            int version,
            int position,
            String name,
            String unit,
            String comparator,
            BigDecimal value) {}

    /** What came of it in a year. */
    record Actual(String obligation, int version, int position, int year, BigDecimal value) {}

    void insert(Obligation obligation, int version, List<Given.SetTarget> targets, Instant from) {
        batch.batchUpdate(
                """
                insert into thidua.office_target (obligation_id, version, position, plan_id, office_id, name, unit, comparator,
                                                  value, from_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                IntStream.range(0, targets.size())
                        .mapToObj(i -> new Object[] {
                            obligation.id(),
                            version,
                            i + 1,
                            obligation.plan(),
                            obligation.office(),
                            targets.get(i).name(),
                            targets.get(i).unit(),
                            targets.get(i).comparator(),
                            targets.get(i).value(),
                            from.atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }

    /** The newest targets of the office that were sent by the moment. */
    List<Target> inForce(String plan, String office, Instant at) {
        return jdbc.sql("""
                        select obligation_id, version, position, name, unit, comparator, value from thidua.office_target
                        where (obligation_id, version) = (
                            select obligation_id, version from thidua.office_target
                            where plan_id = ? and office_id = ? and from_at <= ?
                            order by from_at desc, version desc limit 1)
                        order by position
                        """)
                .params(plan, office, at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Target(
                        row.getString("obligation_id"),
                        row.getInt("version"),
                        row.getInt("position"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("comparator"),
                        row.getBigDecimal("value")))
                .list();
    }

    List<Actual> actuals(String obligation, int version) {
        return jdbc.sql("""
                        select obligation_id, version, position, year, value from thidua.office_target_actual
                        where obligation_id = ? and version = ? order by position, year
                        """)
                .params(obligation, version)
                .query((row, n) -> new Actual(
                        row.getString("obligation_id"),
                        row.getInt("version"),
                        row.getInt("position"),
                        row.getInt("year"),
                        row.getBigDecimal("value")))
                .list();
    }

    void record(Actual actual, String by, Instant at) {
        jdbc.sql("""
                        insert into thidua.office_target_actual (obligation_id, version, position, year, value, given_by, given_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (obligation_id, version, position, year)
                        do update set value = excluded.value, given_by = excluded.given_by, given_at = excluded.given_at
                        """)
                .params(
                        actual.obligation(),
                        actual.version(),
                        actual.position(),
                        actual.year(),
                        actual.value(),
                        by,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
