package vn.thidua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/** Substitutes and papers of authorisation over REST, as the page sends them. */
@OfficeTest
class AbsenceRestTest {

    private static final String SUBSTITUTIONS = "/api/substitutions";
    private static final String AUTHORISATIONS = "/api/authorisations";
    private static final String DRAFTER = "thu-nghiem.noi-vu.chuyen-vien";
    private static final String HEAD = "thu-nghiem.noi-vu.truong-phong";
    private static final String CHAIRMAN = "thu-nghiem.ubnd.lanh-dao";
    private static final String STRANGER = "thu-nghiem.tai-chinh.chuyen-vien";

    private static final String AWAY = """
            {"person":"%s","substitute":"%s","from":"2024-12-03","to":"2024-12-05","reason":"Nghỉ phép"}
            """.formatted(DRAFTER, HEAD);
    private static final String PAPER = """
            {"office":"ubnd","grantor":"%s","unit":"noi-vu","person":"thu-nghiem.noi-vu.lanh-dao","number":"15/GUQ-UBND",
             "dated":"2024-12-02","from":"2024-12-02","to":"2024-12-31","documents":["cong-van"]}
            """.formatted(CHAIRMAN);

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    ServletWebServerApplicationContext server;

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void aMonday() {
        staff.hireFor("thu-nghiem");
        desk.at("2024-12-02T08:00");
    }

    @Test
    void aSubstituteIsRegisteredListedAndEnded() {
        WebUser drafter = browser(DRAFTER);
        JsonNode before = json(drafter.get(SUBSTITUTIONS));
        assertThat(before.get("me").asText()).isEqualTo(DRAFTER);
        assertThat(before.get("rows")).isEmpty();
        assertThat(before.get("people")).hasSize(1);
        assertThat(before.get("substitutes")).hasSizeGreaterThanOrEqualTo(4);

        String id = json(drafter.send("POST", SUBSTITUTIONS, AWAY)).get("id").asText();
        JsonNode row = json(browser(HEAD).get(SUBSTITUTIONS)).get("rows").get(0);
        assertThat(row.get("person").asText()).isEqualTo("Chuyên viên Nội vụ");
        assertThat(row.get("substitute").asText()).isEqualTo("Trưởng phòng Nội vụ");
        assertThat(row.get("from").asText()).isEqualTo("2024-12-03");
        assertThat(row.get("state").asText()).isEqualTo("Chưa đến ngày");
        assertThat(row.get("mayEnd").asBoolean()).isTrue();
        desk.at("2024-12-03T08:00");
        assertThat(state(drafter)).isEqualTo("Đang xử lý thay");
        assertThat(json(browser(STRANGER).get(SUBSTITUTIONS)).get("rows")).isEmpty();

        assertThat(drafter.send("POST", SUBSTITUTIONS + "/" + id + "/end", "{}").statusCode())
                .isEqualTo(200);
        assertThat(state(drafter)).isEqualTo("Đã kết thúc");
        assertRefused(
                drafter.send("POST", SUBSTITUTIONS + "/" + id + "/end", "{}"),
                422,
                "Việc xử lý thay này đã kết thúc; hãy tải lại danh sách.");
    }

    @Test
    void aPaperIsRegisteredListedAndTakenBack() {
        WebUser chairman = browser(CHAIRMAN);
        JsonNode office = json(chairman.get(AUTHORISATIONS)).get("offices").get(0);
        assertThat(office.get("office").asText()).isEqualTo("ubnd");
        assertThat(office.get("grantors").findValuesAsText("id")).contains(CHAIRMAN);
        assertThat(office.get("holders").findValuesAsText("unit")).contains("noi-vu", "van-phong");
        assertThat(office.get("documents").findValuesAsText("id")).contains("cong-van", "ke-hoach");

        String id = json(chairman.send("POST", AUTHORISATIONS, PAPER)).get("id").asText();
        JsonNode list = json(browser(DRAFTER).get(AUTHORISATIONS));
        assertThat(list.get("offices")).isEmpty();
        JsonNode row = list.get("rows").get(0);
        assertThat(row.get("number").asText()).isEqualTo("15/GUQ-UBND");
        assertThat(row.get("documents").get(0).asText()).isEqualTo("Công văn");
        assertThat(row.get("state").asText()).isEqualTo("Đang có hiệu lực");
        assertThat(row.get("mayEnd").asBoolean()).isFalse();
        assertThat(json(browser(STRANGER).get(AUTHORISATIONS)).get("rows")).isEmpty();

        assertThat(chairman.send("POST", AUTHORISATIONS + "/" + id + "/end", "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(chairman.get(AUTHORISATIONS))
                        .get("rows")
                        .get(0)
                        .get("state")
                        .asText())
                .isEqualTo("Đã kết thúc");
    }

    @Test
    void whatIsRefusedIsOneSentenceAndChangesNothing() {
        WebUser stranger = browser(STRANGER);
        assertThat(stranger.send("POST", SUBSTITUTIONS, AWAY).statusCode()).isEqualTo(422);
        assertThat(stranger.send("POST", AUTHORISATIONS, PAPER).statusCode()).isEqualTo(422);
        assertThat(stranger.send("POST", SUBSTITUTIONS + "/" + UUID.randomUUID() + "/end", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.send("POST", AUTHORISATIONS + "/" + UUID.randomUUID() + "/end", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.send("POST", SUBSTITUTIONS + "/1/end", "{}").statusCode())
                .isEqualTo(400);
        assertThat(stranger.send("POST", SUBSTITUTIONS, "{\"from\":\"hôm nay\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(stranger.send("POST", SUBSTITUTIONS, "{}").statusCode()).isEqualTo(422);
        assertThat(stranger.send("POST", AUTHORISATIONS, "{}").statusCode()).isEqualTo(422);
        assertRefused(
                browser(DRAFTER).send("POST", SUBSTITUTIONS, AWAY.replace("2024-12-03", "2024-12-01")),
                422,
                "Ngày bắt đầu 01/12/2024 đã qua; hãy chọn ngày từ hôm nay (02/12/2024) trở đi.");
        assertThat(json(browser(DRAFTER).get(SUBSTITUTIONS)).get("rows")).isEmpty();
        assertThat(WebUser.anonymous(server.getWebServer().getPort())
                        .get(SUBSTITUTIONS)
                        .statusCode())
                .isEqualTo(401);
    }

    private String state(WebUser user) {
        return json(user.get(SUBSTITUTIONS)).get("rows").get(0).get("state").asText();
    }

    private void assertRefused(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).get("message").asText()).isEqualTo(sentence);
    }

    private WebUser browser(String person) {
        return WebUser.loggedIn(server.getWebServer().getPort(), person, "tasklist");
    }

    private JsonNode json(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
