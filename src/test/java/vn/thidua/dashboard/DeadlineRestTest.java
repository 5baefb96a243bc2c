package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/** The endpoints behind Cockpit's pages, over real HTTP: anonymous, from another plan, without Cockpit. */
@OfficeTest
class DeadlineRestTest {

    private static final String PLAN = "co-xep-loai";
    private static final String OTHER = "thu-nghiem";
    /** The school enters for the enterprises, the ward for the groups of households. */
    private static final String PAPER = "van-ban-giay";

    private static final Instant DUE = Instant.parse("2024-12-14T16:59:59Z");

    @Autowired
    Staff staff;

    @Autowired
    Desk desk;

    @Autowired
    DeadlineData data;

    @Autowired
    ServletWebServerApplicationContext server;

    @Autowired
    Obligations obligations;

    @Autowired
    CockpitReaders cockpit;

    @Autowired
    IdentityService identities;

    @Autowired
    AuthorizationService authorizations;

    private final List<String> admissions = new ArrayList<>();
    private String instance;
    private String definition;

    @BeforeEach
    void aRoundIsOpen() {
        staff.hireFor(PLAN);
        staff.hireFor(OTHER);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        data.owes(OTHER, "report", "2024", "to-1", Status.DANG_THUC_HIEN, DUE, null);
        desk.at("2024-12-20T09:00");
        var running = desk.instance("office-report", PLAN + "/report/2024/van-hoa");
        instance = running.getId();
        definition = running.getProcessDefinitionId();
    }

    @AfterEach
    void admissionsEnd() {
        admissions.forEach(authorizations::deleteAuthorization);
    }

