package vn.thidua.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/** Paper as the pages in Tasklist send it: opening entries, files of secret ones, signatures on paper. */
@OfficeTest
class PaperOverHttpTest {

    private static final String PLAN = "van-ban-giay";
    private static final String WARD = "van-ban-giay.phuong.chuyen-vien";
    private static final String ENTRY = "/api/obligations/report/2024/truong-hoc/entry";
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    ServletWebServerApplicationContext server;

    ReportingOffice school;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        desk.at("2024-12-02T08:00").opensRound(PLAN, "2024");
        school = desk.office(PLAN, "truong-hoc", "2024");
    }

    private WebUser browser(String person) {
        return WebUser.loggedIn(server.getWebServer().getPort(), person, "tasklist");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sentence(HttpResponse<String> answer) {
        return json(answer).path("message").asText();
    }

    @Test
    void theConsolidatorOpensAnEntryFromTheReportsPageOnce() {
        WebUser ward = browser(WARD);
        JsonNode offered = json(ward.get("/api/reports/2024/truong-hoc")).path("paper");
        assertThat(offered.path("mayEnter").asBoolean()).isTrue();
        assertThat(ward.send("POST", ENTRY, "{\"secret\":false}").statusCode()).isEqualTo(200);
        String task = desk.only("userTask_enter", school.dossier()).getId();
        JsonNode form = json(ward.get("/api/tasks/" + task + "/form")).path("form");
        assertThat(form.at("/entry/symbol").asText()).isEqualTo("BC-THCS");
        assertThat(form.at("/entry/arrives").asBoolean()).isTrue();
        assertThat(form.at("/report/figureGroups/0/figures/0/id").asText()).isEqualTo("dat-hien");
        assertThat(ward.upload("/api/attachments?task=" + task, "ban-chup.pdf", PDF)
                        .statusCode())
                .isEqualTo(200);

        var again = ward.send("POST", ENTRY, "{\"secret\":false}");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(sentence(again)).startsWith("Báo cáo này đang được nhập thay");
    }

    @Test
    void whoEntersIsToldWhosePaperIsStillToBeEntered() {
        String entries = "/api/report-rounds/2024/entries";
        assertThat(json(browser(WARD).get(entries)))
                .as("an office without an account has its entry open already")
                .hasToString("[{\"office\":\"truong-hoc\",\"name\":\"Trường Trung học cơ sở\"}]");
        for (String other : new String[] {
            school.person("chuyen-vien"), "van-ban-giay.phuong.lanh-dao", "van-ban-giay.phuong.van-thu"
        }) {
            assertThat(browser(other).get(entries).body()).isEqualTo("[]");
        }
        browser(WARD).send("POST", ENTRY, "{\"secret\":false}");
        assertThat(browser(WARD).get(entries).body()).isEqualTo("[]");
        assertThat(WebUser.anonymous(server.getWebServer().getPort())
                        .get(entries)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void noFileIsTakenForASecretReport() {
        WebUser registrar = browser(school.person("van-thu"));
        assertThat(json(registrar.get("/api/reports/2024/truong-hoc"))
                        .at("/paper/mayRegisterSecret")
                        .asBoolean())
                .isTrue();
        assertThat(registrar.send("POST", ENTRY, "{\"secret\":true}").statusCode())
                .isEqualTo(200);
        String task = desk.only("userTask_enter", school.dossier()).getId();
        var refused = registrar.upload("/api/attachments?task=" + task, "mat.pdf", PDF);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(sentence(refused))
                .isEqualTo("Văn bản mật chỉ ghi số, ngày, không tải tệp lên hệ thống; hãy bỏ tệp đã chọn.");
    }

    @Test
    void strangersAreToldNothingAndColleaguesWhy() {
        assertThat(browser(school.person("chuyen-vien"))
                        .send("POST", ENTRY, "{\"secret\":false}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser(WARD)
                        .send("POST", ENTRY.replace("truong-hoc", "khong-co"), "{\"secret\":false}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser(WARD)
                        .send("POST", ENTRY, "{\"secret\":false,\"office\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(WebUser.anonymous(server.getWebServer().getPort())
                        .send("POST", ENTRY, "{\"secret\":false}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theRegistryRecordsASignatureOnPaperThoughTheTaskIsNotItsOwn() {
        school.drafts();
        WebUser registrar = browser(school.person("van-thu"));
        JsonNode row = json(registrar.get("/api/documents/paper-signatures")).path(0);
        String task = row.path("task").asText();
        assertThat(registrar.get("/api/tasks/" + task + "/form").statusCode()).isEqualTo(404);
        assertThat(registrar
                        .upload("/api/attachments?task=" + task, "ky.pdf", PDF)
                        .statusCode())
                .isEqualTo(404);
        String scan = json(registrar.upload("/api/documents/paper-signatures/" + task + "/scan", "ky.pdf", PDF))
                .path("id")
                .asText();
        String signed = "{\"signer\":\"%s\",\"capacity\":\"KT\",\"dated\":\"%s\",\"scan\":\"%s\",\"comment\":null}";
        String leader = school.person("lanh-dao");
        var refused = registrar.send(
                "POST", "/api/documents/paper-signatures/" + task, signed.formatted(leader, "2024-12-03", scan));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(sentence(refused)).startsWith("Ngày ký 03/12/2024 ở sau ngày hôm nay");
        assertThat(registrar
                        .send(
                                "POST",
                                "/api/documents/paper-signatures/" + task,
                                signed.formatted(leader, "2024-12-02", scan))
                        .statusCode())
                .isEqualTo(200);
        assertThat(desk.waitsAt(school.dossier())).containsExactly("userTask_issue");

        // only somebody of the registry finds the task
        assertThat(json(browser(leader).get("/api/documents/paper-signatures"))).isEmpty();
        var gone = registrar.send(
                "POST", "/api/documents/paper-signatures/" + task, signed.formatted(leader, "2024-12-02", scan));
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(sentence(gone)).startsWith("Văn bản này đã được ký");
    }
}
