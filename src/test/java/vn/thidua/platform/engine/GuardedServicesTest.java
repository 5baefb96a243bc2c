package vn.thidua.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.ProcessTest;

/** The first layer of the doors: what a user may do when he stands directly before an engine service. */
@ProcessTest
class GuardedServicesTest {

    private static final String PLAN = "guard-plan";
    private static final String USER = "guard.official";
    private static final Map<String, Object> FOREIGN_PLAN = Map.of("plan", "another");

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    FormService forms;

    @Autowired
    IdentityService identities;

    @Autowired
    InsideSystem inside;

    String instance;
    String task;
    String execution;
    String definition;

    @BeforeEach
    void aTaskOfTheUsersGroup() {
        newTrial();
        identities.setAuthentication(USER, List.of("guard-plan.so-a.chuyen-vien"), List.of(PLAN));
    }

    private void newTrial() {
        var started = runtime.startProcessInstanceByKey(
                "door-trial", "x", Map.of("plan", PLAN, "officeGroup", "guard-plan.so-a.chuyen-vien"));
        var found = tasks.createTaskQuery().processInstanceId(started.getId()).singleResult();
        instance = started.getId();
        definition = started.getProcessDefinitionId();
        task = found.getId();
        execution = found.getExecutionId();
    }

    @AfterEach
    void logOut() {
        identities.clearAuthentication();
        if (runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0) {
            runtime.deleteProcessInstance(instance, "test");
        }
    }

    @TestFactory
    Stream<DynamicTest> refusesFromOutside() {
        return Stream.of(
                door("complete with a foreign variable", () -> tasks.complete(task, FOREIGN_PLAN)),
                door("complete, returning", () -> tasks.completeWithVariablesInReturn(task, FOREIGN_PLAN, false)),
                door("submit with a foreign variable", () -> forms.submitTaskForm(task, FOREIGN_PLAN)),
                door("submit, returning", () -> forms.submitTaskFormWithVariablesInReturn(task, FOREIGN_PLAN, false)),
                door("resolve", () -> tasks.resolveTask(task, FOREIGN_PLAN)),
                door("delegate", () -> tasks.delegateTask(task, "other")),
                door("claim for another", () -> tasks.claim(task, "other")),
                door("claim for nobody", () -> tasks.claim(task, null)),
                door("assign to another", () -> tasks.setAssignee(task, "other")),
                door("take from another", () -> tasks.setAssignee(task, null)),
                door("owner", () -> tasks.setOwner(task, USER)),
                door("due date", () -> tasks.setDueDate(task, new Date())),
                door("follow-up", () -> tasks.setFollowUpDate(task, new Date())),
                door("name", () -> tasks.setName(task, "x")),
                door("priority", () -> tasks.setPriority(task, 1)),
                door(
                        "save",
                        () -> tasks.saveTask(
                                tasks.createTaskQuery().taskId(task).singleResult())),
                door("delete", () -> tasks.deleteTask(task)),
                door("candidate group", () -> tasks.addCandidateGroup(task, "x")),
                door("no candidate group", () -> tasks.deleteCandidateGroup(task, "guard-plan.so-a.chuyen-vien")),
                door("user link", () -> tasks.addUserIdentityLink(task, "other", "candidate")),
                door("variable", () -> tasks.setVariable(task, "plan", "x")),
                door("local variable", () -> tasks.setVariableLocal(task, "plan", "x")),
                door("no variable", () -> tasks.removeVariable(task, "plan")),
                door("BPMN error", () -> tasks.handleBpmnError(task, "any")),
                door("escalation", () -> tasks.handleEscalation(task, "any")),
                door("attachment", () -> tasks.createAttachment("x", task, null, "x", "x", "http://x")),
                door("comment on an instance", () -> tasks.createComment(null, instance, "x")),
                door("start by key", () -> runtime.startProcessInstanceByKey("door-trial")),
                door("start by id", () -> runtime.startProcessInstanceById(definition)),
                door("start by message", () -> runtime.startProcessInstanceByMessage("any")),
                door(
                        "start in the middle",
                        () -> runtime.createProcessInstanceById(definition)
                                .startBeforeActivity("userTask_approve")
                                .execute()),
                door("correlate", () -> runtime.correlateMessage("message_doorTrial")),
                door(
                        "correlate all",
                        () -> runtime.createMessageCorrelation("message_doorTrial")
                                .correlateAll()),
                door(
                        "correlate later",
                        () -> runtime.createMessageCorrelationAsync("message_doorTrial")
                                .processInstanceIds(List.of(instance))
                                .correlateAllAsync()),
                door("deliver", () -> runtime.messageEventReceived("message_doorTrial", execution)),
                door("signal", () -> runtime.signalEventReceived("signal_doorTrial")),
                door(
                        "signal later",
                        () -> runtime.createSignalEvent("signal_doorTrial").send()),
                door("trigger", () -> runtime.signal(execution)),
                door("instance variable", () -> runtime.setVariable(instance, "plan", "x")),
                door("delete instance", () -> runtime.deleteProcessInstance(instance, "x")),
                door("suspend", () -> runtime.suspendProcessInstanceById(instance)),
                door(
                        "modify",
                        () -> runtime.createProcessInstanceModification(instance)
                                .cancelAllForActivity("userTask_try")
                                .execute()),
                door("incident", () -> runtime.createIncident("x", execution, null)),
                door("start form with a foreign variable", () -> forms.submitStartForm(definition, FOREIGN_PLAN)));
    }

