package vn.thidua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A model that is wrong in every way is told each of its faults. */
class ModelRulesTest {

    /** What the broken model is told, in the order of the rules. */
    private static final List<List<String>> FAULTS = List.of(
            List.of("key Broken in file broken-model", "key Broken is not kebab-case"),
            List.of("historyTimeToLive is P1Y", "versionTag is missing"),
            List.of("Activity_0049ryx of type userTask"),
            List.of("Activity_0049ryx is called 'Check the report'", "participant_broken is called 'Broken pool'"),
            List.of("flow_no is no named answer", "flow_yes is no named answer", "gateway_decision does not ask"),
            List.of("Activity_0049ryx has no documentation", "Broken has no documentation"),
            List.of(
                    "Activity_0049ryx has an assignee: people claim",
                    "Activity_0049ryx has no candidate group",
                    "Activity_0049ryx has no due date",
                    "Activity_0049ryx has no follow-up date",
                    "Activity_0049ryx has no form",
                    "Activity_0049ryx has not exactly one complete listener ${completeTask}",
                    "userTask_shared has a group beside its person",
                    "userTask_shared has an assignee who is not its person",
                    "userTask_shared has more or other than one person"),
            List.of(
                    "Activity_0049ryx has camunda:class",
                    "multiInstanceLoopCharacteristics in Activity_0049ryx",
                    "serviceTask_inline has camunda:expression"),
            List.of("${beans.inner} is not one bean", "serviceTask_inline has no delegate expression"),
            List.of("serviceTask_inline is not asyncBefore", "serviceTask_nested is not asyncBefore"),
            List.of("flow_no has no condition", "gateway_decision has no default"),
            List.of("serviceTask_inline joins without a gateway"),
            List.of(
                    "callActivity_lost calls not-there, which does not exist",
                    "callActivity_lost is not bound to the deployment",
                    "callActivity_lost passes no business key",
                    "callActivity_lost passes variables wholesale"),
            List.of(
                    "businessRuleTask_lost asks no-table, which does not exist",
                    "businessRuleTask_lost is not bound to the deployment"),
            List.of("error_anonymous refers to nothing", "message_unused is never used"),
            List.of("Activity_0049ryx would belong to no plan", "userTask_shared would belong to no plan"),
            List.of("startable in Tasklist without a form"));

    private static final List<List<String>> CONSTANTS_FAULTS = List.of(
            List.of("KEY is another-model"),
            List.of(
                    "Activity_0049ryx is not in Elements",
                    "businessRuleTask_lost is not in Elements",
                    "callActivity_lost is not in Elements",
                    "endEvent_done is not in Elements",
                    "gateway_both is not in Elements",
                    "serviceTask_inline is not in Elements",
                    "serviceTask_nested is not in Elements",
                    "startEvent_daily is not in Elements",
                    "userTask_gone is not in the model",
                    "userTask_shared is not in Elements"),
            List.of("gone is not in the model", "unused is not in the constants"),
            List.of("goneWrong is not in the model"),
            List.of(
                    "execution in ${unknownFact == 'x' and execution.id != null}",
                    "unknownFact in ${unknownFact == 'x' and execution.id != null}"),
            List.of("strayFact at callActivity_lost", "strayTarget at callActivity_lost"));

    private final ProcessModel broken = ProcessModel.read(Path.of("src/test/resources/architecture/broken-model.bpmn"));

    @TestFactory
    Stream<DynamicTest> everyRuleNamesItsFault() {
        return testsOf(ModelRules.ALL, FAULTS);
    }

    @TestFactory
    Stream<DynamicTest> everyRuleOnConstantsNamesItsFault() {
        return testsOf(ConstantsRules.ALL, CONSTANTS_FAULTS);
    }

    @Test
    void aModelWithoutConstantsClassIsNamed() {
        ProcessModel lonely = ProcessModel.read(Path.of("src/test/resources/architecture/broken-diagram.bpmn"));
        assertThat(ConstantsRules.ALL.get(0).breachesIn(lonely))
                .containsExactly("class vn.thidua.architecture.process.BrokenDiagramProcess is missing");
    }

    @Test
    void namesInAnExpressionAreThoseItStartsFrom() {
        assertThat(Expressions.namesIn("${decision == 'accept' and not late or round.open}"))
                .containsExactlyInAnyOrder("decision", "late", "round");
    }

    private Stream<DynamicTest> testsOf(List<Rule<ProcessModel>> rules, List<List<String>> faults) {
        assertThat(rules).hasSameSizeAs(faults);
        return IntStream.range(0, rules.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        rules.get(i).sentence(),
                        () -> assertThat(rules.get(i).breachesIn(broken)).isEqualTo(faults.get(i))));
    }
}
