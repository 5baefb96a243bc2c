package vn.thidua.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;
import static vn.thidua.support.PageParts.row;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.movement.Movements;
import vn.thidua.obligation.Status;
import vn.thidua.plan.DutyMode;
import vn.thidua.platform.spreadsheet.Workbooks;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.HandbookPicture;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Our pages and tabs in Cockpit as whoever follows the plan sees them, on both screens of an office. */
@OfficeTest
@BrowserTest
class DeadlinePagesBrowserTest {

    private static final String PLAN = "co-xep-loai";
    private static final Instant PAST = Instant.parse("2024-12-14T16:59:59Z");

    @Autowired
    Staff staff;

    @Autowired
    Desk desk;

    @Autowired
    DeadlineData data;

    @Autowired
    CockpitReaders cockpit;

    @Autowired
    Movements movements;

    @Autowired
    ServletWebServerApplicationContext server;

    private final List<String> failures = new ArrayList<>();
    private Chromium chromium;
    private Page page;

    @BeforeEach
    void december() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00");
        desk.opensRound(PLAN, "2024");
        desk.at("2024-12-10T09:00").office(PLAN, "tai-chinh", "2024").sends().isAccepted();
        desk.office(PLAN, "van-hoa", "2024").drafts();
        desk.as(PLAN + ".van-hoa.lanh-dao")
                .does("userTask_sign", PLAN + "/report/2024/van-hoa", Typed.sendBack("Thiếu số liệu quý IV."));
        data.owes(PLAN, "plan", "ke-hoach", "van-hoa", Status.HOAN_THANH, PAST, PAST.plusSeconds(86_400));
        data.owes(PLAN, "plan", "ke-hoach", "hoi-ccb", DutyMode.DE_NGHI, Status.DANG_THUC_HIEN, PAST, null);
        data.owes(PLAN, "plan", "ke-hoach", "tai-chinh", Status.KHONG_PHAI_THUC_HIEN, PAST, null);
        desk.at("2024-12-20T09:00");
        chromium = Chromium.start();
    }

    @AfterEach
    void close() {
        chromium.close();
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
        assertThat(page.locator(".thidua-part").last()).containsText("Thiếu số liệu quý IV.");
        assertThat(page.locator(".thidua-part").last()).containsText("Chuyên viên Văn hóa");
        picture(page, "deadlines", "4-instance-1366");
        HandbookPicture.of(page, "so-do");
        Assertions.assertThat(failures).isEmpty();
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

        String definition =
                desk.instance("office-report", PLAN + "/report/2024/van-hoa").getProcessDefinitionId();
        page.navigate(root() + "#/process-definition/" + definition + "/runtime");
        page.locator(".ctn-main").getByText("Thời hạn và quá trình").click();
        assertThat(page.locator(".thidua-part").last()).containsText("Bộ hẹn giờ");
        picture(page, "deadlines", "9-definition-1366");
        Assertions.assertThat(failures).isEmpty();
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
        Assertions.assertThat(failures).isEmpty();
    }

    private void open(int width, int height) {
        open(width, height, cockpit.follower(PLAN));
    }

    private void open(int width, int height, String person) {
        page = chromium.browser()
                .newPage(new Browser.NewPageOptions()
                        .setViewportSize(width, height)
                        .setTimezoneId("America/New_York")
                        .setLocale("en-US"));
        page.setDefaultTimeout(Chromium.PATIENCE_MS);
        page.onResponse(response -> {
            if (response.status() >= 400
                    && response.url().contains("/api/")
                    && !response.url().contains("/auth/user")) {
                failures.add(response.status() + " " + response.url());
            }
        });
        page.onPageError(failures::add);
        page.navigate(root());
        Chromium.logIn(page, person, person);
        assertThat(page.locator("input[type=password]")).isHidden();
    }

    private String root() {
        return "http://localhost:%d/camunda/app/cockpit/default/"
                .formatted(server.getWebServer().getPort());
    }
}
