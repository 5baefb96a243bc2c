package vn.thidua.issuance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.issuance.Issuances;
import vn.thidua.obligation.ObligationStarts;
import vn.thidua.plan.Plans;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/** Issuances over the same HTTP as the page: who may, who may not, and what a broken request is told. */
@OfficeTest
class IssuanceRestTest {

    private static final String PLAN = "ban-hanh";
    private static final String ALL = "/api/issuances";
    private static final String ONE = ALL + "/2024";
    private static final String CONSOLIDATOR = PLAN + ".noi-vu.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Plans plans;

    @Autowired
    Issuances issuances;

    @Autowired
    ObligationStarts starts;

    @LocalServerPort
    int port;

    @BeforeEach
    void theProvinceHasToIssueItsPlan() {
        staff.hireFor(PLAN);
        desk.at("2024-04-02T08:00");
        starts.startNext(issuances.openPlan(plans.plan(PLAN)));
    }

    private WebUser user(String id) {
        return WebUser.loggedIn(port, id, "tasklist");
    }

    private static void answers(HttpResponse<String> answer, int status, String part) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(part);
    }

    @Test
    void theConsolidatorOpensReadsAndUrgesOthersOnlySeeTheirOwn() {
        WebUser consolidator = user(CONSOLIDATOR);
        answers(consolidator.get(ALL), 200, "Kế hoạch triển khai Phong trào thi đua");
        answers(consolidator.get(ONE), 200, "\"office\":\"ubnd\"");
        answers(
                consolidator.send(
                        "POST", ALL, "{\"kind\":\"huong-dan\",\"document\":\"huong-dan\",\"ownPlans\":false}"),
                200,
                "2024-huong-dan-1");
        answers(consolidator.send("POST", ALL, "{\"kind\":\"nghi-quyet\"}"), 422, "Chưa chọn loại văn bản");
        answers(consolidator.send("POST", ONE + "/urging", "{}"), 422, "Chưa chọn cơ quan, đơn vị cần đôn đốc");
        answers(consolidator.get(ALL + "/2031"), 404, "message");
        answers(consolidator.send("POST", ALL + "/sending-up", "{}"), 404, "message");
        answers(consolidator.get("/api/sent-up"), 200, "\"reports\":[]");
        answers(consolidator.send("POST", "/api/sent-up", "{\"document\":\"khac/report/2024/x/1\"}"), 404, "message");

        WebUser office = user(PLAN + ".so-a.chuyen-vien");
        answers(office.get(ONE), 404, "message");
        answers(office.get(ALL), 200, "\"counts\":null");
        answers(office.send("POST", ALL, "{\"kind\":\"huong-dan\"}"), 422, "Chỉ chuyên viên của cơ quan theo dõi");
        answers(
                office.upload(ALL + "/files", "ke-hoach.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)),
                422,
                "Chỉ chuyên viên của cơ quan nhập thay");
        WebUser anonymous = WebUser.anonymous(port);
        for (String path : List.of(ALL, ONE, "/api/sent-up")) {
            answers(anonymous.get(path), 401, "message");
        }
    }

    @Test
    void thePlanThatWasIssuedOnPaperIsRecordedAndReachesTheOffices() {
        WebUser consolidator = user(CONSOLIDATOR);
        String scan = consolidator
                .upload(ALL + "/files", "ke-hoach.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))
                .body()
                .replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        String entry =
                "{\"number\":\"10/KH-UBND\",\"date\":\"2024-01-15\",\"arrivedOn\":\"2024-01-16\",\"scan\":\"%s\"}"
                        .formatted(scan);
        answers(consolidator.send("POST", ONE + "/offices/so-a/entry", entry), 404, "message");
        answers(consolidator.send("POST", ONE + "/offices/ubnd/entry", entry), 200, "");
        desk.runReadySteps();
        answers(consolidator.get(ONE), 200, "10/KH-UBND");
        answers(consolidator.get(ONE), 200, "Đúng hạn");
        answers(user(PLAN + ".so-a.chuyen-vien").get(ONE), 200, "\"office\":\"so-a\"");
        answers(user(PLAN + ".so-a.chuyen-vien").get("/api/attachments/" + scan), 200, "%PDF");
        assertThat(desk.waitsAt("ban-hanh/plan/2024/so-a")).containsExactly("userTask_draft");
        assertThat(desk.waitsAt("ban-hanh/acknowledgement/2024/bao")).containsExactly("userTask_acknowledge");
    }
}
