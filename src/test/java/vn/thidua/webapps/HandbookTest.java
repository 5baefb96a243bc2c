package vn.thidua.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.support.ProcessTest;
import vn.thidua.support.WebUser;

/** The handbook is served, leads nowhere into nothing, and names no button that is not there. */
@ProcessTest
class HandbookTest {

    private static final Path HANDBOOK = Path.of("src", "main", "resources", "handbook");
    private static final List<Path> SCREENS =
            List.of(Path.of("forms"), Path.of("src", "main", "resources", "META-INF"), Path.of("src", "main", "java"));
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");
    private static final Pattern WORD = Pattern.compile("<span class=\"nut\">([^<]+)</span>");
    private static final Pattern PICTURE = Pattern.compile("pictures/([a-z-]+)\\.png");
    private static final Pattern DRAWN =
            Pattern.compile("(?:HandbookPicture\\.of\\([^;]*?,\\s*|inHandbook\\()\"([a-z-]+)\"\\)", Pattern.DOTALL);

    @Autowired
    ServletWebServerApplicationContext server;

    static Stream<Path> pages() throws IOException {
        return files(HANDBOOK, ".html");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageAndWhateverItNamesIsServed(Path page) throws IOException {
        WebUser anybody = WebUser.anonymous(server.getWebServer().getPort());
        assertThat(anybody.get("/huong-dan/" + page.getFileName()).body()).contains("Hướng dẫn sử dụng");
        for (String named : found(LINK, Files.readString(page))) {
            assertThat(anybody.get("/huong-dan/" + named).statusCode())
                    .as(named)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aWordThatShallStandOnTheScreenStandsInSomeScreen(Path page) throws IOException {
        String screens = SCREENS.stream()
                .flatMap(folder -> Stream.of(".html", ".js", ".json", ".java").flatMap(end -> files(folder, end)))
                .map(HandbookTest::read)
                .collect(Collectors.joining("\n"));
        assertThat(found(WORD, Files.readString(page)))
                .allSatisfy(word -> assertThat(screens).containsPattern("[>'\"`]" + Pattern.quote(word) + "[<'\"`]"));
    }

    @Test
    void everyPictureIsTakenByATestAndShown() throws IOException {
        Set<String> shown = pages().map(HandbookTest::read)
                .flatMap(text -> found(PICTURE, text).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> taken = files(Path.of("src", "test", "java"), ".java")
                .map(HandbookTest::read)
                .flatMap(text -> found(DRAWN, text).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).isEqualTo(taken);
        assertThat(files(HANDBOOK.resolve("pictures"), ".png")
                        .map(file -> file.getFileName().toString().replace(".png", "")))
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void theAddressWithoutAPageLeadsToTheFirst() {
        assertThat(WebUser.anonymous(server.getWebServer().getPort())
                        .get("/huong-dan")
                        .statusCode())
                .isEqualTo(302);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static Stream<Path> files(Path folder, String end) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
