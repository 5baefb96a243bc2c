package vn.thidua.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.thidua.support.ProcessTest;
import vn.thidua.support.RunningApplication;
import vn.thidua.support.WebUser;

/** Without a profile, on an empty database of somebody else's server: production's first start. */
@ProcessTest
@Tag("slow")
class ProductionStartTest {

    private static final String NAME = "production_start";

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource dataSource;

    @TempDir
    Path folder;

    @Test
    void theEngineFindsItsTablesAndThereIsNothingOfADemo() throws Exception {
        database.sql("create database " + NAME).update();
        String url = ((HikariDataSource) dataSource).getJdbcUrl().replaceFirst("/postgres\\b(?!:)", "/" + NAME);
        try (var production = RunningApplication.start(
                folder.resolve("production.log"),
                Map.of(
                        "SPRING_DATASOURCE_URL", url,
                        "SPRING_DATASOURCE_USERNAME", "postgres",
                        "SPRING_DATASOURCE_PASSWORD", "postgres",
                        "CAMUNDA_BPM_ADMINUSER_ID", "quan-tri",
                        "CAMUNDA_BPM_ADMINUSER_PASSWORD", "quan-tri"))) {
            var tables = JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"));
            assertThat(tables.sql("select version from public." + EngineSchema.HISTORY)
                            .query(String.class)
                            .list())
                    .containsExactly("7.24.0");
            assertThat(tables.sql("select id_ from public.act_id_user")
                            .query(String.class)
                            .list())
                    .containsExactly("quan-tri");
            WebUser.loggedIn(production.port(), "quan-tri", "admin");
            assertThat(WebUser.anonymous(production.port()).get("/demo/clock").statusCode())
                    .isEqualTo(404);
            assertThat(production.complaints()).isEmpty();
            assertThat(production.stop()).isTrue();
        } finally {
            database.sql("drop database " + NAME + " with (force)").update();
        }
    }
}
