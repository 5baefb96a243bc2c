package vn.thidua.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.duty.DutyWork.PLAN;
import static vn.thidua.duty.DutyWork.id;
import static vn.thidua.duty.DutyWork.nil;
import static vn.thidua.duty.DutyWork.person;
import static vn.thidua.duty.DutyWork.result;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.contribution.Contributions;
import vn.thidua.obligation.Extensions;
import vn.thidua.obligation.ObligationRequest;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.RequestKind;
import vn.thidua.obligation.Requests;
import vn.thidua.obligation.Settlements;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;
import vn.thidua.support.WebUser;

/** Who sees and does what about a duty beyond its tasks: the page, coordination, extension, waiver, four eyes, bad input. */
@OfficeTest
class DutyPageTest {

    private static final String FINANCE = person("tai-chinh", "chuyen-vien");
    private static final String CONSOLIDATOR = person("noi-vu", "chuyen-vien");
    private static final String PARTY = person("tuyen-giao", "chuyen-vien");

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    DutyWork work;

    @Autowired
    DutyDesk page;

    @Autowired
    Duties duties;

    @Autowired
    Contributions contributions;

    @Autowired
    Requests requests;

    @Autowired
    Extensions extensions;

    @Autowired
    Settlements settlements;

    @Autowired
    OfficeTargetLedger targets;

    @Autowired
    ServletWebServerApplicationContext server;

    @BeforeEach
    void march() {
        staff.hireFor(PLAN);
        desk.at("2024-03-18T08:00");
    }

    // ---- the page ---------------------------------------------------------------------------------------------------

    @Test
    void anOfficeSeesItsOwnDutiesAndThoseItRecordsForOthers() {
        work.opens("cong-khai", "2024");
        DutyDesk.Page shown = page.page(PLAN, FINANCE);
        assertThat(shown.own())
                .extracting(DutyDesk.Own::office, DutyDesk.Own::entered)
                .containsExactly(tuple("tai-chinh", false), tuple("doanh-nghiep", true));
        assertThat(shown.own().get(0).duties())
                .extracting(DutyDesk.Duty::id, DutyDesk.Duty::recurrence, DutyDesk.Duty::mayOpen)
                .containsExactly(
                        tuple("quan-triet", "Một lần", false),
                        tuple("cong-khai", "Hằng năm", false),
                        tuple("chuong-trinh", "Theo giai đoạn", false),
                        tuple("dinh-muc", "Khi phát sinh", true),
                        tuple("don-doc", "Thường xuyên", false));
        assertThat(shown.own().get(0).duties().get(1).lines())
                .extracting(DutyDesk.Line::title, DutyDesk.Line::status, DutyDesk.Line::progress)
                .containsExactly(tuple("Công khai nguồn kinh phí huy động (năm 2024)", "Đang thực hiện", "Trong hạn"));
        assertThat(shown.own().get(1).duties())
                .filteredOn(DutyDesk.Duty::mayOpen)
                .extracting(DutyDesk.Duty::id)
                .containsExactly("dieu-le");
        assertThat(shown.all()).as("only who follows the plan").isEmpty();
        assertThat(page.page(PLAN, person("tai-chinh", "van-thu")).own().get(0).duties())
                .as("a registry opens nothing")
                .noneMatch(DutyDesk.Duty::mayOpen);
    }

