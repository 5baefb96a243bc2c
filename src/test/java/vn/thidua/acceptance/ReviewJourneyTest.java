package vn.thidua.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.acceptance.pages.DeskPage;
import vn.thidua.acceptance.pages.ReportForm;
import vn.thidua.acceptance.pages.StartDialog;
import vn.thidua.acceptance.pages.TaskPage;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.platform.security.Grants;
import vn.thidua.review.Reviews;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;

/**
 * A mid-term review in a browser, from the consolidator who opens it to the signed report of the issuer: an office corrects what
 * its annual reports already said instead of retyping it, and the whole is consolidated from these reports. The dates are those
 * of a plan with other years and other groups than the real ones; what the other offices do not do is recorded as missing.
 */
@OfficeTest
@BrowserTest
class ReviewJourneyTest {

    private static final String PLAN = "so-ket-theo-nhom";
    private static final String REVIEW = PLAN + "/mid-term-review/gd1";
    private static final String TITLE = "sơ kết giai đoạn 1 (2024 - 2026)";
    private static final String CONSOLIDATOR = PLAN + ".noi-vu.chuyen-vien";
    private static final String RESULT = "II. Kết quả";
    private static final String GUIDANCE = "I. Công tác chỉ đạo";

    @RegisterExtension
    Browsers browsers = new Browsers();

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Grants grants;

    @Autowired
    Reviews reviews;

    @Autowired
    Obligations obligations;

    @BeforeEach
    void theOfficeReportedInTheYearsBefore() {
        staff.hireFor(PLAN);
        grants.grantStart(CONSOLIDATOR, "mid-term-review");
        for (String year : List.of("2024", "2025")) {
            desk.at(year + "-11-03T08:00").opensRound(PLAN, year);
            desk.at(year + "-12-05T09:00");
            ReportingOffice office = desk.office(PLAN, "y-te", year);
            office.sends().isAccepted();
        }
    }

    @Test
    void aReviewFromTheOfficesPrefilledFormToTheSignedReport() {
        theConsolidatorOpensTheReview();
        theOfficeHoldsItsReview();
        theOfficeCorrectsThePrefilledReport();
        theReportIsSignedAndSent();
        theConsolidatorAcceptsIt();
        theConsolidatorSeesWhereTheReviewStandsAndCloses();
        theReportIsDraftedFromWhatWasComputed();
        theCouncilIsAskedAndTheConferenceHeld();
        theReportOfTheIssuerIsSignedAndNumbered();
    }

    private void theConsolidatorOpensTheReview() {
        desk.at("2026-06-01T08:00");
        StartDialog dialog = browsers.of(CONSOLIDATOR).startProcess("Sơ kết giai đoạn");
        assertThat(dialog.field("Đợt sơ kết, tổng kết")).hasValue("gd1");
        dialog.start("Mở đợt");
        desk.runReadySteps().fires("boundaryEvent_planWaitedFor", REVIEW).runReadySteps();
        assertThat(obligations.ofRound(REVIEW)).hasSize(4);
    }

    private void theOfficeHoldsItsReview() {
        desk.at("2026-06-25T08:00");
        TaskPage hold = browsers.of(PLAN + ".y-te.chuyen-vien").take("Tổ chức " + TITLE + " – Y tế");
        hold.choose("Đã tổ chức").type("Ngày tổ chức", "24/06/2026").type("Nơi tổ chức", "Hội trường Phòng Y tế");
        hold.send("Ghi đã tổ chức");
        desk.runReadySteps();
    }

    private void theOfficeCorrectsThePrefilledReport() {
        ReportForm form = browsers.of(PLAN + ".y-te.chuyen-vien")
                .take("Soạn báo cáo " + TITLE + " – Y tế")
                .asReport();
        assertThat(form.field(RESULT)).hasValue(Pattern.compile("2025"));
        assertThat(form.text("Số liệu các năm trong giai đoạn")).isVisible();
        form.type(GUIDANCE, "Ban hành 02 văn bản chỉ đạo trong giai đoạn.")
                .type(RESULT, "Làm mới 12,5 km đường trong ba năm.");
        form.figure("Đường làm mới", "4,5", "6");
        form.type("Đề xuất, kiến nghị", "Bố trí vốn sớm từ đầu năm.");
        form.send("Trình lãnh đạo");
        desk.runReadySteps();
    }

    private void theReportIsSignedAndSent() {
        signs("y-te", "báo cáo " + TITLE + " – Y tế", "Ký trực tiếp");
        numbers("y-te", "báo cáo " + TITLE + " – Y tế", "25/06/2026", "45");
        desk.runReadySteps();
        assertThat(office().status()).isEqualTo(Status.DA_GUI);
    }

