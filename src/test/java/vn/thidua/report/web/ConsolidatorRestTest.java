package vn.thidua.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/** Urging, results and the register over the same HTTP as the page: who may, who may not, and what a broken request is told. */
@OfficeTest
class ConsolidatorRestTest {

    private static final String PLAN = "co-xep-loai";
    private static final String URGING = "/api/report-rounds/2024/urging";
    private static final String RESULTS = "/api/report-rounds/2024/assessment";
    private static final String REGISTER = "/api/superior-documents";
    private static final String CONSOLIDATOR = PLAN + ".noi-vu.chuyen-vien";
    private static final String OFFICE = PLAN + ".van-hoa.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    ServletWebServerApplicationContext server;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        desk.at("2024-12-16T09:00");
    }

    private WebUser user(String id) {
        return WebUser.loggedIn(server.getWebServer().getPort(), id, "tasklist");
    }

    private static void answers(HttpResponse<String> answer, int status, String part) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(part);
    }

    @Test
    void onlyTheConsolidatorUrgesAndAnonymousPeopleSeeNothing() {
        WebUser consolidator = user(CONSOLIDATOR);
        answers(consolidator.send("POST", URGING, "{\"offices\":[\"van-hoa\"],\"by\":\"mail\"}"), 200, "\"offices\":1");
        answers(consolidator.get(URGING), 200, "\"mails\":1");
        answers(consolidator.send("POST", URGING, "{\"offices\":[\"van-hoa\"],\"by\":\"mail\"}"), 422, "trong hôm nay");
        answers(consolidator.send("POST", URGING, "{\"offices\":[\"van-hoa\"]}"), 422, "Chưa chọn cách đôn đốc");
        answers(consolidator.send("POST", URGING, "{\"by\":\"mail\"}"), 422, "Chưa chọn cơ quan, đơn vị");
        answers(consolidator.get("/api/report-rounds/2031/urging"), 404, "message");

        WebUser office = user(OFFICE);
        answers(office.get(URGING), 403, "message");
        answers(office.send("POST", URGING, "{\"offices\":[\"tai-chinh\"],\"by\":\"mail\"}"), 403, "message");
        WebUser anonymous = WebUser.anonymous(server.getWebServer().getPort());
        for (String path : List.of(URGING, RESULTS, RESULTS + ".csv", REGISTER)) {
            answers(anonymous.get(path), 401, "message");
        }
    }

    @Test
    void theListIsForThoseWhoSeeAllAndTheOwnResultForTheOfficeOnceItIsFixed() {
        desk.at("2024-12-19T00:00")
                .fires("event_closingDate", PLAN + "/report/2024")
                .runReadySteps();
        answers(user(CONSOLIDATOR).get(RESULTS), 200, "\"offices\":[]");
        answers(user(CONSOLIDATOR).get(RESULTS + ".csv"), 404, "message");
        desk.assesses(PLAN, "2024");
        answers(user(CONSOLIDATOR).get(RESULTS), 200, "Hoàn thành tốt");
        answers(user(OFFICE).get(RESULTS), 200, "\"offices\":[]");
        answers(user(OFFICE).get(RESULTS + ".csv"), 403, "message");
        HttpResponse<String> list = user(CONSOLIDATOR).get(RESULTS + ".csv");
        answers(list, 200, "phục vụ bình xét thi đua năm 2024");
        assertThat(list.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(list.headers().firstValue("content-disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("xep-loai-2024.csv"));
    }

    @Test
    void theRegisterIsReadByAllOfThePlanAndWrittenByFew() {
        WebUser consolidator = user(CONSOLIDATOR);
        var staged = consolidator.upload(
                REGISTER + "/files", "qd.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        answers(staged, 200, "\"id\"");
        String file = staged.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        String document =
                "{\"issuer\":\"Bộ Nội vụ\",\"type\":\"Quyết định\",\"number\":\"5/QĐ-BNV\",\"date\":\"2024-12-01\","
                        + "\"summary\":\"Về việc A\",\"file\":\"%s\",\"effect\":\"can-cu\"}".formatted(file);
        answers(consolidator.send("POST", REGISTER, document), 200, "\"id\"");
        answers(consolidator.send("POST", REGISTER, document), 422, "đã được đăng ký");
        answers(user(OFFICE).get(REGISTER), 200, "5/QĐ-BNV");
        answers(user(OFFICE).get("/api/attachments/" + file), 200, "%PDF");
        answers(user(OFFICE).send("POST", REGISTER, document), 403, "message");
        answers(
                user(OFFICE).upload(REGISTER + "/files", "qd.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)),
                403,
                "message");
        answers(consolidator.send("POST", REGISTER, "{\"issuer\":"), 400, "message");
        answers(
                consolidator.send(
                        "POST", REGISTER + "/openings", "{\"kind\":\"phase\",\"id\":\"gd2\",\"reason\":\"Gấp.\"}"),
                403,
                "message");
        answers(
                user(PLAN + ".ubnd.lanh-dao")
                        .send("POST", REGISTER + "/openings", "{\"kind\":\"khac\",\"id\":\"gd2\"}"),
                422,
                "Chưa chọn nội dung cần mở");
        String owner =
                consolidator.get(REGISTER).body().replaceAll(".*\"documents\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
        answers(user(OFFICE).get("/api/documents?id=superior/" + owner), 404, "message");
        answers(user(OFFICE).get("/api/documents?id=superior/la"), 404, "message");
    }
}
