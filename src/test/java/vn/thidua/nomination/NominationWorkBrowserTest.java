package vn.thidua.nomination;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.ListsAtWork.APPRAISER;
import static vn.thidua.nomination.ListsAtWork.person;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.field;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;
import static vn.thidua.support.PageParts.row;
import static vn.thidua.support.PageParts.tasklistPage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;

/** The tab "Đợt trình và xét duyệt" and the forms on which a list is prepared, checked and appraised. */
@OfficeTest
@BrowserTest
class NominationWorkBrowserTest {

    private static final String PICTURES = "nomination-work";
    private static final String SPECIALIST = person("so-a", "chuyen-vien");
    private static final String FORM = "Bằng khen của Chủ tịch UBND tỉnh";
    private static final String TITLE = FORM + " – Sở A";

    @Autowired
    Desk desk;

    @Autowired
    ListsAtWork lists;

    @Autowired
    Nominations nominations;

    @Autowired
    ServletWebServerApplicationContext server;

    private Page opens(Chromium chromium, String person) {
        Page page = tasklistPage(chromium, server.getWebServer().getPort(), person, "Khen thưởng");
        link(page, "Đợt trình và xét duyệt").click();
        return page;
    }

    private static void takes(Page page, String task) {
        link(page, "Về danh sách việc cần làm").click();
        page.getByText(task).first().click();
        button(page, "Nhận việc").click();
    }

    private String name(String row) {
        return nominations.get(row).name();
    }

    @Test
    void aListIsBegunFromDraftsCheckedRowByRowAndAppraised() {
        AwardWindow window = lists.november(false);
        List<String> rows = lists.drafts(window, "so-a", "bang-khen", 2);
        String other = lists.drafts(window, "so-a", "giay-khen", 1).get(0);
        try (Chromium chromium = Chromium.start()) {
            isBegun(chromium, rows, other);
            lists.submits("so-a", nominations.get(rows.get(0)).batch());
            isChecked(chromium, rows);
            assertThat(lists.statuses(rows)).containsExactly(NominationStatus.DANG_THAM_DINH, NominationStatus.BO_SUNG);
            isAppraised(chromium, rows.get(0));
            assertThat(lists.statuses(rows).get(1)).isEqualTo(NominationStatus.BO_SUNG);
            isHeldAndTakenUpAgain(chromium, rows.get(0));
            isFollowed(chromium, rows.get(1));
        }
    }

    private void isBegun(Chromium chromium, List<String> rows, String other) {
        Page office = opens(chromium, SPECIALIST);
        assertThat(office.locator(".thidua-page-body")).containsText("Chưa có đợt trình nào.");
        picture(office, PICTURES, "1-waiting");
        button(office, "Lập đợt trình " + FORM).click();
        picture(office, PICTURES, "2-begin");
        button(office, "Lập đợt trình").click();
        assertThat(office.locator(".thidua-good")).containsText("Đã lập đợt trình");
        picture(office, PICTURES, "3-begun");
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.TRONG_DOT_TRINH);
        assertThat(nominations.get(other).status()).isEqualTo(NominationStatus.DU_THAO);

