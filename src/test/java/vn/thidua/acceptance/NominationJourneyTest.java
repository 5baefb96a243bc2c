package vn.thidua.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.WardAtWork.CHAIR;
import static vn.thidua.nomination.WardAtWork.CLERK;
import static vn.thidua.nomination.WardAtWork.EXAMINER;
import static vn.thidua.nomination.WardAtWork.WARD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.acceptance.pages.DeskPage;
import vn.thidua.acceptance.pages.TaskPage;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.WardAtWork;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.PageParts;

/**
 * Scene 6 of the offices' practice, in a browser: from the clerk's drafts on the page "Khen thưởng" to the register, where the awards
 * are found without accents. One household is denounced and held; the others do not wait for it.
 */
@OfficeTest
@BrowserTest
class NominationJourneyTest {

    private static final String PAGE = "Khen thưởng";
    private static final String LISTS = "Đợt trình và xét duyệt";
    private static final String FORM = "Bằng khen của Chủ tịch UBND tỉnh";
    private static final String TAM = "Hộ bà Phạm Thị Tám";
    private static final String BAY = "Hộ ông Võ Văn Bảy";
    private static final String CHIN = "Hộ ông Đỗ Chín";
    private static final String OFFICE = "van-phong-thong-ke";

    @RegisterExtension
    Browsers browsers = new Browsers();

    @Autowired
    Desk desk;

    @Autowired
    WardAtWork ward;

    @Autowired
    Nominations nominations;

    private int pictures;

    @Test
    void fromTheTypedProposalOfATodanphoToTheRegister() {
        ward.november();
        ward.hasGiven(BAY, "15/QĐ-UBND", LocalDate.of(2024, 6, 5));
        theClerkTypesWhatTheGroupProposes();
        theListGoesUpWithItsMinutes("03/BB-TDP3", "11", false);
        desk.at("2024-11-08T09:00");
        theExaminerHoldsTheDenouncedRow();
        theOthersAreAppraised();
        ward.councilAgrees(ids(TAM, BAY));
        desk.at("2024-11-20T09:00");
        theListGoesUpWithItsMinutes("07/BB-HĐTĐKT", "42", true);
        desk.at("2024-12-27T09:00");
        theDecisionOfTheProvinceIsRecorded();
        theAwardsAreFoundWithoutAccents();
        desk.at("2025-03-10T09:00");
        theExaminerLooksAtTheHeldRowAgain();
    }

    private void theClerkTypesWhatTheGroupProposes() {
        DeskPage page = browsers.of(CLERK).desk(PAGE).tab("Đề nghị");
        assertThat(page.text("Đang nhận hồ sơ")).isVisible();
        picture(CLERK, "windows");
        writes(page, TAM, "Hiến 120 m2 đất mở rộng đường Tổ dân phố 3.", false);
        writes(page, BAY, "Hiến 85 m2 đất, tháo dỡ tường rào.", true);
        writes(page, CHIN, "Hiến 60 m2 đất và 12 ngày công.", false);
        assertThat(page.row(TAM)).containsText("Lưu ý: Thời gian lập thành tích chưa kết thúc");
        assertThat(page.row(TAM)).not().containsText("Chưa trình được");
        assertThat(page.row(BAY)).containsText("Quyết định số 15/QĐ-UBND ngày 05/06/2024");
        picture(CLERK, "drafts");
    }

