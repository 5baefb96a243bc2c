package vn.thidua.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.report.domain.ReportContent;

@Repository
class SentVersionStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    SentVersionStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    SentVersions in(String table, String figures) {
        return new TableStore(table, figures);
    }

    final class TableStore implements SentVersions {

        private final String table;
        private final String figures;

        TableStore(String table, String figures) {
            this.table = table;
            this.figures = figures;
        }

        @Override
        public int nextVersion(String obligation) {
            return jdbc.sql("select coalesce(max(version), 0) + 1 from %s where obligation_id = ?".formatted(table))
                    .param(obligation)
                    .query(Integer.class)
                    .single();
        }

        @Override
        public void noneCounts(String obligation) {
            jdbc.sql("update %s set current = false where obligation_id = ? and current".formatted(table))
                    .param(obligation)
                    .update();
        }

        @Override
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

        @Override
        public void state(String obligation, Submission.State state) {
            jdbc.sql("update %s set state = ? where obligation_id = ? and current".formatted(table))
                    .params(state.code(), obligation)
                    .update();
        }

        @Override
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

        @Override
        public <T> Optional<T> current(String obligation, RowMapper<T> row) {
            return jdbc.sql("select * from %s where obligation_id = ? and current".formatted(table))
                    .param(obligation)
                    .query(row)
                    .optional();
        }

        @Override
        public <T> List<T> versions(String obligation, RowMapper<T> row) {
            return jdbc.sql("select * from %s where obligation_id = ? order by version".formatted(table))
                    .param(obligation)
                    .query(row)
                    .list();
        }
    }
}
