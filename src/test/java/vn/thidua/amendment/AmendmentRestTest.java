package vn.thidua.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.plan.Plans;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/** The doors of {@code /api/proposals} and {@code /api/plan-versions} as browsers see them. */
@OfficeTest
class AmendmentRestTest {

    private static final String PLAN = "kien-nghi";
    private static final String PROPOSALS = "/api/proposals";
    private static final String INBOX = PLAN + ".noi-vu.chuyen-vien";
    private static final String RAISER = PLAN + ".to-1.chuyen-vien";
    private static final String OTHER_PLAN = "thu-nghiem";
    private static final String REPORT_DUE = "reporting.periods[nam].due";
    private static final String RAISED = """
            {"office":"to-1","concerns":"reporting.periods[nam].due","text":"Mưa lũ.","wish":"Lùi thời hạn."}""";

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Proposals proposals;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Plans plans;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void december() {
        staff.hireFor(PLAN);
        staff.hireFor(OTHER_PLAN);
        desk.at("2024-12-02T08:00");
    }

    @Test
    void nobodyComesInUnasked() {
        WebUser stranger = WebUser.anonymous(port);
        assertThat(stranger.get(PROPOSALS).statusCode()).isEqualTo(401);
        assertThat(stranger.get("/api/plan-versions").statusCode()).isEqualTo(401);
        assertThat(browser(RAISER)
                        .sendWithToken("POST", PROPOSALS, RAISED, "khong-dung")
                        .statusCode())
                .isEqualTo(403);
        assertThat(page(RAISER).at("/own")).isEmpty();
    }

