package vn.thidua.report;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Further versions of the reports upward. */
@Repository
class VersionStore {

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one person at a time decide about the round's versions, to the end of the transaction. */
    void hold(String round) {
        jdbc.sql("select id from thidua.report_round where id = ? for update")
                .param(round)
                .query(String.class)
                .single();
    }

    /** The newest version, begun or issued; 1 is the round's own. */
    int newest(String round, String document) {
        return jdbc.sql("""
                        select coalesce(max(version), 1) from thidua.report_consolidated_version
                        where round_id = ? and document_kind = ?
                        """).params(round, document).query(Integer.class).single();
    }

    void insert(String round, String document, int version, String by, Instant at) {
        jdbc.sql("""
                        insert into thidua.report_consolidated_version (round_id, document_kind, version, started_by, started_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(round, document, version, by, at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
