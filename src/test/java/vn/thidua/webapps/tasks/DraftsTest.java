package vn.thidua.webapps.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.support.ProcessTest;
import vn.thidua.support.WebUser;

/** Drafts over real HTTP. */
@ProcessTest
class DraftsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    FormTrial.Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    @Autowired
    InsideSystem inside;

    private WebUser binh;
    private String task;

    @BeforeEach
    void anOpenTask() {
        binh = desk.browser(FormTrial.BINH);
        task = desk.taskOf(FormTrial.BINH, "document/review");
    }

    @Test
    void theFormShowsTheHandlersContentAndNoDraftAtFirst() throws IOException {
        JsonNode form = form(binh);

        assertThat(form.at("/form/document/officeName").asText()).isEqualTo("Sở Y tế");
        assertThat(form.at("/task/office").asText()).isEqualTo("so-y-te");
        assertThat(form.at("/task/due").asText()).isEqualTo("2024-12-14T16:59:59Z");
        assertThat(form.at("/draft").isNull()).isTrue();
        assertThat(form.at("/draftRevision").asInt()).isZero();
    }

    @Test
    void aDraftSurvivesAndComesBackOnAnotherMachine() throws IOException {
        save(binh, 0, "{\"comment\":\"đang gõ \\u0000 \\ud83d\\ude00\"}");
        save(binh, 1, "{\"comment\":\"gõ tiếp <b> {{1}}\"}");

        JsonNode form = form(desk.browser(FormTrial.BINH));
        assertThat(form.at("/draft/comment").asText()).isEqualTo("gõ tiếp <b> {{1}}");
        assertThat(form.at("/draftRevision").asInt()).isEqualTo(2);
        assertThat(form.at("/draftBy").asText()).isEqualTo(FormTrial.BINH);
        assertThat(form.at("/draftSavedAt").asText()).isNotEmpty();
    }

    @Test
    void aDraftThatSomebodySavedInBetweenIsNotOverwritten() throws IOException {
        save(binh, 0, "{\"comment\":\"một\"}");
        WebUser otherWindow = desk.browser(FormTrial.BINH);
        save(otherWindow, 1, "{\"comment\":\"hai\"}");

        var late = put(binh, 1, "{\"comment\":\"ba\"}");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(message(late)).startsWith("Chính bạn, ở một cửa sổ hoặc máy khác, đã lưu");
        assertThat(put(binh, 0, "{}").statusCode()).isEqualTo(409);
        assertThat(form(binh).at("/draft/comment").asText()).isEqualTo("hai");
    }

    @Test
    void whatAColleagueOverwritesIsArchived() throws IOException {
        save(binh, 0, "{\"comment\":\"của Bình\"}");
        inside.run(() -> tasks.setAssignee(task, FormTrial.LONG));
        WebUser longAtWork = desk.browser(FormTrial.LONG);

        assertThat(form(longAtWork).at("/draft/comment").asText()).isEqualTo("của Bình");
        save(longAtWork, 1, "{\"comment\":\"của Long\"}");

        assertThat(archived()).containsExactly(Map.of("saved_by", FormTrial.BINH, "reason", "overwritten"));
        var late = put(binh, 1, "{}");
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(message(late)).contains("người khác nhận xử lý");
    }

    @Test
    void nobodyElseFindsTheTask() {
        WebUser outsider = desk.browser(FormTrial.OUTSIDER);

        for (var answer : List.of(
                outsider.get("/api/tasks/" + task + "/form"),
                put(outsider, 0, "{}"),
                outsider.get("/api/tasks/none/form"),
                outsider.upload("/api/attachments?task=" + task, "a.pdf", "%PDF-1.4".getBytes()))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(message(answer))
                    .isEqualTo("Việc này đã được xử lý hoặc không thuộc phạm vi của bạn; hãy tải lại danh sách việc.");
        }
        assertThat(WebUser.anonymous(desk.port())
                        .get("/api/tasks/" + task + "/form")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSubmissionEndsItsDraftAndARefusedOneDoesNot() throws IOException {
        save(binh, 0, "{\"comment\":\"từ chối\"}");

        assertThat(submit("từ chối").statusCode()).isEqualTo(422);
        assertThat(form(binh).at("/draft/comment").asText()).isEqualTo("từ chối");

        assertThat(submit("đồng ý").statusCode()).isEqualTo(204);
        assertThat(drafts()).isZero();
        assertThat(archived()).isEmpty();
    }

    @Test
    void whoTypesOnReadsThatAColleagueFinishedTheTaskAndWhen() {
        WebUser longAtWork = desk.browser(FormTrial.LONG);
        assertThat(submit("đồng ý").statusCode()).isEqualTo(204);

        for (var answer : List.of(put(longAtWork, 0, "{}"), longAtWork.get("/api/tasks/" + task + "/form"))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(message(answer))
                    .matches(
                            "Việc này đã được Nguyễn Thị Thanh Bình hoàn thành lúc .*\\d{2}/\\d{2}/\\d{4}.*; hãy tải lại"
                                    + " danh sách việc để xem kết quả\\.");
        }
        assertThat(message(put(binh, 0, "{}"))).startsWith("Việc này đã được chính bạn hoàn thành lúc");
        assertThat(message(desk.browser(FormTrial.OUTSIDER).get("/api/tasks/" + task + "/form")))
                .isEqualTo("Việc này đã được xử lý hoặc không thuộc phạm vi của bạn; hãy tải lại danh sách việc.");
    }

    @Test
    void whoTypesOnInACancelledTaskReadsThatNothingIsToDo() {
        desk.cancel(task);
        assertThat(put(binh, 0, "{}").statusCode()).isEqualTo(404);
        assertThat(message(put(binh, 0, "{}"))).contains("mà không cần xử lý nữa");
    }

    @Test
    void theDraftOfACancelledTaskIsArchived() {
        save(binh, 0, "{\"comment\":\"dở dang\"}");

        desk.cancel(task);

        assertThat(drafts()).isZero();
        assertThat(archived()).containsExactly(Map.of("saved_by", FormTrial.BINH, "reason", "cancelled"));
    }

    @Test
    void aDraftThatIsTooLongOrNoneIsRefusedWithASentence() {
        var tooLong = put(binh, 0, "{\"comment\":\"" + "ă".repeat(1_100_000) + "\"}");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(message(tooLong)).contains("quá dài");
        for (String body : List.of(
                "",
                "null",
                "[]",
                "{\"revision\":0}",
                "{\"revision\":0,\"content\":[]}",
                "{\"revision\":-1,\"content\":{}}",
                "{")) {
            var answer = binh.send("PUT", "/api/tasks/" + task + "/draft", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(422);
            assertThat(message(answer)).contains("không đọc được");
        }
        assertThat(drafts()).isZero();
    }

    @Test
    void theStartFormIsForThoseWhoMayStart() throws IOException {
        var answer = binh.get("/api/processes/form-trial/start-form");
        assertThat(JSON.readTree(answer.body()).at("/form/suggestedPeriod").asText())
                .isEqualTo("2024");

        assertThat(desk.browser(FormTrial.OUTSIDER)
                        .get("/api/processes/form-trial/start-form")
                        .statusCode())
                .isEqualTo(404);
        assertThat(binh.get("/api/processes/none/start-form").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> submit(String comment) {
        String submission = "{\\\"decision\\\":\\\"approve\\\",\\\"comment\\\":\\\"" + comment + "\\\"}";
        return binh.send(
                "POST",
                "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
                "{\"variables\":{\"submission\":{\"value\":\"" + submission + "\",\"type\":\"String\"}}}");
    }

    private JsonNode form(WebUser user) throws IOException {
        var answer = user.get("/api/tasks/" + task + "/form");
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private void save(WebUser user, int revision, String content) {
        assertThat(put(user, revision, content).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> put(WebUser user, int revision, String content) {
        return user.send(
                "PUT",
                "/api/tasks/" + task + "/draft",
                "{\"revision\":%d,\"content\":%s}".formatted(revision, content));
    }

    private static String message(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body()).path("message").asText();
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private int drafts() {
        return jdbc.sql("select count(*) from thidua.task_draft where task_id = ?")
                .param(task)
                .query(Integer.class)
                .single();
    }

    private List<Map<String, Object>> archived() {
        return jdbc.sql("select saved_by, reason from thidua.task_draft_archive where task_id = ? order by id")
                .param(task)
                .query()
                .listOfRows();
    }
}
