package vn.thidua.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.duty.DutyWork.PLAN;
import static vn.thidua.duty.DutyWork.id;
import static vn.thidua.duty.DutyWork.nil;
import static vn.thidua.duty.DutyWork.person;
import static vn.thidua.duty.DutyWork.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.RoundCount;
import vn.thidua.obligation.Status;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Nhiệm vụ khác theo Kế hoạch, from its opening to its end, one story per kind. */
@OfficeTest
class DutyStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    DutyWork work;

    @Autowired
    Duties duties;

    @Autowired
    CouncilAssignments assignments;

    @Autowired
    OfficeTargetLedger targets;

    @BeforeEach
    void march() {
        staff.hireFor(PLAN);
        desk.at("2024-03-18T08:00");
    }

    @Test
    void aDutyIsDoneApprovedByTheHeadSentAndChecked() {
        work.opens("quan-triet", "2024");
        String duty = id("quan-triet", "2024", "tai-chinh");
        assertThat(desk.only("userTask_report", duty).getName())
                .isEqualTo("Báo cáo kết quả thực hiện nhiệm vụ: Phổ biến, quán triệt Kế hoạch");
        UUID minutes = desk.as(person("tai-chinh", "chuyen-vien")).attaches("userTask_report", duty, "bien-ban.pdf");
        desk.as(person("tai-chinh", "chuyen-vien"))
                .does("userTask_report", duty, result("Đã họp quán triệt ngày 18/3.", minutes));
        assertThat(work.obligation(duty).status()).isEqualTo(Status.CHO_DUYET);

        desk.as(person("tai-chinh", "lanh-dao")).does("userTask_approve", duty, Typed.sendBack("Ghi rõ số người dự."));
        assertThat(work.obligation(duty).status()).isEqualTo(Status.DANG_THUC_HIEN);
        desk.as(person("tai-chinh", "chuyen-vien"))
                .does("userTask_report", duty, result("Đã họp quán triệt, 12 người dự.", minutes));
        work.approves("tai-chinh", duty);
        assertThat(work.obligation(duty).status()).isEqualTo(Status.DA_GUI);
        assertThat(work.obligation(duty).sentAt()).isEqualTo(desk.now());

        assertThat(desk.only("userTask_check", duty).getName())
                .isEqualTo("Kiểm tra kết quả: Phổ biến, quán triệt Kế hoạch – Tài chính");
        work.accepts(duty);
        assertThat(work.obligation(duty).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(work.obligation(duty).progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
        assertThat(desk.endsOf("office-duty", duty)).contains("endEvent_accepted");
        assertThat(duties.count(PLAN, "quan-triet", "2024").offices()).isEqualTo(new RoundCount(2, 1, 0, 1, 0));
    }

    @Test
    void whoChecksMayAskForASupplementByANewDate() {
        work.opens("quan-triet", "2024");
        String duty = id("quan-triet", "2024", "y-te");
        work.reports("y-te", duty);
        work.approves("y-te", duty);
        assertThat(desk.as(person("noi-vu", "chuyen-vien"))
                        .isRefused("userTask_check", duty, Typed.supplement("Thiếu biên bản.", "2024-03-01")))
                .isEqualTo("Thời hạn bổ sung 01/03/2024 đã qua; hãy chọn ngày từ hôm nay (18/03/2024) trở đi.");
        desk.as(person("noi-vu", "chuyen-vien"))
                .does("userTask_check", duty, Typed.supplement("Thiếu biên bản.", "2024-03-29"));
        assertThat(work.obligation(duty).status()).isEqualTo(Status.YEU_CAU_BO_SUNG);
        assertThat(desk.only("userTask_report", duty).getDueDate()).isEqualTo("2024-03-29T23:59:59.000");

        desk.at("2024-03-25T08:00");
        work.reports("y-te", duty);
        work.approves("y-te", duty);
        work.accepts(duty);
        assertThat(work.obligation(duty).sentAt())
                .as("the first sending counts")
                .isEqualTo("2024-03-18T01:00:00Z");
    }

    @Test
    void oneHandSendsDirectlyAndMayAnswerThatNothingArose() {
        work.opens("cong-khai", "2024");
        String duty = id("cong-khai", "2024", "to-1");
        desk.as(person("to-1", "chuyen-vien")).does("userTask_report", duty, nil());
        desk.runReadySteps();
        assertThat(work.obligation(duty).status()).isEqualTo(Status.DA_GUI);
        work.accepts(duty);
        assertThat(duties.count(PLAN, "cong-khai", "2024"))
                .isEqualTo(new Duties.Count(new RoundCount(2, 1, 0, 1, 0), 1));
    }

    @Test
    void aDutyThatADocumentFulfilsIsSentWhenItIsDispatched() {
        work.opens("chuong-trinh", "2024-2025");
        String duty = id("chuong-trinh", "2024-2025", "tai-chinh");
        desk.as(person("tai-chinh", "chuyen-vien"))
                .does("userTask_draft", duty, Typed.draft(Typed.letter("Chương trình tiết kiệm", "Nội dung.", 0)));
        assertThat(work.obligation(duty).status()).isEqualTo(Status.CHO_DUYET);
        desk.as(person("tai-chinh", "lanh-dao")).does("userTask_sign", duty, Typed.sign("TRUC_TIEP"));
        issues(duty, "tai-chinh", "15", "CTr-TC");
        assertThat(work.obligation(duty).status()).isEqualTo(Status.DA_GUI);

        desk.as(person("noi-vu", "chuyen-vien"))
                .does("userTask_check", duty, Typed.supplement("Bổ sung chỉ tiêu.", "2024-04-10"));
        desk.as(person("tai-chinh", "chuyen-vien"))
                .does("userTask_draft", duty, Typed.draft(Typed.letter("Chương trình tiết kiệm", "Có chỉ tiêu.", 0)));
        desk.as(person("tai-chinh", "lanh-dao")).does("userTask_sign", duty, Typed.sign("TRUC_TIEP"));
        issues(duty, "tai-chinh", "16", "CTr-TC");
        work.accepts(duty);
        assertThat(work.obligation(duty).status()).isEqualTo(Status.HOAN_THANH);
    }

    private void issues(String duty, String office, String number, String symbol) {
        UUID copy = desk.as(person(office, "van-thu")).attaches("userTask_issue", duty, "van-ban.pdf");
        desk.as(person(office, "van-thu"))
                .does("userTask_issue", duty, Typed.issue(number, symbol, "2024-03-18", copy));
        desk.runReadySteps();
    }

    @Test
    void whoIsRequestedIsNeverOverdueAndNeedNotProve() {
        work.opens("van-dong", "2024");
        String duty = id("van-dong", "2024", "hoi-ccb");
        assertThat(desk.only("userTask_report", duty).getName())
                .isEqualTo("Đề nghị phối hợp: Tuyên truyền hội viên (năm 2024)");
        desk.at("2024-12-01T08:00").fires("boundaryEvent_overdue", duty).runReadySteps();
        assertThat(work.obligation(duty).progress(desk.now())).isEqualTo(Progress.CHUA_CO);
        desk.as(person("hoi-ccb", "chuyen-vien"))
                .does("userTask_report", duty, result("Đã tuyên truyền tại 20 chi hội.", null, null));
        work.approves("hoi-ccb", duty);
        work.accepts(duty);
    }

    @Test
    void whoIsOrderedIsOverdueAndStillMayReport() {
        work.opens("cong-khai", "2024");
        String duty = id("cong-khai", "2024", "to-1");
        desk.at("2024-12-15T08:00").fires("boundaryEvent_overdue", duty).runReadySteps();
        assertThat(work.obligation(duty).progress(desk.now())).isEqualTo(Progress.QUA_HAN);
        work.reports("to-1", duty);
        work.accepts(duty);
        assertThat(work.obligation(duty).progress(desk.now())).isEqualTo(Progress.CHAM);
    }

    @Test
    void theNextYearEndsWhatWasNotDoneInTheOneBefore() {
        work.opens("cong-khai", "2024");
        work.opens("chuong-trinh", "2024-2025");
        desk.at("2025-01-02T08:00");
        work.opens("cong-khai", "2025");
        assertThat(work.obligation(id("cong-khai", "2024", "to-1")).status()).isEqualTo(Status.KHONG_BAO_CAO);
        assertThat(desk.endsOf("office-duty", id("cong-khai", "2024", "to-1"))).contains("endEvent_settled");
        assertThat(desk.waitsAt(id("cong-khai", "2025", "to-1"))).containsExactly("userTask_report");

        desk.at("2026-01-02T08:00");
        work.opens("chuong-trinh", "2026-2027");
        assertThat(work.obligation(id("chuong-trinh", "2024-2025", "tai-chinh")).status())
                .isEqualTo(Status.KHONG_BAO_CAO);
        assertThat(desk.waitsAt(id("chuong-trinh", "2024-2025", "tai-chinh"))).isEmpty();
    }

    @Test
    void aCrowdIsCountedByTheOfficeThatEntersForIt() {
        work.opens("ke-hoach-dn", "2024");
        String duty = id("ke-hoach-dn", "2024", "doanh-nghiep");
        assertThat(desk.only("userTask_report", duty).getName())
                .isEqualTo("Nhập thay kết quả: Kế hoạch của doanh nghiệp (năm 2024) – Doanh nghiệp");
        var enterer = desk.as(person("tai-chinh", "chuyen-vien"));
        assertThat(enterer.isRefused("userTask_report", duty, result("Đã rà soát.", "3/DS", "2024-03-18")))
                .isEqualTo("Chưa nhập mục “Số doanh nghiệp có kế hoạch”; hãy nhập số, không có thì nhập 0.");
        assertThat(enterer.isRefused("userTask_report", duty, counted("co-ke-hoach", "12,5")))
                .isEqualTo("Mục “Số doanh nghiệp có kế hoạch” phải là số nguyên không âm, ví dụ 12; hãy nhập lại.");
        enterer.does("userTask_report", duty, counted("co-ke-hoach", "120"));
        desk.runReadySteps();
        assertThat(duties.latest(duty).orElseThrow().counts()).containsExactly(new Given.Count("co-ke-hoach", "120"));
        work.accepts(duty);

        String charter = duties.arises(PLAN, "dieu-le", "doanh-nghiep", person("tai-chinh", "chuyen-vien"));
        enterer.does("userTask_report", charter, counted("so-luong", "45"));
        desk.runReadySteps();
        work.accepts(charter);
    }

    private static String counted(String id, String value) {
        return Typed.json(
                "answer",
                "ket-qua",
                "text",
                "Đã rà soát.",
                "number",
                "3/DS",
                "date",
                "2024-03-18",
                "counts",
                List.of(Map.of("id", id, "value", value)));
    }

    @Test
    void aCouncilAssignsItsMembersAndTheNewestAssignmentCounts() {
        work.opens("phan-cong", "2024");
        String duty = id("phan-cong", "2024", "hoi-dong");
        var council = desk.as(person("hoi-dong", "chuyen-vien"));
        assertThat(council.isRefused("userTask_report", duty, assigned()))
                .isEqualTo(
                        "Chưa có thành viên nào được phân công; hãy ghi ít nhất một thành viên với lĩnh vực hoặc địa bàn.");
        assertThat(council.isRefused(
                        "userTask_report", duty, assigned(new CouncilMember("Lê Văn C", "Phó Chủ tịch", null, " "))))
                .isEqualTo("Chưa ghi lĩnh vực hoặc địa bàn của Lê Văn C; hãy ghi ít nhất một trong hai.");
        council.does(
                "userTask_report",
                duty,
                assigned(
                        new CouncilMember("Lê Văn C", "Phó Chủ tịch", "Kết cấu hạ tầng", null),
                        new CouncilMember("Trần Thị D", null, "Tiết kiệm", "Các xã phía Đông")));
        desk.runReadySteps();
        work.accepts(duty);
        assertThat(assignments.of(PLAN, "hoi-dong", LocalDate.of(2024, 3, 17))).isEmpty();
        assertThat(assignments.of(PLAN, "y-te", LocalDate.of(2024, 3, 18))).isEmpty();
        assertThat(assignments.leadFor(PLAN, "hoi-dong", "các xã phía đông", LocalDate.of(2024, 3, 18)))
                .map(CouncilMember::member)
                .contains("Trần Thị D");

        desk.at("2025-02-10T08:00");
        String again = duties.arises(PLAN, "phan-cong", "hoi-dong", person("hoi-dong", "chuyen-vien"));
        council.does(
                "userTask_report",
                again,
                assigned(new CouncilMember("Ngô Văn E", "Chủ tịch", "Kết cấu hạ tầng", null)));
        desk.runReadySteps();
        work.accepts(again);
        assertThat(assignments.of(PLAN, "hoi-dong", LocalDate.of(2025, 2, 9))).hasSize(2);
        assertThat(assignments.of(PLAN, "hoi-dong", LocalDate.of(2025, 2, 10)))
                .containsExactly(new CouncilMember("Ngô Văn E", "Chủ tịch", "Kết cấu hạ tầng", null));
        assertThat(assignments.leadFor(PLAN, "hoi-dong", "Tiết kiệm", LocalDate.of(2025, 2, 10)))
                .isEmpty();
    }

    private static String assigned(CouncilMember... members) {
        return Typed.json("answer", "ket-qua", "text", "Phân công kèm theo.", "members", List.of(members));
    }

    @Test
    void anOfficesOwnTargetsAreKeptAndAskedAgainEveryYear() {
        work.opens("chi-tieu", "2024");
        String duty = id("chi-tieu", "2024", "y-te");
        var specialist = desk.as(person("y-te", "chuyen-vien"));
        assertThat(specialist.isRefused("userTask_report", duty, targets("gap-doi", "10")))
                .isEqualTo("Chưa chọn mức của chỉ tiêu “Tiết kiệm điện” là tối thiểu, tối đa hay bằng; hãy chọn một.");
        assertThat(specialist.isRefused("userTask_report", duty, targets("toi-thieu", "-1")))
                .isEqualTo("Mức của chỉ tiêu “Tiết kiệm điện” không dùng được; hãy nhập số không âm.");
        specialist.does("userTask_report", duty, targets("toi-thieu", "10.5"));
        assertThat(targets.of(PLAN, "y-te")).as("waits for the head").isEmpty();
        work.approves("y-te", duty);
        assertThat(work.obligation(duty).status()).as("nobody checks it").isEqualTo(Status.HOAN_THANH);
        assertThat(targets.of(PLAN, "y-te"))
                .extracting(OfficeTargetLedger.Row::name, OfficeTargetLedger.Row::comparator)
                .containsExactly(tuple("Tiết kiệm điện", "Tối thiểu"));
        targets.record(PLAN, "y-te", person("y-te", "chuyen-vien"), 1, 2024, new BigDecimal("11.2"));
        targets.record(PLAN, "y-te", person("y-te", "chuyen-vien"), 1, 2024, new BigDecimal("12"));
        assertThat(targets.of(PLAN, "y-te").get(0).actuals())
                .containsExactly(new OfficeTargetLedger.Actual(2024, new BigDecimal("12")));
    }

    private static String targets(String comparator, String value) {
        return Typed.json(
                "answer",
                "ket-qua",
                "text",
                "Đã xây dựng.",
                "number",
                "5/KH",
                "date",
                "2024-03-18",
                "targets",
                List.of(Map.of("name", "Tiết kiệm điện", "unit", "%", "comparator", comparator, "value", value)));
    }

    @Test
    void theIssuerOwesItsSuperiorAReportOfWhatItSentOrADocument() {
        desk.at("2024-11-05T08:00");
        work.opensUpward("2024");
        String year = PLAN + "/upward-report/2024/ubnd";
        assertThat(desk.only("userTask_report", year).getName())
                .isEqualTo("Báo cáo kết quả thực hiện nhiệm vụ: Báo cáo Ủy ban nhân dân tỉnh (năm 2024)");
        var specialist = desk.as(person("noi-vu", "chuyen-vien"));
        assertThat(specialist.isRefused("userTask_report", year, result("Đã gửi.", "9/BC-UBND", "2024-11-04")))
                .isEqualTo("Hãy nhập số, ngày và đính kèm bản đã gửi cấp trên.");
        UUID copy = specialist.attaches("userTask_report", year, "bao-cao.pdf");
        specialist.does(
                "userTask_report",
                year,
                Typed.json(
                        "answer",
                        "ket-qua",
                        "text",
                        "Đã gửi qua trục văn bản.",
                        "number",
                        "9/BC-UBND",
                        "date",
                        "2024-11-04",
                        "attachments",
                        List.of(copy)));
        work.approves("ubnd", year);
        assertThat(work.obligation(year).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(desk.endsOf("office-duty", year)).contains("endEvent_done");

        desk.at("2024-05-06T08:00");
        work.opensUpward("2024-6-thang");
        String half = PLAN + "/upward-report-2/2024-6-thang/ubnd";
        assertThat(desk.waitsAt(half)).containsExactly("userTask_draft");
    }

    @Test
    void whatArisesIsOpenedByTheOfficeAsOftenAsItArises() {
        String specialist = person("tai-chinh", "chuyen-vien");
        String first = duties.arises(PLAN, "dinh-muc", "tai-chinh", specialist);
        assertThat(first).isEqualTo(id("dinh-muc", "2024-1", "tai-chinh"));
        assertThat(desk.only("userTask_report", first).getName())
                .isEqualTo("Báo cáo kết quả thực hiện nhiệm vụ: Ban hành định mức (lần 1 năm 2024)");
        assertThat(refusedToArise("dinh-muc", "tai-chinh", specialist))
                .isEqualTo(
                        "Lần trước của nhiệm vụ “Ban hành định mức” chưa gửi; hãy hoàn thành việc đó rồi mở lần mới.");
        work.reports("tai-chinh", first);
        work.approves("tai-chinh", first);
        assertThat(work.obligation(first).progress(desk.now())).isEqualTo(Progress.KHONG_GHI_THOI_HAN);

        String second = duties.arises(PLAN, "dinh-muc", "tai-chinh", specialist);
        assertThat(second).isEqualTo(id("dinh-muc", "2024-2", "tai-chinh"));
        desk.at("2025-03-03T08:00");
        work.reports("tai-chinh", second);
        work.approves("tai-chinh", second);
        assertThat(duties.arises(PLAN, "dinh-muc", "tai-chinh", specialist))
                .isEqualTo(id("dinh-muc", "2025-1", "tai-chinh"));
    }

    private String refusedToArise(String duty, String office, String user) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> duties.arises(PLAN, duty, office, user))
                .actual()
                .getMessage();
    }

    @Test
    void onlyWhatThePlanLeavesToTheOfficeIsOpenedByIt() {
        assertThat(refusedToArise("cong-khai", "to-1", person("to-1", "chuyen-vien")))
                .isEqualTo(
                        "Nhiệm vụ “Công khai nguồn kinh phí huy động” được mở theo thời gian của Kế hoạch; hãy báo cáo kết quả trong việc đã có.");
        assertThat(refusedToArise("don-doc", "y-te", person("y-te", "chuyen-vien")))
                .startsWith("Nhiệm vụ “Kiểm tra thường xuyên” được mở theo thời gian");
        assertThat(refusedToArise("dinh-muc", "y-te", person("y-te", "chuyen-vien")))
                .isEqualTo(
                        "Kế hoạch không giao nhiệm vụ “Ban hành định mức” cho Phòng Y tế; hãy tải lại trang để xem nhiệm vụ của mình.");
        assertThat(refusedToArise("dinh-muc", "tai-chinh", person("y-te", "chuyen-vien")))
                .isEqualTo(
                        "Chỉ chuyên viên của cơ quan, đơn vị thực hiện mới mở được báo cáo phát sinh; hãy liên hệ cơ quan, đơn vị đó.");
    }
}
