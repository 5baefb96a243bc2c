package vn.thidua.plan;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@DependsOnDatabaseInitialization
class PlanFileStore implements KeptPlans {

    private static final String SELECT = "select plan_id, file, sha256, content from thidua.plan_file where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanFileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Kept> ofPlan(String plan) {
        return rows("plan_id = ?", plan).stream().findFirst();
    }

    @Override
    public List<Kept> ofFile(String file) {
        return rows("file = ?", file);
    }

    private List<Kept> rows(String condition, String value) {
        return jdbc.sql(SELECT + condition)
                .param(value)
                .query((row, n) -> new Kept(
                        row.getString("plan_id"),
                        row.getString("file"),
                        row.getString("sha256"),
                        row.getString("content")))
                .list();
    }

    @Override
    public Map<String, String> sha256() {
        return jdbc
                .sql("select plan_id, sha256 from thidua.plan_file")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void keep(Kept plan) {
        jdbc.sql("""
                        insert into thidua.plan_file (plan_id, file, sha256, content, loaded_at) values (?, ?, ?, ?, ?)
                        on conflict (plan_id) do update
                            set file = excluded.file, sha256 = excluded.sha256, content = excluded.content,
                                loaded_at = excluded.loaded_at
                        """)
                .params(
                        plan.plan(),
                        plan.file(),
                        plan.sha256(),
                        plan.text(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
