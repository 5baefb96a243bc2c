package vn.thidua.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;
import static vn.thidua.support.PageParts.row;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.movement.Movements;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.spreadsheet.Workbooks;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Desk;
import vn.thidua.support.HandbookPicture;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** Our pages and tabs in Cockpit as whoever follows the plan sees them, on both screens of an office. */
@OfficeTest
@BrowserTest
class DeadlinePagesBrowserTest {

    private static final String PLAN = DecemberStory.PLAN;
    private static final String OTHER = "thu-nghiem";

    @Autowired
    DecemberStory story;

    @Autowired
    Desk desk;

    @Autowired
    CockpitReaders cockpit;

    @Autowired
    DeadlineData data;

    @Autowired
    Staff staff;

    @Autowired
    Plans plans;

    @Autowired
    IdentityService identities;

    @Autowired
    Movements movements;

    @Autowired
    ServletWebServerApplicationContext server;

    private CockpitBrowser browser;
    private Page page;

    @BeforeEach
    void december() {
        story.tell();
        browser = new CockpitBrowser(server.getWebServer().getPort());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whoFollowsThePlanFiltersUrgesExportsAndFindsTheDiagram() throws IOException {
        open(1366, 768);
        assertThat(page.locator(".thidua-part")).containsText("Quá hạn");
        assertThat(page.locator(".thidua-part .thidua-listing tbody tr").first())
                .containsText("Q Quá hạn 6 ngày");
        picture(page, "deadlines", "1-dashboard-1366");

        link(page, "Theo dõi thời hạn").first().click();
        assertThat(page.locator(".thidua-count")).containsText("việc, tính đến 20/12/2024 09:00");
        assertThat(row(page, "Hội Cựu chiến binh phường").first()).containsText("Chưa có báo cáo");
        // only the consolidator's people write it
        assertThat(button(page, "Ra công văn đôn đốc")).hasCount(0);
        picture(page, "deadlines", "2-list-1366");
        HandbookPicture.of(page, "thoi-han");

        page.getByLabel("Loại việc").selectOption("report");
        page.getByLabel("Đợt").selectOption("2024");
        page.locator(".thidua-chip")
                .filter(new Locator.FilterOptions().setHasText("Quá hạn"))
                .click();
        assertThat(row(page, "Bộ phận Văn hóa")).hasCount(1);
        // another view of the same choice
        assertThat(link(page, "Biểu đồ")).hasAttribute("href", Pattern.compile("loai=report&ky=2024&tien-do=qua-han"));
        Download download = page.waitForDownload(() -> link(page, "Xuất Excel").click());
        try (InputStream file = download.createReadStream()) {
            Assertions.assertThat(Workbooks.rows(file, 100))
                    .extracting(each -> each.text(1))
                    .contains("Bộ phận Văn hóa")
                    .doesNotContain("Bộ phận Tài chính");
        }
        row(page, "Bộ phận Văn hóa").locator("input[type=checkbox]").check();
        button(page, "Đôn đốc bằng thư").click();
        page.locator(".thidua-ask:not([hidden]) button[type=submit]").click();
        assertThat(page.locator(".thidua-good")).hasText("Đã gửi thư đôn đốc về 1 việc.");
        picture(page, "deadlines", "3-urged-1366");

        row(page, "Bộ phận Văn hóa").getByText("Xem sơ đồ").click();
        assertThat(page.locator(".ctn-main")).containsText("Thời hạn và quá trình");
        page.locator(".ctn-main").getByText("Thời hạn và quá trình").click();
        assertThat(page.locator(".thidua-part").last()).containsText(DecemberStory.REASON);
        assertThat(page.locator(".thidua-part").last()).containsText("Chuyên viên Văn hóa");
        picture(page, "deadlines", "4-instance-1366");
        HandbookPicture.of(page, "so-do");
        Assertions.assertThat(browser.failures()).isEmpty();
    }

    @Test
    void matrixChartAndTheMovementsLineAreDrawn() {
        movements.register(PLAN);
        open(1920, 1080);
        link(page, "Theo dõi thời hạn").first().click();
        link(page, "Đơn vị và việc").click();
        assertThat(page.locator(".thidua-matrix thead")).containsText("Báo cáo năm 2024");
        assertThat(page.locator(".thidua-matrix tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("Bộ phận Tài chính"))
                        .locator(".thidua-is-dung-han .thidua-sign"))
                .hasText("Đ");
        picture(page, "deadlines", "5-matrix-1920");

        link(page, "Biểu đồ").click();
        assertThat(page.locator(".thidua-chart")).containsText("Thời hạn 14/12/2024");
        picture(page, "deadlines", "6-chart-1920");

        link(page, "Tiến trình phong trào").first().click();
        assertThat(page.locator(".thidua-line")).containsText("Hôm nay");
        picture(page, "deadlines", "7-movement-1920");
        page.setViewportSize(1366, 768);
        picture(page, "deadlines", "8-movement-1366");

        String definition = desk.instance("office-report", DecemberStory.REPORT).getProcessDefinitionId();
        page.navigate(browser.root() + "#/process-definition/" + definition + "/runtime");
        page.locator(".ctn-main").getByText("Thời hạn và quá trình").click();
        assertThat(page.locator(".thidua-part").last()).containsText("Bộ hẹn giờ");
        picture(page, "deadlines", "9-definition-1366");
        Assertions.assertThat(browser.failures()).isEmpty();
    }

    @Test
    void theConsolidatorWritesLettersAboutARoundAndGoesOnWithTheKeyboard() {
        open(1366, 768, PLAN + ".noi-vu.chuyen-vien");
        link(page, "Theo dõi thời hạn").first().click();
        assertThat(page.locator(".thidua-page-actions")).containsText("hãy lọc theo một đợt báo cáo");
        // the engine shows no instance to the consolidator
        assertThat(page.locator(".thidua-listing thead")).not().containsText("Sơ đồ");

        page.getByLabel("Loại việc").focus();
        page.getByLabel("Loại việc").selectOption("report");
        assertThat(page.getByLabel("Loại việc")).isFocused();
        page.getByLabel("Đợt").selectOption("2024");
        assertThat(button(page, "Ra công văn đôn đốc")).isVisible();
        assertThat(button(page, "Đôn đốc bằng thư")).isVisible();
        picture(page, "deadlines", "10-consolidator-1366");

        page.getByRole(AriaRole.SEARCH).getByLabel("Tình trạng").selectOption("cho-duyet");
        assertThat(page.locator(".thidua-empty")).containsText("hãy bỏ bớt điều kiện lọc");
        link(page, "Bỏ lọc").click();
        assertThat(page.locator(".thidua-listing tbody tr")).hasCount(4);
        Assertions.assertThat(browser.failures()).isEmpty();
    }

    @Test
    void whoFollowsTwoPlansReadsTheOneThatIsChosenAndTheAddressKeepsIt() {
        String person = cockpit.follower(PLAN);
        staff.hireFor(OTHER);
        staff.alsoMake(person, new Group(OTHER, "van-phong", Role.GIAM_SAT));
        data.owes(OTHER, "report", "2024", "to-1", Status.DANG_THUC_HIEN, Instant.parse("2024-12-14T16:59:59Z"), null);
        identities.createTenantUserMembership(OTHER, person);
        try {
            open(1366, 768, person);
            link(page, "Theo dõi thời hạn").first().click();
            assertThat(row(page, "Bộ phận Văn hóa").first()).isVisible();
            Locator offices = page.getByRole(AriaRole.SEARCH).getByLabel("Cơ quan, đơn vị");
            page.getByLabel("Kế hoạch").selectOption(OTHER);
            other(offices);
            picture(page, "deadlines", "11-two-plans-1366");

            page.reload();
            other(offices);
            assertThat(link(page, "Biểu đồ")).hasAttribute("href", Pattern.compile("ke-hoach=" + OTHER));
            link(page, "Tiến trình phong trào").first().click();
            page.getByLabel("Kế hoạch").selectOption(OTHER);
            assertThat(page).hasURL(Pattern.compile("tien-trinh-phong-trao\\?.*ke-hoach=" + OTHER));
            page.reload();
            assertThat(page.getByLabel("Kế hoạch")).hasValue(OTHER);
            Assertions.assertThat(browser.failures()).isEmpty();
        } finally {
            identities.deleteTenantUserMembership(OTHER, person);
        }
    }

    private void other(Locator offices) {
        String name = plans.plan(OTHER).office("to-1").name();
        assertThat(row(page, name)).hasCount(1);
        assertThat(row(page, "Bộ phận Văn hóa")).hasCount(0);
        assertThat(offices).containsText(name);
        assertThat(offices).not().containsText("Bộ phận Văn hóa");
        assertThat(page.getByLabel("Kế hoạch")).hasValue(OTHER);
        assertThat(page).hasURL(Pattern.compile("theo-doi-thoi-han\\?.*ke-hoach=" + OTHER));
    }

    private void open(int width, int height) {
        open(width, height, cockpit.follower(PLAN));
    }

    private void open(int width, int height, String person) {
        page = browser.open(width, height, person);
    }
}