    private void writes(DeskPage page, String household, String gift, boolean known) {
        page.ask("Lập hồ sơ");
        page.pick("Đề nghị thay cho", WardAtWork.GROUP_3);
        page.pick("Hình thức khen thưởng", WardAtWork.PROVINCE);
        page.pick("Loại đối tượng", "ho-gia-dinh");
        if (known) {
            page.type("Tên đối tượng", "vo van bay");
            page.button(household).click();
            assertThat(page.text("Đã chọn đối tượng có trong sổ")).isVisible();
            picture(CLERK, "known-nominee");
        } else {
            page.type("Tên đối tượng", household).type("Đơn vị, địa chỉ", "Tổ dân phố 3");
        }
        assertThat(page.field("Đơn vị, địa chỉ")).hasValue("Tổ dân phố 3");
        page.button("Lập hồ sơ đề nghị").click();
        assertThat(page.place().locator("h3")).containsText(household);
        page.field("Tóm tắt thành tích").fill(gift);
        page.place().getByLabel("Chấp hành tốt chủ trương").selectOption("co");
        page.place().getByLabel("Chọn tệp: " + WardAtWork.REPORT).setInputFiles(Papers.pdf("bao-cao.pdf"));
        assertThat(page.place().locator(".thidua-file-link")).hasCount(1);
        assertThat(page.text("Chưa trình được")).hasCount(0);
        if (known) {
            Locator before = page.place().locator(".thidua-findings");
            assertThat(before).containsText("Giấy khen của Chủ tịch UBND phường, Quyết định số 15/QĐ-UBND");
            before.getByText("Xem quá trình khen thưởng").click();
            assertThat(page.row("15/QĐ-UBND")).isVisible();
            picture(CLERK, "earlier-award");
            browsers.of(CLERK).page().goBack();
            assertThat(page.place().locator("h3")).containsText(household);
        }
        assertThat(page.text("Lưu lần cuối").or(page.text("Đã lưu lúc"))).isVisible();
        picture(CLERK, "draft");
        page.follow("Về danh sách hồ sơ");
        assertThat(page.row(household)).isVisible();
    }

    /** From the drafts, or from what the ward has examined, to the next authority. */
    private void theListGoesUpWithItsMinutes(String minutes, String number, boolean ofTheWard) {
        DeskPage page = browsers.of(CLERK).desk(PAGE).tab(LISTS);
        picture(CLERK, "waiting");
        page.ask("Lập đợt trình " + FORM).send("Đã lập đợt trình");
        picture(CLERK, "begun");
        TaskPage prepare = take(CLERK, "userTask_prepare");
        prepare.tries("Trình ký tờ trình");
        assertThat(prepare.problems()).containsText("Hãy nhập số biên bản họp.");
        prepare.type("Số biên bản họp", minutes)
                .type("Ngày họp", ofTheWard ? "20/11/2024" : "04/11/2024")
                .attach("Biên bản họp xét khen thưởng", Papers.pdf("bien-ban.pdf"))
                .attached("bien-ban.pdf");
        picture(CLERK, "prepared");
        prepare.send("Trình ký tờ trình");
        desk.runReadySteps();
        TaskPage draft = take(CLERK, "userTask_draft");
        String sender = ofTheWard ? "Ủy ban nhân dân phường Nguyễn Nghiêm" : "Công chức Văn phòng – Thống kê";
        Pattern text = Pattern.compile(minutes + ".*\\n" + sender + " kính trình");
        assertThat(draft.field("Nội dung tờ trình")).hasValue(text);
        picture(CLERK, "submission");
        draft.send("Trình lãnh đạo");
        desk.runReadySteps();
        if (ofTheWard) {
            TaskPage sign = take(CHAIR, "userTask_sign");
            picture(CHAIR, "sign");
            sign.choose("Ký ban hành").choose("TM. (thay mặt");
            sign.send("Ký ban hành");
            desk.runReadySteps();
        }
        TaskPage issue = take(CLERK, "userTask_issue");
        issue.type("Số", number)
                .attach("Bản phát hành", Papers.pdf("to-trinh-" + number + ".pdf"))
                .attached("to-trinh-" + number + ".pdf");
        picture(CLERK, "issue");
        issue.send("Cấp số, phát hành");
        desk.runReadySteps();
    }

    private void theExaminerHoldsTheDenouncedRow() {
        TaskPage check = take(EXAMINER, "userTask_check");
        assertThat(check.text("TDP 3")).isVisible();
        check.type("Số đến", "112").type("Số bộ hồ sơ giấy", "1");
        check.place().getByLabel("Đánh dấu " + CHIN).selectOption("tam-dung");
        check.button("Đánh dấu tất cả là đủ").click();
        check.place().getByLabel("Ghi chú về " + CHIN).fill("Có đơn tố cáo về ranh giới thửa đất đã hiến.");
        check.tries("Gửi kết quả kiểm tra");
        assertThat(check.problems()).containsText("Hãy nhập ngày xem xét lại.");
        check.type("Ngày xem xét lại", "16/12/2024");
        picture(EXAMINER, "check");
        check.send("Gửi kết quả kiểm tra");
        desk.runReadySteps();
        assertThat(statuses(TAM, BAY, CHIN))
                .containsExactly(
                        NominationStatus.DANG_THAM_DINH, NominationStatus.DANG_THAM_DINH, NominationStatus.TAM_DUNG);
    }