        takes(office, "Chuẩn bị đợt trình: " + TITLE);
        assertThat(office.getByLabel("Số biên bản họp")).hasCount(1); // the form shows what the route asks for
        office.getByLabel("Số biên bản họp").fill("12/BB");
        office.getByLabel("Ngày họp").first().fill("04/11/2024");
        office.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        "bien-ban.pdf", "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        assertThat(button(office, "Gỡ bỏ bien-ban.pdf")).isVisible();
        picture(office, PICTURES, "4-prepared");
        button(office, "Trình ký tờ trình").click();
        assertThat(office.getByText("Chuẩn bị đợt trình: " + TITLE)).hasCount(0);
        desk.runReadySteps();
        office.close();
    }

    private void isChecked(Chromium chromium, List<String> rows) {
        Page receiver = opens(chromium, APPRAISER);
        picture(receiver, PICTURES, "5-receiver");
        takes(receiver, "Tiếp nhận, kiểm tra hồ sơ: " + TITLE);
        receiver.getByLabel("Số đến").fill("77");
        receiver.getByLabel("Số bộ hồ sơ giấy").fill("1");
        receiver.getByLabel("Đánh dấu " + name(rows.get(1))).selectOption("bo-sung");
        button(receiver, "Đánh dấu tất cả là đủ").click();
        assertThat(receiver.getByText("Đã đánh dấu 2/2")).isVisible();
        button(receiver, "Gửi kết quả kiểm tra").click();
        assertThat(receiver.getByText("Hãy ghi lý do, nội dung.").first()).isVisible();
        picture(receiver, PICTURES, "6-check-incomplete");
        receiver.getByLabel("Ghi chú về " + name(rows.get(1))).fill("Thiếu báo cáo thành tích");
        receiver.getByLabel("Thời hạn bổ sung").first().fill("18/11/2024");
        picture(receiver, PICTURES, "7-checked");
        button(receiver, "Gửi kết quả kiểm tra").click();
        assertThat(receiver.getByText("Tiếp nhận, kiểm tra hồ sơ: " + TITLE)).hasCount(0);
        desk.runReadySteps();
        receiver.close();
    }

    private void isAppraised(Chromium chromium, String row) {
        Page receiver = opens(chromium, APPRAISER);
        takes(receiver, "Thẩm định: " + TITLE);
        receiver.getByLabel("Đánh dấu " + name(row)).selectOption("du");
        receiver.getByLabel("Nhận xét chung").fill("Đơn vị ít người nên một người làm cả hai việc.");
        picture(receiver, PICTURES, "8-appraised");
        button(receiver, "Gửi kết quả thẩm định").click();
        assertThat(receiver.getByText("Thẩm định: " + TITLE)).hasCount(0);
        desk.runReadySteps();
        receiver.close();
    }

    /** Somebody denounces a nominee while the council's day is awaited; a week later it is cleared up. */
    private void isHeldAndTakenUpAgain(Chromium chromium, String row) {
        Page receiver = opens(chromium, APPRAISER);
        receiver.getByText("Hồ sơ đang xét, chờ lâu nhất trước").click();
        picture(receiver, PICTURES, "11-examined");
        link(receiver, name(row)).click();
        button(receiver, "Tạm dừng xét").click();
        field(receiver, "Lý do").fill("Có đơn phản ánh, chờ kết quả xác minh");
        field(receiver, "Ngày xem xét lại").fill("18/11/2024");
        picture(receiver, PICTURES, "12-holding");
        button(receiver, "Tạm dừng xét").click();
        assertThat(receiver.locator(".thidua-good")).hasText("Đã tạm dừng xét hồ sơ.");
        assertThat(receiver.locator(".thidua-facts")).containsText("Tạm dừng xét");
        assertThat(receiver.locator(".thidua-facts")).containsText("18/11/2024");
        assertThat(lists.statuses(List.of(row))).containsExactly(NominationStatus.TAM_DUNG);

        link(receiver, "Về danh sách đợt trình").click();
        link(receiver, name(row)).click();
        button(receiver, "Tiếp tục xét").click();
        field(receiver, "Lý do").fill("Đã xác minh, nội dung phản ánh không đúng");
        button(receiver, "Tiếp tục xét").click();
        assertThat(receiver.locator(".thidua-good")).hasText("Hồ sơ được tiếp tục xét.");
        picture(receiver, PICTURES, "13-resumed");
        assertThat(lists.statuses(List.of(row))).doesNotContain(NominationStatus.TAM_DUNG);
        receiver.close();
    }

    /** What the office that proposed a row finds about it. */
    private void isFollowed(Chromium chromium, String row) {
        Page office = opens(chromium, SPECIALIST);
        row(office, TITLE).getByRole(AriaRole.LINK).first().click();
        Locator line = row(office, name(row));
        assertThat(line).containsText("Thiếu báo cáo thành tích");
        picture(office, PICTURES, "9-sent");
        link(office, name(row)).click();
        assertThat(office.locator(".thidua-facts")).containsText("Yêu cầu bổ sung");
        assertThat(office.getByText("Hồ sơ ở đâu, bao lâu").first()).isVisible();
        assertThat(row(office, "Trong đợt trình")).containsText("Đưa vào danh sách trình 2024-1");
        picture(office, PICTURES, "10-course");
    }
}