    @Test
    void anOfficeRaisesItsOwnAndTheInboxReadsAll() {
        WebUser raiser = browser(RAISER);
        HttpResponse<String> file = raiser.upload(
                PROPOSALS + "/files?office=to-1", "don.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(file.statusCode()).isEqualTo(200);
        String id = json(file).at("/id").asText();
        HttpResponse<String> raised =
                raiser.send("POST", PROPOSALS, RAISED.replace("}", ",\"files\":[\"%s\"]}".formatted(id)));
        assertThat(raised.statusCode()).isEqualTo(200);
        assertThat(UUID.fromString(json(raised).at("/id").asText())).isNotNull();

        JsonNode own = page(RAISER);
        assertThat(own.at("/own/0/text").asText()).isEqualTo("Mưa lũ.");
        assertThat(own.at("/own/0/files/0/name").asText()).isEqualTo("don.pdf");
        assertThat(own.at("/seesAll").asBoolean()).isFalse();
        assertThat(own.at("/all")).isEmpty();
        JsonNode all = page(INBOX);
        assertThat(all.at("/mayGather").asBoolean()).isTrue();
        assertThat(all.at("/all/0/office").asText()).isEqualTo("to-1");
        JsonNode neighbour = page(PLAN + ".tai-chinh.chuyen-vien");
        assertThat(neighbour.at("/own")).as("not of a neighbour").isEmpty();
        assertThat(neighbour.at("/all")).isEmpty();

        assertThat(browser(INBOX).get("/api/attachments/" + id).statusCode()).isEqualTo(200);
        assertThat(browser(PLAN + ".tai-chinh.chuyen-vien")
                        .get("/api/attachments/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser(OTHER_PLAN + ".tai-chinh.chuyen-vien")
                        .get("/api/attachments/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeRaisedIsAnsweredWithOneSentence() {
        WebUser raiser = browser(RAISER);
        assertThat(said(raiser.send("POST", PROPOSALS, RAISED.replace("Mưa lũ.", " ")), 422))
                .startsWith("Chưa nhập mục “Khó khăn, vướng mắc; đề xuất, kiến nghị”");
        assertThat(said(raiser.send("POST", PROPOSALS, RAISED.replace("[nam]", "[thang]")), 422))
                .startsWith("Kế hoạch không có thời hạn được chọn");
        assertThat(said(raiser.send("POST", PROPOSALS, RAISED.replace("to-1", "tai-chinh")), 422))
                .as("for another office")
                .startsWith("Chưa chọn cơ quan, đơn vị gửi");
        assertThat(said(browser(PLAN + ".hoi-ccb.chuyen-vien").send("POST", PROPOSALS, RAISED), 403))
                .startsWith("Chỉ chuyên viên, trưởng phòng, lãnh đạo");
        assertThat(said(browser(PLAN + ".tai-chinh.van-thu").send("POST", PROPOSALS, RAISED), 403))
                .startsWith("Chỉ chuyên viên, trưởng phòng, lãnh đạo");
        for (String broken : List.of("{", "[]", "{\"text\":{}}", "{\"files\":[\"khong-phai\"]}")) {
            HttpResponse<String> answer = raiser.send("POST", PROPOSALS, broken);
            assertThat(answer.statusCode()).as(broken).isBetween(400, 422);
            assertThat(json(answer).at("/message").asText()).as(broken).endsWith(".");
        }
        assertThat(said(
                        raiser.upload(
                                PROPOSALS + "/files?office=to-1", "don.exe", "MZ".getBytes(StandardCharsets.US_ASCII)),
                        422))
                .endsWith(".");
        assertThat(page(RAISER).at("/own")).isEmpty();
    }

    @Test
    void onlyTheInboxOpensAGatheringAndOnlyWhatWaits() {
        WebUser inbox = browser(INBOX);
        String nothing = said(inbox.send("POST", PROPOSALS + "/gatherings", "{}"), 422);
        assertThat(nothing).endsWith(".");
        browser(RAISER).send("POST", PROPOSALS, RAISED);
        assertThat(said(browser(RAISER).send("POST", PROPOSALS + "/gatherings", "{}"), 403))
                .endsWith(".");
        HttpResponse<String> opened = inbox.send("POST", PROPOSALS + "/gatherings", "{}");
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(json(opened).at("/id").asText()).isEqualTo(PLAN + "/amendment/2024-1");
        assertThat(page(INBOX).at("/gatherings/0/title").asText()).isNotBlank();
    }

    @Test
    void whatAnAmendmentChangesIsCorrectedByTheInboxAloneAndEverybodyReadsTheVersions() {
        var team = new AmendmentTeam(desk, plans.plan(PLAN), proposals, gatherings);
        UUID one = team.raises("to-1", REPORT_DUE, "Xin lùi thời hạn.").id();
        team.opens()
                .gathers(List.of(one))
                .submits()
                .decides(Map.of(one, "dieu-chinh"))
                .enters(REPORT_DUE, "2024-12-20", 2024, false);
        String path = PROPOSALS + "/gatherings/2024-1/changes";
        String change = AmendmentTeam.change(REPORT_DUE, "2024-12-21", 2024, false);
        assertThat(browser(RAISER).send("PUT", path, change).statusCode()).isEqualTo(404);
        assertThat(browser(OTHER_PLAN + ".noi-vu.chuyen-vien")
                        .send("PUT", path, change)
                        .statusCode())
                .as("its own plan has no such gathering")
                .isEqualTo(404);
        assertThat(said(browser(team.decider()).send("PUT", path, change), 403))
                .startsWith("Chỉ chuyên viên của cơ quan tiếp nhận");
        WebUser inbox = browser(INBOX);
        assertThat(inbox.send("PUT", PROPOSALS + "/gatherings/2024-9/changes", change)
                        .statusCode())
                .isEqualTo(404);
        assertThat(said(inbox.send("PUT", path, change.replace("2024-12-21", "2024-12-01")), 422))
                .startsWith("Ngày mới 01/12/2024");
        assertThat(said(inbox.send("PUT", path, "{\"changes\":[]}"), 422)).startsWith("Chưa có thời hạn nào");
        assertThat(said(inbox.send("PUT", path, "{}"), 422)).startsWith("Chưa có thời hạn nào");
        assertThat(inbox.send("PUT", path, change).statusCode()).isEqualTo(200);
        team.issues("ke-hoach");
        desk.runReadySteps();

        JsonNode versions = json(browser(PLAN + ".hoi-ccb.van-thu").get("/api/plan-versions"));
        assertThat(versions).hasSize(2);
        assertThat(versions.at("/0/changes/0").asText())
                .isEqualTo("Báo cáo năm – thời hạn gửi (năm 2024): từ 14/12/2024 thành 21/12/2024");
        assertThat(json(browser(OTHER_PLAN + ".noi-vu.chuyen-vien").get("/api/plan-versions")))
                .as("of the own plan")
                .hasSize(1);
    }

    @Test
    void aPlanWithoutTheClauseHasNoInbox() {
        WebUser other = browser(OTHER_PLAN + ".tai-chinh.chuyen-vien");
        assertThat(json(other.get(PROPOSALS)).at("/known").asBoolean()).isFalse();
        assertThat(said(other.send("POST", PROPOSALS, RAISED), 422))
                .startsWith("Kế hoạch này không quy định việc tiếp nhận đề xuất, kiến nghị");
    }

    private WebUser browser(String person) {
        return WebUser.loggedIn(port, person, "tasklist");
    }

    private JsonNode page(String person) {
        return json(browser(person).get(PROPOSALS));
    }

    private String said(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer).at("/message").asText();
    }

    private JsonNode json(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
