package vn.thidua.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.report.domain.CorrectionKind;

@Repository
class CorrectionStore {

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(String obligation) {
        return jdbc.sql("select count(*)::int from thidua.report_correction where obligation_id = ?")
                .param(obligation)
                .query(Integer.class)
                .single();
    }

    /** False when the obligation has an open one; waits for a colleague who opens one at this moment. */
    boolean insert(Correction correction) {
        return jdbc.sql("""
                                insert into thidua.report_correction (id, obligation_id, office_id, round_id, plan_id, period, kind,
                                                                      reason, state, started_by, started_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                correction.id(),
                                correction.obligation(),
                                correction.office(),
                                correction.round(),
                                correction.plan(),
                                correction.period(),
                                correction.kind().code(),
                                correction.reason(),
                                correction.state().code(),
                                correction.startedBy(),
                                correction.startedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Correction> find(String id) {
        return jdbc.sql("select * from thidua.report_correction where id = ?")
                .param(id)
                .query(CorrectionStore::correction)
                .optional();
    }

    /** Holds the row to the end of the transaction. */
    Optional<Correction> hold(String id) {
        return jdbc.sql("select * from thidua.report_correction where id = ? for update")
                .param(id)
                .query(CorrectionStore::correction)
                .optional();
    }

    List<Correction> of(String obligation) {
        return jdbc.sql("select * from thidua.report_correction where obligation_id = ? order by started_at, id")
                .param(obligation)
                .query(CorrectionStore::correction)
                .list();
    }

    void state(String id, Correction.State state) {
        jdbc.sql("update thidua.report_correction set state = ? where id = ?")
                .params(state.code(), id)
                .update();
    }

    void returned(String id, String comment, String by) {
        jdbc.sql("update thidua.report_correction set state = ?, comment = ?, commented_by = ? where id = ?")
                .params(Correction.State.DANG_LAM.code(), comment, by, id)
                .update();
    }

    void closed(String id, Correction.State state, Instant at) {
        jdbc.sql("update thidua.report_correction set state = ?, closed_at = ? where id = ?")
                .params(state.code(), at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private static Correction correction(ResultSet row, int n) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Correction(
                row.getString("id"),
                row.getString("obligation_id"),
                row.getString("round_id"),
                row.getString("plan_id"),
                row.getString("office_id"),
                row.getString("period"),
                Coded.of(CorrectionKind.class, row.getString("kind")),
                row.getString("reason"),
                Coded.of(Correction.State.class, row.getString("state")),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("comment"),
                row.getString("commented_by"),
                closed == null ? null : closed.toInstant());
    }
}
