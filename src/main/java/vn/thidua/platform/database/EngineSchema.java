package vn.thidua.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The engine's own tables in production: Flyway runs the scripts that the engine's jar brings and remembers it in
 * {@code public.engine_schema_history}; the engine itself only checks the version and changes nothing. Tables that an engine
 * has made by itself (a former demo) are adopted as they are.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@DependsOnDatabaseInitialization
@ConditionalOnProperty(name = "camunda.bpm.database.schema-update", havingValue = "false")
class EngineSchema extends AbstractProcessEnginePlugin {

    static final String HISTORY = "engine_schema_history";

    /** Of the scripts; patches of the engine (7.24.x) leave its tables as they are. */
    private static final String VERSION = "7.24.0";

    private static final String EMPTY_DATABASE = "0";
    private static final List<String> COMPONENTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private final DataSource database;

    EngineSchema(DataSource database) {
        this.database = database;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        migrate(database);
    }

    static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .schemas("public")
                .table(HISTORY)
                .locations(new String[0])
                .javaMigrations(new CreateTables())
                .baselineOnMigrate(true)
                .baselineVersion(presentVersion(database))
                .baselineDescription("tables found")
                .load()
                .migrate();
    }

    /** Version of the engine whose tables are there. */
    private static String presentVersion(DataSource database) {
        try (Connection connection = database.getConnection();
                var tables = connection.getMetaData().getTables(null, "public", "act_ge_schema_log", null)) {
            if (!tables.next()) {
                return EMPTY_DATABASE;
            }
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select version_ from public.act_ge_schema_log order by timestamp_ desc limit 1")) {
                return rows.next() ? rows.getString(1) : EMPTY_DATABASE;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the version of the engine's tables", e);
        }
    }

    /** A later version of the engine adds a migration that runs the engine's upgrade script. */
    private static final class CreateTables implements JavaMigration {

        @Override
        public MigrationVersion getVersion() {
            return MigrationVersion.fromVersion(VERSION);
        }

        @Override
        public String getDescription() {
            return "create the engine's tables";
        }

        @Override
        public Integer getChecksum() {
            return null;
        }

        @Override
        public boolean canExecuteInTransaction() {
            return true;
        }

        @Override
        public void migrate(Context context) {
            for (String component : COMPONENTS) {
                ScriptUtils.executeSqlScript(
                        context.getConnection(),
                        new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql"
                                .formatted(component)));
            }
        }
    }
}
