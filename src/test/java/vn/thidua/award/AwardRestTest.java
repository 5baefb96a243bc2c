package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.movement.Outcomes;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/** The doors of {@code /api/award-decisions}, and what keeps a movement open. */
@OfficeTest
class AwardRestTest {

    private static final String PLAN = AwaitingRows.PLAN;
    private static final String PATH = "/api/award-decisions";
    private static final String OFFICE = PLAN + ".so-a.chuyen-vien";

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    AwaitingRows rows;

    @Autowired
    SigningTeam team;

    @Autowired
    Decisions decisions;

    @Autowired
    DecisionLists lists;

    @Autowired
    AwardOutcomes waiting;

    @Autowired
    Outcomes outcomes;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void december() {
        staff.hireFor(PLAN);
        desk.at("2024-12-02T09:00");
    }

    @Test
    void onlyWhoAppraisesSeesAndChangesDecisions() {
        List<String> ids = rows.households("so-a", "Hộ ông An", "<b>Hộ bà Bình</b>");
        assertThat(WebUser.anonymous(port).get(PATH).statusCode()).isEqualTo(401);
        WebUser office = browser(OFFICE);
        assertThat(json(office.get(PATH)).at("/pools")).isEmpty();
        assertThat(json(office.get(PATH + "/offered")).at("/offered").asBoolean())
                .as("every office may decide on papers of its own")
                .isTrue();
        String begin = "{\"office\":\"ban-tdkt\",\"rows\":[\"%s\",\"%s\"]}".formatted(ids.get(0), ids.get(1));
        assertThat(office.send("POST", PATH, begin).statusCode()).isEqualTo(403);

        WebUser specialist = browser(SigningTeam.SPECIALIST);
        assertThat(json(specialist.get(PATH)).at("/pools/0/rows/0/name").asText())
                .isEqualTo("Hộ ông An");
        HttpResponse<String> begun = specialist.send("POST", PATH, begin);
        assertThat(begun.statusCode()).isEqualTo(200);
        String decision = json(begun).at("/decision").asText();
        String detail = PATH + "/detail?id=" + decision;
        assertThat(office.get(detail).statusCode()).isEqualTo(404);
        assertThat(json(specialist.get(detail)).at("/rows/1/name").asText()).isEqualTo("<b>Hộ bà Bình</b>");
        assertThat(specialist.send("POST", PATH, begin).statusCode())
                .as("picked twice")
                .isEqualTo(409);

        String one = "{\"decision\":\"%s\",\"rows\":[\"%s\"],\"reason\":%s}";
        assertThat(specialist
                        .send("POST", PATH + "/refusals", one.formatted(decision, ids.get(1), "\"Sai đối tượng\""))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> unsaid =
                specialist.send("POST", PATH + "/removals", one.formatted(decision, ids.get(0), "null"));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(json(unsaid).at("/message").asText())
                .isEqualTo("Chưa nhập mục “Lý do đưa ra khỏi danh sách”; hãy nhập rồi gửi lại.");
        assertThat(specialist
                        .send("POST", PATH + "/removals", one.formatted(decision, ids.get(0), "\"Nhầm\""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(specialist
                        .send("POST", PATH + "/additions", one.formatted(decision, ids.get(0), "null"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(specialist
                        .send("POST", PATH + "/drops", "{\"decision\":\"%s\",\"reason\":\"Thôi\"}".formatted(decision))
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(specialist.get(PATH + "/standing?text=")).at("/awards")).isEmpty();
        assertThat(specialist
                        .send("POST", PATH + "/revocations", "{\"awards\":[],\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void everybodyOfThePlanReadsAnIssuedDecisionButNotWhatItLeavesOut() {
        List<String> ids = rows.households("so-a", "Hộ ông An", "Hộ bà Bình");
        String decision = decisions.start(PLAN, SigningTeam.SPECIALIST, "ban-tdkt", ids);
        decisions.refuse(PLAN, SigningTeam.SPECIALIST, decision, ids.subList(1, 2), "Chưa đủ tiêu chuẩn");
        team.submits(decision);
        String document = lists.get(decision).id() + "/quyet-dinh-khen-thuong/1";
        WebUser other = browser(PLAN + ".so-c.chuyen-vien");
        assertThat(other.get("/api/documents?id=" + document).statusCode()).isEqualTo(404);
        team.signs(decision);
        team.numbers(decision, "15");
        HttpResponse<String> read = other.get("/api/documents?id=" + document);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("Hộ ông An").doesNotContain("Hộ bà Bình", "Chưa đủ tiêu chuẩn");

        desk.runReadySteps();
        String copy = json(other.get("/api/award-register?text=" + encoded("hộ ông an")))
                .at("/awards/0/file")
                .asText();
        HttpResponse<String> file = other.get("/api/attachments/" + copy);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("quyet-dinh.pdf");
        staff.hireFor("thu-nghiem");
        assertThat(browser("thu-nghiem.noi-vu.chuyen-vien")
                        .get("/api/attachments/" + copy)
                        .statusCode())
                .as("another plan's register")
                .isEqualTo(404);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void cancellingIsOfferedToWhoPreparedADecisionWhileAnAwardOfItStands() {
        List<String> ids = rows.households("so-a", "Hộ ông An");
        WebUser specialist = browser(SigningTeam.SPECIALIST);
        assertThat(mayCancel(specialist)).as("nothing was decided").isFalse();
        String decision = decisions.start(PLAN, SigningTeam.SPECIALIST, "ban-tdkt", ids);
        team.issues(decision, "15");
        desk.runReadySteps();
        assertThat(mayCancel(specialist)).isTrue();
        assertThat(mayCancel(browser(OFFICE))).as("another office's decision").isFalse();

        String award = json(specialist.get(PATH + "/standing?text=" + encoded("hộ ông an")))
                .at("/awards/0/id")
                .asText();
        String cancelling = json(specialist.send(
                        "POST", PATH + "/revocations", "{\"awards\":[\"%s\"],\"reason\":\"Sai\"}".formatted(award)))
                .at("/decision")
                .asText();
        team.issues(cancelling, "16");
        desk.runReadySteps();
        assertThat(mayCancel(specialist)).as("it was cancelled").isFalse();
    }

    private boolean mayCancel(WebUser user) {
        return json(user.get(PATH)).at("/mayCancel").asBoolean(true);
    }

    @Test
    void whatWasSentAndHasNoEndKeepsTheMovementOpen() {
        assertThat(waiting.waiting(PLAN)).as("nobody was nominated here").isEmpty();
        rows.households("so-a", 3);
        assertThat(waiting.waiting(PLAN)).hasValue(3);
        assertThat(outcomes.left(PLAN)).isTrue();
    }

    private WebUser browser(String person) {
        return WebUser.loggedIn(port, person, "tasklist");
    }

    private JsonNode json(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }
}
