package vn.thidua.award;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.field;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;
import static vn.thidua.support.PageParts.row;
import static vn.thidua.support.PageParts.tasklistPage;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** The tab "Quyết định" as the appraiser's specialist sees it. */
@OfficeTest
@BrowserTest
class DecisionPageBrowserTest {

    private static final String PLAN = AwaitingRows.PLAN;
    private static final String PICTURES = "award";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    AwaitingRows rows;

    @Autowired
    SigningTeam team;

    @Autowired
    ServletWebServerApplicationContext server;

    @BeforeEach
    void december() {
        staff.hireFor(PLAN);
        desk.at("2024-12-02T09:00");
    }

    /** On the small screen and on the large one. */
    private static void pictures(Page page, String name) {
        picture(page, PICTURES, name);
        page.setViewportSize(1920, 1080);
        picture(page, PICTURES, name + "-large");
        page.setViewportSize(1366, 768);
    }

    @Test
    void rowsArePickedTakenOutSignedAndTheAwardIsCancelledLater() {
        rows.households("so-a", "Hộ ông An", "Hộ bà Bình", "Hộ ông Chí");
        try (Chromium chromium = Chromium.start()) {
            Page page = tasklistPage(chromium, server.getWebServer().getPort(), SigningTeam.SPECIALIST, "Khen thưởng");
            link(page, "Quyết định").click();
            assertThat(page.locator(".thidua-tabs [aria-current=page]")).hasText("Quyết định");
            assertThat(row(page, "Hộ ông Chí")).isVisible();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.getByLabel("Chọn Hộ ông An").check();
            page.getByLabel("Chọn Hộ bà Bình").check();
            button(page, "Lập quyết định cho hồ sơ đã chọn").click();
            pictures(page, "pool");
            button(page, "Lập quyết định").click();
            assertThat(page.getByText("Đã lập quyết định gồm 2 hồ sơ")).isVisible();
            row(page, "Đang soạn, trình ký").getByRole(AriaRole.LINK).click();
            assertThat(row(page, "Hộ bà Bình")).isVisible();
            page.getByLabel("Chọn Hộ bà Bình").check();
            button(page, "Đưa ra khỏi danh sách").click();
            field(page, "Lý do đưa ra khỏi danh sách").fill("Chờ xác minh");
            button(page, "Đưa ra").click();
            assertThat(page.getByText("Đã đưa hồ sơ ra khỏi danh sách.")).isVisible();
            assertThat(row(page, "Hộ ông An")).hasCount(1);
            pictures(page, "decision");

            desk.runReadySteps();
            String decision = "de-nghi/award-decision/2024-1/ban-tdkt";
            team.issues(decision, "15");
            desk.runReadySteps();
            page.reload();
            assertThat(page.getByText("Quyết định số 15/QĐ-UBND ngày 02/12/2024"))
                    .isVisible();
            assertThat(row(page, "Hộ ông An")).containsText("Đã khen thưởng");

            pictures(page, "issued");

            link(page, "Về danh sách quyết định").click();
            link(page, "Hủy bỏ quyết định khen thưởng").click();
            page.getByLabel("Tên đối tượng hoặc số quyết định").fill("ho ong an");
            button(page, "Tìm").click();
            page.getByLabel("Chọn Hộ ông An").check();
            button(page, "Lập quyết định hủy bỏ").first().click();
            field(page, "Lý do hủy bỏ").fill("Khai báo gian dối");
            pictures(page, "revoking");
            button(page, "Lập quyết định hủy bỏ").last().click();
            assertThat(page.getByText("Đã lập quyết định hủy bỏ")).isVisible();
        }
        org.assertj.core.api.Assertions.assertThat(desk.waitsAt("de-nghi/award-decision/2024-2/ban-tdkt"))
                .containsExactly("userTask_draft");
    }
}
