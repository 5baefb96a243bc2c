package vn.thidua.report;

import static vn.thidua.platform.database.Moments.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results of the yearly assessment; a few statements, whatever the number of offices. */
@Repository
class AssessmentStore {

    private final JdbcClient jdbc;

    AssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param fixedAt null while the results may be corrected */
    record Given(String round, Instant assessedAt, Instant fixedAt) {}

    Optional<Given> given(String round) {
        return jdbc.sql("select round_id, assessed_at, fixed_at from thidua.assessment where round_id = ?")
                .param(round)
                .query((row, n) ->
                        new Given(row.getString("round_id"), instant(row, "assessed_at"), instant(row, "fixed_at")))
                .optional();
    }

    /** Replaces the results of a round. */
    void save(ReportRound round, List<Assessments.Result> results, String by, Instant at) {
        jdbc.sql("""
                        insert into thidua.assessment (round_id, plan_id, year, assessed_by, assessed_at) values (?, ?, ?, ?, ?)
                        on conflict (round_id) do update set assessed_by = excluded.assessed_by, assessed_at = excluded.assessed_at
                        """)
                .params(round.id(), round.plan(), round.year(), by, at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from thidua.assessment_result where round_id = ?")
                .param(round.id())
                .update();
        jdbc.sql("""
                        insert into thidua.assessment_result
                            (round_id, office_id, result, result_name, remark, status, progress, days_late, supplements)
                        select :round, * from unnest(:offices::text[], :results::text[], :names::text[], :remarks::text[],
                                                     :statuses::text[], :progresses::text[], :late::int[], :supplements::int[])
                        """)
                .param("round", round.id())
                .param("offices", texts(results, Assessments.Result::office))
                .param("results", texts(results, Assessments.Result::result))
                .param("names", texts(results, Assessments.Result::resultName))
                .param("remarks", texts(results, Assessments.Result::remark))
                .param("statuses", texts(results, Assessments.Result::status))
                .param("progresses", texts(results, Assessments.Result::progress))
                .param(
                        "late",
                        results.stream().map(Assessments.Result::daysLate).toArray(Integer[]::new))
                .param(
                        "supplements",
                        results.stream().map(Assessments.Result::supplements).toArray(Integer[]::new))
                .update();
    }

    void fix(String round, Instant at) {
        jdbc.sql("update thidua.assessment set fixed_at = coalesce(fixed_at, ?) where round_id = ?")
                .params(at.atOffset(ZoneOffset.UTC), round)
                .update();
    }

    List<Assessments.Result> results(String round) {
        return jdbc.sql("select * from thidua.assessment_result where round_id = ? order by office_id")
                .param(round)
                .query(AssessmentStore::result)
                .list();
    }

    /** The fixed results of a year. */
    List<Assessments.Result> fixed(String plan, int year) {
        return jdbc.sql("""
                        select r.* from thidua.assessment a join thidua.assessment_result r on r.round_id = a.round_id
                        where a.plan_id = ? and a.year = ? and a.fixed_at is not null order by r.office_id
                        """).params(plan, year).query(AssessmentStore::result).list();
    }

    private static Assessments.Result result(ResultSet row, int n) throws SQLException {
        return new Assessments.Result(
                row.getString("office_id"),
                row.getString("result"),
                row.getString("result_name"),
                row.getString("remark"),
                row.getString("status"),
                row.getString("progress"),
                row.getInt("days_late"),
                row.getInt("supplements"));
    }

    private static String[] texts(List<Assessments.Result> results, Function<Assessments.Result, String> column) {
        return results.stream().map(column).toArray(String[]::new);
    }
}
