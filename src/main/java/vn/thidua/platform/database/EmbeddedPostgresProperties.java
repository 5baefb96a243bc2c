package vn.thidua.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The PostgreSQL that the application starts itself when no {@code spring.datasource.url} is given.
 *
 * @param dataDirectory where the data stays between starts; empty: a throw-away directory (tests)
 * @param durable whether commits reach the disk before they are confirmed
 */
@ConfigurationProperties("thidua.embedded-postgres")
record EmbeddedPostgresProperties(
        Path dataDirectory, @DefaultValue("true") boolean durable) {}
