package vn.thidua.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.acceptance.pages.DeskPage;
import vn.thidua.acceptance.pages.ReportForm;
import vn.thidua.acceptance.pages.StartDialog;
import vn.thidua.acceptance.pages.TaskPage;
import vn.thidua.acceptance.pages.TasklistPage;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.security.Grants;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.process.ReportRoundProcess;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Desk;
import vn.thidua.support.HandbookPicture;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/**
 * Scene 1 of the offices' practice, in a browser from the login to the signed consolidated report: the annual report of Đắk Lắk
 * in December 2024. Saturday 14/12 is the last day; Sở Y tế signs at 21:40, huyện Lắk sends on Monday, Krông Bông is asked for a
 * supplement. What the other offices do happens beside, without a browser.
 */
@OfficeTest
@BrowserTest
class AnnualReportJourneyTest {

    private static final String PLAN = "dak-lak";
    private static final String ROUND = PLAN + "/report/2024";

    private static final String CONSOLIDATOR = PLAN + ".ban-tdkt.chuyen-vien";
    private static final String DRAFT = "Soạn báo cáo năm 2024 – Sở Y tế";
    private static final String REPORT = "báo cáo năm 2024 – Sở Y tế";

    private static final String GUIDANCE = "I. Công tác lãnh đạo, chỉ đạo, triển khai";
    private static final String INFRASTRUCTURE = "II.1. Phát triển kết cấu hạ tầng đồng bộ, hiện đại";
    private static final String SAVING = "II.2. Thực hành tiết kiệm, chống lãng phí";
    private static final String DISBURSED = "Tỷ lệ giải ngân kế hoạch vốn đầu tư công được giao";

    /** Figures that Sở Y tế answers with a count of its own are named in the story; these happened once or did not happen. */
    private static final List<String> COUNTED = List.of(
            "Văn bản chỉ đạo, triển khai Phong trào thi đua đã ban hành",
            "Bộ tiêu chí thi đua cụ thể đã ban hành",
            "Thủ tục hành chính được cắt giảm, đơn giản hóa",
            "Tin, bài, chuyên mục tuyên truyền",
            "Hội nghị, cuộc tuyên truyền đã tổ chức",
            "Điển hình tiên tiến, mô hình hay, cách làm mới");

    private static final List<String> NOTHING_HAPPENED = List.of(
            "Phản ánh về hành vi gây lãng phí đã tiếp nhận",
            "Phản ánh về hành vi gây lãng phí đã xử lý",
            "Sáng kiến, giải pháp hữu ích được cấp có thẩm quyền công nhận",
            "Cuộc thanh tra, kiểm tra đã tiến hành",
            "Đơn vị được thanh tra, kiểm tra",
            "Vụ việc vi phạm về thực hành tiết kiệm, chống lãng phí đã phát hiện",
            "Vụ việc vi phạm đã xử lý",
            "Vụ việc vi phạm đã công khai kết quả xử lý");

    private static final List<String> NOT_CONCERNED = List.of(
            "Văn bản định mức, tiêu chuẩn đã ban hành hoặc trình ban hành",
            "Nguồn lực xã hội huy động đầu tư kết cấu hạ tầng",
            "Công trình, dự án hoàn thành vượt tiến độ");

    @RegisterExtension
    Browsers browsers = new Browsers();

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Grants grants;

    @Autowired
    ReportRounds rounds;

    @Autowired
    Obligations obligations;

