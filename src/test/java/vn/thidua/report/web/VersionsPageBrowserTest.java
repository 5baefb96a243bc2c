package vn.thidua.report.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;
import static vn.thidua.support.PageParts.tasklistPage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.WardRound;

/** Versions on the page "Báo cáo và văn bản đến": a correction begun there, and what it does to the consolidated report. */
@OfficeTest
@BrowserTest
class VersionsPageBrowserTest {

    /** Milliseconds; only a broken page needs them. */
    @Autowired
    Desk desk;

    @Autowired
    WardRound ward;

    @Autowired
    ServletWebServerApplicationContext server;

    private Page opens(Chromium chromium, String person) {
        return tasklistPage(chromium, server.getWebServer().getPort(), person, "Báo cáo và văn bản đến");
    }

    @Test
    void anOfficeBeginsACorrectionOnItsReportsPageAndTakesItBack() {
        ward.isClosed();
        try (Chromium chromium = Chromium.start()) {
            Page page = opens(chromium, ward.office("tai-chinh").person("chuyen-vien"));
            link(page, "Năm 2024").click();
            assertThat(button(page, "Bổ sung")).isVisible();
            button(page, "Đính chính").click();
            button(page, "Lập đính chính").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Chưa nhập mục “Lý do, nội dung đính chính”");
            page.getByLabel("Lý do, nội dung đính chính").fill("Nhầm vốn được giao.");
            picture(page, "versions", "1-begins-1366");
            button(page, "Lập đính chính").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã lập đính chính");
            assertThat(page.locator(".thidua-attention")).containsText("Đính chính – đang thực hiện");
            assertThat(button(page, "Bổ sung")).hasCount(0);
            picture(page, "versions", "2-under-way-1366");

            button(page, "Rút lại đính chính").click();
            page.getByLabel("Lý do rút lại").fill("Không cần nữa.");
            button(page, "Rút lại").click();
            assertThat(page.locator(".thidua-good")).containsText("báo cáo đã tiếp nhận giữ nguyên");
            assertThat(button(page, "Đính chính")).isVisible();
        }
    }

    @Test
    void theConsolidatorSeesWhatChangedAndHasASecondVersionDrawnUp() {
        ward.isClosed().issues(WardRound.ROUND, "Tốt.");
        desk.at("2025-01-06T09:00");
        ward.corrects("tai-chinh", "85.5");
        ward.office("to-1").sends(ward.office("to-1").report().nothingToReport("Trong năm không phát sinh."));
        try (Chromium chromium = Chromium.start()) {
            Page page = opens(chromium, WardRound.CONSOLIDATOR);
            link(page, "Đợt báo cáo").click();
            link(page, "Năm 2024").click();
            assertThat(row(page, "Tổ dân phố số 1")).containsText("Không phát sinh");
            picture(page, "versions", "3-round-1366");
            link(page, "Số liệu bổ sung").click();
            assertThat(page.locator("h3.thidua-heading")).hasText("Số liệu bổ sung – đợt báo cáo năm 2024");
            assertThat(row(page, "Bộ phận Tài chính")).containsText("Đính chính: Nhầm vốn được giao.");
            assertThat(row(page, "Bộ phận Tài chính")).containsText("80 → 85,5");
            assertThat(row(page, "Tổ dân phố số 1")).containsText("Chưa có → bản 1");
            assertThat(row(page, "Vốn được giao").first()).containsText("105,5");
            picture(page, "versions", "4-supplementary-1366");
            button(page, "Lập báo cáo tổng hợp bản 2").click();
            button(page, "Lập bản 2").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã bắt đầu lập báo cáo tổng hợp bản 2");
            assertThat(page.locator(".thidua-attention")).containsText("Bản tiếp theo đang được lập.");
            picture(page, "versions", "5-under-way-1366");

            ward.issues(WardRound.ROUND + "/tong-hop/2", "Tốt, đã đính chính.");
            page.reload();
            assertThat(page.locator(".thidua-versions")).containsText("Số liệu chưa thay đổi");
            link(page, "Bản 1").click();
            assertThat(page.locator("thidua-document")).containsText("Vốn được giao");
            assertThat(page.locator("thidua-document")).not().containsText("105,5");
            page.goBack();
            link(page, "Bản 2").click();
            assertThat(page.locator("thidua-document")).containsText("105,5");
            picture(page, "versions", "6-second-version-1366");
        }
    }

    private static Locator row(Page page, String heading) {
        return page.locator(".thidua-listing tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.ROWHEADER,
                                new Page.GetByRoleOptions().setName(heading).setExact(true))));
    }
}
