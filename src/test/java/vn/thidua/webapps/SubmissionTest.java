package vn.thidua.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.support.ProcessTest;
import vn.thidua.support.WebUser;
import vn.thidua.webapps.DoorPeople.Role;
import vn.thidua.webapps.DoorPeople.Trial;

/** What an official sends with a form: it reaches the use case and nothing else. */
@ProcessTest
class SubmissionTest {

    private static final String TASK = "/camunda/api/engine/engine/default/task/";
    private static final String MARK = "Nội dung mật số 7f3a";

    @Autowired
    DoorPeople people;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    @Test
    void contentReachesNoEngineTableOnlyTheRoutingFactsDo() {
        Trial trial = people.newTrial();

        assertThat(submit(people.browser(Role.OFFICIAL), trial, MARK).statusCode())
                .isEqualTo(204);

        assertThat(runtime.getVariables(trial.instance()))
                .containsEntry("tried", true)
                .doesNotContainKey("submission");
        assertThat(engineTablesWith(MARK)).isEmpty();
        assertThat(engineTablesWith(trial.task()))
                .as("the search finds what is there")
                .isNotEmpty();
    }

    @Test
    void contentOfAStartFormReachesNoEngineTableEither() {
        var answer = people.browser(Role.CONSOLIDATOR)
                .send(
                        "POST",
                        "/camunda/api/engine/engine/default/process-definition/key/door-trial/submit-form",
                        "{\"businessKey\":\"chosen-by-request\","
                                + submission("2031").substring(1));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(DoorPeople.PLAN + "/door/2031")
                .singleResult();
        assertThat(instance.getTenantId()).isEqualTo(DoorPeople.PLAN);
        assertThat(runtime.getVariables(instance.getId())).containsOnlyKeys("plan", "officeGroup");
    }

    @Test
    void aRefusalOfTheUseCaseArrivesAsExactlyItsSentenceAndChangesNothing() {
        Trial trial = people.newTrial();
        var before = people.stateOf(trial);

        var answer = submit(people.browser(Role.OFFICIAL), trial, "x".repeat(4001));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(people.messageOf(answer)).isEqualTo(DoorTrial.TOO_LONG);
        assertThat(people.stateOf(trial)).isEqualTo(before);
    }

    @Test
    void aPropertyThatTheFormDoesNotHaveIsRefused() {
        Trial trial = people.newTrial();

        var answer = people.browser(Role.OFFICIAL)
                .send(
                        "POST",
                        TASK + trial.task() + "/submit-form",
                        "{\"variables\":{\"submission\":{\"type\":\"String\",\"value\":\"{\\\"text\\\":\\\"x\\\",\\\"approved\\\":true}\"}}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(people.messageOf(answer)).contains("“approved”");
    }

    @Test
    void colleaguesWhoSendAtOnceGetOneSuccessAndOneSentence() throws Exception {
        var official = people.browser(Role.OFFICIAL);
        var colleague = people.browser(Role.COLLEAGUE);
        for (int round = 0; round < 10; round++) {
            Trial trial = people.newUnclaimedTrial();
            List<Callable<HttpResponse<String>>> both =
                    List.of(() -> submit(official, trial, "một"), () -> submit(colleague, trial, "hai"));
            var executor = Executors.newFixedThreadPool(2);
            List<HttpResponse<String>> answers = executor.invokeAll(both).stream()
                    .map(SubmissionTest::result)
                    .toList();
            executor.shutdown();

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 409);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 409)
                    .allSatisfy(answer -> assertThat(people.messageOf(answer))
                            .isEqualTo("Việc này vừa được người khác xử lý hoặc đã kết thúc;"
                                    + " hãy tải lại danh sách việc để xem kết quả."));
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> submit(WebUser user, Trial trial, String text) {
        return user.send("POST", TASK + trial.task() + "/submit-form", submission(text));
    }

    private static String submission(String text) {
        return "{\"variables\":{\"submission\":{\"type\":\"String\",\"value\":\"{\\\"text\\\":\\\"%s\\\"}\"}}}"
                .formatted(text);
    }

    private List<String> engineTablesWith(String text) {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        List<String> tables = database.sql(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_name like 'act\\_%'")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(30);
        return tables.stream()
                .filter(table -> database.sql("select count(*) from public." + table
                                        + " t where t::text like :text or t::text like :bytes")
                                .param("text", "%" + text + "%")
                                .param("bytes", "%" + bytes + "%")
                                .query(Long.class)
                                .single()
                        > 0)
                .toList();
    }
}