    @BeforeEach
    void people() {
        staff.hireFor(PLAN);
        // the office is not so small that nobody could take a task from his colleague
        staff.hire(
                "kiem-nhiem-so-y-te",
                Stream.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO, Role.VAN_THU)
                        .map(role -> new Group(PLAN, "so-y-te", role))
                        .toArray(Group[]::new));
        grants.grantStart(CONSOLIDATOR, ReportRoundProcess.KEY);
    }

    @Test
    void theAnnualReportFromTheLetterToTheSignedConsolidatedReport() {
        theConsolidatorOpensTheRound();
        theLetterIsDraftedReviewedSignedAndNumbered();
        everyOfficeHasItsTask();

        theReportOfSoYTeIsDraftedWithMistakesThatTheSystemFinds();
        theHeadOfSectionReturnsIt();
        theDraftIsCorrectedAndApproved();
        otherOfficesSendOnFriday();
        theDeputySignsOnSaturdayEvening();
        theRegistrySendsItTheSameEvening();
        lakSendsOnMonday();

        theConsolidatorChecksWhatCameIn();
        theRoundClosesWithoutTheMissingOffices();
        theConsolidatorAssessesTheOffices();
        theConsolidatedReportIsDraftedReviewedSignedAndNumbered();
        theReportToTheCentralBoardIsSigned();
    }

    // ---- 01/11: the round ----------------------------------------------------------------------------------------

    private void theConsolidatorOpensTheRound() {
        desk.at("2024-11-01T08:00");
        StartDialog dialog = browsers.of(CONSOLIDATOR).startProcess("Đợt báo cáo");
        assertThat(dialog.field("Kỳ báo cáo")).hasValue("2024");
        assertThat(dialog.text("hết ngày 14/12/2024")).isVisible();
        assertThat(dialog.field("Ngày khóa đợt báo cáo")).hasValue("18/12/2024");
        dialog.start("Mở đợt báo cáo");
    }

    private void theLetterIsDraftedReviewedSignedAndNumbered() {
        TaskPage draft = browsers.of(CONSOLIDATOR).take("Soạn công văn đề nghị báo cáo");
        assertThat(draft.field("Trích yếu")).hasValue("V/v báo cáo kết quả thực hiện Phong trào thi đua năm 2024");
        draft.attach("Tệp đính kèm", Papers.pdf("de-cuong-bao-cao.pdf")).attached("de-cuong-bao-cao.pdf");
        draft.send("Trình lãnh đạo");

        TaskPage review =
                browsers.of(PLAN + ".ban-tdkt.truong-phong").take("Duyệt nội dung (ký nháy): công văn đề nghị báo cáo");
        review.choose("Duyệt");
        review.send("Duyệt");
        signs("so-noi-vu", "công văn đề nghị báo cáo", "Ký trực tiếp");
        numbers("so-noi-vu", "công văn đề nghị báo cáo", "01/11/2024", "321");
    }

    private void everyOfficeHasItsTask() {
        desk.runReadySteps();
        assertThat(obligations.ofRound(ROUND)).hasSize(35);
        assertThat(desk.open("userTask_draft", dossier("huyen-lak"))).hasSize(1);
    }

    // ---- 09/12 to 14/12: the report of Sở Y tế --------------------------------------------------------------------

    private void theReportOfSoYTeIsDraftedWithMistakesThatTheSystemFinds() {
        desk.at("2024-12-09T09:15");
        TasklistPage list = browsers.of(PLAN + ".so-y-te.chuyen-vien");
        assertThat(list.entry(DRAFT)).isVisible();
        HandbookPicture.of(list.page(), "danh-sach-viec");
        ReportForm form = list.take(DRAFT).asReport();
        form.pasteFromWord(GUIDANCE, Papers.WORD_HTML, Papers.WORD_PLAIN);
        assertThat(form.field(GUIDANCE)).hasValue(Papers.PASTED);
        form.type(INFRASTRUCTURE, "Đưa vào sử dụng 02 trạm y tế xã đúng tiến độ.");
        form.type(SAVING, "Tiết kiệm chi thường xuyên 1.234,5 triệu đồng.");
        form.figure("Kế hoạch vốn đầu tư công được giao", "12345,5", "12.345,5");
        form.figure("Vốn đầu tư công đã giải ngân", "9.876,4", "12345,5");
        form.figure(DISBURSED, "140", "100");
        form.figure("Kinh phí tiết kiệm được", "1234,5", "1.300");
        assertThat(form.actual("Kinh phí tiết kiệm được")).hasValue("1.234,5");
        form.savedDraft();

        form.reload();
        assertThat(form.field(GUIDANCE)).hasValue(Papers.PASTED);
        assertThat(form.field(SAVING)).hasValue("Tiết kiệm chi thường xuyên 1.234,5 triệu đồng.");
        assertThat(form.actual("Kế hoạch vốn đầu tư công được giao")).hasValue("12.345,5");

        form.figure("Công trình, dự án hoàn thành đúng tiến độ", "2", "2");
        form.figure("Công trình, dự án chậm tiến độ", "1", "1");
        form.figure("Mức thực hiện chỉ tiêu tiết kiệm do sở, ngành tự đề ra", "112,5", "115");
        form.figure("Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn", "98,7%", "99");
        COUNTED.forEach(figure -> form.figure(figure, "3", "4"));
        NOTHING_HAPPENED.forEach(figure -> form.noFigure(figure, "Không phát sinh"));
        NOT_CONCERNED.forEach(figure -> form.noFigure(figure, "Không thuộc phạm vi"));
        form.award("Giấy khen", "Tập thể", "12").award("Giấy khen", "Cá nhân", "1.045");

        form.attach("Tệp đính kèm", Papers.programNamed("phu-luc.pdf"));
        assertThat(form.alert().filter(containing("phu-luc.pdf"))).containsText("hãy");
        form.attach("Tệp đính kèm", Papers.pdf("phu-luc-so-lieu.pdf")).attached("phu-luc-so-lieu.pdf");

        form.tries("Trình lãnh đạo");
        assertThat(form.alert().filter(containing("chỗ cần sửa"))).containsText("Giá trị phải từ 0% đến 100%");
        assertThat(form.actual(DISBURSED)).isFocused();
        assertThat(form.actual(DISBURSED)).hasValue("140");
        assertThat(form.field(GUIDANCE)).hasValue(Papers.PASTED);

        form.figure(DISBURSED, "80", "100").savedDraft();
        form.field(GUIDANCE).scrollIntoViewIfNeeded();
        form.inHandbook("soan-bao-cao");
        form.send("Trình lãnh đạo");
        assertThat(desk.waitsAt(dossier("so-y-te"))).containsExactly("userTask_reviewContent");
    }

    private void theHeadOfSectionReturnsIt() {
        desk.at("2024-12-10T14:00");
        TasklistPage head = browsers.of(PLAN + ".so-y-te.truong-phong");
        DeskPage work = head.desk("Việc của cơ quan");
        assertThat(work.row(REPORT)).isVisible();
        work.inHandbook("phan-cong");
        TaskPage review = head.take("Duyệt nội dung (ký nháy): " + REPORT);
        assertThat(review.text("Tổ chức 03 hội nghị quán triệt")).isVisible();
        review.inHandbook("duyet-noi-dung");
        review.choose("Trả lại").type("Ý kiến, lý do", "Bổ sung kết quả của các bệnh viện tuyến huyện.");
        review.send("Trả lại");
    }

    private void theDraftIsCorrectedAndApproved() {
        desk.at("2024-12-11T08:30");
        ReportForm form = browsers.of(PLAN + ".so-y-te.chuyen-vien").take(DRAFT).asReport();
        assertThat(form.text("Bổ sung kết quả của các bệnh viện tuyến huyện.")).isVisible();
        assertThat(form.field(GUIDANCE)).hasValue(Papers.PASTED);
        assertThat(form.actual(DISBURSED)).hasValue("80");
        assertThat(form.field("Giấy khen, Cá nhân")).hasValue("1.045");
        form.attached("phu-luc-so-lieu.pdf");
        form.type(SAVING, "Tiết kiệm 1.234,5 triệu đồng, trong đó bệnh viện tuyến huyện 400 triệu đồng.");
        form.send("Trình lãnh đạo");

        desk.at("2024-12-12T10:00");
        TaskPage review = browsers.of(PLAN + ".so-y-te.truong-phong").take("Duyệt nội dung (ký nháy): " + REPORT);
        assertThat(review.text("bệnh viện tuyến huyện 400 triệu đồng")).isVisible();
        review.choose("Duyệt");
        review.send("Duyệt");
    }

    private void theDeputySignsOnSaturdayEvening() {
        desk.at("2024-12-14T21:40");
        TaskPage sign = toSign("so-y-te", REPORT, "KT.");
        sign.inHandbook("ky-ban-hanh");
        sign.send("Ký ban hành");
    }

    private void theRegistrySendsItTheSameEvening() {
        desk.at("2024-12-14T22:05");
        browsers.of(PLAN + ".so-y-te.van-thu")
                .open("Cấp số, phát hành: " + REPORT)
                .inHandbook("cap-so");
        numbers("so-y-te", REPORT, "14/12/2024", "456");
        assertThat(obligation("so-y-te").progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
    }

    // ---- beside, without a browser ---------------------------------------------------------------------------------

    private void otherOfficesSendOnFriday() {
        desk.at("2024-12-13T09:00");
        desk.office(PLAN, "huyen-krong-bong", "2024").sends();
        desk.office(PLAN, "so-tai-chinh", "2024").sends().isAccepted();
    }

    private void lakSendsOnMonday() {
        desk.at("2024-12-15T00:00")
                .fires("boundaryEvent_overdue", dossier("huyen-lak"))
                .runReadySteps();
        desk.at("2024-12-16T07:55");
        desk.office(PLAN, "huyen-lak", "2024").sends();
    }

    // ---- 16/12 to 18/12: the consolidator --------------------------------------------------------------------------

    private void theConsolidatorChecksWhatCameIn() {
        desk.at("2024-12-16T09:00");
        TaskPage onTime = browsers.of(CONSOLIDATOR).take("Tiếp nhận báo cáo của đơn vị – Sở Y tế");
        assertThat(onTime.text("22:05 ngày 14/12/2024")).isVisible();
        assertThat(onTime.text("Đúng hạn")).isVisible();
        onTime.choose("Tiếp nhận");
        onTime.send("Tiếp nhận");

        TaskPage late = browsers.of(CONSOLIDATOR).take("Tiếp nhận báo cáo của đơn vị – UBND huyện Lắk");
        assertThat(late.text("Chậm")).isVisible();
        late.choose("Tiếp nhận");
        late.send("Tiếp nhận");

        desk.at("2024-12-17T15:00");
        TaskPage incomplete = browsers.of(CONSOLIDATOR).take("Tiếp nhận báo cáo của đơn vị – UBND huyện Krông Bông");
        incomplete
                .choose("Yêu cầu bổ sung, hoàn thiện")
                .type("Thời hạn bổ sung", "20/12/2024")
                .type("Ý kiến, nội dung cần bổ sung", "Bổ sung danh sách công trình chậm tiến độ.");
        incomplete.send("Yêu cầu bổ sung");
        desk.runReadySteps();

        assertThat(obligation("so-y-te").status()).isEqualTo(Status.HOAN_THANH);
        assertThat(obligation("so-y-te").progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
        assertThat(obligation("huyen-lak").status()).isEqualTo(Status.HOAN_THANH);
        assertThat(obligation("huyen-lak").progress(desk.now())).isEqualTo(Progress.CHAM);
        assertThat(obligation("huyen-krong-bong").status()).isEqualTo(Status.YEU_CAU_BO_SUNG);
        assertThat(obligation("huyen-krong-bong").progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
    }

    private void theRoundClosesWithoutTheMissingOffices() {
        desk.at("2024-12-19T07:30").fires("event_closingDate", ROUND).runReadySteps();
    }

    private void theConsolidatorAssessesTheOffices() {
        TaskPage assessment = browsers.of(CONSOLIDATOR).take("Đánh giá, xếp loại kết quả thực hiện năm 2024");
        assertThat(assessment.text("Đã xếp loại 0/35")).isVisible();
        assessment.pick("Xếp loại Sở Y tế", "Hoàn thành xuất sắc").type("Nhận xét về Sở Y tế", "Có mô hình hay.");
        assessment.button("Gửi kết quả xếp loại").click();
        assertThat(assessment.text("Còn 34 chỗ cần sửa trước khi gửi:")).isVisible();
        assessment.pick("Các nơi bắt buộc chưa xếp loại:", "Hoàn thành");
        assessment.button("Áp dụng").click();
        assertThat(assessment.text("Đã xếp loại 35/35")).isVisible();
        assessment.send("Gửi kết quả xếp loại");
        desk.runReadySteps();
    }

    // ---- 19/12: upward ---------------------------------------------------------------------------------------------

    private void theConsolidatedReportIsDraftedReviewedSignedAndNumbered() {
        String title = "báo cáo tổng hợp năm 2024 gửi Ủy ban nhân dân tỉnh Đắk Lắk";
        TaskPage draft = browsers.of(CONSOLIDATOR).take("Soạn " + title);
        assertThat(draft.text("4/35")).isVisible();
        draft.text("Cơ quan, đơn vị chưa có báo cáo (31)").click();
        assertThat(draft.text("Sở Công Thương")).isVisible();
        draft.text("Số liệu tổng hợp từ báo cáo của các đơn vị").click();
        assertThat(draft.text("1.237,5")).isVisible();
        assertThat(draft.field("Nhận xét về Sở Y tế")).hasValue("Có mô hình hay.");
        draft.type(INFRASTRUCTURE, "Toàn tỉnh hoàn thành nhiều công trình đúng tiến độ.")
                .type(SAVING, "Các cơ quan, đơn vị tiết kiệm chi thường xuyên.");
        draft.send("Trình lãnh đạo");

        TaskPage review = browsers.of(PLAN + ".ban-tdkt.truong-phong").take("Duyệt nội dung (ký nháy): " + title);
        assertThat(review.text("Toàn tỉnh hoàn thành nhiều công trình đúng tiến độ."))
                .isVisible();
        review.choose("Duyệt");
        review.send("Duyệt");
        signs("so-noi-vu", title, "Ký trực tiếp");
        numbers("so-noi-vu", title, "19/12/2024", "789");
        desk.runReadySteps();
        assertThat(rounds.get(ROUND).consolidatedAt()).isEqualTo(desk.now());
    }

    private void theReportToTheCentralBoardIsSigned() {
        String title = "báo cáo tổng hợp năm 2024 gửi Ban Thi đua - Khen thưởng Trung ương";
        TaskPage draft = browsers.of(CONSOLIDATOR).take("Soạn " + title);
        assertThat(draft.field(INFRASTRUCTURE)).hasValue("Toàn tỉnh hoàn thành nhiều công trình đúng tiến độ.");
        draft.send("Trình lãnh đạo");

        desk.as(PLAN + ".ban-tdkt.truong-phong").does("userTask_reviewContent", ROUND, Typed.approve());
        desk.as(PLAN + ".so-noi-vu.lanh-dao").does("userTask_signSubmissionLetter", ROUND, Typed.sign("TRUC_TIEP"));
        desk.as(PLAN + ".so-noi-vu.van-thu")
                .does("userTask_numberSubmissionLetter", ROUND, Typed.issue("88", "TTr-SNV", "2024-12-19", null));
        desk.as(PLAN + ".phong-tong-hop.chuyen-vien").does("userTask_verify", ROUND, Typed.approve());
        desk.as(PLAN + ".vp-ubnd.lanh-dao").does("userTask_initial", ROUND, Typed.approve());

        signs("ubnd-tinh", title, "TM. (thay mặt");
        assertThat(desk.waitsAt(ROUND)).containsExactly("userTask_issue");
    }

    // ---- what every office does -------------------------------------------------------------------------------------

    private void signs(String office, String document, String capacity) {
        toSign(office, document, capacity).send("Ký ban hành");
    }

    private TaskPage toSign(String office, String document, String capacity) {
        TaskPage sign = browsers.of(PLAN + "." + office + ".lanh-dao").take("Ký ban hành: " + document);
        sign.choose("Ký ban hành").choose(capacity);
        return sign;
    }

    private void numbers(String office, String document, String today, String number) {
        TaskPage issue = browsers.of(PLAN + "." + office + ".van-thu").take("Cấp số, phát hành: " + document);
        assertThat(issue.field("Ngày văn bản")).hasValue(today);
        issue.type("Số", number)
                .attach("Bản phát hành", Papers.pdf("ban-phat-hanh-" + number + ".pdf"))
                .attached("ban-phat-hanh-" + number + ".pdf");
        issue.send("Cấp số, phát hành");
    }

    private Obligation obligation(String office) {
        return obligations.get(dossier(office));
    }

    private static String dossier(String office) {
        return Obligation.id(ROUND, office);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
