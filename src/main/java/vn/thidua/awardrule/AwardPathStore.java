package vn.thidua.awardrule;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.plan.NomineeKind;
import vn.thidua.platform.database.JsonColumns;

@Repository
class AwardPathStore {

    private static final TypeReference<List<PathLevel>> LEVELS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonColumns json;

    AwardPathStore(JdbcClient jdbc, JsonColumns json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Stores the path unless the same is there, and gives it with its id, which follows from what it says. */
    AwardPath keep(AwardPath path) {
        String levels = json.write(path.levels());
        String says = String.join(
                "|",
                path.plan(),
                path.form(),
                path.kind().code(),
                path.proposer(),
                path.legalBasis(),
                String.valueOf(path.regulation()),
                path.tableVersion(),
                levels);
        UUID id = UUID.nameUUIDFromBytes(says.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
                        insert into thidua.award_path (id, plan_id, form, nominee_kind, proposer, legal_basis, regulation,
                            table_version, levels)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing
                        """)
                .params(Arrays.asList(
                        id,
                        path.plan(),
                        path.form(),
                        path.kind().code(),
                        path.proposer(),
                        path.legalBasis(),
                        path.regulation(),
                        path.tableVersion(),
                        levels))
                .update();
        return new AwardPath(
                id,
                path.plan(),
                path.form(),
                path.kind(),
                path.proposer(),
                path.legalBasis(),
                path.regulation(),
                path.tableVersion(),
                path.levels());
    }

    Optional<AwardPath> find(UUID id) {
        return jdbc.sql("select * from thidua.award_path where id = ?")
                .param(id)
                .query(this::path)
                .optional();
    }

    private AwardPath path(ResultSet row, int index) throws SQLException {
        return new AwardPath(
                row.getObject("id", UUID.class),
                row.getString("plan_id"),
                row.getString("form"),
                Coded.of(NomineeKind.class, row.getString("nominee_kind")),
                row.getString("proposer"),
                row.getString("legal_basis"),
                row.getString("regulation"),
                row.getString("table_version"),
                json.read(row.getString("levels"), LEVELS));
    }
}