    @Test
    void whoFollowsThePlanSeesHowEveryDutyStands() {
        work.opens("cong-khai", "2024");
        work.opens("quan-triet", "2024");
        desk.as(person("to-1", "chuyen-vien")).does("userTask_report", id("cong-khai", "2024", "to-1"), nil());
        desk.runReadySteps();
        assertThat(page.page(PLAN, CONSOLIDATOR).all())
                .extracting(
                        DutyDesk.Standing::kind,
                        DutyDesk.Standing::total,
                        DutyDesk.Standing::onTime,
                        DutyDesk.Standing::missing,
                        DutyDesk.Standing::nil)
                .containsExactly(tuple("duty-cong-khai", 2, 1, 1, 1), tuple("duty-quan-triet", 2, 0, 2, 0));
        assertThat(page.round(PLAN, "duty-cong-khai", "2024", CONSOLIDATOR))
                .extracting(DutyDesk.Line::office, DutyDesk.Line::status, DutyDesk.Line::nil)
                .containsExactly(tuple("tai-chinh", "Đang thực hiện", false), tuple("to-1", "Đã gửi", true));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> page.round(PLAN, "duty-cong-khai", "2024", FINANCE));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> page.detail(id("cong-khai", "2024", "to-1"), FINANCE));
    }

    @Test
    void theResultIsReadWithItsFilesByWhoSeesTheDutyAndByNobodyElse() {
        work.opens("cong-khai", "2024");
        String duty = id("cong-khai", "2024", "tai-chinh");
        UUID file = desk.as(FINANCE).attaches("userTask_report", duty, "niem-yet.pdf");
        desk.as(FINANCE).does("userTask_report", duty, result("Đã niêm yết.", file));
        work.approves("tai-chinh", duty);
        String address = "/api/duties/duty-cong-khai/2024/tai-chinh";
        String answer = web(CONSOLIDATOR).get(address).body();
        assertThat(answer).contains("niem-yet.pdf", "Đã niêm yết.", "Công khai nguồn kinh phí huy động (năm 2024)");
        assertThat(web(CONSOLIDATOR).get("/api/attachments/" + file).statusCode())
                .isEqualTo(200);
        assertThat(web(person("y-te", "chuyen-vien")).get(address).statusCode()).isEqualTo(404);
        assertThat(web(person("y-te", "chuyen-vien"))
                        .get("/api/attachments/" + file)
                        .statusCode())
                .isEqualTo(404);
        assertThat(web(CONSOLIDATOR).get("/api/duties").body()).contains("\"onTime\":1");
        assertThat(web(CONSOLIDATOR).get("/api/duties/duty-cong-khai/2024").body())
                .contains("Phòng Tài chính");
    }

    @Test
    void whatArisesAndWhatCameOfTargetsIsSentByThePage() {
        var opened =
                web(FINANCE).send("POST", "/api/duties/arising", Typed.json("duty", "dinh-muc", "office", "tai-chinh"));
        assertThat(opened.body()).contains(id("dinh-muc", "2024-1", "tai-chinh"));
        var refused =
                web(FINANCE).send("POST", "/api/duties/arising", Typed.json("duty", "dinh-muc", "office", "tai-chinh"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("chưa gửi; hãy hoàn thành việc đó");
        assertThat(web(FINANCE)
                        .send("POST", "/api/duties/arising", Typed.json("duty", "khong-co", "office", "tai-chinh"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(web(FINANCE)
                        .send("POST", "/api/duties/targets", Typed.json("office", "tai-chinh", "year", 2024))
                        .body())
                .contains("Chưa chọn chỉ tiêu hoặc chưa nhập năm");
        assertThat(web(FINANCE)
                        .send(
                                "POST",
                                "/api/duties/targets",
                                Typed.json("office", "y-te", "position", 1, "year", 2024, "value", 3))
                        .statusCode())
                .isEqualTo(404);
    }

    private WebUser web(String person) {
        return WebUser.loggedIn(server.getWebServer().getPort(), person, "tasklist");
    }

    // ---- coordination -----------------------------------------------------------------------------------------------

    @Test
    void aCoordinatingOfficeSeesContributesAndOwesNothing() {
        work.opens("quan-triet", "2024");
        String duty = id("quan-triet", "2024", "tai-chinh");
        assertThat(page.page(PLAN, PARTY).coordinated())
                .extracting(DutyDesk.Line::office)
                .containsExactly("tai-chinh", "y-te");
        contributions.contribute(duty, PARTY, "Đã gửi tài liệu tuyên truyền.", null);
        assertThat(contributions.detail(duty, FINANCE).contributions())
                .extracting(Contributions.Row::office, Contributions.Row::text)
                .containsExactly(tuple("Ban Tuyên giáo", "Đã gửi tài liệu tuyên truyền."));
        assertThat(contributions.detail(duty, PARTY).mayContribute()).isTrue();
        assertThat(web(PARTY)
                        .get("/api/obligations/duty-quan-triet/2024/tai-chinh/contributions")
                        .body())
                .contains("\"mayContribute\":true");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> contributions.contribute(duty, FINANCE, "Tự góp.", null));
        assertThat(page.detail(duty, PARTY).trace()).as("what was said inside").isEmpty();
    }

    // ---- extension and waiver ---------------------------------------------------------------------------------------

    @Test
    void aDutyIsExtendedAndTheTaskMovesWithIt() {
        work.opens("quan-triet", "2024");
        String duty = id("quan-triet", "2024", "y-te");
        ObligationRequest asked = requests.ask(
                Extensions.CODE,
                duty,
                new RequestKind.Asking(
                        person("y-te", "chuyen-vien"),
                        "y-te",
                        "Chưa họp được.",
                        extensions.wanted(LocalDate.of(2024, 6, 20))));
        desk.as(CONSOLIDATOR)
                .does(
                        "userTask_answer",
                        asked.id(),
                        Typed.json("decision", "grant", "detail", Map.of("until", "2024-06-20")));
        assertThat(desk.only("userTask_report", duty).getDueDate()).isEqualTo("2024-06-20T23:59:59.000");
        assertThat(desk.timerDate("boundaryEvent_overdue", duty)).isEqualTo("2024-06-20T17:00:00Z");
        desk.at("2024-06-10T08:00");
        work.reports("y-te", duty);
        work.approves("y-te", duty);
        assertThat(work.obligation(duty).progressLabel(desk.now())).isEqualTo("Đúng hạn (được gia hạn)");
    }

    @Test
    void aWaivedDutyEndsAndItsDocumentStops() {
        work.opens("chuong-trinh", "2024-2025");
        String duty = id("chuong-trinh", "2024-2025", "tai-chinh");
        settlements.waive(duty, person("noi-vu", "lanh-dao"), "Đã có chương trình chung.");
        assertThat(work.obligation(duty).status()).isEqualTo(Status.KHONG_PHAI_THUC_HIEN);
        assertThat(desk.waitsAt(duty)).isEmpty();
        assertThat(work.obligation(duty).progress(desk.now())).isEqualTo(Progress.KHONG_GHI_THOI_HAN);
    }

    // ---- four eyes and bad input ------------------------------------------------------------------------------------

    @Test
    void whoReportedDoesNotApproveWhateverHatHeWears() {
        String both =
                staff.hire("hai-mu", new Group(PLAN, "y-te", Role.CHUYEN_VIEN), new Group(PLAN, "y-te", Role.LANH_DAO));
        work.opens("quan-triet", "2024");
        String duty = id("quan-triet", "2024", "y-te");
        desk.as(both).does("userTask_report", duty, result("Đã họp.", "1/BB", "2024-03-18"));
        assertThat(desk.as(both).isRefused("userTask_approve", duty, Typed.approve()))
                .isEqualTo(
                        "Người báo cáo kết quả không tự duyệt được; hãy chuyển việc cho lãnh đạo khác của cơ quan, đơn vị.");
        assertThat(desk.as(person("y-te", "lanh-dao")).isRefused("userTask_approve", duty, Typed.sendBack(" ")))
                .isEqualTo("Chưa nhập mục “Lý do trả lại”; hãy nhập rồi gửi lại.");
        assertThat(desk.as(person("y-te", "lanh-dao")).isRefused("userTask_approve", duty, "{}"))
                .isEqualTo("Chưa chọn duyệt hay trả lại; hãy chọn một trong hai rồi gửi.");
        work.approves("y-te", duty);
    }

    @Test
    void aResultThatDoesNotFitTheDutyIsRefusedWithTheReason() {
        work.opens("quan-triet", "2024");
        String duty = id("quan-triet", "2024", "tai-chinh");
        assertThat(refused(duty, nil()))
                .isEqualTo("Kế hoạch không cho trả lời “Không phát sinh” với nhiệm vụ này; hãy ghi kết quả thực hiện.");
        assertThat(refused(duty, "{}")).isEqualTo("Chưa chọn kết quả thực hiện; hãy chọn rồi gửi.");
        assertThat(refused(duty, result(" ", "1/BB", "2024-03-18")))
                .isEqualTo("Chưa nhập mục “Kết quả thực hiện”; hãy nhập rồi gửi lại.");
        assertThat(refused(duty, result("Đã họp.", null, null)))
                .isEqualTo("Chưa có tài liệu minh chứng; hãy đính kèm tệp, hoặc ghi số, ngày của văn bản minh chứng.");
        assertThat(refused(duty, result("Đã họp.", "1/BB", null)))
                .isEqualTo("Đã nhập số nhưng chưa nhập ngày văn bản; hãy nhập ngày theo dạng dd/MM/yyyy.");
        assertThat(refused(duty, result("Đã họp.", null, "2024-03-18")))
                .isEqualTo("Đã nhập ngày nhưng chưa nhập số, ký hiệu văn bản; hãy nhập số, ký hiệu.");
        assertThat(refused(duty, result("Đã họp.", "1/BB", "2024-03-19")))
                .isEqualTo("Ngày văn bản 19/03/2024 ở sau ngày hôm nay; hãy nhập ngày không muộn hơn 18/03/2024.");
        assertThat(refused(duty, result("Đã họp.", UUID.randomUUID())))
                .startsWith("Có tệp đính kèm không còn hoặc không thuộc văn bản này");
        assertThat(refused(duty, Typed.json("answer", "ket-qua", "text", "Đã họp.", "plan", "x")))
                .startsWith("Biểu mẫu không có mục “plan”");
        work.reports("tai-chinh", duty);
        work.approves("tai-chinh", duty);
        assertThat(desk.as(CONSOLIDATOR).isRefused("userTask_check", duty, Typed.json("decision", "?")))
                .isEqualTo("Chưa chọn tiếp nhận hay yêu cầu bổ sung; hãy chọn một trong hai rồi gửi.");
        assertThat(desk.as(CONSOLIDATOR).isRefused("userTask_check", duty, Typed.supplement("Thiếu.", null)))
                .isEqualTo("Chưa nhập thời hạn bổ sung; hãy nhập ngày theo dạng dd/MM/yyyy.");
        assertThat(desk.as(CONSOLIDATOR).isRefused("userTask_check", duty, Typed.supplement("Thiếu.", "2024-12-31")))
                .isEqualTo("Thời hạn bổ sung 31/12/2024 quá xa; hãy chọn ngày trong vòng ba tháng.");
        assertThat(targets.of(PLAN, "tai-chinh")).isEmpty();
    }

    private String refused(String duty, String submission) {
        return desk.as(FINANCE).isRefused("userTask_report", duty, submission);
    }
}
