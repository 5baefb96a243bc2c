package vn.thidua.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.report.web.DeskStory.CONSOLIDATOR;
import static vn.thidua.report.web.DeskStory.FOLLOWER;
import static vn.thidua.report.web.DeskStory.FOREIGNER;
import static vn.thidua.report.web.DeskStory.PERIOD;
import static vn.thidua.report.web.DeskStory.dossier;
import static vn.thidua.report.web.DeskStory.person;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.plan.Role;
import vn.thidua.support.Desk;
import vn.thidua.support.ProcessTest;
import vn.thidua.support.WebUser;

/** Looking up reports and taking one back, over the same HTTP as the page in Tasklist. */
@ProcessTest
class ReportDeskTest {

    private static final String OFFICE = "so-y-te";
    private static final String REPORT = "/api/reports/" + PERIOD + "/" + OFFICE;
    private static final String SIBLING = person("so-tai-chinh", Role.CHUYEN_VIEN);

    @Autowired
    DeskStory story;

    @Autowired
    Desk desk;

    @Autowired
    Obligations obligations;

    @BeforeEach
    void begin() {
        story.begin();
        if (obligations.get(dossier(OFFICE)).status() == Status.DANG_THUC_HIEN) {
            story.sends(OFFICE);
        }
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    private JsonNode row(JsonNode rows, String office) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get("period").asText().equals(PERIOD)
                        && row.get("office").asText().equals(office))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode get(String person, String path) {
        return story.json(story.browser(person).get(path));
    }

    private HttpResponse<String> withdraws(String person, String office, String reason) {
        return story.browser(person)
                .send("POST", "/api/reports/" + PERIOD + "/" + office + "/withdraw", "{\"reason\":\"" + reason + "\"}");
    }

    // ---- own office ----------------------------------------------------------------------------------------------

    @Test
    void anOfficialSeesTheReportsOfTheOwnOffices() {
        JsonNode row = row(get(person(OFFICE, Role.CHUYEN_VIEN), "/api/reports"), OFFICE);

        assertThat(row.get("officeName").asText()).isEqualTo("Sở Y tế");
        assertThat(row.get("status").asText()).isEqualTo("Đã gửi");
        assertThat(row.get("progress").asText()).isEqualTo("Đúng hạn");
        assertThat(row.get("due").asText()).isEqualTo("2023-12-14T16:59:59Z");
        assertThat(row.get("sentAt").asText()).isEqualTo("2023-12-01T01:00:00Z");
        assertThat(row.get("mayWithdraw").asBoolean()).isTrue();
        assertThat(get(SIBLING, "/api/reports").findValuesAsText("office")).containsOnly("so-tai-chinh");
    }

    @Test
    void theRegistryIsNotOfferedToTakeAReportBack() {
        String registrar = person(OFFICE, Role.VAN_THU);

        assertThat(row(get(registrar, "/api/reports"), OFFICE)
                        .get("mayWithdraw")
                        .asBoolean())
                .isFalse();
        assertThat(withdraws(registrar, OFFICE, "Nhầm").statusCode()).isEqualTo(422);
    }

    @Test
    void aReportIsReadWithItsVersionsItsCopyAndItsTrace() {
        JsonNode report = get(person(OFFICE, Role.LANH_DAO), REPORT);

        assertThat(report.at("/view/title").asText()).contains("năm 2023");
        assertThat(report.at("/versions/0/number").asText()).endsWith("/BC-SYT");
        assertThat(report.at("/versions/0/dated").asText()).isEqualTo("2023-12-01");
        assertThat(report.at("/versions/0/issuedCopy/0/name").asText()).isEqualTo("ban-phat-hanh.pdf");
        assertThat(report.get("trace").findValuesAsText("action"))
                .contains("Trình", "Ký ban hành", "Cấp số, phát hành");
        assertThat(report.get("history").findValuesAsText("action")).contains("Gửi");
        String copy = report.at("/versions/0/issuedCopy/0/id").asText();
        assertThat(story.browser(person(OFFICE, Role.LANH_DAO))
                        .get("/api/attachments/" + copy)
                        .body())
                .startsWith("%PDF");
    }

    // ---- everybody else ------------------------------------------------------------------------------------------

