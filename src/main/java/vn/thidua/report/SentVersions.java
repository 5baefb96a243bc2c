package vn.thidua.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import vn.thidua.report.domain.ReportContent;

/** The versions of what offices sent, in one table: which one counts, and what became of it. */
public interface SentVersions {

    int nextVersion(String obligation);

    /** None counts any more, because the next one will. */
    void noneCounts(String obligation);

    void answers(String obligation, int version, Map<String, ReportContent.FigureAnswer> answers);

    /** What became of the version that counts. */
    void state(String obligation, Submission.State state);

    /** The current version no longer counts; the newest one before it that was not withdrawn counts again. */
    void withdrawn(String obligation);

    <T> Optional<T> current(String obligation, RowMapper<T> row);

    <T> List<T> versions(String obligation, RowMapper<T> row);

    /** The document of the version that counts. */
    default Optional<String> currentDocument(String obligation) {
        return current(obligation, (row, n) -> row.getString("document_id"));
    }
}
