package vn.thidua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README promises exists, and what exists stands in its tables. */
class ReadmeCommandsTest {

    private static final Path README = Path.of("README.md");
    private static final Path CATALOGUE = Path.of("processes/README.md");
    private static final Path DECISIONS = Path.of("src/docs/adr");

    private static final Pattern CODE_BLOCK = Pattern.compile("```(?:bash|sh)\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern FORM = Pattern.compile("`([a-z-]+/[a-z-]+\\.html)`");
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)`");
    private static final Pattern PROFILE = Pattern.compile("-P(\\w+)");

    /** Understood by others than the application: the test support and CI. */
    private static final Set<String> OF_THE_TESTS = Set.of("CHROMIUM", "CI", "JAVA_TOOL_OPTIONS");

    @Test
    void theTwoCommandsStandInTheReadmeAndCiRunsTheTestCommand() throws IOException {
        assertThat(commands()).anyMatch(line -> line.startsWith("mvn spring-boot:run"));
        assertThat(commands()).anyMatch(line -> line.startsWith("mvn verify"));
        assertThat(Files.readString(Path.of(".ci/run"))).containsPattern("(?m)^mvn -B verify\\b");
        assertThat(Path.of(".ci/run")).isExecutable();
    }

    @Test
    void profilesAndFilesNamedInCommandsExist() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(commands()).allSatisfy(line -> {
            assertThat(PROFILE.matcher(line).results().map(match -> match.group(1)))
                    .allMatch(profile -> pom.contains("<id>" + profile + "</id>"));
            assertThat(Stream.of(line.split("\\s+")).filter(word -> word.matches("(docker|src|\\.ci)/\\S+")))
                    .allMatch(file -> Files.exists(Path.of(file)));
        });
    }

    @Test
    void linksLeadToFiles() throws IOException {
        List<Path> pages = Stream.concat(Stream.of(README, CATALOGUE), ProcessModel.filesIn(DECISIONS, ".md").stream())
                .toList();
        for (Path page : pages) {
            Path folder = page.toAbsolutePath().getParent();
            assertThat(found(LINK, page).stream().filter(link -> !link.contains("://")))
                    .as(page.toString())
                    .allMatch(link -> Files.exists(folder.resolve(link)));
        }
    }

    @Test
    void theCatalogueListsEveryProcessAndDecisionAndNoOther() throws IOException {
        Set<String> files = Stream.of(".bpmn", ".dmn")
                .flatMap(ending -> ProcessModel.filesIn(ProcessModel.FOLDER, ending).stream())
                .map(file -> ProcessModel.FOLDER.relativize(file).toString())
                .collect(Collectors.toSet());
        assertThat(found(LINK, CATALOGUE).stream().filter(link -> link.matches(".*\\.(bpmn|dmn)")))
                .containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void theCatalogueListsEveryFormAndNoOther() throws IOException {
        Path forms = Path.of("forms");
        assertThat(found(FORM, CATALOGUE))
                .isEqualTo(ProcessModel.filesIn(forms, ".html").stream()
                        .map(file -> forms.relativize(file).toString())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theReadmeListsEveryVariableAndNoneThatNobodyKnows() throws IOException {
        Set<String> known = new TreeSet<>(KnownSettings.ofOurs());
        assertThat(found(VARIABLE, README)).containsAll(known);
        known.addAll(KnownSettings.ofSpring());
        known.addAll(OF_THE_TESTS);
        Set<String> unknown = found(VARIABLE, README);
        unknown.removeAll(known);
        assertThat(unknown).as("variables that nobody reads").isEmpty();
    }

    @Test
    void decisionsAreNumberedWithoutAGapAndFitOneScreen() throws IOException {
        List<Path> decisions = ProcessModel.filesIn(DECISIONS, ".md");
        for (int i = 0; i < decisions.size(); i++) {
            assertThat(decisions.get(i).getFileName().toString()).startsWith("%04d-".formatted(i + 1));
            assertThat(Files.readAllLines(decisions.get(i)))
                    .hasSizeLessThanOrEqualTo(60)
                    .contains("## Context", "## Decision", "## Consequences");
        }
    }

    private static List<String> commands() throws IOException {
        return CODE_BLOCK
                .matcher(Files.readString(README))
                .results()
                .flatMap(match -> match.group(1).lines())
                .map(line -> line.replaceFirst("\\s+#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
