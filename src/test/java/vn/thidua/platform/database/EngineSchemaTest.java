package vn.thidua.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.thidua.support.ProcessTest;

/** Production's tables beside those that the engine of the tests has made by itself. */
@ProcessTest
class EngineSchemaTest {

    private static final String EMPTY = "engine_schema_empty";

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource dataSource;

    DataSource empty;

    @BeforeEach
    void anEmptyDatabase() {
        database.sql("create database " + EMPTY).update();
        String url = ((HikariDataSource) dataSource).getJdbcUrl();
        empty = new DriverManagerDataSource(url.replaceFirst("/postgres\\b(?!:)", "/" + EMPTY), "postgres", "postgres");
    }

    @AfterEach
    void drop() {
        database.sql("drop database " + EMPTY + " with (force)").update();
    }

    @Test
    void anEmptyDatabaseGetsAllTablesThatTheEngineMakesByItself() {
        EngineSchema.migrate(empty);
        assertThat(columns(JdbcClient.create(empty))).containsAll(columns(database));
        assertThat(history()).containsExactly("7.24.0 create the engine's tables");
    }

    @Test
    void anotherStartChangesNothing() {
        EngineSchema.migrate(empty);
        EngineSchema.migrate(empty);
        assertThat(history()).containsExactly("7.24.0 create the engine's tables");
    }

    @Test
    void tablesThatAnEngineMadeByItselfAreAdopted() {
        EngineSchema.migrate(empty);
        JdbcClient.create(empty).sql("drop table " + EngineSchema.HISTORY).update();
        EngineSchema.migrate(empty);
        assertThat(history()).containsExactly("7.24.0 tables found");
    }

    private List<String> history() {
        return JdbcClient.create(empty)
                .sql("select version || ' ' || description from " + EngineSchema.HISTORY + " order by installed_rank")
                .query(String.class)
                .list();
    }

    private static List<String> columns(JdbcClient client) {
        return client.sql("""
                        select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
                        from information_schema.columns where table_schema = 'public' and table_name like 'act\\_%'
                        """).query(String.class).list();
    }
}