    @Test
    void aReportOfAnotherOfficeOrPlanDoesNotExistForAnOfficial() {
        for (String stranger : new String[] {SIBLING, FOREIGNER}) {
            var answer = story.browser(stranger).get(REPORT);
            assertThat(answer.statusCode()).as(stranger).isEqualTo(404);
            assertThat(story.message(answer)).endsWith(".");
            assertThat(withdraws(stranger, OFFICE, "Thử").statusCode())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(obligations.get(dossier(OFFICE)).status()).isEqualTo(Status.DA_GUI);
    }

    @Test
    void theConsolidatorAndWhoeverFollowsThePlanReadEveryReport() {
        for (String reader : new String[] {CONSOLIDATOR, FOLLOWER}) {
            assertThat(get(reader, "/api/report-desk").get("seesAll").asBoolean())
                    .isTrue();
            JsonNode report = get(reader, REPORT);
            assertThat(report.at("/view/title").asText()).contains("năm 2023");
            assertThat(report.at("/report/mayWithdraw").asBoolean()).isFalse();
        }
        var answer = withdraws(CONSOLIDATOR, OFFICE, "Thử");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(story.message(answer)).startsWith("Chỉ lãnh đạo, trưởng phòng, chuyên viên của đơn vị đã gửi");
    }

    @Test
    void onlyTheySeeHowAllOfficesOfARoundStand() {
        assertThat(get(SIBLING, "/api/report-desk").get("seesAll").asBoolean()).isFalse();
        for (String path : new String[] {"/api/report-rounds", "/api/report-rounds/" + PERIOD + "/reports"}) {
            var answer = story.browser(SIBLING).get(path);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(story.message(answer)).startsWith("Chỉ cơ quan tổng hợp và người theo dõi");
            assertThat(story.browser(FOLLOWER).get(path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theCountersOfARoundNeverOverlap() {
        JsonNode round = StreamSupport.stream(
                        get(CONSOLIDATOR, "/api/report-rounds").spliterator(), false)
                .filter(each -> each.get("period").asText().equals(PERIOD))
                .findFirst()
                .orElseThrow();
        JsonNode count = round.get("count");
        int offices =
                get(CONSOLIDATOR, "/api/report-rounds/" + PERIOD + "/reports").size();

        assertThat(count.get("onTime").asInt()).isPositive();
        assertThat(count.get("total").asInt())
                .isEqualTo(offices)
                .isEqualTo(count.get("onTime").asInt()
                        + count.get("late").asInt()
                        + count.get("missing").asInt()
                        + count.get("notRequired").asInt());
    }

    @Test
    void afterTheDateAnOrderedOfficeIsOverdueAndARequestedOneIsNot() {
        Obligation ordered = obligations.get(dossier("so-giao-thong-van-tai"));
        story.withRequested("cong-an-tinh", ordered.dueAt(), () -> {
            desk.at("2023-12-20T08:00");
            JsonNode rows = get(FOLLOWER, "/api/report-rounds/" + PERIOD + "/reports");

            assertThat(row(rows, ordered.office()).get("progress").asText()).isEqualTo("Quá hạn");
            assertThat(row(rows, "cong-an-tinh").get("requested").asBoolean()).isTrue();
            assertThat(row(rows, "cong-an-tinh").get("progress").asText()).isEqualTo("Chưa có báo cáo");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/reports", REPORT, "/api/report-rounds", "/api/report-desk", "/api/documents/received"})
    void nobodyReadsWithoutALogin(String path) {
        assertThat(WebUser.anonymous(story.port()).get(path).statusCode()).isEqualTo(401);
    }

    // ---- taking back ---------------------------------------------------------------------------------------------

    @Test
    void aReportIsTakenBackWithAReasonAndIsThenTheOfficesAgain() {
        String office = "so-cong-thuong";
        String drafter = person(office, Role.CHUYEN_VIEN);
        story.sends(office);

        var without = withdraws(drafter, office, " ");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(story.message(without)).contains("Lý do rút lại");

        assertThat(withdraws(drafter, office, "Sai số liệu mục 3.").statusCode())
                .isEqualTo(200);

        JsonNode report = get(drafter, "/api/reports/" + PERIOD + "/" + office);
        assertThat(report.at("/report/status").asText()).isEqualTo("Đang thực hiện");
        assertThat(report.at("/report/sentAt").isNull()).isTrue();
        assertThat(report.at("/versions/0/state").asText()).isEqualTo("Đã rút lại");
        assertThat(report.get("view").isNull()).isTrue();
        assertThat(report.get("history").findValuesAsText("note")).contains("Sai số liệu mục 3.");
        assertThat(desk.open("userTask_draft", dossier(office))).hasSize(1);
        assertThat(desk.open("userTask_receive", dossier(office))).isEmpty();

        var again = withdraws(drafter, office, "Thêm lần nữa");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(story.message(again)).endsWith(".");
    }

    @Test
    void withoutTheTokenOfTheSessionNothingIsTakenBack() {
        WebUser drafter = WebUser.loggedIn(story.port(), person(OFFICE, Role.CHUYEN_VIEN), "tasklist");

        var answer = drafter.sendWithToken("POST", REPORT + "/withdraw", "{\"reason\":\"x\"}", "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(obligations.get(dossier(OFFICE)).status()).isEqualTo(Status.DA_GUI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"so-xay-dung", "so-tu-phap", "thanh-tra-tinh"})
    void takenBackAndAcceptedAtOnceOneOfThemWinsAndTheOtherReadsOneSentence(String office) {
        story.sends(office);
        String task = desk.only("userTask_receive", dossier(office)).getId();
        WebUser drafter = story.browser(person(office, Role.CHUYEN_VIEN));
        WebUser consolidator = story.browser(CONSOLIDATOR);
        var start = new CyclicBarrier(2);

        var withdrawn = CompletableFuture.supplyAsync(() -> {
            await(start);
            return drafter.send("POST", "/api/reports/" + PERIOD + "/" + office + "/withdraw", "{\"reason\":\"Sửa.\"}");
        });
        await(start);
        var accepted = consolidator.send(
                "POST",
                "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
                "{\"variables\":{\"submission\":{\"type\":\"String\",\"value\":\"{\\\"decision\\\":\\\"accept\\\"}\"}}}");

        boolean back = withdrawn.join().statusCode() == 200;
        boolean taken = accepted.statusCode() < 300;
        assertThat(back).as("%s / %s", withdrawn.join().body(), accepted.body()).isNotEqualTo(taken);
        var lost = back ? accepted : withdrawn.join();
        assertThat(lost.statusCode()).isIn(404, 409, 422);
        assertThat(story.message(lost)).endsWith(".").doesNotContain("Exception", "ENGINE");
        assertThat(obligations.get(dossier(office)).status())
                .isEqualTo(back ? Status.DANG_THUC_HIEN : Status.HOAN_THANH);
        assertThat(obligations.history(dossier(office)))
                .extracting("action")
                .contains(back ? "Rút lại" : "Tiếp nhận")
                .doesNotContain(back ? "Tiếp nhận" : "Rút lại");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
