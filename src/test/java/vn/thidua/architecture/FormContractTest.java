package vn.thidua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.engine.Submissions;

/** Forms that are named exist, forms that exist are named, and all of them send one variable. */
class FormContractTest {

    private static final Path FORMS = Path.of("forms");
    private static final Path CODE = Path.of("src/main/java");
    private static final Path KIT = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app");
    private static final String DEPLOYED = "embedded:deployment:forms/";

    /** A form that the code chooses is a text in it: {@code "<feature>/<form-id>.html"}. */
    private static final Pattern IN_CODE =
            Pattern.compile("\"(?:(?:embedded:deployment:)?forms/)?([a-z-]+/[a-z-]+\\.html)\"");

    private static final Pattern SENT = Pattern.compile(
            "cam-variable-name\\s*=\\s*[\"']([^\"']*)[\"']|createVariable\\s*\\(\\s*\\{\\s*name\\s*:\\s*(?:[\"']([^\"']*)|([\\w.]+))");
    private static final Pattern READ = Pattern.compile("fetchVariable\\s*\\(");

    @Test
    void modelsNameTheirFormsByTheReleaseTheyBelongTo() {
        assertThat(formKeys()).allMatch(key -> key.startsWith(DEPLOYED) || Expressions.isExpression(key));
    }

    @Test
    void everyFormThatIsNamedExistsAndEveryFormIsNamed() {
        assertThat(files()).isEqualTo(named());
    }

    @Test
    void aFormSendsOnlyTheSubmission() {
        assertThat(sources().flatMap(file -> sent(file).map(name -> file.getFileName() + " sends " + name)))
                .isNotEmpty()
                .allMatch(sentence -> sentence.endsWith(" sends " + Submissions.VARIABLE));
    }

    @Test
    void aFormReadsNothingFromTheEngine() {
        assertThat(sources().filter(file -> READ.matcher(text(file)).find()))
                .as("content comes from /api/tasks/{id}/form; process variables hold none")
                .isEmpty();
    }

    @Test
    void aFormWithAnotherVariableIsFound() {
        assertThat(sent("<input cam-variable-name=\"plan\"> variableManager.createVariable({ name: 'decision' })"))
                .containsExactly("plan", "decision");
        assertThat(sent("const NAME = 'office'; createVariable({name: NAME}); createVariable({name: other})"))
                .containsExactly("office", "other");
    }

    private static Set<String> files() {
        return ProcessModel.filesIn(FORMS, ".html").stream()
                .map(file -> FORMS.relativize(file).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named() {
        Stream<String> inModels = formKeys().stream()
                .filter(key -> key.startsWith(DEPLOYED))
                .map(key -> key.substring(DEPLOYED.length()));
        Stream<String> inCode = ProcessModel.filesIn(CODE, ".java").stream()
                .flatMap(file -> IN_CODE.matcher(text(file)).results())
                .map(match -> match.group(1));
        return Stream.concat(inModels, inCode).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> formKeys() {
        return ProcessModel.all().stream()
                .flatMap(model -> Stream.concat(
                        model.each(UserTask.class).map(UserTask::getCamundaFormKey),
                        model.each(StartEvent.class).map(StartEvent::getCamundaFormKey)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The forms and the scripts that they share. */
    private static Stream<Path> sources() {
        Stream<Path> kit = Files.isDirectory(KIT) ? ProcessModel.filesIn(KIT, ".js").stream() : Stream.empty();
        return Stream.concat(ProcessModel.filesIn(FORMS, ".html").stream(), kit);
    }

    private static Stream<String> sent(Path file) {
        return sent(text(file));
    }

    private static Stream<String> sent(String text) {
        return SENT.matcher(text)
                .results()
                .map(match -> match.group(1) != null
                        ? match.group(1)
                        : match.group(2) != null ? match.group(2) : constant(match.group(3), text));
    }

    /** The value of a script's constant, or its name when the script does not say. */
    private static String constant(String name, String script) {
        Matcher declaration = Pattern.compile("const\\s+" + Pattern.quote(name) + "\\s*=\\s*[\"']([^\"']*)[\"']")
                .matcher(script);
        return declaration.find() ? declaration.group(1) : name;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
