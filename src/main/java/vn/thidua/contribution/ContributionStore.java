package vn.thidua.contribution;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContributionStore {

    private final JdbcClient jdbc;

    ContributionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param file null when there is none */
    record Contribution(String id, String office, String by, Instant at, String text, UUID file) {}

    void insert(String obligation, Contribution given) {
        jdbc.sql("""
                        insert into thidua.obligation_contribution (id, obligation_id, office_id, given_by, given_at, text, file_id)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        given.id(),
                        obligation,
                        given.office(),
                        given.by(),
                        given.at().atOffset(ZoneOffset.UTC),
                        given.text(),
                        given.file())
                .update();
    }

    List<Contribution> of(String obligation) {
        return jdbc.sql("select * from thidua.obligation_contribution where obligation_id = ? order by given_at, id")
                .param(obligation)
                .query((row, n) -> new Contribution(
                        row.getString("id"),
                        row.getString("office_id"),
                        row.getString("given_by"),
                        row.getTimestamp("given_at").toInstant(),
                        row.getString("text"),
                        row.getObject("file_id", UUID.class)))
                .list();
    }
}
