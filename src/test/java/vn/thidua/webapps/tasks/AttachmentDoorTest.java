package vn.thidua.webapps.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.Attachments;
import vn.thidua.document.SampleFiles;
import vn.thidua.support.ProcessTest;
import vn.thidua.support.WebUser;

/** Files over real HTTP: who may send and fetch them, and how they come back. */
@ProcessTest
class AttachmentDoorTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "Báo cáo năm 2024 – Sở Y tế (bản ký).pdf";

    @Autowired
    FormTrial.Desk desk;

    @Autowired
    Attachments attachments;

    private WebUser binh;
    private String task;

    @BeforeEach
    void anOpenTask() {
        binh = desk.browser(FormTrial.BINH);
        task = desk.taskOf(FormTrial.BINH, "document/issue");
    }

    @Test
    void aFileComesBackAsADownloadWithItsVietnameseName() throws IOException {
        JsonNode sent = send(NAME);
        assertThat(sent.path("name").asText()).isEqualTo(NAME);
        assertThat(sent.path("contentType").asText()).isEqualTo("application/pdf");
        assertThat(sent.path("version").asInt()).isEqualTo(1);

        var answer = binh.get("/api/attachments/" + sent.path("id").asText());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(new String(SampleFiles.pdf(task), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20n%C4%83m%202024");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Type")).startsWith("application/pdf");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void anExecutableWithAHarmlessNameIsRefused() throws IOException {
        var answer = binh.upload("/api/attachments?task=" + task, "hóa đơn.pdf", SampleFiles.executable());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).path("message").asText()).contains("“hóa đơn.pdf”");
    }

    @Test
    void fiftyMegabytesAreRefusedWithASentence() throws IOException {
        var answer = binh.upload("/api/attachments?task=" + task, "lớn.pdf", new byte[50 * 1024 * 1024]);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).path("message").asText()).contains("20 MB");
    }

    @Test
    void aColleagueWhoSeesTheTaskMayReadItsFilesAndAnOutsiderNotEvenThatTheyExist() throws IOException {
        String id = send(NAME).path("id").asText();

        assertThat(desk.browser(FormTrial.LONG).get("/api/attachments/" + id).statusCode())
                .isEqualTo(200);
        WebUser outsider = desk.browser(FormTrial.OUTSIDER);
        assertThat(outsider.get("/api/attachments/" + id).statusCode()).isEqualTo(404);
        assertThat(outsider.get("/api/attachments?ids=" + id).body()).isEqualTo("[]");
        assertThat(WebUser.anonymous(desk.port()).get("/api/attachments/" + id).statusCode())
                .isEqualTo(401);
        assertThat(binh.get("/api/attachments/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(binh.get("/api/attachments/none").statusCode()).isBetween(400, 404);
    }

    @Test
    void onceItBelongsToADocumentItsReadersDecide() throws IOException {
        String id = send(NAME).path("id").asText();
        attachments.claim("bieu-mau/unknown-document", List.of(UUID.fromString(id)), FormTrial.BINH, task);

        assertThat(binh.get("/api/attachments/" + id).statusCode())
                .as("the uploader")
                .isEqualTo(200);
        assertThat(desk.browser(FormTrial.LONG).get("/api/attachments/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTaskThatSomebodyElseHasClaimedTakesNoFiles() {
        var answer =
                desk.browser(FormTrial.LONG).upload("/api/attachments?task=" + task, "a.pdf", SampleFiles.pdf("a"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private JsonNode send(String name) throws IOException {
        var answer = binh.upload("/api/attachments?task=" + task, name, SampleFiles.pdf(task));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
