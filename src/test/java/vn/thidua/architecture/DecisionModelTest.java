package vn.thidua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.awardrule.DecisionTable;

/** The decision tables keep the rules of the project and say the same as their constants, in both directions. */
class DecisionModelTest {

    private static final String DI = "https://www.omg.org/spec/DMN/20191111/DMNDI/";

    /** One DMN file. */
    record Model(Path file, DmnModelInstance dmn) {
        Decision decision() {
            return dmn.getModelElementsByType(Decision.class).iterator().next();
        }

        DecisionTable constants() {
            return DecisionTable.withKey(ProcessModel.stem(file)).orElseThrow();
        }

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    static Stream<Model> models() {
        return ProcessModel.filesIn(ProcessModel.FOLDER, ".dmn").stream()
                .map(file -> new Model(file, Dmn.readModelFromFile(file.toFile())));
    }

    @Test
    void every_table_has_its_file_and_every_file_its_table() {
        assertThat(models().map(each -> ProcessModel.stem(each.file())))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DecisionTable.values())
                        .map(DecisionTable::key)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_file_holds_one_decision_whose_key_is_its_name(Model model) {
        assertThat(model.dmn().getModelElementsByType(Decision.class)).hasSize(1);
        assertThat(model.decision().getId()).isEqualTo(ProcessModel.stem(model.file()));
        assertThat(model.decision().getName()).isEqualTo(model.constants().title());
        assertThat(model.decision().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(model.decision().getVersionTag()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("models")
    void inputs_outputs_and_hit_policy_are_those_of_the_constants(Model model) {
        assertThat(model.dmn().getModelElementsByType(Input.class))
                .extracting(each -> each.getInputExpression().getText().getTextContent())
                .containsExactlyElementsOf(model.constants().inputs());
        assertThat(model.dmn().getModelElementsByType(Output.class))
                .extracting(Output::getName)
                .containsExactlyElementsOf(model.constants().outputs());
        assertThat(model.dmn()
                        .getModelElementsByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class)
                        .iterator()
                        .next()
                        .getHitPolicy()
                        .name()
                        .replace('_', ' '))
                .isEqualTo(model.constants().hitPolicy());
    }

    @ParameterizedTest
    @MethodSource("models")
    void columns_have_vietnamese_names_and_every_row_its_annotation(Model model) {
        assertThat(model.dmn().getModelElementsByType(Input.class))
                .extracting(Input::getLabel)
                .allSatisfy(DecisionModelTest::isVietnamese);
        assertThat(model.dmn().getModelElementsByType(Output.class))
                .extracting(Output::getLabel)
                .allSatisfy(DecisionModelTest::isVietnamese);
        assertThat(model.dmn().getModelElementsByType(Rule.class)).allSatisfy(rule -> {
            assertThat(rule.getId()).matches("rule_[a-z][A-Za-z0-9]*(_[a-z][A-Za-z]*)?");
            String annotation = rule.getDescription().getTextContent();
            String unverified = rule.getOutputEntries().stream()
                    .map(each -> each.getText().getTextContent())
                    .filter("\"chưa xác minh\""::equals)
                    .findFirst()
                    .orElse(null);
            assertThat(annotation.contains("chưa xác minh"))
                    .as("annotation of %s says the same as its column", rule.getId())
                    .isEqualTo(unverified != null);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void cockpit_can_draw_it(Model model) {
        DomElement root = model.dmn().getDocument().getRootElement();
        assertThat(root.getChildElementsByNameNs(DI, "DMNDI")).hasSize(1);
    }

    private static void isVietnamese(String label) {
        assertThat(label).isNotBlank();
        assertThat(label.toLowerCase(Locale.ROOT)).matches(".*[à-ỹđ].*");
    }
}
