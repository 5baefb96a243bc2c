package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentView;
import vn.thidua.document.Documents;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.SpreadsheetText;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Statements;
import vn.thidua.support.Typed;

/** Đánh giá, xếp loại: from the closed round to the list for the yearly rating. */
@OfficeTest
class AssessmentTest {

    private static final String PLAN = "co-xep-loai";
    private static final String ROUND = PLAN + "/report/2024";
    private static final String ASSESSOR = PLAN + ".noi-vu.chuyen-vien";
    private static final String TABLE = "Kết quả đánh giá, xếp loại";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Assessments assessments;

    @Autowired
    AssessmentDesk shown;

    @Autowired
    Documents documents;

    @Autowired
    DocumentArchive archive;

    @Autowired
    JdbcClient jdbc;

    /** Finance in time after a supplement, the health station late, culture and the veterans never. */
    @BeforeEach
    void theRoundIsClosed() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        desk.at("2024-12-10T08:00");
        desk.office(PLAN, "tai-chinh", "2024").sends().isAskedForSupplement("Thiếu biểu.", "2024-12-20");
        desk.at("2024-12-12T08:00");
        desk.office(PLAN, "tai-chinh", "2024").sends().isAccepted();
        desk.at("2024-12-17T08:00");
        desk.office(PLAN, "tram-y-te", "2024").sends().isAccepted();
        desk.at("2024-12-19T00:00").fires("event_closingDate", ROUND).runReadySteps();
    }

    // ---- the whole of it --------------------------------------------------------------------------------------------

    @Test
    void theResultsGoWithTheConsolidatedReportMayBeCorrectedUntilItIsIssuedAndAreFixedThen() {
        var task = desk.only("userTask_assess", ROUND);
        assertThat(task.getName()).isEqualTo("Đánh giá, xếp loại kết quả thực hiện năm 2024");
        assertThat(task.getDueDate().toInstant()).isEqualTo(Instant.parse("2024-12-25T23:59:59+07:00"));
        assertThat(assessments.sheet(ROUND).offices())
                .extracting(
                        Assessments.Row::office,
                        Assessments.Row::required,
                        Assessments.Row::progress,
                        Assessments.Row::daysLate,
                        Assessments.Row::supplements,
                        Assessments.Row::result)
                .as("in the order of the plan")
                .containsExactly(
                        tuple("tai-chinh", true, "Đúng hạn", 0, 1, null),
                        tuple("tram-y-te", true, "Chậm", 2, 0, null),
                        tuple("van-hoa", true, "Quá hạn", 4, 0, null),
                        tuple("hoi-ccb", false, "Chưa có báo cáo", 0, 0, null));

        desk.as(ASSESSOR)
                .does(
                        "userTask_assess",
                        ROUND,
                        Typed.assessed(List.of(
                                Typed.result("tai-chinh", "tot", " Có mô hình hay. "),
                                Typed.result("tram-y-te", "hoan-thanh", null),
                                Typed.result("van-hoa", "chua", null))));
        desk.runReadySteps();
        assertThat(desk.waitsAt(ROUND)).containsExactly("userTask_draft");
        assertThat(assessments.of(PLAN, 2024)).as("not fixed yet").isEmpty();
        assertThat(shown.seen(PLAN, "2024", PLAN + ".tai-chinh.chuyen-vien"))
                .isEqualTo(new AssessmentDesk.Seen(false, null, false, List.of()));

        submits(null);
        assertThat(table("bao-cao-tong-hop").rows())
                .containsExactly(
                        List.of("Bộ phận Tài chính", "Hoàn thành tốt", "Có mô hình hay.", "Đúng hạn", "0", "1"),
                        List.of("Trạm Y tế phường", "Hoàn thành", "", "Chậm", "2", "0"),
                        List.of("Bộ phận Văn hóa", "Chưa hoàn thành", "", "Quá hạn", "4", "0"));

        desk.as(PLAN + ".ubnd.lanh-dao").does("userTask_sign", ROUND, Typed.sendBack("Xem lại Trạm Y tế."));
        Assessments.Sheet again =
                (Assessments.Sheet) draftForm("bao-cao-tong-hop").get("assessment");
        assertThat(again.offices())
                .extracting(Assessments.Row::result)
                .containsExactly("tot", "hoan-thanh", "chua", null);
        assertThat(refusedDraft(List.of(Typed.result("tai-chinh", "tot", null))))
                .isEqualTo(
                        "Còn 2 cơ quan, đơn vị chưa xếp loại (Trạm Y tế phường; Bộ phận Văn hóa); hãy chọn mức xếp loại cho đủ rồi gửi.");
        submits(List.of(
                Typed.result("tai-chinh", "tot", null),
                Typed.result("tram-y-te", "tot", null),
                Typed.result("van-hoa", "chua", null),
                Typed.result("hoi-ccb", "hoan-thanh", "Trân trọng cảm ơn.")));
        assertThat(table("bao-cao-tong-hop").rows())
                .extracting(row -> row.get(1))
                .containsExactly("Hoàn thành tốt", "Hoàn thành tốt", "Chưa hoàn thành", "Hoàn thành");
        issues("BC-UBND", "31");

        assertThat(assessments.of(PLAN, 2024))
                .extracting(Assessments.Result::office, Assessments.Result::resultName, Assessments.Result::supplements)
                .containsExactly(
                        tuple("hoi-ccb", "Hoàn thành", 0),
                        tuple("tai-chinh", "Hoàn thành tốt", 1),
                        tuple("tram-y-te", "Hoàn thành tốt", 0),
                        tuple("van-hoa", "Chưa hoàn thành", 0));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> assessments.assess(ROUND, ASSESSOR, List.of()))
                .withMessageStartingWith("Kết quả đánh giá, xếp loại đã chốt cùng báo cáo tổng hợp");

        assertThat(draftForm("bao-cao-tong-hop-hai").get("assessment"))
                .as("the second report only tells them")
                .isNull();
        submits(List.of(Typed.result("tai-chinh", "chua", null)));
        assertThat(table("bao-cao-tong-hop-hai").rows()).hasSize(4);
        assertThat(assessments.of(PLAN, 2024))
                .filteredOn(result -> result.office().equals("tai-chinh"))
                .extracting(Assessments.Result::result)
                .containsExactly("tot");
        issues("BC2-UBND", "32");
        assertThat(desk.endsOf("report-round", ROUND)).containsExactly("endEvent_reported");
    }

    // ---- who sees it ------------------------------------------------------------------------------------------------

    @Test
    void anOfficeSeesItsOwnResultOnceItIsFixedAndTheConsolidatorTakesTheListWithHim() {
        desk.assesses(PLAN, "2024");
        assertThat(shown.seen(PLAN, "2024", ASSESSOR).fixed()).isFalse();
        assertThat(shown.seen(PLAN, "2024", ASSESSOR).offices()).hasSize(4);
        assertThat(shown.export(PLAN, "2024", ASSESSOR)).contains("Dự kiến, chưa chốt (lập ngày 19/12/2024)");
        submits(null);
        issues("BC-UBND", "33");

        AssessmentDesk.Seen own = shown.seen(PLAN, "2024", PLAN + ".van-hoa.lanh-dao");
        assertThat(own.fixed()).isTrue();
        assertThat(own.export()).isFalse();
        assertThat(own.offices())
                .extracting(AssessmentDesk.Seen.SeenRow::officeName, AssessmentDesk.Seen.SeenRow::result)
                .containsExactly(tuple("Bộ phận Văn hóa", "Hoàn thành tốt"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> shown.export(PLAN, "2024", PLAN + ".van-hoa.lanh-dao"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> shown.export(PLAN, "2023", ASSESSOR));

        assertThat(shown.export(PLAN, "2024", ASSESSOR).lines())
                .as("with the mark by which Excel knows the letters")
                .startsWith(
                        "\uFEFF\"Kết quả đánh giá, xếp loại thực hiện Phong trào thi đua năm 2024, phục vụ bình xét thi đua năm 2024\"",
                        "\"Kế hoạch số 07/KH-UBND (thử nghiệm)\"",
                        "\"Đã chốt cùng báo cáo tổng hợp ngày 19/12/2024\"",
                        "",
                        "\"Cơ quan, đơn vị\",\"Kết quả xếp loại\",\"Nhận xét\",\"Tiến độ gửi báo cáo\",\"Số ngày làm việc chậm\",\"Số lần yêu cầu bổ sung\"",
                        "\"Bộ phận Tài chính\",\"Hoàn thành tốt\",\"\",\"Đúng hạn\",\"0\",\"1\"")
                .hasSize(9);
    }

    @Test
    void aRemarkIsNoFormula() {
        assertThat(SpreadsheetText.of(List.of(List.of("=1+1", "a \"b\", c", "-"))))
                .isEqualTo("\uFEFF\"'=1+1\",\"a \"\"b\"\", c\",\"'-\"\r\n");
    }

    // ---- refused ----------------------------------------------------------------------------------------------------

    @Test
    void aSheetThatIsNotCompleteOrNotOfThisRoundIsRefused() {
        assertThat(refused(List.of()))
                .isEqualTo(
                        "Còn 3 cơ quan, đơn vị chưa xếp loại (Bộ phận Tài chính; Trạm Y tế phường; Bộ phận Văn hóa); hãy chọn mức xếp loại cho đủ rồi gửi.");
        var good = new ArrayList<>(List.of(
                Typed.result("tai-chinh", "tot", null),
                Typed.result("tram-y-te", "tot", null),
                Typed.result("van-hoa", "chua", null)));
        assertThat(refused(with(good, Typed.result("ubnd", "tot", null))))
                .startsWith("Danh sách xếp loại có nơi không phải báo cáo trong đợt này hoặc ghi hai lần");
        assertThat(refused(with(good, Typed.result("van-hoa", "tot", null)))).contains("ghi hai lần");
        assertThat(refused(with(good, Typed.result("hoi-ccb", "xuat-sac", null))))
                .isEqualTo("Có mức xếp loại không thuộc thang mức của kế hoạch; hãy tải lại trang và chọn lại.");
        assertThat(refused(with(good, Typed.result("hoi-ccb", "tot", "x".repeat(501)))))
                .startsWith("Mục “Nhận xét về Hội Cựu chiến binh phường” dài 501 ký tự");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> assessments.assess(ROUND, PLAN + ".tai-chinh.chuyen-vien", List.of()))
                .withMessageStartingWith("Chỉ chuyên viên của Bộ phận Nội vụ mới đánh giá, xếp loại được");
        assertThat(assessments.sheet(ROUND).offices())
                .as("nothing was kept")
                .extracting(Assessments.Row::result)
                .containsOnlyNulls();
    }

    @Test
    void anOfficeThatNeedNotReportIsLeftOut() {
        jdbc.sql("update thidua.obligation set status = 'khong-phai-thuc-hien' where id = ?")
                .param(ROUND + "/van-hoa")
                .update();
        assertThat(assessments.sheet(ROUND).offices())
                .extracting(Assessments.Row::office)
                .containsExactly("tai-chinh", "tram-y-te", "hoi-ccb");
        desk.as(ASSESSOR)
                .does(
                        "userTask_assess",
                        ROUND,
                        Typed.assessed(List.of(
                                Typed.result("tai-chinh", "tot", null), Typed.result("tram-y-te", "tot", null))));
        desk.runReadySteps();
        assertThat(desk.waitsAt(ROUND)).containsExactly("userTask_draft");
    }

    @Test
    void aPlanWithoutAssessmentGoesStraightOn() {
        staff.hireFor("thu-nghiem");
        desk.at("2024-11-01T08:00").opensRound("thu-nghiem", "2024");
        desk.at("2024-12-19T00:00")
                .fires("event_closingDate", "thu-nghiem/report/2024")
                .runReadySteps();
        assertThat(desk.waitsAt("thu-nghiem/report/2024")).containsExactly("userTask_draft");
    }

    // ---- cost

    @Test
    void moreOfficesNeedNoMoreStatements() {
        staff.hireFor("dak-lak");
        String large = "dak-lak/report/2024";
        desk.at("2024-11-01T08:00").opensRound("dak-lak", "2024");
        desk.at("2024-12-19T00:00").fires("event_closingDate", large).runReadySteps();
        assertThat(assessments.sheet(large).offices()).hasSizeGreaterThan(30);
        assertThat(Statements.of(() -> assessments.sheet(large)))
                .isEqualTo(Statements.of(() -> assessments.sheet(ROUND)));
        assertThat(Statements.of(() -> all(large, "dak-lak.ban-tdkt.chuyen-vien")))
                .isEqualTo(Statements.of(() -> all(ROUND, ASSESSOR)));
    }

    private void all(String round, String assessor) {
        Assessments.Sheet sheet = assessments.sheet(round);
        assessments.assess(
                round,
                assessor,
                sheet.offices().stream()
                        .map(row -> new Assessments.Given(
                                row.office(), sheet.scale().get(0).id(), null))
                        .toList());
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private static List<Map<String, Object>> with(List<Map<String, Object>> given, Map<String, Object> more) {
        var all = new ArrayList<>(given);
        all.add(more);
        return all;
    }

    private String refused(List<Map<String, Object>> given) {
        return desk.as(ASSESSOR).isRefused("userTask_assess", ROUND, Typed.assessed(given));
    }

    private void submits(List<Map<String, Object>> results) {
        desk.as(ASSESSOR).does("userTask_draft", ROUND, draft(results));
    }

    private String refusedDraft(List<Map<String, Object>> results) {
        return desk.as(ASSESSOR).isRefused("userTask_draft", ROUND, draft(results));
    }

    private static String draft(List<Map<String, Object>> results) {
        Map<String, Object> content = new HashMap<>(Typed.consolidated(Map.of("ket-qua", "Tốt.")));
        content.put("assessment", results);
        return Typed.draft(content);
    }

    private void issues(String symbol, String number) {
        desk.as(PLAN + ".ubnd.lanh-dao").does("userTask_sign", ROUND, Typed.sign("TM"));
        var registry = desk.as(PLAN + ".ubnd.van-thu");
        registry.does(
                "userTask_issue",
                ROUND,
                Typed.issue(number, symbol, "2024-12-19", registry.attaches("userTask_issue", ROUND, "bc.pdf")));
        desk.runReadySteps();
    }

    private Map<String, Object> draftForm(String kind) {
        Document document = archive.latest(ROUND, kind).orElseThrow();
        return documents.kindOf(document).draftForm(document);
    }

    private DocumentView.Table table(String kind) {
        Document document = archive.latest(ROUND, kind).orElseThrow();
        return documents.kindOf(document).view(document).tables().stream()
                .filter(table -> table.title().equals(TABLE))
                .findFirst()
                .orElseThrow();
    }
}
