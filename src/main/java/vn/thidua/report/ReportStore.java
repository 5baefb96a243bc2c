package vn.thidua.report;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.platform.database.JsonColumns;
import vn.thidua.report.domain.Answer;
import vn.thidua.report.domain.ReportContent;

@Repository
class ReportStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonColumns json;
    private final SentVersions submissions;

    ReportStore(JdbcClient jdbc, JdbcTemplate batch, JsonColumns json, VersionTables tables) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.submissions = tables.in("thidua.report_submission", "thidua.report_figure");
    }

    // ---- rounds --------------------------------------------------------------------------------------------------

    /** False when the plan has a round of that period already. */
    boolean insert(ReportRound round, String by) {
        return jdbc.sql("""
                                insert into thidua.report_round (id, plan_id, period, year, opened_at, opened_by, due_at, closes_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                round.id(),
                                round.plan(),
                                round.period(),
                                round.year(),
                                time(round.openedAt()),
                                by,
                                time(round.dueAt()),
                                time(round.closesAt()))
                        .update()
                == 1;
    }

    Optional<ReportRound> round(String id) {
        return jdbc.sql("select * from thidua.report_round where id = ?")
                .param(id)
                .query(ReportStore::round)
                .optional();
    }

    List<ReportRound> rounds(String plan) {
        return jdbc.sql("select * from thidua.report_round where plan_id = ? order by year desc, period")
                .param(plan)
                .query(ReportStore::round)
                .list();
    }

    void dates(String id, Instant dueAt, Instant closesAt) {
        jdbc.sql("update thidua.report_round set due_at = ?, closes_at = ? where id = ?")
                .params(time(dueAt), time(closesAt), id)
                .update();
    }

    /** The rounds of the plan that wait for reports. */
    List<ReportRound> unclosed(String plan) {
        return jdbc.sql(
                        "select * from thidua.report_round where plan_id = ? and closed_at is null order by id for update")
                .param(plan)
                .query(ReportStore::round)
                .list();
    }

    void officesOpened(String id, Instant at) {
        jdbc.sql("update thidua.report_round set offices_opened_at = ? where id = ?")
                .params(time(at), id)
                .update();
    }

    void closed(String id, Instant at) {
        jdbc.sql("update thidua.report_round set closed_at = coalesce(closed_at, ?) where id = ?")
                .params(time(at), id)
                .update();
    }

    void upwardStarted(String id) {
        jdbc.sql("update thidua.report_round set upward_done = upward_done + 1 where id = ?")
                .param(id)
                .update();
    }

    void consolidated(String id, Instant at) {
        jdbc.sql("update thidua.report_round set consolidated_at = coalesce(consolidated_at, ?) where id = ?")
                .params(time(at), id)
                .update();
    }

    // ---- submissions ---------------------------------------------------------------------------------------------

    /** Their versions, and which one counts. */
    SentVersions submissions() {
        return submissions;
    }

    int nextVersion(String obligation) {
        return submissions.nextVersion(obligation);
    }

    /** The new version counts at once, except that of a correction: it counts when it is accepted. */
    void insert(Submission submission, String plan) {
        boolean counts = submission.correction() == null;
        if (counts) {
            submissions.noneCounts(submission.obligation());
        }
        jdbc.sql("""
                        insert into thidua.report_submission (obligation_id, version, round_id, plan_id, office_id, document_id,
                                                              sent_at, sent_by, state, current, nil, content, correction_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                        """)
                .params(
                        submission.obligation(),
                        submission.version(),
                        submission.round(),
                        plan,
                        submission.office(),
                        submission.document(),
                        time(submission.sentAt()),
                        submission.sentBy(),
                        submission.state().code(),
                        counts,
                        submission.content().nil(),
                        json.write(submission.content()),
                        submission.correction())
                .update();
        submissions.answers(
                submission.obligation(),
                submission.version(),
                submission.content().figures());
        batch.batchUpdate(
                "insert into thidua.report_award (obligation_id, version, form, recipient, count) values (?, ?, ?, ?, ?)",
                submission.content().awards().stream()
                        .map(award -> new Object[] {
                            submission.obligation(),
                            submission.version(),
                            award.form(),
                            award.recipient(),
                            award.count()
                        })
                        .toList());
    }

    void state(String obligation, Submission.State state) {
        submissions.state(obligation, state);
    }

    void withdrawn(String obligation) {
        submissions.withdrawn(obligation);
    }

    Optional<Submission> current(String obligation) {
        return submissions.current(obligation, this::submission);
    }

    List<Submission> versions(String obligation) {
        return submissions.versions(obligation, this::submission);
    }

    // ---- corrections ---------------------------------------------------------------------------------------------

    /** The newest version of the correction is the one that counts. */
    void corrected(String obligation, String correction) {
        submissions.noneCounts(obligation);
        jdbc.sql("""
                        update thidua.report_submission set current = true, state = :accepted
                        where obligation_id = :obligation
                          and version = (select max(version) from thidua.report_submission where correction_id = :correction)
                        """)
                .param("accepted", Submission.State.DA_TIEP_NHAN.code())
                .param("obligation", obligation)
                .param("correction", correction)
                .update();
    }

    /** What became of the version of a correction that waited for acceptance. */
    void correctionState(String correction, Submission.State state) {
        jdbc.sql("update thidua.report_submission set state = ? where correction_id = ? and state = ?")
                .params(state.code(), correction, Submission.State.DA_GUI.code())
                .update();
    }

    Optional<Submission> latestOfCorrection(String correction) {
        return jdbc.sql("select * from thidua.report_submission where correction_id = ? order by version desc limit 1")
                .param(correction)
                .query(this::submission)
                .optional();
    }

    /** Those of the obligations whose report that counts is a nil report. */
    Set<String> nilAmong(Collection<String> obligations) {
        return Set.copyOf(jdbc.sql("""
                        select obligation_id from thidua.report_submission
                        where obligation_id = any (?) and current and nil
                        """)
                .param(obligations.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** The version that counts, by office. */
    Map<String, Integer> currentVersions(String round) {
        var versions = new LinkedHashMap<String, Integer>();
        jdbc.sql(
                        "select office_id, version from thidua.report_submission where round_id = ? and current order by office_id")
                .param(round)
                .query((row, n) -> Map.entry(row.getString("office_id"), row.getInt("version")))
                .list()
                .forEach(entry -> versions.put(entry.getKey(), entry.getValue()));
        return versions;
    }

    /** The newest version that an office had sent by then and not taken back, before there were corrections. */
    Map<String, Integer> versionsSentBefore(String round, Instant moment) {
        var versions = new LinkedHashMap<String, Integer>();
        jdbc.sql("""
                        select office_id, max(version) version from thidua.report_submission
                        where round_id = ? and sent_at <= ? and state <> ? and correction_id is null
                        group by office_id order by office_id
                        """)
                .params(round, time(moment), Submission.State.DA_RUT.code())
                .query((row, n) -> Map.entry(row.getString("office_id"), row.getInt("version")))
                .list()
                .forEach(entry -> versions.put(entry.getKey(), entry.getValue()));
        return versions;
    }

    /** All versions of some offices, in the order of office and version. */
    List<Submission> versions(String round, Collection<String> offices) {
        return jdbc.sql("""
                        select * from thidua.report_submission where round_id = ? and office_id = any (?)
                        order by office_id, version
                        """)
                .params(round, offices.toArray(String[]::new))
                .query(this::submission)
                .list();
    }

    /** The office's versions in these rounds that count and were accepted. */
    List<Submission> accepted(String office, Collection<String> rounds) {
        return jdbc.sql("""
                        select * from thidua.report_submission
                        where office_id = ? and round_id = any (?) and current and state = ?
                        """)
                .params(office, rounds.toArray(String[]::new), Submission.State.DA_TIEP_NHAN.code())
                .query(this::submission)
                .list();
    }

    // ---- consolidation: one statement each, whatever the number of offices ------------------------------------------

    Map<String, FigureTotal> totals(String round) {
        var totals = new LinkedHashMap<String, FigureTotal>();
        jdbc.sql("select " + FigureTotal.COLUMNS + """
                        from thidua.report_submission s
                             join thidua.report_figure f on f.obligation_id = s.obligation_id and f.version = s.version
                        where s.round_id = :round and s.current
                        group by f.figure_id
                        """)
                .param("round", round)
                .params(FigureTotal.ANSWERS)
                .query((row, n) -> FigureTotal.of(row))
                .list()
                .forEach(total -> totals.put(total.figure(), total));
        return totals;
    }

    /** One office's value of a figure that is listed, not added up. */
    record Listed(String figure, String office, BigDecimal actual, BigDecimal estimate) {}

    List<Listed> listed(String round, Collection<String> figures) {
        if (figures.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select f.figure_id, s.office_id, f.actual, f.estimate
                        from thidua.report_submission s
                             join thidua.report_figure f on f.obligation_id = s.obligation_id and f.version = s.version
                        where s.round_id = :round and s.current and f.answer = :value and f.figure_id in (:figures)
                        order by f.figure_id, s.office_id
                        """)
                .param("round", round)
                .param("value", Answer.SO_LIEU.code())
                .param("figures", figures)
                .query((row, n) -> new Listed(
                        row.getString("figure_id"),
                        row.getString("office_id"),
                        row.getBigDecimal("actual"),
                        row.getBigDecimal("estimate")))
                .list();
    }

    /** Sum of awards by {@code form/recipient}. */
    Map<String, Integer> awards(String round) {
        var sums = new LinkedHashMap<String, Integer>();
        jdbc.sql("""
                        select a.form || '/' || a.recipient cell, sum(a.count)::int total
                        from thidua.report_submission s
                             join thidua.report_award a on a.obligation_id = s.obligation_id and a.version = s.version
                        where s.round_id = ? and s.current
                        group by a.form, a.recipient
                        """)
                .param(round)
                .query((row, n) -> Map.entry(row.getString("cell"), row.getInt("total")))
                .list()
                .forEach(cell -> sums.put(cell.getKey(), cell.getValue()));
        return sums;
    }

    // ---- rows ----------------------------------------------------------------------------------------------------

    private static ReportRound round(ResultSet row, int n) throws SQLException {
        return new ReportRound(
                row.getString("id"),
                row.getString("plan_id"),
                row.getString("period"),
                row.getInt("year"),
                instant(row, "opened_at"),
                instant(row, "due_at"),
                instant(row, "closes_at"),
                instant(row, "offices_opened_at"),
                row.getInt("upward_done"),
                instant(row, "consolidated_at"));
    }

    private Submission submission(ResultSet row, int n) throws SQLException {
        return new Submission(
                row.getString("obligation_id"),
                row.getInt("version"),
                row.getString("round_id"),
                row.getString("office_id"),
                row.getString("document_id"),
                instant(row, "sent_at"),
                row.getString("sent_by"),
                Coded.of(Submission.State.class, row.getString("state")),
                json.read(row.getString("content"), ReportContent.class),
                row.getString("correction_id"));
    }
}
