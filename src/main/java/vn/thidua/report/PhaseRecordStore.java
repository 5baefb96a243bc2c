package vn.thidua.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.obligation.Status;

/** How punctual the offices were over the rounds of a phase, and how they were assessed. */
@Repository
class PhaseRecordStore {

    private final JdbcClient jdbc;

    PhaseRecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rounds of one office.
     *
     * @param missing periods without a report, in words of their ids, or null
     * @param results yearly results, "2024: Hoàn thành tốt", or null before any was fixed
     */
    record OfficeRecord(
            String office, int owed, int onTime, int late, int supplements, String missing, String results) {}

    /** Worst first: missing before late. What is still open and not yet late is neither. */
    List<OfficeRecord> offices(PhaseScope scope, Instant now, int offset, int limit) {
        return jdbc.sql("""
                        with results as (
                            select r.office_id, string_agg(a.year || ': ' || r.result_name, '; ' order by a.year) results
                            from thidua.assessment a join thidua.assessment_result r on r.round_id = a.round_id
                            where a.plan_id = :plan and a.year between :from and :to and a.fixed_at is not null
                            group by r.office_id
                        ), asked as (
                            select o.office_id, count(*) supplements
                            from thidua.obligation o join thidua.obligation_event e on e.obligation_id = o.id
                            where o.plan_id = :plan and o.kind = :kind and left(o.period, 4)::int between :from and :to
                              and e.action = :requested
                            group by o.office_id
                        )
                        select o.office_id, count(*) owed,
                               count(*) filter (where o.sent_at is not null and (o.due_at is null or o.sent_at <= o.due_at)) on_time,
                               count(*) filter (where o.sent_at > o.due_at) late,
                               count(*) filter (where o.sent_at is null) missed,
                               string_agg(o.period, ', ' order by o.period) filter (where o.sent_at is null) missing,
                               max(coalesce(s.supplements, 0)) supplements, max(r.results) results
                        from thidua.obligation o
                             left join results r on r.office_id = o.office_id
                             left join asked s on s.office_id = o.office_id
                        where o.plan_id = :plan and o.kind = :kind and left(o.period, 4)::int between :from and :to
                          and (o.sent_at is not null
                               or o.status not in (:free) and (o.closed_at is not null or o.due_at < :now))
                        group by o.office_id
                        order by missed desc, late desc, o.office_id
                        offset :offset limit :limit
                        """)
                .param("plan", scope.plan())
                .param("kind", ReportRound.KIND)
                .param("from", scope.firstYear())
                .param("to", scope.lastYear())
                .param("requested", Status.YEU_CAU_BO_SUNG.label())
                .param("free", Status.notRequiredCodes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> new OfficeRecord(
                        row.getString("office_id"),
                        row.getInt("owed"),
                        row.getInt("on_time"),
                        row.getInt("late"),
                        row.getInt("supplements"),
                        row.getString("missing"),
                        row.getString("results")))
                .list();
    }

    /** How many offices got a result in a year. */
    record Assessed(int year, String result, int offices) {}

    List<Assessed> assessed(PhaseScope scope) {
        return jdbc.sql("""
                        select a.year, r.result, count(*)::int offices
                        from thidua.assessment a join thidua.assessment_result r on r.round_id = a.round_id
                        where a.plan_id = ? and a.year between ? and ? and a.fixed_at is not null
                        group by a.year, r.result
                        """)
                .params(scope.plan(), scope.firstYear(), scope.lastYear())
                .query((row, n) -> new Assessed(row.getInt("year"), row.getString("result"), row.getInt("offices")))
                .list();
    }
}