    private void theOthersAreAppraised() {
        TaskPage appraise = take(EXAMINER, "userTask_appraise");
        assertThat(appraise.text(CHIN)).hasCount(0);
        appraise.button("Đánh dấu tất cả là đủ").click();
        appraise.type("Nhận xét chung", "Phường phân công một người kiểm tra và thẩm định.");
        picture(EXAMINER, "appraise");
        appraise.send("Gửi kết quả thẩm định");
        desk.runReadySteps();
    }

    private void theDecisionOfTheProvinceIsRecorded() {
        TaskPage outcome = take(CLERK, "userTask_recordOutcome");
        outcome.button("Đánh dấu tất cả là được khen thưởng").click();
        outcome.type("Số quyết định, văn bản", "1985/QĐ-UBND")
                .type("Ngày quyết định, văn bản", "24/12/2024")
                .attach("Quyết định, văn bản của cấp trên", Papers.pdf("quyet-dinh.pdf"))
                .attached("quyet-dinh.pdf");
        picture(CLERK, "outcome");
        outcome.send("Ghi kết quả");
        desk.runReadySteps();
        assertThat(statuses(TAM, BAY, CHIN))
                .containsExactly(NominationStatus.DA_KHEN, NominationStatus.DA_KHEN, NominationStatus.TAM_DUNG);
    }

    private void theAwardsAreFoundWithoutAccents() {
        DeskPage page = browsers.of(CLERK).desk(PAGE).tab("Tra cứu khen thưởng");
        page.type("Tìm", "vo van bay");
        page.press("Tìm");
        assertThat(page.row(BAY)).hasCount(2);
        assertThat(page.row("1985/QĐ-UBND")).containsText(FORM);
        picture(CLERK, "register");
        page.tab(LISTS);
        assertThat(page.row("42/TTr-UBND")).isVisible();
        picture(CLERK, "lists");
    }

    private void theExaminerLooksAtTheHeldRowAgain() {
        DeskPage page = browsers.of(EXAMINER).desk(PAGE).tab(LISTS);
        assertThat(page.row(CHIN)).containsText("Có đơn tố cáo về ranh giới thửa đất đã hiến.");
        picture(EXAMINER, "held-rows");
        page.follow(CHIN);
        assertThat(page.text("Hồ sơ ở đâu, bao lâu")).isVisible();
        assertThat(page.row("Tạm dừng xét").first()).isVisible();
        picture(EXAMINER, "held-row");
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    /** The one task of that kind which the person has. */
    private TaskPage take(String person, String key) {
        String name = desk.as(person).tasks().stream()
                .filter(task -> key.equals(task.getTaskDefinitionKey()))
                .max(Comparator.comparing(Task::getCreateTime))
                .orElseThrow()
                .getName();
        return browsers.of(person).take(name);
    }

    private List<Nomination> rows(String... households) {
        List<Nomination> all =
                nominations.proposedBy(WARD, List.of(OFFICE), EnumSet.allOf(NominationStatus.class), 0, 100);
        return Arrays.stream(households)
                .map(name -> all.stream()
                        .filter(row -> row.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private List<String> ids(String... households) {
        return rows(households).stream().map(Nomination::id).toList();
    }

    private List<NominationStatus> statuses(String... households) {
        return rows(households).stream().map(Nomination::status).toList();
    }

    /** On the screen of an office and on a large one. */
    private void picture(String person, String name) {
        Page page = browsers.of(person).page();
        String numbered = "%02d-%s".formatted(++pictures, name);
        page.setViewportSize(1920, 1080);
        PageParts.picture(page, "nomination-journey", numbered + "-1920");
        page.setViewportSize(1366, 768);
        PageParts.picture(page, "nomination-journey", numbered + "-1366");
    }
}
