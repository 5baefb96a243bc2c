package vn.thidua.obligation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.notification.DailyReminders;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;
import vn.thidua.support.WebUser;

/** Asking for a later date, waiving and coordinating, over the same HTTP as the page in Tasklist. */
@OfficeTest
class ObligationControllerTest {

    private static final String PLAN = "thu-nghiem";
    private static final String PATH = "/api/obligations/report/2024/tram-y-te";
    private static final String CONSOLIDATOR = "thu-nghiem.noi-vu.chuyen-vien";
    private static final String HEAD = "thu-nghiem.noi-vu.lanh-dao";
    private static final String OTHER = "thu-nghiem.tai-chinh.chuyen-vien";

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Obligations obligations;

    @Autowired
    Notices notices;

    @Autowired
    DailyReminders reminders;

    ReportingOffice tramYTe;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024").at("2024-12-10T09:00");
        tramYTe = desk.office(PLAN, "tram-y-te", "2024");
    }

    @Test
    void anOfficeIsOfferedAnExtensionAsksForItOnceAndReadsTheAnswer() {
        WebUser drafter = browser(tramYTe.person("chuyen-vien"));
        JsonNode before = json(drafter.get(PATH));
        assertThat(before.at("/status").asText()).isEqualTo("Đang thực hiện");
        assertThat(before.at("/progress").asText()).isEqualTo("Sắp đến hạn");
        assertThat(before.at("/extension/earliest").asText()).isEqualTo("2024-12-15");
        assertThat(before.at("/extension/latest").asText()).isEqualTo("2024-12-18");
        assertThat(before.at("/mayWaive").asBoolean()).isFalse();

        assertThat(asks(drafter, "2024-12-17").statusCode()).isEqualTo(200);
        JsonNode asked = json(drafter.get(PATH));
        assertThat(asked.at("/extension").isNull()).isTrue();
        assertThat(asked.at("/requests/0/outcome").asText()).isEqualTo("Đang chờ trả lời");
        assertThat(asked.at("/requests/0/facts").toString()).contains("Đề nghị gia hạn đến: 17/12/2024");

        desk.as(CONSOLIDATOR)
                .does(
                        "userTask_answer",
                        tramYTe.dossier() + "/gia-han/1",
                        Typed.json("decision", "grant", "comment", "Đồng ý.", "detail", Map.of()));
        JsonNode granted = json(drafter.get(PATH));
        assertThat(granted.at("/due").asText()).isEqualTo("2024-12-17T16:59:59Z");
        assertThat(granted.at("/originalDue").asText()).isEqualTo("2024-12-14T16:59:59Z");
        assertThat(granted.at("/requests/0/outcome").asText()).isEqualTo("Đã đồng ý");
        assertThat(granted.at("/requests/0/facts").toString())
                .contains("Được gia hạn đến: 17/12/2024")
                .doesNotContain("Thời hạn hiện nay");
        assertThat(granted.at("/extension/earliest").asText()).isEqualTo("2024-12-18");
        assertThat(json(drafter.get("/api/reports")).at("/0/due").asText()).isEqualTo("2024-12-17T16:59:59Z");
    }

    @Test
    void anImpossibleExtensionIsAnsweredWithOneSentence() {
        WebUser drafter = browser(tramYTe.person("chuyen-vien"));
        assertThat(refusal(asks(drafter, "2024-12-20"))).startsWith("Ngày 20/12/2024 sau ngày chốt đợt báo cáo");
        assertThat(refusal(asks(browser(OTHER), "2024-12-17"))).startsWith("Chỉ chuyên viên, trưởng phòng, lãnh đạo");
        for (String broken : new String[] {"{\"until\":\"17/12/2024\"}", "[]", "{"}) {
            var answer = drafter.send("POST", PATH + "/extension", broken);
            assertThat(answer.statusCode()).as(broken).isBetween(400, 422);
            assertThat(json(answer).at("/message").asText()).as(broken).endsWith(".");
        }
        assertThat(drafter.send(
                                "POST",
                                "/api/obligations/report/1999/tram-y-te/extension",
                                "{\"reason\":\"Lũ.\",\"until\":\"2024-12-17\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(obligations.history(tramYTe.dossier())).isEmpty();
    }

    @Test
    void theHeadOfTheConsolidatorWaivesAndNobodyElseIsOfferedIt() {
        assertThat(json(browser(CONSOLIDATOR).get(PATH)).at("/mayWaive").asBoolean())
                .isFalse();
        assertThat(refusal(browser(CONSOLIDATOR).send("POST", PATH + "/waive", "{\"reason\":\"Giải thể.\"}")))
                .startsWith("Chỉ lãnh đạo cơ quan tổng hợp");
        WebUser head = browser(HEAD);
        assertThat(json(head.get(PATH)).at("/mayWaive").asBoolean()).isTrue();
        assertThat(head.send("POST", PATH + "/waive", "{\"reason\":\"Giải thể.\"}")
                        .statusCode())
                .isEqualTo(200);
        JsonNode waived = json(head.get(PATH));
        assertThat(waived.at("/status").asText()).isEqualTo("Không phải thực hiện");
        assertThat(waived.at("/progress").asText()).isEqualTo("Không ghi thời hạn");
        assertThat(waived.at("/mayWaive").asBoolean()).isFalse();
        assertThat(obligations.get(tramYTe.dossier()).status()).isEqualTo(Status.KHONG_PHAI_THUC_HIEN);
    }

    @Test
    void aCoordinatingOfficeSeesWhatWasSentAndIsNeitherRemindedNorOverdue() {
        WebUser other = browser(OTHER);
        assertThat(other.get(PATH).statusCode()).isEqualTo(404);
        obligations.coordinate(tramYTe.dossier(), List.of("tai-chinh"));
        JsonNode seen = json(other.get(PATH));
        assertThat(seen.at("/coordinating/0").asText()).isEqualTo("Bộ phận Tài chính");
        assertThat(seen.at("/extension").isNull()).isTrue();
        JsonNode listed = json(other.get("/api/reports"));
        assertThat(listed).hasSize(2);
        assertThat(listed.at("/0/coordinating").asBoolean()).isFalse();
        assertThat(listed.at("/1/office").asText()).isEqualTo("tram-y-te");
        assertThat(listed.at("/1/coordinating").asBoolean()).isTrue();

        tramYTe.drafts();
        desk.as(tramYTe.person("truong-phong"))
                .does("userTask_reviewContent", tramYTe.dossier(), Typed.sendBack("Nói nội bộ."));
        assertThat(other.get("/api/documents?id=" + tramYTe.dossier() + "/bao-cao/1")
                        .statusCode())
                .as("an unfinished draft")
                .isEqualTo(404);
        assertThat(json(other.get("/api/reports/2024/tram-y-te")).at("/view").isNull())
                .isTrue();

        desk.at("2024-12-16T07:30");
        obligations.coordinate(tramYTe.dossier(), List.of("tai-chinh", "hoi-ccb"));
        reminders.compose();
        assertThat(notices.about(tramYTe.dossier()))
                .extracting("person")
                .isNotEmpty()
                .allMatch(person -> person.toString().startsWith("thu-nghiem.tram-y-te."));

        tramYTe.sends();
        JsonNode report = json(other.get("/api/reports/2024/tram-y-te"));
        assertThat(report.at("/view/title").asText()).isNotEmpty();
        assertThat(report.toString()).as("what was said inside stays inside").doesNotContain("Nói nội bộ.");
        String copy = report.at("/versions/0/issuedCopy/0/id").asText();
        assertThat(other.get("/api/attachments/" + copy).statusCode()).isEqualTo(200);
        assertThat(browser("thu-nghiem.to-1.chuyen-vien")
                        .get("/api/attachments/" + copy)
                        .statusCode())
                .isEqualTo(404);

        obligations.coordinate(tramYTe.dossier(), List.of());
        assertThat(other.get(PATH).statusCode()).isEqualTo(404);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> obligations.coordinate(tramYTe.dossier(), List.of("tram-y-te")));
    }

    private WebUser browser(String person) {
        return WebUser.loggedIn(port, person, "tasklist");
    }

    private static HttpResponse<String> asks(WebUser user, String until) {
        return user.send("POST", PATH + "/extension", "{\"reason\":\"Lũ lụt.\",\"until\":\"" + until + "\"}");
    }

    private static String refusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return json(answer).at("/message").asText();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
