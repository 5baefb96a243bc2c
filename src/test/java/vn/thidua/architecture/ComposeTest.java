package vn.thidua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The container files fit the application; whether they run is tried by hand, CI has no container engine. */
class ComposeTest {

    private static final Path FOLDER = Path.of("docker");
    private JsonNode services;

    @BeforeEach
    void readCompose() throws IOException {
        services = new YAMLMapper()
                .readTree(FOLDER.resolve("compose.yaml").toFile())
                .path("services");
    }

    @Test
    void theApplicationKnowsEveryVariableItIsGiven() throws IOException {
        Set<String> known = new TreeSet<>(KnownSettings.ofOurs());
        known.addAll(KnownSettings.ofSpring());
        Set<String> given = new TreeSet<>();
        services.path("app").path("environment").fieldNames().forEachRemaining(given::add);
        assertThat(given).isNotEmpty();
        given.removeAll(known);
        assertThat(given).as("variables that nobody reads").isEmpty();
    }

    @Test
    void theApplicationReachesTheServicesItIsGiven() {
        JsonNode environment = services.path("app").path("environment");
        assertThat(environment.path("SPRING_DATASOURCE_URL").asText()).contains("//database:");
        assertThat(environment.path("THIDUA_SMTP_HOST").asText()).isEqualTo("mail");
        assertThat(services.fieldNames()).toIterable().contains("database", "mail", "app", "proxy");
    }

    @Test
    void everythingThatIsMountedOrBuiltFromExists() {
        JsonNode build = services.path("app").path("build");
        assertThat(FOLDER.resolve(build.path("context").asText())
                        .resolve(build.path("dockerfile").asText()))
                .exists();
        services.forEach(service -> service.path("volumes").forEach(volume -> {
            String source = volume.asText().split(":")[0];
            if (source.startsWith(".")) {
                assertThat(FOLDER.resolve(source)).exists();
            }
        }));
    }

    @Test
    void imagesArePinnedAndComeFromTheDefaultRegistry() {
        services.forEach(service -> {
            if (service.has("image")) {
                assertThat(service.path("image").asText()).matches("([a-z]+/)?[a-z]+:v?[0-9][0-9.]*");
            }
        });
    }

    @Test
    void theImageRunsTheJarAsNobodyInTheZoneOfTheEngine() throws IOException {
        String dockerfile = Files.readString(FOLDER.resolve("Dockerfile"));
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(pom).contains("<java.version>17</java.version>").contains("-Duser.timezone=Asia/Ho_Chi_Minh");
        assertThat(dockerfile)
                .contains("FROM eclipse-temurin:17-jre")
                .contains("-Duser.timezone=Asia/Ho_Chi_Minh")
                .containsPattern("(?m)^USER thidua$")
                .contains("/actuator/health");
    }
}
