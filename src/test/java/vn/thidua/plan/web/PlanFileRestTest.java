package vn.thidua.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/** Who reads plan files again over REST, and what the database keeps of them. */
@OfficeTest
class PlanFileRestTest {

    private static final String ADMINISTRATOR = "quan-tri-tep-ke-hoach";
    private static final String DRAFTER = "thu-nghiem.noi-vu.chuyen-vien";

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @Autowired
    ServletWebServerApplicationContext server;

    @BeforeEach
    void people() {
        staff.hireFor("thu-nghiem");
        staff.hire(ADMINISTRATOR, new Group("thu-nghiem", "ubnd", Role.QUAN_TRI));
    }

    @Test
    void anAdministratorReadsTheFilesAgain() {
        var answer = browser(ADMINISTRATOR).send("POST", "/api/plans/reload", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Đã đọc lại tệp Kế hoạch: 0 Kế hoạch mới, 0 Kế hoạch có thay đổi.")
                .contains("\"problems\":[]");
        assertThat(browser(ADMINISTRATOR).get("/api/plans/problems").body()).isEqualTo("[]");
    }

    @Test
    void nobodyElseDoes() {
        WebUser drafter = browser(DRAFTER);

        assertThat(drafter.send("POST", "/api/plans/reload", "{}").statusCode()).isEqualTo(403);
        assertThat(drafter.get("/api/plans/problems").statusCode()).isEqualTo(403);
        assertThat(drafter.get("/api/plans/problems").body()).contains("Chỉ người quản trị");
        WebUser anonymous = WebUser.anonymous(server.getWebServer().getPort());
        assertThat(anonymous.get("/api/plans/problems").statusCode()).isEqualTo(401);
    }

    @Test
    void theTextOfEveryPlanThatRunsIsKept() {
        browser(ADMINISTRATOR).send("POST", "/api/plans/reload", "{}");

        assertThat(database.sql(
                                "select plan_id from thidua.plan_file where length(sha256) = 64 and content like '%id: ' || plan_id || '%'")
                        .query(String.class)
                        .list())
                .contains("dak-lak", "lang-son", "nguyen-nghiem", "sgddt-dak-nong", "sldtbxh-binh-phuoc", "thu-nghiem");
        assertThat(database.sql("select file from thidua.plan_file where plan_id = 'dak-lak'")
                        .query(String.class)
                        .single())
                .isEqualTo("dak-lak/plan.yaml");
    }

    private WebUser browser(String id) {
        return WebUser.loggedIn(server.getWebServer().getPort(), id, "tasklist");
    }
}
