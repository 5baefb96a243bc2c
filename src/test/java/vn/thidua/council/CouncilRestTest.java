package vn.thidua.council;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.council.CouncilAtWork.COUNCIL;
import static vn.thidua.council.CouncilAtWork.PLAN;
import static vn.thidua.council.CouncilAtWork.SECRETARY;
import static vn.thidua.council.CouncilAtWork.SECRET_FORM;
import static vn.thidua.council.CouncilAtWork.votesHere;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.WebUser;

/** The doors of {@code /api/council/sessions} and of a ballot, as browsers see them. */
@OfficeTest
class CouncilRestTest {

    @Autowired
    Desk desk;

    @Autowired
    CouncilAtWork council;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ServletWebServerApplicationContext server;

    private List<String> members;

    @BeforeEach
    void november() {
        desk.at("2024-11-04T08:00");
        members = council.sits(4);
    }

    private WebUser browserOf(String person) {
        return WebUser.loggedIn(server.getWebServer().getPort(), person, "tasklist");
    }

    @Test
    void theSecretarySeesWhatWaitsOpensASessionAndCancelsIt() {
        List<String> rows = council.waits(SECRET_FORM, 2);
        assertThat(WebUser.anonymous(server.getWebServer().getPort())
                        .get("/api/council/sessions")
                        .statusCode())
                .isEqualTo(401);
        WebUser secretary = browserOf(SECRETARY);
        assertThat(secretary.get("/api/council/sessions").body()).contains(rows.get(0), "Sở B", "HOI_DONG");
        String opening =
                "{\"council\":\"%s\",\"body\":\"HOI_DONG\",\"nominations\":[\"%s\"]}".formatted(COUNCIL, rows.get(0));
        assertThat(browserOf(members.get(1))
                        .send("POST", "/api/council/sessions", opening)
                        .statusCode())
                .isEqualTo(403);
        assertThat(secretary.send("POST", "/api/council/sessions", opening).body())
                .isEqualTo("{\"number\":\"2024-1\",\"council\":\"so-b\"}");
        assertThat(secretary.send("POST", "/api/council/sessions", opening)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("đã vào phiên họp khác");
        });
        String session = "/api/council/sessions/2024-1/so-b";
        assertThat(secretary.get(session).body()).contains("\"mayCancel\":true");
        assertThat(browserOf(members.get(1)).get(session).body()).contains("\"mayCancel\":false");
        assertThat(browserOf(PLAN + ".so-c.chuyen-vien").get(session).statusCode())
                .isEqualTo(404);
        assertThat(secretary
                        .send("POST", session + "/cancel", "{\"reason\":\" \"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(secretary
                        .send("POST", session + "/cancel", "{\"reason\":\"Hoãn\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(secretary.get(session).body()).contains("Đã hủy");
    }

    @Test
    void aBallotIsItsMembersAndNeverADraft() {
        String session = council.opens(council.waits(SECRET_FORM, 2));
        council.invites(session, "hop-phieu-kin", "2024-11-12");
        desk.at("2024-11-12T11:00");
        desk.as(SECRETARY).does("userTask_recordMeeting", session, votesHere(members, null));
        desk.runReadySteps();
        String task = desk.only("userTask_vote", CouncilSession.ballot(session, members.get(1)))
                .getId();

        WebUser member = browserOf(members.get(1));
        assertThat(member.get("/api/tasks/" + task + "/form").body()).contains("\"secret\":true", "\"nominee\"");
        assertThat(browserOf(members.get(2)).get("/api/tasks/" + task + "/form").statusCode())
                .isEqualTo(404);
        assertThat(member.send(
                        "PUT",
                        "/api/tasks/" + task + "/draft",
                        "{\"revision\":0,\"content\":{\"ballot\":{\"agree\":[1],\"disagree\":[2]}}}"))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(422);
                    assertThat(answer.body()).contains("không được lưu tạm");
                });
        assertThat(jdbc.sql("select count(*) from thidua.task_draft")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
