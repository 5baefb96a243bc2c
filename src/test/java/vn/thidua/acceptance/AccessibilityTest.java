package vn.thidua.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.acceptance.pages.TasklistPage;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;

/** axe-core finds nothing serious or critical on the pages and forms that officials use. */
@OfficeTest
@BrowserTest
class AccessibilityTest {

    private static final String PLAN = "dak-lak";
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @RegisterExtension
    Browsers browsers = new Browsers();

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    private final List<String> found = new ArrayList<>();

    @BeforeEach
    void openRound() {
        staff.hireFor(PLAN);
        desk.at("2024-12-09T09:15").opensRound(PLAN, "2024");
    }

    @Test
    void theTaskListAndTheFormsOfAReport() {
        ReportingOffice office = desk.office(PLAN, "so-y-te", "2024");
        TasklistPage drafter = browsers.of(office.person("chuyen-vien"));
        look(drafter.page(), "task list");
        drafter.take("Soạn báo cáo năm 2024 – Sở Y tế");
        form(drafter.page(), "draft-office-report");

        office.drafts();
        TasklistPage head = browsers.of(office.person("truong-phong"));
        head.take("Duyệt nội dung (ký nháy): báo cáo năm 2024 – Sở Y tế");
        form(head.page(), "review");
        office.approves();
        TasklistPage leader = browsers.of(office.person("lanh-dao"));
        leader.take("Ký ban hành: báo cáo năm 2024 – Sở Y tế");
        form(leader.page(), "sign");

        assertThat(found).isEmpty();
    }

    @Test
    void thePagesBesideTheTaskList() {
        Page page = browsers.of(PLAN + ".so-y-te.lanh-dao").page();
        String root = page.url().replaceAll("#.*", "");
        for (String path : List.of("#/bao-cao", "#/co-quan", "#/phong-trao", "#/khen-thuong")) {
            page.navigate(root + path);
            Locator tabs = page.locator(".thidua-tabs a");
            tabs.first().waitFor();
            for (int n = 0; n < tabs.count(); n++) {
                tabs.nth(n).click();
                assertThat(page.locator(".thidua-page-body").getByText("Đang tải…"))
                        .hasCount(0);
                look(page, path + " " + tabs.nth(n).textContent());
            }
        }
        assertThat(found).isEmpty();
    }

    private void form(Page page, String name) {
        assertThat(page.locator(".thidua-ways")).isVisible();
        look(page, name);
    }

    private void look(Page page, String where) {
        List<Rule> violations =
                new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        violations.stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> found.add(
                                "%s: %s (%s) %s".formatted(where, rule.getId(), rule.getImpact(), node.getTarget()))));
    }
}