    private void theConsolidatorAcceptsIt() {
        TaskPage receive = browsers.of(CONSOLIDATOR).take("Tiếp nhận báo cáo " + TITLE + " – Y tế");
        assertThat(receive.text("Làm mới 12,5 km đường trong ba năm.")).isVisible();
        receive.choose("Tiếp nhận");
        receive.send("Tiếp nhận");
        desk.runReadySteps();
        assertThat(office().status()).isEqualTo(Status.HOAN_THANH);
    }

    private void theConsolidatorSeesWhereTheReviewStandsAndCloses() {
        desk.at("2026-10-20T08:00");
        DeskPage page = browsers.of(CONSOLIDATOR).desk("Phong trào").tab("Sơ kết, tổng kết");
        assertThat(page.text("Đơn vị đã gửi: 1/4")).isVisible();
        page.ask("Chốt, bắt đầu tổng hợp").send("Đã chốt Sơ kết giai đoạn 1 (2024 - 2026)");
        desk.runReadySteps();
    }

    private void theReportIsDraftedFromWhatWasComputed() {
        TaskPage draft = browsers.of(CONSOLIDATOR).take("Dự thảo báo cáo " + TITLE);
        draft.type(RESULT, "Toàn huyện làm mới nhiều tuyến đường.");
        draft.send("Lưu dự thảo, xin ý kiến");
        desk.runReadySteps();
    }

    private void theCouncilIsAskedAndTheConferenceHeld() {
        desk.at("2026-11-05T08:00");
        TaskPage council = browsers.of(CONSOLIDATOR).take("Xin ý kiến Hội đồng về báo cáo " + TITLE);
        council.type("Ngày cho ý kiến", "04/11/2026")
                .type("Số thành viên đồng ý", "9")
                .type("Số thành viên được xin ý kiến", "11")
                .type("Ý kiến của Hội đồng", "Thống nhất với dự thảo.");
        council.send("Ghi ý kiến Hội đồng");
        desk.runReadySteps();

        desk.at("2026-11-20T08:00");
        TaskPage conference = browsers.of(CONSOLIDATOR).take("Tổ chức hội nghị " + TITLE);
        conference
                .type("Ngày tổ chức", "19/11/2026")
                .type("Địa điểm", "Hội trường huyện")
                .type("Thành phần", "Đại diện các phòng, các xã.");
        conference.send("Ghi đã tổ chức");
        desk.runReadySteps();
    }

    private void theReportOfTheIssuerIsSignedAndNumbered() {
        TaskPage draft = browsers.of(CONSOLIDATOR).open(reportTask());
        draft.claim();
        assertThat(draft.field(RESULT)).hasValue("Toàn huyện làm mới nhiều tuyến đường.");
        draft.send("Trình lãnh đạo");
        desk.runReadySteps();
        String report = desk.only("userTask_sign", REVIEW).getName().replace("Ký ban hành: ", "");
        signs("ubnd", report, "TM. (thay mặt");
        numbers("van-phong", report, "20/11/2026", "77");
        desk.runReadySteps();

        assertThat(reviews.get(REVIEW).consolidatedAt()).isEqualTo(desk.now());
        DeskPage page = browsers.of(CONSOLIDATOR).desk("Phong trào").tab("Sơ kết, tổng kết");
        assertThat(page.row("77/BC-UBND")).isVisible();
        assertThat(page.text("9/11 thành viên đồng ý")).isVisible();
        assertThat(obligations.ofRound(REVIEW))
                .filteredOn(each -> each.status() == Status.KHONG_BAO_CAO)
                .as("the other offices are recorded as missing")
                .hasSize(3);
    }

    private String reportTask() {
        // the plan of the review was never finished and stands beside it
        return desk.open("userTask_draft", REVIEW).stream()
                .map(Task::getName)
                .filter(name -> name.startsWith("Soạn báo cáo"))
                .findFirst()
                .orElseThrow();
    }

    private void signs(String office, String document, String capacity) {
        TaskPage sign = browsers.of(PLAN + "." + office + ".lanh-dao").take("Ký ban hành: " + document);
        sign.choose("Ký ban hành").choose(capacity);
        sign.send("Ký ban hành");
    }

    private void numbers(String office, String document, String today, String number) {
        TaskPage issue = browsers.of(PLAN + "." + office + ".van-thu").take("Cấp số, phát hành: " + document);
        assertThat(issue.field("Ngày văn bản")).hasValue(today);
        issue.type("Số", number)
                .attach("Bản phát hành", Papers.pdf("ban-phat-hanh-" + number + ".pdf"))
                .attached("ban-phat-hanh-" + number + ".pdf");
        issue.send("Cấp số, phát hành");
    }

    private Obligation office() {
        return obligations.get(Obligation.id(REVIEW, "y-te"));
    }
}