    @Test
    void nobodyReadsWithoutALogin() {
        WebUser stranger = WebUser.anonymous(port());
        for (String path : paths()) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(stranger.send("POST", "/api/deadlines/urging", urging(PLAN + "/report/2024/van-hoa"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void nobodyReadsWithoutCockpit() {
        WebUser official = WebUser.loggedIn(port(), PLAN + ".van-hoa.chuyen-vien", "tasklist");
        for (String path : paths()) {
            HttpResponse<String> answer = official.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("chưa được mở ứng dụng Theo dõi");
        }
        assertThat(official.send("POST", "/api/deadlines/urging", urging(PLAN + "/report/2024/van-hoa"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherPlanIsNotThere() {
        WebUser foreigner = follower(OTHER);

        assertThat(foreigner.get("/api/deadlines").body())
                .contains(OTHER + "/report/2024/to-1")
                .doesNotContain(PLAN);
        for (String path : List.of(
                "/api/deadlines?plan=" + PLAN,
                "/api/deadlines/choices?plan=" + PLAN,
                "/api/deadlines/matrix?plan=" + PLAN,
                "/api/deadlines/chart?plan=" + PLAN,
                "/api/deadlines/movement?plan=" + PLAN,
                "/api/deadlines/export.xlsx?plan=" + PLAN,
                "/api/followed/instance?id=" + instance)) {
            assertThat(foreigner.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(foreigner.get("/api/followed/definition?id=" + definition).body())
                .as("the model is shared, its tasks are not")
                .contains("\"open\":0")
                .doesNotContain(PLAN);
        assertThat(foreigner
                        .send("POST", "/api/deadlines/urging", urging(PLAN + "/report/2024/van-hoa"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(foreigner
                        .sendWithToken("POST", "/api/deadlines/urging", urging(OTHER + "/report/2024/to-1"), "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoFollowsThePlanReadsAllOfItWithNames() {
        desk.office(PLAN, "van-hoa", "2024").drafts();
        WebUser follower = follower(PLAN);

        for (String path : paths()) {
            assertThat(follower.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(follower.get("/api/followed/instance?id=" + instance).body())
                .contains("\"title\":\"Báo cáo năm 2024\"", "\"office\":\"Bộ phận Văn hóa\"")
                .contains("Lãnh đạo, Bộ phận Văn hóa")
                .contains("\"by\":\"Chuyên viên Văn hóa\"")
                .doesNotContain("userTask_", "boundaryEvent_", "serviceTask_");
        assertThat(follower.get("/api/followed/definition?id=" + definition).body())
                .contains("\"about\":\"Báo cáo năm 2024 – Bộ phận Văn hóa\"");
        assertThat(follower.get("/api/followed/instance?id=nowhere").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoFollowsThePlanFromAnotherOfficeReadsAllOfItToo() {
        WebUser follower = cockpit(staff.hire(PLAN + ".theo-doi-y-te", new Group(PLAN, "tram-y-te", Role.GIAM_SAT)));

        for (String path : paths()) {
            assertThat(follower.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(follower.get("/api/deadlines").body())
                .contains(PLAN + "/report/2024/van-hoa", PLAN + "/report/2024/tai-chinh", instance);
        assertThat(follower.get("/api/deadlines?plan=" + OTHER).statusCode()).isEqualTo(404);
    }

    @Test
    void theConsolidatorReadsEveryDeadlineButNoInstanceOfAnotherOffice() {
        WebUser consolidator = cockpit(PLAN + ".noi-vu.truong-phong");

        assertThat(consolidator.get("/api/deadlines").body())
                .contains(PLAN + "/report/2024/van-hoa", PLAN + "/report/2024/tai-chinh")
                .doesNotContain(instance);
        assertThat(consolidator.get("/api/deadlines/export.xlsx").statusCode()).isEqualTo(200);
        assertThat(consolidator.get("/api/followed/instance?id=" + instance).statusCode())
                .isEqualTo(404);
        assertThat(consolidator.get("/api/followed/definition?id=" + definition).body())
                .contains("\"open\":0")
                .doesNotContain(PLAN + "/report");
        assertThat(consolidator
                        .get("/camunda/api/engine/engine/default/process-instance/" + instance)
                        .statusCode())
                .isEqualTo(404);
        assertThat(consolidator.get("/api/deadlines?plan=" + OTHER).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoEntersForAnOfficeReadsItsDeadlinesBesideHisOwnAndNoOther() {
        staff.hireFor(PAPER);
        data.owes(PAPER, "report", "2024", "doanh-nghiep", Status.DANG_THUC_HIEN, DUE, null);
        data.owes(PAPER, "report", "2024", "truong-hoc", Status.DANG_THUC_HIEN, DUE, null);
        data.owes(PAPER, "report", "2024", "tdp-3", Status.DANG_THUC_HIEN, DUE, null);
        WebUser school = cockpit(PAPER + ".truong-hoc.chuyen-vien");

        assertThat(school.get("/api/deadlines").body())
                .contains("\"total\":2", PAPER + "/report/2024/doanh-nghiep", PAPER + "/report/2024/truong-hoc")
                .doesNotContain("tdp-3");
        assertThat(school.get("/api/deadlines/matrix").body()).doesNotContain("tdp-3");
        assertThat(school.get("/api/deadlines?office=tdp-3").body()).contains("\"total\":0");
        assertThat(school.get("/api/deadlines/choices").body())
                .contains("\"mayUrge\":false", "\"mayWrite\":false")
                .doesNotContain("tdp-3");
        assertThat(school.send("POST", "/api/deadlines/urging", urging(PAPER + "/report/2024/tdp-3"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(school.get("/api/deadlines?plan=" + PLAN).statusCode()).isEqualTo(404);
        WebUser clerk = WebUser.loggedIn(port(), PAPER + ".truong-hoc.van-thu", "tasklist");
        assertThat(clerk.get("/api/deadlines").statusCode())
                .as("numbers documents, watches no deadlines")
                .isEqualTo(403);
    }

    @Test
    void anOfficeThatCoordinatesReadsTheRowAndAThirdOneDoesNot() {
        obligations.coordinate(PLAN + "/report/2024/van-hoa", List.of("tai-chinh"));
        WebUser coordinator = admitted(PLAN + ".tai-chinh.chuyen-vien");
        WebUser third = admitted(PLAN + ".hoi-ccb.chuyen-vien");

        assertThat(coordinator.get("/api/deadlines").body())
                .contains("\"total\":2", PLAN + "/report/2024/van-hoa", "\"coordinating\":true")
                .doesNotContain(instance);
        assertThat(coordinator.get("/api/deadlines/export.xlsx").statusCode()).isEqualTo(200);
        assertThat(coordinator.get("/api/followed/instance?id=" + instance).statusCode())
                .isEqualTo(404);
        assertThat(coordinator
                        .send("POST", "/api/deadlines/urging", urging(PLAN + "/report/2024/van-hoa"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(third.get("/api/deadlines").body())
                .contains("\"total\":1", PLAN + "/report/2024/hoi-ccb")
                .doesNotContain("van-hoa", "\"coordinating\":true");
        assertThat(third.get("/api/deadlines?office=van-hoa").body()).contains("\"total\":0");
    }

    @Test
    void whoFollowsTwoPlansChoosesBetweenThem() {
        String person = cockpit.follower(PLAN);
        staff.alsoMake(person, new Group(OTHER, "van-phong", Role.GIAM_SAT));
        assertThat(cockpit(person).get("/api/deadlines?plan=" + OTHER).statusCode())
                .as("a role without the account's admission to the plan")
                .isEqualTo(404);
        identities.createTenantUserMembership(OTHER, person);
        try {
            WebUser follower = cockpit(person);
            assertThat(follower.get("/api/deadlines/choices").body())
                    .contains("\"plans\":[{\"value\":\"" + PLAN, "{\"value\":\"" + OTHER);
            assertThat(follower.get("/api/deadlines").body())
                    .contains(PLAN + "/report/2024/van-hoa")
                    .doesNotContain(OTHER);
            assertThat(follower.get("/api/deadlines?plan=" + OTHER).body())
                    .contains(OTHER + "/report/2024/to-1")
                    .doesNotContain(PLAN);
            assertThat(follower.get("/api/followed/instance?id=" + instance).statusCode())
                    .isEqualTo(200);
        } finally {
            identities.deleteTenantUserMembership(OTHER, person);
        }
    }

    @Test
    void onlyAdministratorsAreOfferedWhatChangesAnInstance() {
        WebUser follower = follower(PLAN);

        assertThat(follower.get("/api/followed/rights").body()).isEqualTo("{\"mayChange\":false}");
        assertThat(cockpit(PLAN + ".noi-vu.truong-phong")
                        .get("/api/followed/rights")
                        .body())
                .isEqualTo("{\"mayChange\":false}");
        assertThat(follower.send(
                                "PUT",
                                "/camunda/api/engine/engine/default/process-instance/" + instance + "/suspended",
                                "{\"suspended\":true}")
                        .statusCode())
                .as("what is not offered is refused as well")
                .isEqualTo(403);
        assertThat(cockpit("admin").get("/api/followed/rights").body()).isEqualTo("{\"mayChange\":true}");
    }

    @Test
    void whatCannotBeChosenIsNotThere() {
        WebUser follower = follower(PLAN);

        assertThat(follower.get("/api/deadlines?status=unknown").statusCode()).isEqualTo(404);
        assertThat(follower.get("/api/deadlines?page=abc").statusCode()).isEqualTo(400);
        assertThat(follower.get("/api/deadlines?page=-5&kind=x&period=y&office=%3Cb%3E")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> answer =
                follower.send("POST", "/api/deadlines/urging", "{\"obligations\":[\"x\"],\"by\":\"superior\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Chưa chọn cách đôn đốc; hãy chọn thư điện tử hoặc công văn.");
    }

    private List<String> paths() {
        return List.of(
                "/api/deadlines",
                "/api/deadlines/choices",
                "/api/deadlines/matrix",
                "/api/deadlines/chart",
                "/api/deadlines/movement",
                "/api/deadlines/export.xlsx",
                "/api/followed/rights",
                "/api/followed/instance?id=" + instance,
                "/api/followed/definition?id=" + definition);
    }

    private WebUser follower(String plan) {
        return cockpit(cockpit.follower(plan));
    }

    private WebUser cockpit(String person) {
        return WebUser.loggedIn(port(), person, "cockpit");
    }

    /** Somebody of a plain office whom the administrator let into Cockpit. */
    private WebUser admitted(String person) {
        Authorization admission = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        admission.setUserId(person);
        admission.setResource(Resources.APPLICATION);
        admission.setResourceId("cockpit");
        admission.addPermission(Permissions.ACCESS);
        admissions.add(authorizations.saveAuthorization(admission).getId());
        return cockpit(person);
    }

    private static String urging(String obligation) {
        return "{\"obligations\":[\"%s\"],\"by\":\"mail\"}".formatted(obligation);
    }

    private int port() {
        return server.getWebServer().getPort();
    }
}
