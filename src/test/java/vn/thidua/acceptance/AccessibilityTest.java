package vn.thidua.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.acceptance.pages.TasklistPage;
import vn.thidua.dashboard.CockpitReaders;
import vn.thidua.movement.Movements;
import vn.thidua.platform.security.Grants;
import vn.thidua.report.process.ReportRoundProcess;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.PageAudit;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;

/** The pages of all four webapps and the handbook, as officials meet them; the forms one by one are in FormKitBrowserTest. */
@OfficeTest
@BrowserTest
class AccessibilityTest {

    private static final String PLAN = "dak-lak";

    @RegisterExtension
    Browsers browsers = new Browsers();

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Grants grants;

    @Autowired
    CockpitReaders cockpit;

    @Autowired
    Movements movements;

    @Autowired
    IdentityService identities;

    private final PageAudit audit = new PageAudit();

    @BeforeEach
    void openRound() {
        staff.hireFor(PLAN);
        grants.grantStart(PLAN + ".ban-tdkt.chuyen-vien", ReportRoundProcess.KEY);
        desk.at("2024-12-09T09:15").opensRound(PLAN, "2024");
    }

    @Test
    void theTaskListATaskAndTheStartDialog() {
        ReportingOffice office = desk.office(PLAN, "so-y-te", "2024");
        TasklistPage drafter = browsers.of(office.person("chuyen-vien"));
        Page page = drafter.page();
        audit.look(page, "task list");
        drafter.open("Soạn báo cáo năm 2024 – Sở Y tế");
        form(page, "task before it is claimed");
        drafter.opened("Soạn báo cáo năm 2024 – Sở Y tế").claim();
        form(page, "task");
        for (String tab : List.of("Quá trình xử lý", "Sơ đồ")) {
            page.locator(".task-details .nav-tabs").getByText(tab).click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            audit.look(page, "task, tab " + tab);
        }

        office.drafts();
        office.approves();
        office.signs();
        office.dispatches();
        desk.runReadySteps();
        TasklistPage consolidator = browsers.of(PLAN + ".ban-tdkt.chuyen-vien");
        consolidator.take("Tiếp nhận báo cáo của đơn vị – Sở Y tế");
        assertThat(consolidator.page().locator(".thidua-background")).containsText("Văn bản đã phát hành (1)");
        form(consolidator.page(), "task with documents");
        consolidator.startProcess("Đợt báo cáo");
        assertThat(consolidator.page().locator(".modal-content fieldset.thidua-fields"))
                .isVisible();
        audit.look(consolidator.page(), "start dialog");

        assertThat(audit.found()).isEmpty();
    }

    @Test
    void thePagesBesideTheTaskList() {
        Page page = browsers.of(PLAN + ".so-y-te.lanh-dao").page();
        everyTab(page, page.url().replaceAll("#.*", ""), "#/bao-cao", "#/co-quan", "#/phong-trao", "#/khen-thuong");
        assertThat(audit.found()).isEmpty();
    }

    @Test
    void cockpitOfWhoeverFollowsThePlan() {
        movements.register(PLAN);
        Page page = browsers.of(cockpit.follower(PLAN)).page();
        String root = page.url().replaceAll("tasklist/.*", "cockpit/default/");
        page.navigate(root);
        assertThat(page.locator(".thidua-part")).containsText("Không có việc nào quá hạn");
        audit.look(page, "Cockpit dashboard");
        everyTab(page, root, "#/theo-doi-thoi-han");
        stock(page, root + "#/tien-trinh-phong-trao", "Hôm nay", "Cockpit movement");
        stock(page, root + "#/processes", "Báo cáo của đơn vị", "Cockpit processes");
        stock(page, root + "#/tasks", "Phân công theo nhóm", "Cockpit tasks");
        var dossier = desk.instance("office-report", PLAN + "/report/2024/so-y-te");
        String tab = "Thời hạn và quá trình";
        stock(
                page,
                root + "#/process-definition/" + dossier.getProcessDefinitionId() + "/runtime",
                tab,
                "Cockpit definition");
        stock(page, root + "#/process-instance/" + dossier.getId() + "/runtime", tab, "Cockpit instance");
        page.locator(".ctn-main").getByText(tab).click();
        assertThat(page.locator(".thidua-part").last()).containsText("Soạn báo cáo");
        audit.look(page, "Cockpit instance, our tab");
        assertThat(audit.found()).isEmpty();
    }

    @Test
    void loginWelcomeAdminAndTheHandbook() throws IOException {
        String administrator = "dd.quan-tri";
        var account = identities.newUser(administrator);
        account.setFirstName("Quản");
        account.setLastName("Trị");
        account.setPassword(administrator);
        identities.saveUser(account);
        identities.createMembership(administrator, Groups.CAMUNDA_ADMIN);
        try {
            Page page = browsers.login(administrator);
            String root = page.url().replaceAll("tasklist/.*", "");
            audit.look(page, "login");
            page.navigate(root + "welcome/default/");
            Chromium.logIn(page, administrator, administrator);
            assertThat(page.locator("body")).containsText("Ứng dụng");
            audit.look(page, "Welcome");
            page.navigate(root + "admin/default/");
            assertThat(page.locator("body")).containsText("Danh sách người dùng");
            audit.look(page, "Admin users");
            stock(page, root + "admin/default/#/groups", "Danh sách nhóm", "Admin groups");
            for (Path chapter : chapters()) {
                page.navigate(root.replaceAll("/camunda/.*", "/huong-dan/") + chapter.getFileName());
                audit.look(page, "handbook " + chapter.getFileName());
            }
        } finally {
            identities.deleteUser(administrator);
        }
        assertThat(audit.found()).isEmpty();
    }

    private static List<Path> chapters() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "handbook"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private void everyTab(Page page, String root, String... paths) {
        for (String path : paths) {
            page.navigate(root + path);
            Locator tabs = page.locator(".thidua-tabs a");
            tabs.first().waitFor();
            for (int n = 0; n < tabs.count(); n++) {
                tabs.nth(n).click();
                assertThat(page.locator(".thidua-page-body").getByText("Đang tải…"))
                        .hasCount(0);
                audit.look(page, path + " " + tabs.nth(n).textContent());
            }
        }
    }

    private void stock(Page page, String address, String words, String where) {
        page.navigate(address);
        assertThat(page.locator("body")).containsText(words);
        audit.look(page, where);
    }

    private void form(Page page, String name) {
        assertThat(page.locator(".thidua-ways")).isVisible();
        audit.look(page, name);
    }
}
