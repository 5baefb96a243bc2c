package vn.thidua.webapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static vn.thidua.webapps.DoorPeople.Role.ADMINISTRATOR;
import static vn.thidua.webapps.DoorPeople.Role.ANONYMOUS;
import static vn.thidua.webapps.DoorPeople.Role.COLLEAGUE;
import static vn.thidua.webapps.DoorPeople.Role.CONSOLIDATOR;
import static vn.thidua.webapps.DoorPeople.Role.FOREIGNER;
import static vn.thidua.webapps.DoorPeople.Role.OFFICIAL;
import static vn.thidua.webapps.DoorPeople.Role.SIBLING;
import static vn.thidua.webapps.DoorPeople.Role.SUPERVISOR;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.support.ProcessTest;
import vn.thidua.webapps.DoorPeople.Role;
import vn.thidua.webapps.DoorPeople.Trial;

/**
 * Every door as every role, over real HTTP. Placeholders: {task} claimed by OFFICIAL, its {instance}, {execution} and
 * {definition}, {self} the account at the door.
 */
@ProcessTest
class DoorsTest {

    private static final String VALUE = "{\"value\":\"" + DoorPeople.OTHER_PLAN + "\",\"type\":\"String\"}";
    private static final String OTHER = "{\"userId\":\"cua.colleague\"}";
    private static final String SELF = "{\"userId\":\"{self}\"}";
    private static final String SUBMISSION =
            "{\"variables\":{\"submission\":{\"value\":\"{\\\"text\\\":\\\"x\\\"}\",\"type\":\"String\"}}}";
    private static final String OVERPOSTED =
            "{\"variables\":{\"submission\":{\"value\":\"{\\\"text\\\":\\\"x\\\"}\",\"type\":\"String\"},\"plan\":"
                    + VALUE + "}}";
    /** Nothing of the inner workings may show in an answer. */
    private static final Pattern INTERNALS =
            Pattern.compile("ENGINE-\\d|org\\.|java\\.|Exception|(?i)\\bselect\\b|\\binsert\\b");

    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}.*\\.");

    @Autowired
    DoorPeople people;

    @TestFactory
    Stream<DynamicNode> workOnATask() {
        return table(
                Door.engine("POST", "/task/{task}/complete", SUBMISSION)
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(OFFICIAL, 204)
                        .but(COLLEAGUE, 422)
                        .but(FOREIGNER, 409)
                        .but(ADMINISTRATOR, 422),
                Door.engine("POST", "/task/{task}/submit-form", SUBMISSION)
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(OFFICIAL, 204)
                        .but(COLLEAGUE, 422)
                        .but(FOREIGNER, 409)
                        .but(ADMINISTRATOR, 422),
                Door.engine("POST", "/task/{task}/complete", OVERPOSTED)
                        .named("with a variable that the form does not have")
                        .all(422)
                        .but(ANONYMOUS, 401),
                Door.engine("POST", "/task/{task}/submit-form", OVERPOSTED)
                        .named("with a variable that the form does not have")
                        .all(422)
                        .but(ANONYMOUS, 401),
                Door.engine("POST", "/task/{task}/submit-form", "{\"variables\":{}}")
                        .named("with nothing")
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(Set.of(OFFICIAL, COLLEAGUE, ADMINISTRATOR), 422)
                        .but(FOREIGNER, 409),
                Door.engine("POST", "/task/{task}/submit-form", "{not json")
                        .named("with malformed JSON")
                        .all(400)
                        .but(ANONYMOUS, 401),
                Door.engine(
                                "POST",
                                "/task/{task}/complete",
                                "{\"variables\":{\"submission\":{\"value\":5,\"type\":\"Integer\"}}}")
                        .named("with a submission of another type")
                        .all(422)
                        .but(ANONYMOUS, 401),
                Door.engine("POST", "/task/00000000-none/complete", SUBMISSION)
                        .named("that is gone")
                        .all(409)
                        .but(ANONYMOUS, 401),
                Door.engine("POST", "/task/{task}/claim", SELF)
                        .named("already claimed")
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(OFFICIAL, 204)
                        .but(Set.of(COLLEAGUE, FOREIGNER, ADMINISTRATOR), 409),
                Door.engine("POST", "/task/{task}/claim", "{\"userId\":\"cua.sibling\"}")
                        .named("for somebody else")
                        .all(422)
                        .but(ANONYMOUS, 401)
                        .but(SIBLING, 403)
                        .but(ADMINISTRATOR, 409),
                Door.engine("POST", "/task/{task}/claim", "{\"userId\":null}")
                        .named("for nobody")
                        .all(422)
                        .but(ANONYMOUS, 401)
                        .but(ADMINISTRATOR, 204),
                Door.engine("POST", "/task/{task}/unclaim", "")
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(Set.of(OFFICIAL, ADMINISTRATOR), 204)
                        .but(COLLEAGUE, 422)
                        .but(FOREIGNER, 409),
                Door.engine("POST", "/task/{task}/comment/create", "{\"message\":\"Đã trao đổi qua điện thoại.\"}")
                        .all(400)
                        .but(ANONYMOUS, 401)
                        .but(SUPERVISOR, 403)
                        .but(Set.of(OFFICIAL, COLLEAGUE, ADMINISTRATOR), 200),
                Door.engine(
                                "POST",
                                "/task/{task}/comment/create",
                                "{\"message\":\"x\",\"processInstanceId\":\"{instance}\"}")
                        .named("on an instance")
                        .all(400)
                        .but(ANONYMOUS, 401)
                        .but(Set.of(OFFICIAL, COLLEAGUE, SUPERVISOR), 422)
                        .but(ADMINISTRATOR, 200));
    }

    @TestFactory
    Stream<DynamicNode> changesToATask() {
        return table(
                Door.shut("PUT", "/task/{task}/variables/plan", VALUE),
                Door.shut("POST", "/task/{task}/variables", "{\"modifications\":{\"plan\":" + VALUE + "}}"),
                Door.shut("DELETE", "/task/{task}/variables/tried", ""),
                Door.shut("PUT", "/task/{task}/localVariables/plan", VALUE),
                Door.shut("POST", "/task/{task}/localVariables", "{\"modifications\":{\"plan\":" + VALUE + "}}"),
                Door.shut("POST", "/task/{task}/delegate", OTHER),
                Door.shut("POST", "/task/{task}/resolve", "{\"variables\":{\"plan\":" + VALUE + "}}"),
                Door.shut("POST", "/task/{task}/assignee", OTHER),
                Door.shut("POST", "/task/{task}/assignee", SELF).named("to oneself"),
                Door.shut(
                        "POST",
                        "/task/{task}/identity-links",
                        "{\"groupId\":\"" + DoorPeople.OTHER_PLAN + ".so-a.chuyen-vien\",\"type\":\"candidate\"}"),
                Door.shut(
                        "POST",
                        "/task/{task}/identity-links/delete",
                        "{\"groupId\":\"" + DoorPeople.PLAN + ".so-a.chuyen-vien\",\"type\":\"candidate\"}"),
                Door.shut("PUT", "/task/{task}", "{\"name\":\"x\",\"due\":\"2035-01-01T00:00:00.000+0700\"}"),
                Door.shut("DELETE", "/task/{task}", ""),
                Door.shut("POST", "/task/create", "{\"name\":\"x\"}"),
                Door.shut("POST", "/task/{task}/bpmnError", "{\"errorCode\":\"any\"}"),
                Door.shut("POST", "/task/{task}/bpmnEscalation", "{\"escalationCode\":\"any\"}"),
                Door.shut("POST", "/task/{task}/attachment/create", "{}"),
                Door.shut("PUT", "/task/{task}/comment", "{\"id\":\"x\",\"message\":\"y\"}"),
                Door.shut("DELETE", "/task/{task}/comment", ""));
    }

    @TestFactory
    Stream<DynamicNode> changesToAnInstance() {
        String variables = "{\"modifications\":{\"plan\":" + VALUE + "}}";
        String message = "{\"messageName\":\"message_doorTrial\",\"processInstanceId\":\"{instance}\"}";
        String cancel = "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"userTask_try\"}]}";
        String ids = "{\"processInstanceIds\":[\"{instance}\"]}";
        return table(
                Door.shut("PUT", "/process-instance/{instance}/variables/plan", VALUE),
                Door.shut("POST", "/process-instance/{instance}/variables", variables),
                Door.shut("DELETE", "/process-instance/{instance}/variables/officeGroup", ""),
                Door.shut("PUT", "/execution/{execution}/localVariables/plan", VALUE),
                Door.shut("POST", "/process-instance/{instance}/modification", cancel),
                Door.shut("POST", "/process-instance/{instance}/modification-async", cancel),
                Door.shut("PUT", "/process-instance/{instance}/suspended", "{\"suspended\":true}"),
                Door.shut(
                        "PUT",
                        "/process-instance/suspended",
                        "{\"processInstanceIds\":[\"{instance}\"],\"suspended\":true}"),
                Door.shut("DELETE", "/process-instance/{instance}", ""),
                Door.shut("POST", "/process-instance/delete", ids),
                Door.shut("POST", "/process-instance/delete-historic-query-based", ids),
                Door.shut("POST", "/process-instance/message-async", message),
                Door.shut("POST", "/process-instance/variables-async", ids),
                Door.shut("POST", "/process-instance/job-retries", ids),
                Door.shut("POST", "/message", message),
                Door.shut("POST", "/message", "{\"messageName\":\"none\",\"all\":true}")
                        .named("to all, nothing waiting"),
                Door.shut("POST", "/signal", "{\"name\":\"signal_doorTrial\",\"executionId\":\"{execution}\"}"),
                Door.shut("POST", "/signal", "{\"name\":\"none\"}").named("nothing waiting"),
                Door.shut("POST", "/execution/{execution}/signal", "{}"),
                Door.shut("POST", "/execution/{execution}/messageSubscriptions/message_doorTrial/trigger", "{}"),
                Door.shut("POST", "/execution/{execution}/create-incident", "{\"incidentType\":\"x\"}"),
                Door.shut("POST", "/condition", "{\"variables\":{}}"),
                Door.shut("DELETE", "/history/process-instance/{instance}", ""),
                Door.shut(
                        "POST",
                        "/history/process-instance/delete",
                        "{\"historicProcessInstanceIds\":[\"{instance}\"]}"));
    }

    @TestFactory
    Stream<DynamicNode> startingAProcess() {
        String start = "{\"businessKey\":\"x\",\"variables\":{\"plan\":" + VALUE + "}}";
        String elsewhere = "{\"variables\":{},\"startInstructions\":"
                + "[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_approve\"}]}";
        return table(
                Door.engine("POST", "/process-definition/{definition}/submit-form", SUBMISSION)
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(CONSOLIDATOR, 200)
                        .but(ADMINISTRATOR, Door.NOT_REFUSED),
                Door.engine("POST", "/process-definition/key/door-trial/submit-form", SUBMISSION)
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(CONSOLIDATOR, 200)
                        .but(ADMINISTRATOR, Door.NOT_REFUSED),
                Door.engine("POST", "/process-definition/{definition}/submit-form", OVERPOSTED)
                        .named("with a variable that the form does not have")
                        .all(422)
                        .but(ANONYMOUS, 401)
                        .but(ADMINISTRATOR, Door.NOT_REFUSED),
                Door.engine("POST", "/process-definition/key/report-round/submit-form", SUBMISSION)
                        .named("that has no start form for anybody here")
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(ADMINISTRATOR, Door.NOT_TRIED),
                Door.shut("POST", "/process-definition/{definition}/start", start),
                Door.shut("POST", "/process-definition/key/door-trial/start", start),
                Door.shut("POST", "/process-definition/key/door-trial/start", elsewhere)
                        .named("in the middle"),
                Door.shut("POST", "/process-definition/key/door-trial/tenant-id/cua-mot/start", start),
                Door.shut("POST", "/process-definition/{definition}/restart", "{}"),
                Door.shut("PUT", "/process-definition/{definition}/history-time-to-live", "{\"historyTimeToLive\":1}"),
                Door.shutAndDangerous("PUT", "/process-definition/{definition}/suspended", "{\"suspended\":true}"),
                Door.shutAndDangerous("DELETE", "/process-definition/{definition}?cascade=true", ""),
                Door.shutAndDangerous("DELETE", "/process-definition/key/door-trial?cascade=true", ""),
                Door.shut("POST", "/modification/execute", "{\"processDefinitionId\":\"{definition}\"}"),
                Door.shut("POST", "/modification/executeAsync", "{\"processDefinitionId\":\"{definition}\"}"),
                Door.shut("POST", "/migration/generate", "{}"),
                Door.shut("POST", "/migration/execute", "{}"),
                Door.shut("POST", "/deployment/create", "{}"),
                Door.shut("POST", "/deployment/none/redeploy", "{}"),
                Door.shut("DELETE", "/deployment/none?cascade=true", ""));
    }

    @TestFactory
    Stream<DynamicNode> accountsAndAdministration() {
        String person = "{\"profile\":{\"id\":\"cua.moi\"},\"credentials\":{\"password\":\"x\"}}";
        return table(
                Door.shutAndDangerous("POST", "/user/create", person),
                Door.shut("PUT", "/user/{self}/profile", "{\"id\":\"{self}\",\"firstName\":\"Khác\"}"),
                Door.shutAndDangerous(
                        "PUT",
                        "/user/{self}/credentials",
                        "{\"password\":\"y\",\"authenticatedUserPassword\":\"{self}\"}"),
                Door.shutAndDangerous("DELETE", "/user/{self}", ""),
                Door.shut("POST", "/user/cua.colleague/unlock", ""),
                Door.shutAndDangerous("POST", "/group/create", "{\"id\":\"cua.nhom\",\"name\":\"x\"}"),
                Door.shutAndDangerous("PUT", "/group/camunda-admin/members/{self}", ""),
                Door.shutAndDangerous("DELETE", "/group/cua-mot.so-b.chuyen-vien", ""),
                Door.shutAndDangerous("POST", "/tenant/create", "{\"id\":\"cua-ba\",\"name\":\"x\"}"),
                Door.shutAndDangerous("PUT", "/tenant/cua-hai/user-members/{self}", ""),
                Door.shutAndDangerous(
                        "POST",
                        "/authorization/create",
                        "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"{self}\",\"resourceType\":7,\"resourceId\":\"*\"}"),
                Door.shut("POST", "/identity/verify", "{\"username\":\"cua.colleague\",\"password\":\"x\"}"),
                Door.shutAndDangerous(
                        "POST",
                        "/filter/create",
                        "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":" + "{\"assigneeExpression\":\"${1}\"}}"),
                Door.shut("PUT", "/filter/none", "{\"resourceType\":\"Task\",\"name\":\"x\"}"),
                Door.shut("DELETE", "/filter/none", ""),
                Door.shut("POST", "/external-task/fetchAndLock", "{\"workerId\":\"w\",\"maxTasks\":1}"),
                Door.shut("POST", "/external-task/none/complete", "{\"workerId\":\"w\"}"),
                Door.shut("PUT", "/batch/none/suspended", "{\"suspended\":true}"),
                Door.shut("DELETE", "/batch/none", ""),
                Door.shut("POST", "/job/none/execute", ""),
                Door.shut("PUT", "/job/none/duedate", "{\"duedate\":null}"),
                Door.shutAndDangerous(
                        "PUT", "/job/suspended", "{\"suspended\":true,\"processDefinitionKey\":\"door-trial\"}"),
                Door.shut("POST", "/decision-definition/key/none/evaluate", "{\"variables\":{}}"),
                Door.shutAndDangerous("POST", "/history/cleanup", ""),
                Door.shut("PUT", "/incident/none/annotation", "{\"annotation\":\"x\"}"),
                Door.shut("PUT", "/history/user-operation/none/set-annotation", "{\"annotation\":\"x\"}"),
                Door.shut("PATCH", "/task/{task}", "{}").but(ADMINISTRATOR, 405));
    }

    @TestFactory
    Stream<DynamicNode> reading() {
        return table(
                Door.engine("GET", "/task/{task}", null)
                        .all(404)
                        .but(ANONYMOUS, 401)
                        .but(Set.of(OFFICIAL, COLLEAGUE, SUPERVISOR, ADMINISTRATOR), 200),
                Door.engine("GET", "/task/{task}/variables", null)
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(FOREIGNER, 404)
                        .but(Set.of(OFFICIAL, COLLEAGUE, ADMINISTRATOR), 200),
                Door.engine("GET", "/process-instance/{instance}", null)
                        .all(404)
                        .but(ANONYMOUS, 401)
                        .but(Set.of(SUPERVISOR, ADMINISTRATOR), 200),
                Door.engine("GET", "/history/process-definition/{definition}/statistics", null)
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(ADMINISTRATOR, 200),
                Door.engine("GET", "/history/user-operation", null)
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(ADMINISTRATOR, 200),
                Door.engine("GET", "/history/user-operation/count", null)
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(ADMINISTRATOR, 200),
                Door.engine("GET", "/history/user-operation?taskId={task}", null)
                        .all(200)
                        .but(ANONYMOUS, 401),
                Door.engine("GET", "/metrics/activity-instance-start/sum", null)
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(ADMINISTRATOR, Door.NOT_REFUSED),
                Door.engine("GET", "/authorization", null)
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(ADMINISTRATOR, 200),
                Door.engine("GET", "/user/cua.colleague/profile", null)
                        .all(404)
                        .but(ANONYMOUS, 401)
                        .but(Set.of(COLLEAGUE, ADMINISTRATOR), 200),
                Door.engine("GET", "/user/A..b/profile", null)
                        .named("with an id that cannot exist")
                        .all(404)
                        .but(ANONYMOUS, 401),
                Door.engine("POST", "/task", "{\"assigneeExpression\":\"${currentUser()}\"}")
                        .named("with an expression")
                        .all(400)
                        .but(ANONYMOUS, 401));
    }

    @TestFactory
    Stream<DynamicNode> webapps() {
        return table(
                Door.at("/camunda/api/engine/engine/").all(200),
                Door.at("/camunda/api/engine/engine/other/task").all(401),
                Door.at("/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count")
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(Set.of(SUPERVISOR, ADMINISTRATOR), 200),
                Door.at("/camunda/api/cockpit/plugin/base/default").all(403).but(ANONYMOUS, 401),
                Door.at("/camunda/api/cockpit/plugin/any/open").all(403).but(ANONYMOUS, 401),
                Door.at("/camunda/api/cockpit/plugin/any/default/deep")
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(Set.of(SUPERVISOR, ADMINISTRATOR), 404),
                Door.at("/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated")
                        .all(403)
                        .but(ANONYMOUS, 401)
                        .but(ADMINISTRATOR, Door.NOT_REFUSED),
                Door.at("/camunda/api/cockpit/plugin/base/static/app/plugin.js").all(404),
                Door.at("/camunda/app/cockpit/default/")
                        .all(403)
                        .but(Set.of(ANONYMOUS, SUPERVISOR, ADMINISTRATOR), 200),
                Door.at("/camunda/app/admin/default/").all(403).but(Set.of(ANONYMOUS, ADMINISTRATOR), 200),
                Door.at("/camunda/app/tasklist/default/").all(200),
                Door.at("/camunda/app/admin/default/setup/").all(403).but(ANONYMOUS, 401),
                new Door(
                                "POST /camunda/api/admin/setup/default/user/create",
                                "POST",
                                "/camunda/api/admin/setup/default/user/create",
                                "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"x\"}}",
                                new EnumMap<>(Role.class))
                        .all(403)
                        .but(ANONYMOUS, 401));
    }

    @TestFactory
    Stream<DynamicNode> otherAddresses() {
        return table(
                Door.at("/api/door-trial").all(200).but(ANONYMOUS, 401).but(ADMINISTRATOR, 403),
                Door.at("/api/anything").all(404).but(ANONYMOUS, 401),
                Door.at("/actuator/health").all(200),
                Door.at("/actuator/env").all(404),
                Door.at("/actuator/heapdump").all(404),
                Door.at("/engine-rest/user").all(404),
                Door.at("/engine-rest/engine/default/task").all(404),
                Door.at("/rest/task").all(404),
                Door.at("/webjars/camunda/thidua-security-rules.json").all(404),
                Door.at("/application.yml").all(404),
                Door.at("/h2-console").all(404),
                Door.at("/v3/api-docs").all(404),
                Door.at("/camunda//api/engine/engine/default/user").all(400),
                Door.at("/camunda/api/%65ngine/engine/default/user").all(400),
                Door.at("/camunda/api;x/engine/engine/default/user").all(400),
                Door.at("/camunda/api/engine/engine/default/history/user%2Doperation")
                        .all(400));
    }

    private Stream<DynamicNode> table(Door... doors) {
        return Arrays.stream(doors)
                .map(door -> dynamicContainer(
                        door.name(),
                        Arrays.stream(Role.values())
                                .filter(role -> door.answers().get(role) != Door.NOT_TRIED)
                                .map(role -> dynamicTest(role.name(), () -> tries(role, door)))));
    }

    private void tries(Role role, Door door) {
        Trial trial = people.newTrial();
        List<Object> before = people.stateOf(trial);

        HttpResponse<String> answer = people.send(role, door, trial);

        int expected = door.answers().get(role);
        if (expected == Door.NOT_REFUSED) {
            assertThat(answer.statusCode()).isNotIn(401, 403, 422);
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        if (expected >= 400) {
            assertThat(people.stateOf(trial)).as("nothing has changed").isEqualTo(before);
        }
        if (expected >= 400 && role != ADMINISTRATOR) {
            assertThat(answer.body()).doesNotContainPattern(INTERNALS);
            assertThat(people.messageOf(answer)).matches(SENTENCE);
        }
    }
}
