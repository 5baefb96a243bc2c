package vn.thidua.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.report.domain.ReportContent;

/**
 * The versions of what offices sent, in a table with the columns {@code obligation_id, version, document_id, state, current}, and
 * their figures in another: periodic reports and reviews keep theirs alike.
 */
public final class SubmissionTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final String table;
    private final String figures;

    /** @param figures table of the answers to figures */
    public SubmissionTable(JdbcClient jdbc, JdbcTemplate batch, String table, String figures) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.table = table;
        this.figures = figures;
    }

    public int nextVersion(String obligation) {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from %s where obligation_id = ?".formatted(table))
                .param(obligation)
                .query(Integer.class)
                .single();
    }

    /** None counts any more, because the next one will. */
    public void noneCounts(String obligation) {
        jdbc.sql("update %s set current = false where obligation_id = ? and current".formatted(table))
                .param(obligation)
                .update();
    }

    public void answers(String obligation, int version, Map<String, ReportContent.FigureAnswer> answers) {
        batch.batchUpdate(
                "insert into %s (obligation_id, version, figure_id, answer, actual, estimate) values (?, ?, ?, ?, ?, ?)"
                        .formatted(figures),
                answers.entrySet().stream()
                        .map(figure -> new Object[] {
                            obligation,
                            version,
                            figure.getKey(),
                            figure.getValue().answer().code(),
                            figure.getValue().actual(),
                            figure.getValue().estimate()
                        })
                        .toList());
    }

    /** What became of the version that counts. */
    public void state(String obligation, Submission.State state) {
        jdbc.sql("update %s set state = ? where obligation_id = ? and current".formatted(table))
                .params(state.code(), obligation)
                .update();
    }

    /** The current version no longer counts; the newest one before it that was not withdrawn counts again. */
    public void withdrawn(String obligation) {
        state(obligation, Submission.State.DA_RUT);
        jdbc.sql("""
                        update %1$s s
                        set current = s.version is not distinct from (
                                select max(version) from %1$s
                                where obligation_id = s.obligation_id and state <> :withdrawn)
                        where obligation_id = :obligation
                        """.formatted(table))
                .param("withdrawn", Submission.State.DA_RUT.code())
                .param("obligation", obligation)
                .update();
    }

    public <T> Optional<T> current(String obligation, RowMapper<T> row) {
        return jdbc.sql("select * from %s where obligation_id = ? and current".formatted(table))
                .param(obligation)
                .query(row)
                .optional();
    }

    public <T> List<T> versions(String obligation, RowMapper<T> row) {
        return jdbc.sql("select * from %s where obligation_id = ? order by version".formatted(table))
                .param(obligation)
                .query(row)
                .list();
    }

    /** The document of the version that counts. */
    Optional<String> currentDocument(String obligation) {
        return current(obligation, (row, n) -> row.getString("document_id"));
    }
}
