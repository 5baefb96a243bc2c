package vn.thidua.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Vietnamese labels of the webapps against the English ones that the webjar brings. */
class LocalesTest {

    private static final String APPS = "/META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|</?(?:a|br|strong)\\b[^>]*>");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{3,}");

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyLabelExistsAndNoOther(String app) throws IOException {
        assertThat(labels(app, "vi").keySet()).isEqualTo(labels(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void placeholdersSurviveTranslation(String app) throws IOException {
        Map<String, String> vietnamese = labels(app, "vi");
        labels(app, "en").forEach((key, english) -> {
            if (!key.equals("BANNER_CE_EOL_TEXT") && !key.equals("FIRST_LOGIN_INFO")) { // ours link nowhere
                assertThat(placeholders(vietnamese.get(key))).as(key).isEqualTo(placeholders(english));
            }
        });
    }

    /** The English file also names what only the Enterprise Edition shows; that part of Cockpit stays as it came. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void nothingThatIsShownIsLeftInEnglish(String app) throws IOException {
        Map<String, String> vietnamese = labels(app, "vi");
        Set<String> shown = app.equals("cockpit") ? keysInScriptsOfCockpit() : vietnamese.keySet();
        Set<String> same = new TreeSet<>();
        labels(app, "en").forEach((key, english) -> {
            if (shown.contains(key)
                    && english.equals(vietnamese.get(key))
                    && LETTERS.matcher(english).find()) {
                same.add(english);
            }
        });
        assertThat(same).isSubsetOf("Optimize");
    }

    private static Set<String> keysInScriptsOfCockpit() throws IOException {
        Set<String> keys = new HashSet<>();
        for (String script : List.of(
                APPS + "cockpit/camunda-cockpit-bootstrap.js",
                APPS + "cockpit/index.html",
                "/META-INF/resources/webjars/camunda/lib/deps.js",
                "/META-INF/resources/plugin/cockpit/app/plugin.js")) {
            Matcher words = WORD.matcher(resource(script));
            while (words.find()) {
                keys.add(words.group());
            }
        }
        assertThat(keys).contains("DASHBOARD_RUNNING_PROCESS_INSTANCE", "PLUGIN_INCIDENTS_LABEL");
        return keys;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "admin", "cockpit"})
    void datesHaveTheShapeThatTheWebappsExpect(String app) throws IOException {
        JsonNode english = tree(app, "en").path("dateLocales");
        JsonNode vietnamese = tree(app, "vi").path("dateLocales");
        english.fieldNames()
                .forEachRemaining(field -> assertThat(vietnamese.path(field).size())
                        .as(field)
                        .isEqualTo(english.path(field).size()));
        assertThat(vietnamese.path("longDateFormat").path("L").asText()).isEqualTo("DD/MM/YYYY");
        assertThat(vietnamese.path("weekdays").get(1).asText()).isEqualTo("Thứ Hai");
    }

    @Test
    void theWordsAreThoseOfTheGlossary() throws IOException {
        Map<String, String> tasklist = labels("tasklist", "vi");
        assertThat(tasklist)
                .containsEntry("TASKLIST_APP", "Việc cần làm")
                .containsEntry("CLAIM_TASK", "Nhận việc")
                .containsEntry("UNCLAIM_TASK", "Trả lại việc chung")
                .containsEntry("COMPLETE", "Hoàn thành")
                .containsEntry("DUE_DATE", "Thời hạn")
                .containsEntry("BUSINESS_KEY", "Mã hồ sơ")
                .containsEntry("COCKPIT_APP", "Theo dõi");
    }

    /** Which of the two it is, a browser test tells. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void theLanguageIsThatOfTheProductWhateverTheBrowserSays(String app) throws IOException {
        assertThat(text(app + "/scripts/config.js"))
                .contains("import {locales} from '../../thidua-language.js'")
                .contains("  locales")
                .doesNotContain("availableLocales");
    }

    private static List<String> placeholders(String label) {
        Matcher matcher = PLACEHOLDER.matcher(label);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group().replaceAll("\\s", ""));
        }
        return found.stream().sorted().toList();
    }

    private Map<String, String> labels(String app, String locale) throws IOException {
        Map<String, String> labels = new TreeMap<>();
        tree(app, locale)
                .path("labels")
                .properties()
                .forEach(field -> labels.put(field.getKey(), field.getValue().asText()));
        assertThat(labels).hasSizeGreaterThan(100);
        return labels;
    }

    private JsonNode tree(String app, String locale) throws IOException {
        return json.readTree(text(app + "/locales/" + locale + ".json").replace("\uFEFF", ""));
    }

    private static String text(String path) throws IOException {
        return resource(APPS + path);
    }

    private static String resource(String path) throws IOException {
        try (InputStream file = LocalesTest.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
