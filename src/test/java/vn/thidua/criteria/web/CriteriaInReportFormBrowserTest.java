package vn.thidua.criteria.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.PageParts.picture;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.acceptance.pages.TasklistPage;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** Whoever drafts the office's report reads in the form itself by which criteria its year is measured. */
@OfficeTest
@BrowserTest
class CriteriaInReportFormBrowserTest {

    private static final String PLAN = "nguyen-nghiem";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    ServletWebServerApplicationContext server;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
    }

    @Test
    void theCriteriaOfTheYearStandCollapsedAboveTheReportAndAreReadWhenOpened() {
        List<String> scriptErrors = new ArrayList<>();
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.tasklist(
                    server.getWebServer().getPort(), PLAN + ".tai-chinh-ke-toan.chuyen-vien", 1366, 768);
            page.onPageError(scriptErrors::add);
            new TasklistPage(page).take("Soạn báo cáo năm 2024 – Công chức Tài chính – Kế toán");
            Locator criteria = page.locator("thidua-criteria-in-force");
            assertThat(criteria.locator("summary")).hasText("Tiêu chí thi đua áp dụng đến ngày 31/12/2024");
            assertThat(criteria.locator("table")).hasCount(0);
            criteria.locator("summary").click();
            assertThat(criteria.locator("table").first()).isVisible();
            assertThat(criteria.locator("caption").first()).containsText("Nội dung chung (4)");
            assertThat(criteria.locator("input, textarea, select")).hasCount(0);
            picture(page, "criteria", "4-in-report");
        }
        assertThat(scriptErrors).isEmpty();
    }
}