    private DynamicTest door(String name, Runnable attempt) {
        return dynamicTest(name, () -> {
            assertThatThrownBy(attempt::run)
                    .isInstanceOf(Refusal.class)
                    .message()
                    .endsWith(".")
                    .doesNotContain("ENGINE");
            assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                    .isOne();
        });
    }

    @Test
    void letsTheUserClaimGiveBackAndComplete() {
        tasks.claim(task, USER);
        tasks.setAssignee(task, null);
        tasks.claim(task, USER);
        tasks.createComment(task, null, "Đã trao đổi.");
        forms.submitTaskForm(task, Map.of("submission", "{\"text\":\"x\"}"));

        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("userTask_approve");
        assertThatThrownBy(() -> tasks.complete(task, Map.of("submission", "{\"text\":\"x\"}")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aColleagueWhoHasClaimedIsNotOverrun() {
        inside.run(() -> tasks.claim(task, "guard.colleague"));

        assertThatThrownBy(() -> tasks.claim(task, USER)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> tasks.setAssignee(task, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void aTaskOfAnotherPlanLooksLikeOneThatIsGone() {
        identities.setAuthentication(USER, List.of("guard-plan.so-a.chuyen-vien"), List.of("another-plan"));

        assertThatThrownBy(() -> tasks.complete(task, Map.of("submission", "{}")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> tasks.claim(task, USER)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> tasks.setAssignee(task, null)).isInstanceOf(Conflict.class);
    }

    @Test
    void ourOwnCodeActsAsTheSystemAndTheUserIsBackAfterwards() {
        inside.run(() -> {
            assertThat(identities.getCurrentAuthentication()).isNull();
            runtime.setVariable(instance, "fact", true);
            runtime.correlateMessage("message_doorTrial");
        });

        assertThat(identities.getCurrentAuthentication().getUserId()).isEqualTo(USER);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    @Test
    void theUserIsBackAlsoAfterAFailure() {
        assertThatThrownBy(() -> inside.run(() -> {
                    throw new Refusal("Không.");
                }))
                .isInstanceOf(Refusal.class);

        assertThat(identities.getCurrentAuthentication().getUserId()).isEqualTo(USER);
    }

    @Test
    void administratorsPassButCompletingStillRunsThroughTheHandler() {
        identities.setAuthentication("guard.admin", List.of(Groups.CAMUNDA_ADMIN));

        assertThatCode(() -> tasks.setPriority(task, 60)).doesNotThrowAnyException();
        assertThatThrownBy(() -> tasks.complete(task, Map.of("submission", "{\"unknown\":1}")))
                .isInstanceOf(Refusal.class);
        tasks.complete(task, Map.of("submission", "{\"text\":\"x\"}"));
        assertThat(runtime.getVariables(instance)).containsEntry("tried", true).doesNotContainKey("submission");
    }
}
