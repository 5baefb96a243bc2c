package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.support.ModelCoverage;

/**
 * Every flow node and sequence flow of every model was passed by some process test. Runs after all other classes of the
 * build (junit-platform.properties orders classes by {@code @Order}); run alone it fails, for then nothing was passed.
 */
@Order(Integer.MAX_VALUE)
class ModelCoverageTest {

    static Stream<Path> models() throws IOException {
        List<Path> models;
        try (var files = Files.walk(Path.of("processes"))) {
            models = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
        assertThat(models).hasSizeGreaterThanOrEqualTo(6);
        return models.stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFlowNodeAndSequenceFlowWasPassed(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        Set<String> passed = ModelCoverage.passed(process.getId());
        var missing = new TreeSet<String>();
        int elements = 0;
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            elements++;
            if (!isPassed(node, passed)) {
                missing.add(node.getId());
            }
        }
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            elements++;
            if (!isPassed(flow, passed)) {
                missing.add(flow.getId());
            }
        }
        System.out.printf(
                "Model coverage %s: %d of %d elements%n", process.getId(), elements - missing.size(), elements);
        assertThat(missing)
                .as("elements of %s that no test passed", process.getId())
                .isEmpty();
    }

    /** The engine leaves an event-based gateway by its event, which counts for the gateway too. */
    private static boolean isPassed(FlowNode node, Set<String> passed) {
        return node instanceof EventBasedGateway
                ? node.getOutgoing().stream().anyMatch(flow -> isPassed(flow, passed))
                : passed.contains(node.getId());
    }

    /** The engine takes no flow out of an event-based gateway: it goes straight to the event that happened. */
    private static boolean isPassed(SequenceFlow flow, Set<String> passed) {
        return flow.getSource() instanceof EventBasedGateway
                ? passed.contains(flow.getTarget().getId())
                : passed.contains(flow.getId());
    }
}
