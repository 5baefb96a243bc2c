package vn.thidua.webapps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.ProcessTest;
import vn.thidua.webapps.DoorPeople.Role;
import vn.thidua.webapps.DoorPeople.Trial;

/** The webapps in a real browser: Vietnamese, without buttons that are refused, and nothing that they call is refused. */
@ProcessTest
@BrowserTest
class WebappShellTest {

    /** What every webapp asks before the login; 404 says nobody. */
    private static final String WHO_IS_LOGGED_IN = "/camunda/api/admin/auth/user/default";

    @Autowired
    DoorPeople people;

    private final List<String> refused = new ArrayList<>();
    private Chromium chromium;
    private Page page;

    @BeforeEach
    void open() {
        people.newTrial();
        people.newUnclaimedTrial();
        chromium = Chromium.start();
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("en-US").setViewportSize(1500, 900));
        page = context.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE_MS);
        page.onResponse(response -> {
            if (response.status() >= 400) {
                refused.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        page.onConsoleMessage(message -> {
            // failed calls are told by their responses
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                refused.add(message.text());
            }
        });
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void anOfficialFindsHisWorkInVietnameseWithoutRefusedButtons() {
        logIn(Role.OFFICIAL, "tasklist");

        assertThat(page.locator(".task-filters")).containsText("Việc cần làm");
        assertThat(page.locator(".tasks-list li.task").first()).containsText("Thời hạn");
        assertThat(page.locator(".page-wrap")).not().containsText("Camunda 8");
        assertThat(page.locator(".task-filters .actions").first()).isHidden();
        Assertions.assertThat(decoded(page.url())).contains("\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"");

        page.locator(".tasks-list li.task h4 a").first().click();
        assertThat(page.locator(".task-details")).containsText("Quá trình xử lý");
        page.locator(".task-details").getByText("Quá trình xử lý").click();
        assertThat(page.locator(".meta.dates a[translate=SET_FOLLOW_UP_DATE]")).isHidden();
        assertNothingRefusedBut(
                "/process-instance/"); // Tasklist looks for the instance, which an official may not read
    }

    @Test
    void englishIsThereForWhoeverChoosesItAndTheProductHasItsName() {
        logIn(Role.OFFICIAL, "tasklist");
        assertThat(page.locator(".task-filters")).containsText("Việc cần làm");
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        assertThat(page).hasTitle("thidua – Việc cần làm");
        Assertions.assertThat(
                        page.request().get(root() + "/camunda/favicon.ico").body())
                .as("ours, not the star of the platform")
                .isEqualTo(favicon());

        page.locator(".thidua-language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.locator(".tasks-list li.task h4 a").first().click();
        assertThat(page.locator(".task-details")).containsText("History");
        page.locator(".thidua-language").click();
        assertThat(page.locator(".task-details")).containsText("Quá trình xử lý");
    }

    private static byte[] favicon() {
        try (var file = WebappShellTest.class.getResourceAsStream("/META-INF/resources/webjars/camunda/favicon.ico")) {
            return file.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anOfficialClaimsAndGivesBackWithTheWordsOfTheOffice() {
        Trial trial = people.newUnclaimedTrial();
        logIn(Role.OFFICIAL, "tasklist");
        assertThat(page.locator(".task-filters")).containsText("Việc cần làm");
        page.navigate(root() + "/camunda/app/tasklist/default/#/?task=" + trial.task());

        page.locator(".meta.actors button.claim").click();
        assertThat(page.locator(".meta.actors button.unclaim")).isVisible();
        page.locator(".meta.actors button.unclaim").click();
        assertThat(page.locator(".meta.actors button.claim")).containsText("Nhận việc");
        assertNothingRefusedBut("/process-instance/");
    }

    @Test
    void aSupervisorReadsCockpitInVietnamese() {
        Trial trial = people.newTrial();
        logIn(Role.SUPERVISOR, "cockpit");
        assertThat(page.locator(".ctn-main")).containsText("Lượt xử lý đang chạy");

        page.navigate(root() + "/camunda/app/cockpit/default/#/processes");
        assertThat(page.locator(".ctn-main")).containsText("Thử cửa");
        page.navigate(root() + "/camunda/app/cockpit/default/#/tasks");
        assertThat(page.locator(".ctn-main")).containsText("Phân công theo nhóm");
        assertThat(page.locator(".ctn-main")).containsText(DoorPeople.PLAN + ".so-a.chuyen-vien");
        page.navigate(root() + "/camunda/app/cockpit/default/#/process-instance/" + trial.instance() + "/runtime");
        assertThat(page.locator(".ctn-main")).containsText("Mã hồ sơ");
        assertThat(page.locator(".ctn-main")).containsText("officeGroup");
        page.locator(".ctn-main").getByText("Việc của người dùng").click();
        assertThat(page.locator(".ctn-main")).containsText("Thử");
        assertNothingRefusedBut("/api/deadlines"); // the trial's people belong to no plan that has a file
    }

    @Test
    void anAdministratorFindsAccountsInVietnamese() {
        logIn(Role.ADMINISTRATOR, "admin");
        assertThat(page.locator("body")).containsText("Danh sách người dùng");
        // the list has pages of fifty, and other tests have people of their own
        page.navigate(root() + "/camunda/app/admin/default/#/users?searchQuery="
                + URLEncoder.encode(
                        "[{\"type\":\"id\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]"
                                .formatted(Role.OFFICIAL.id()),
                        StandardCharsets.UTF_8));
        assertThat(page.locator("table")).containsText(Role.OFFICIAL.id());
        page.navigate(root() + "/camunda/app/welcome/default/");
        assertThat(page.locator("body")).containsText("Ứng dụng");
        assertNothingRefusedBut("password-policy"); // there is none to fetch
    }

    @Test
    void aWrongPasswordIsToldInVietnamese() {
        page.navigate(root() + "/camunda/app/tasklist/default/");
        Chromium.logIn(page, Role.SIBLING.id(), "wrong");
        assertThat(page.locator("body")).containsText("Sai tên đăng nhập hoặc mật khẩu");
    }

    private void assertNothingRefusedBut(String expected) {
        Assertions.assertThat(refused)
                .filteredOn(call -> !call.contains(expected) && !call.endsWith(WHO_IS_LOGGED_IN))
                .isEmpty();
    }

    private static String decoded(String url) {
        return URLDecoder.decode(url, StandardCharsets.UTF_8);
    }

    private String root() {
        return "http://localhost:" + people.port();
    }

    private void logIn(Role role, String app) {
        page.navigate(root() + "/camunda/app/" + app + "/default/");
        Chromium.logIn(page, role.id(), role.id());
        assertThat(page.locator("input[type=password]")).isHidden();
    }
}
