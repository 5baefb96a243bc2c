package vn.thidua.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every model keeps the rules of the project and says the same as its constants class; no engine needed. */
class ProcessModelContractTest {

    @TestFactory
    Stream<DynamicNode> modelsKeepTheRules() {
        return containers(ModelRules.ALL);
    }

    @TestFactory
    Stream<DynamicNode> modelsAndConstantsSayTheSame() {
        return containers(ConstantsRules.ALL);
    }

    @Test
    void everyConstantsClassHasItsModel() {
        Set<String> expected =
                ProcessModel.all().stream().map(ProcessConstants::classNameFor).collect(Collectors.toSet());
        assertThat(ProjectClasses.main().stream()
                        .filter(type -> type.getPackageName().endsWith(".process"))
                        .filter(type -> type.tryGetField("KEY").isPresent())
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void noTwoModelsOrDecisionsShareAName() {
        List<String> names = Stream.of(".bpmn", ".dmn")
                .flatMap(ending -> ProcessModel.filesIn(ProcessModel.FOLDER, ending).stream())
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    private static Stream<DynamicNode> containers(List<Rule<ProcessModel>> rules) {
        return ProcessModel.all().stream()
                .map(model -> dynamicContainer(model.key(), rules.stream().map(rule -> rule.testOn(model))));
    }
}
