package vn.thidua.architecture.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.architecture.diagram.ReadabilityRule.EVERYTHING_IS_DRAWN;
import static vn.thidua.architecture.diagram.ReadabilityRule.FLOWS_ARE_AT_RIGHT_ANGLES;
import static vn.thidua.architecture.diagram.ReadabilityRule.FLOWS_KEEP_APART;
import static vn.thidua.architecture.diagram.ReadabilityRule.FLOWS_RUN_AROUND_NODES;
import static vn.thidua.architecture.diagram.ReadabilityRule.FLOWS_TOUCH_THEIR_ENDS;
import static vn.thidua.architecture.diagram.ReadabilityRule.LABELS_LIE_FREE;
import static vn.thidua.architecture.diagram.ReadabilityRule.NODES_STAND_APART;
import static vn.thidua.architecture.diagram.ReadabilityRule.NODES_STAND_IN_THEIR_LANE;
import static vn.thidua.architecture.diagram.ReadabilityRule.SUB_PROCESSES_HOLD_THEIR_CONTENT;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A diagram that is wrong in every way is told each of its faults, and nothing that is right. */
class ReadabilityRuleTest {

    private static final Map<ReadabilityRule, List<String>> FAULTS = Map.of(
            EVERYTHING_IS_DRAWN, List.of("flow flow_undrawn is not drawn", "userTask_undrawn is not drawn"),
            NODES_STAND_APART, List.of("userTask_left and userTask_onLeft overlap"),
            SUB_PROCESSES_HOLD_THEIR_CONTENT, List.of("userTask_escaped leaves its sub-process subProcess_open"),
            NODES_STAND_IN_THEIR_LANE,
                    List.of("userTask_nowhere stands in no lane", "userTask_outside stands outside its lane lane_one"),
            FLOWS_ARE_AT_RIGHT_ANGLES, List.of("flow flow_slanted is slanted"),
            FLOWS_TOUCH_THEIR_ENDS, List.of("flow flow_loose does not touch userTask_right"),
            FLOWS_RUN_AROUND_NODES,
                    List.of(
                            "flow flow_slanted runs through userTask_onLeft",
                            "flow flow_through runs through userTask_middle"),
            FLOWS_KEEP_APART, List.of("flows flow_first and flow_second lie on top of each other for 380"),
            LABELS_LIE_FREE, List.of("label of flow_first lies on userTask_low"));

    private final BpmnModelInstance broken = Bpmn.readModelFromFile(
            Path.of("src/test/resources/architecture/broken-diagram.bpmn").toFile());

    @TestFactory
    Stream<DynamicTest> everyFaultIsNamed() {
        return FAULTS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey().sentence(),
                        () -> assertThat(entry.getKey().breachesIn(broken)).isEqualTo(entry.getValue())));
    }

    @Test
    void everyRuleHasItsFault() {
        assertThat(FAULTS).containsOnlyKeys(ReadabilityRule.values());
    }
}
