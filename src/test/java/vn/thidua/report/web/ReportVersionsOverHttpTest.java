package vn.thidua.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Typed;
import vn.thidua.support.WardRound;
import vn.thidua.support.WebUser;

/** Supplements, corrections and versions over HTTP: who gets which answer. */
@OfficeTest
class ReportVersionsOverHttpTest {

    private static final String REPORT = "/api/reports/2024/tai-chinh";
    private static final String WRITER = "thu-nghiem.tai-chinh.lanh-dao";
    private static final String STRANGER = "thu-nghiem.tram-y-te.chuyen-vien";

    @Autowired
    WardRound ward;

    @Autowired
    ServletWebServerApplicationContext server;

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void theConsolidatedReportIsOut() {
        ward.isClosed().issues(WardRound.ROUND, "Tốt.");
    }

    @Test
    void anOfficeBeginsAndTakesBackACorrection() {
        var answer = posts(WRITER, REPORT + "/correction", Typed.json("kind", "dinh-chinh", "reason", "Nhầm."));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(tree(answer).get("id").asText()).isEqualTo(WardRound.ROUND + "/tai-chinh/dinh-chinh/1");
        JsonNode report = tree(browser(WRITER).get(REPORT));
        assertThat(report.at("/correction/reason").asText()).isEqualTo("Nhầm.");
        assertThat(report.at("/correction/mayWithdraw").asBoolean()).isTrue();
        assertThat(report.at("/mayCorrect").asBoolean()).isFalse();
        assertThat(tree(browser(WardRound.CONSOLIDATOR).get(REPORT))
                        .at("/correction/mayWithdraw")
                        .asBoolean())
                .isFalse();
        assertThat(posts(WRITER, REPORT + "/correction/withdraw", Typed.json("reason", "Thôi."))
                        .statusCode())
                .isEqualTo(200);
        assertThat(tree(browser(WRITER).get(REPORT)).at("/mayCorrect").asBoolean())
                .isTrue();
    }

    @Test
    void whoMayNotIsAnsweredWithOneSentence() {
        String correction = Typed.json("kind", "dinh-chinh", "reason", "Nhầm.");
        isRefused(posts(STRANGER, REPORT + "/correction", correction), 404);
        isRefused(posts(WardRound.CONSOLIDATOR, REPORT + "/correction", correction), 422);
        isRefused(posts(WRITER, REPORT + "/correction", Typed.json("kind", "khac", "reason", "Nhầm.")), 422);
        isRefused(posts(WRITER, REPORT + "/correction", "{}"), 422);
        isRefused(posts(WRITER, REPORT + "/correction", "[]"), 400);
        isRefused(posts(WRITER, REPORT + "/correction/withdraw", Typed.json("reason", "Thôi.")), 422);
        isRefused(posts(WRITER, "/api/reports/2019/tai-chinh/correction", correction), 404);
        isRefused(browser(STRANGER).get("/api/report-rounds/2024/supplementary"), 403);
        isRefused(posts(STRANGER, "/api/report-rounds/2024/consolidated-version", "{}"), 404);
        isRefused(posts(WardRound.CONSOLIDATOR, "/api/report-rounds/2024/consolidated-version", "{}"), 422);
        isRefused(WebUser.anonymous(port()).send("POST", REPORT + "/correction", correction), 401);
    }

    @Test
    void theConsolidatorReadsWhatChangedAndBeginsTheSecondVersion() {
        ward.corrects("tai-chinh", "85.5");
        JsonNode supplementary = tree(browser(WardRound.CONSOLIDATOR).get("/api/report-rounds/2024/supplementary"));
        assertThat(supplementary.get("mayMakeVersion").asBoolean()).isTrue();
        assertThat(supplementary.at("/reports/0/changes/0/values/0/after").asText())
                .isEqualTo("85,5");
        assertThat(posts(WardRound.CONSOLIDATOR, "/api/report-rounds/2024/consolidated-version", "{}")
                        .statusCode())
                .isEqualTo(200);
        isRefused(
                posts(
                        WardRound.CONSOLIDATOR,
                        "/api/report-rounds/2024/consolidated-version",
                        Typed.json("document", "bao-cao-tong-hop")),
                422);
    }

    private HttpResponse<String> posts(String person, String path, String body) {
        return browser(person).send("POST", path, body);
    }

    private WebUser browser(String person) {
        return WebUser.loggedIn(port(), person, "tasklist");
    }

    private int port() {
        return server.getWebServer().getPort();
    }

    private JsonNode tree(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    private void isRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(tree(answer).path("message").asText()).endsWith(".").matches(".*[À-ỹ].*");
    }
}
