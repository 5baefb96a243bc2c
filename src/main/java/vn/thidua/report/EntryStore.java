package vn.thidua.report;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Role;

@Repository
class EntryStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    EntryStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(Collection<ReportEntry> entries) {
        batch.batchUpdate(
                """
                insert into thidua.report_entry (id, obligation_id, round_id, enter_group, process_id, state, secret, opened_by, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entries.stream()
                        .map(entry -> new Object[] {
                            entry.id(),
                            entry.obligation(),
                            entry.round(),
                            entry.enterGroup().id(),
                            entry.processId(),
                            entry.state().code(),
                            entry.secret(),
                            entry.openedBy(),
                            time(entry.openedAt())
                        })
                        .toList());
    }

    Optional<ReportEntry> find(String id) {
        return jdbc.sql("select * from thidua.report_entry where id = ?")
                .param(id)
                .query(EntryStore::entry)
                .optional();
    }

    /** The one that is being entered now. */
    Optional<ReportEntry> open(String obligation) {
        return open(List.of(obligation)).stream().findFirst();
    }

    /** As {@link #open(String)}, for many. */
    List<ReportEntry> open(Collection<String> obligations) {
        return jdbc.sql(
                        "select * from thidua.report_entry where obligation_id = any (?) and state = ? order by obligation_id")
                .params(obligations.toArray(String[]::new), ReportEntry.State.DANG_NHAP.code())
                .query(EntryStore::entry)
                .list();
    }

    /** Those that count. */
    List<ReportEntry> inForce(Collection<String> obligations) {
        return obligations.isEmpty()
                ? List.of()
                : jdbc.sql("select * from thidua.report_entry where obligation_id in (:ids) and state = :state")
                        .param("ids", obligations)
                        .param("state", ReportEntry.State.DA_NHAP.code())
                        .query(EntryStore::entry)
                        .list();
    }

    List<ReportEntry> of(String obligation) {
        return jdbc.sql("select * from thidua.report_entry where obligation_id = ? order by opened_at desc, id")
                .param(obligation)
                .query(EntryStore::entry)
                .list();
    }

    /** False when it was entered or ended meanwhile. */
    boolean entered(ReportEntry entry) {
        return jdbc.sql("""
                                update thidua.report_entry
                                set state = ?, secret = ?, document_id = ?, arrived_on = ?, arrival_number = ?, signer = ?,
                                    signer_title = ?, entered_by = ?, entered_at = ?
                                where id = ? and state = ?
                                """)
                        .params(
                                entry.state().code(),
                                entry.secret(),
                                entry.document(),
                                entry.arrivedOn(),
                                entry.arrivalNumber(),
                                entry.signer(),
                                entry.signerTitle(),
                                entry.enteredBy(),
                                time(entry.enteredAt()),
                                entry.id(),
                                ReportEntry.State.DANG_NHAP.code())
                        .update()
                == 1;
    }

    boolean move(String id, ReportEntry.State from, ReportEntry.State to, String reason) {
        return jdbc.sql("update thidua.report_entry set state = ?, ended_reason = ? where id = ? and state = ?")
                        .params(to.code(), reason, id, from.code())
                        .update()
                == 1;
    }

    private static ReportEntry entry(ResultSet row, int n) throws SQLException {
        String[] group = row.getString("enter_group").split("\\.");
        return new ReportEntry(
                row.getString("id"),
                row.getString("obligation_id"),
                row.getString("round_id"),
                new Group(group[0], group[1], Coded.of(Role.class, group[2])),
                row.getString("process_id"),
                Coded.of(ReportEntry.State.class, row.getString("state")),
                row.getBoolean("secret"),
                row.getString("opened_by"),
                instant(row, "opened_at"),
                row.getString("document_id"),
                row.getObject("arrived_on", LocalDate.class),
                row.getString("arrival_number"),
                row.getString("signer"),
                row.getString("signer_title"),
                row.getString("entered_by"),
                instant(row, "entered_at"));
    }
}
