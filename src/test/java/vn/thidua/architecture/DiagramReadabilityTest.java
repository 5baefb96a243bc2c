package vn.thidua.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import vn.thidua.architecture.diagram.ReadabilityRule;

/** Every diagram can be read: it is what a supervisor sees in Cockpit. */
class DiagramReadabilityTest {

    @TestFactory
    Stream<DynamicNode> diagramsCanBeRead() {
        return ProcessModel.all().stream()
                .map(model -> dynamicContainer(
                        model.key(),
                        Arrays.stream(ReadabilityRule.values())
                                .map(rule -> dynamicTest(
                                        rule.sentence(),
                                        () -> assertThat(rule.breachesIn(model.bpmn()))
                                                .as(rule.sentence())
                                                .isEmpty()))));
    }
}
