package vn.thidua.architecture;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The environment variables that the application understands. */
final class KnownSettings {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");

    private KnownSettings() {}

    /** The variables that application*.yml asks for. */
    static Set<String> ofOurs() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : ProcessModel.filesIn(Path.of("src/main/resources"), ".yml")) {
            if (file.getFileName().toString().startsWith("application")) {
                PLACEHOLDER.matcher(Files.readString(file)).results().forEach(match -> names.add(match.group(1)));
            }
        }
        return names;
    }

    /** Spring Boot's properties in the spelling of environment variables, e.g. {@code SPRING_DATASOURCE_URL}. */
    static Set<String> ofSpring() throws IOException {
        Set<String> names = new TreeSet<>();
        ObjectMapper json = new ObjectMapper();
        for (URL url : Collections.list(
                KnownSettings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream content = url.openStream()) {
                json.readTree(content)
                        .path("properties")
                        .forEach(property ->
                                names.add(asVariable(property.path("name").asText())));
            }
        }
        return names;
    }

    private static String asVariable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
