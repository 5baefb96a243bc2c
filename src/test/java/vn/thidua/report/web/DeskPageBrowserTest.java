package vn.thidua.report.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.report.web.DeskStory.CONSOLIDATOR;
import static vn.thidua.report.web.DeskStory.PERIOD;
import static vn.thidua.report.web.DeskStory.dossier;
import static vn.thidua.report.web.DeskStory.person;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.plan.Role;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.ProcessTest;

/** The page "Báo cáo và văn bản đến" as officials see it, far from Vietnam's clock. */
@ProcessTest
@BrowserTest
class DeskPageBrowserTest {

    @Autowired
    DeskStory story;

    @Autowired
    Desk desk;

    @Autowired
    Obligations obligations;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    private Page opens(Chromium chromium, String person, int width, int height) {
        Page page = chromium.tasklist(story.port(), person, width, height);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Báo cáo và văn bản đến"))
                .click();
        return page;
    }

    @Test
    void anOfficialOpensTheOwnReportReadsItAndTakesItBack() {
        String office = "so-khoa-hoc-cong-nghe";
        story.letter("V/v báo cáo kết quả Phong trào thi đua năm 2023", List.of("1"));
        story.sends(office);
        try (Chromium chromium = Chromium.start()) {
            Page page = opens(chromium, person(office, Role.CHUYEN_VIEN), 1366, 768);
            Locator row = page.locator(".thidua-listing tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("Năm " + PERIOD));
            assertThat(row).containsText("Sở Khoa học và Công nghệ");
            assertThat(row).containsText("Đúng hạn");
            assertThat(row).containsText("14/12/2023 23:59");
            assertThat(row).containsText("01/12/2023 08:00");
            assertThat(link(page, "Đợt báo cáo")).hasCount(0);
            picture(page, "desk", "1-own-reports-1366");

            row.locator("a").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h3.thidua-heading")).hasText("Báo cáo năm 2023 – Sở Khoa học và Công nghệ");
            assertThat(page.locator("thidua-document")).containsText("Kết quả của");
            assertThat(page.locator("thidua-trace")).containsText("Ký ban hành");
            picture(page, "desk", "2-report-1366");
            page.setViewportSize(1920, 1080);
            picture(page, "desk", "2-report-1920");
            page.setViewportSize(1366, 768);

            button(page, "Rút lại").click();
            button(page, "Rút lại báo cáo").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Chưa nhập mục “Lý do rút lại”");
            page.getByLabel("Lý do rút lại").fill("Sai số liệu mục 3.");
            picture(page, "desk", "3-withdraw-1366");
            button(page, "Rút lại báo cáo").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã rút lại báo cáo");
            assertThat(page.locator(".thidua-facts").first()).containsText("Đang thực hiện");
            picture(page, "desk", "4-withdrawn-1366");
            assertThat(obligations.get(dossier(office)).status()).isEqualTo(Status.DANG_THUC_HIEN);

            link(page, "Văn bản đến").click();
            Locator letter = page.locator(".thidua-listing tbody tr").first();
            assertThat(letter).containsText("để thực hiện");
            picture(page, "desk", "5-received-1366");
            page.setViewportSize(1920, 1080);
            picture(page, "desk", "5-received-1920");
            letter.locator("th a").click();
            assertThat(page.locator("thidua-recipients")).containsText("Các sở, ban, ngành");
            picture(page, "desk", "6-document-1920");
            page.setViewportSize(1366, 768);
            picture(page, "desk", "6-document-1366");
            page.goBack();
            assertThat(page.locator(".thidua-listing caption")).hasText("Văn bản đến");
        }
    }

    @Test
    void theConsolidatorSeesHowTheRoundStandsAndASessionThatEndedIsSaid() {
        desk.at("2023-12-20T08:00");
        try (Chromium chromium = Chromium.start()) {
            Page page = opens(chromium, CONSOLIDATOR, 1366, 768);
            link(page, "Đợt báo cáo").click();
            assertThat(page.locator(".thidua-listing tbody tr").first()).containsText("Năm ");
            picture(page, "desk", "7-rounds-1366");
            link(page, "Năm " + PERIOD).click();
            assertThat(page.locator(".thidua-number-box").first()).containsText("Phải báo cáo");
            picture(page, "desk", "8-round-1366");
            page.setViewportSize(1920, 1080);
            picture(page, "desk", "8-round-1920");
            page.getByLabel("Tìm cơ quan, đơn vị").fill("giao thong van tai");
            assertThat(page.locator(".thidua-listing tbody tr")).hasCount(1);
            assertThat(page.locator(".thidua-listing tbody tr")).containsText("Quá hạn");

            page.context().clearCookies();
            page.locator(".thidua-listing tbody th a").click();
            assertThat(page.locator("body")).containsText("đăng nhập");
            picture(page, "desk", "9-session-ended");
        }
    }

    @Test
    void theWholePageIsReachedByKeyboard() {
        try (Chromium chromium = Chromium.start()) {
            Page page = opens(chromium, CONSOLIDATOR, 1366, 768);
            assertThat(link(page, "Đợt báo cáo")).isVisible();
            List<String> reached = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                page.keyboard().press("Tab");
                reached.add(String.valueOf(page.evaluate("document.activeElement.textContent.trim()")));
            }
            assertThat(reached).contains("Báo cáo của đơn vị", "Văn bản đến", "Đợt báo cáo");
        }
    }
}
