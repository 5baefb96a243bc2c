package vn.thidua.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.supervision.TeamAtWork.HEAD;
import static vn.thidua.supervision.TeamAtWork.PLAN;
import static vn.thidua.supervision.TeamAtWork.SPECIALIST;
import static vn.thidua.supervision.TeamAtWork.arranged;
import static vn.thidua.supervision.TeamAtWork.unit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/** The doors of {@code /api/supervisions} as browsers see them. */
@OfficeTest
class SupervisionRestTest {

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    TeamAtWork people;

    @Autowired
    ServletWebServerApplicationContext server;

    @BeforeEach
    void june() {
        staff.hireFor(PLAN);
        desk.at("2024-06-03T08:00");
    }

    private WebUser browserOf(String person) {
        return WebUser.loggedIn(server.getWebServer().getPort(), person, "tasklist");
    }

    @Test
    void nobodyComesInUnasked() {
        WebUser stranger = WebUser.anonymous(server.getWebServer().getPort());
        assertThat(stranger.get("/api/supervisions").statusCode()).isEqualTo(401);
        assertThat(stranger.get("/api/supervisions/2024-1").statusCode()).isEqualTo(401);
    }

    @Test
    void oneIsOpenedReadMovedAndItsVisitsEnded() {
        WebUser specialist = browserOf(SPECIALIST);
        String opening = "{\"supervision\":\"thuong-xuyen\",\"body\":\"noi-vu\",\"reason\":\"Quý II\"}";
        assertThat(browserOf(PLAN + ".tai-chinh.chuyen-vien").send("POST", "/api/supervisions", opening))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(403);
                    assertThat(answer.body()).contains("Chỉ người của cơ quan tổng hợp");
                });
        assertThat(specialist.send("POST", "/api/supervisions", opening).body()).isEqualTo("{\"period\":\"2024-1\"}");
        assertThat(specialist.send("POST", "/api/supervisions", opening.replace("noi-vu", "ubnd")))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(422);
                    assertThat(answer.body()).contains("hãy chọn lại cơ quan chủ trì");
                });
        people.announces(
                PLAN + "/supervision/2024-1",
                arranged(unit("tai-chinh", "2024-06-20"), unit("tram-y-te", "2024-06-21")));

        WebUser office = browserOf(PLAN + ".tai-chinh.chuyen-vien");
        assertThat(office.get("/api/supervisions/2024-1").body())
                .contains("\"visitOn\":\"2024-06-20\"")
                .doesNotContain("tram-y-te");
        assertThat(office.get("/api/supervisions/2024-2").statusCode()).isEqualTo(404);
        assertThat(browserOf(PLAN + ".doan-tn.chuyen-vien")
                        .get("/api/supervisions/2024-1")
                        .statusCode())
                .isEqualTo(404);

        assertThat(specialist
                        .send(
                                "POST",
                                "/api/supervisions/2024-1/visits/tai-chinh",
                                "{\"date\":\"2024-06-28\",\"place\":\"Hội trường\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(office.get("/api/supervisions").body()).contains("\"next\":\"2024-06-28\"");
        assertThat(specialist
                        .send("POST", "/api/supervisions/2024-1/end-visits", "{\"reason\":\"Thôi\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browserOf(HEAD)
                        .send("POST", "/api/supervisions/2024-1/end-visits", "{\"reason\":\"Thôi\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(specialist.get("/api/supervisions/2024-1").body()).contains("Không làm việc");
    }
}
