package vn.thidua.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.platform.database.JsonColumns;

@Repository
class PlanVersionStore {

    private static final TypeReference<List<PlanChange>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonColumns json;

    PlanVersionStore(JdbcClient jdbc, JsonColumns json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest version of every plan that has one beside its file. */
    Map<String, Integer> newest() {
        var newest = new LinkedHashMap<String, Integer>();
        jdbc.sql("select plan_id, max(version) version from thidua.plan_version group by plan_id")
                .query((row, n) -> Map.entry(row.getString("plan_id"), row.getInt("version")))
                .list()
                .forEach(each -> newest.put(each.getKey(), each.getValue()));
        return newest;
    }

    List<PlanVersion> of(String plan) {
        return jdbc.sql("select * from thidua.plan_version where plan_id = ? order by version")
                .param(plan)
                .query((row, n) -> new PlanVersion(
                        row.getString("plan_id"),
                        row.getInt("version"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("number"),
                        row.getString("document_id"),
                        json.read(row.getString("changes"), CHANGES),
                        row.getString("entered_by"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    /** False when somebody entered the same version at this moment. */
    boolean insert(PlanVersion version) {
        return jdbc.sql("""
                                insert into thidua.plan_version (plan_id, version, effective_on, number, document_id, changes,
                                                                 entered_by, entered_at)
                                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing
                                """)
                        .params(
                                version.plan(),
                                version.version(),
                                version.effectiveOn(),
                                version.number(),
                                version.document(),
                                json.write(version.changes()),
                                version.enteredBy(),
                                version.enteredAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
