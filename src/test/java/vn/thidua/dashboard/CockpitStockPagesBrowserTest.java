package vn.thidua.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.thidua.support.PageParts.picture;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;

/** Cockpit's own pages of a process and of an instance: what they offer to whom, what they say, and which time they tell. */
@OfficeTest
@BrowserTest
class CockpitStockPagesBrowserTest {

    private static final String ADMINISTRATOR = "admin";

    /** What only looks, sorts, searches, unfolds. Everything else that can be pressed would change something. */
    private static final String READING =
            "changeOrder|selectTab|Tabs.selectTab|sidebarTab|zoomIn|zoomOut|resetZoom|toggleOverlay"
                    + "|toggleSection|createSearch|clearName|clearSelection|select\\(|deselect|toggleOpen|storedCriteria|switchMatchType"
                    + "|loadCriteriaSet|dropCriteriaSet|readStringVar|viewVariable|open\\(\\)|setMetricsPeriod|changeBy|crumb\\.|focus";

    private static final Pattern NOTHING = Pattern.compile("\\b(null|undefined|NaN)\\b", Pattern.CASE_INSENSITIVE);

    private static final String VISIBLE_ACTIONS = """
            (reading) => [...document.querySelectorAll('.ctn-main [ng-click]')]
              .filter((each) => each.checkVisibility({visibilityProperty: true}))
              .map((each) => each.getAttribute('ng-click'))
              .filter((action) => !new RegExp('^(' + reading + ')').test(action))
            """;

    @Autowired
    DecemberStory story;

    @Autowired
    Desk desk;

    @Autowired
    CockpitReaders cockpit;

    @Autowired
    ServletWebServerApplicationContext server;

    private CockpitBrowser browser;

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
    void aSupervisorSeesNoButtonThatTheServerWouldRefuseAndNoPageSaysNull() {
        Page page = browser.open(1366, 768, cockpit.follower(DecemberStory.PLAN));
        places().forEach((place, address) -> {
            visit(page, address);
            Assertions.assertThat(actions(page)).as(place).isEmpty();
            assertThat(page.locator("body"))
                    .not()
                    .containsText(NOTHING, new LocatorAssertions.ContainsTextOptions().setUseInnerText(true));
            picture(page, "cockpit", "supervisor-" + place);
        });
        Assertions.assertThat(browser.failures()).isEmpty();
    }

    @Test
    void anAdministratorKeepsThem() {
        Page page = browser.open(1366, 768, ADMINISTRATOR);
        var found = new TreeSet<String>();
        places().forEach((place, address) -> {
            visit(page, address);
            assertThat(page.locator("html.thidua-may-change")).hasCount(1);
            found.addAll(actions(page));
            picture(page, "cockpit", "administrator-" + place);
        });
        Assertions.assertThat(found)
                .contains(
                        "openDialog()",
                        "enableEditMode(info, true)",
                        "deleteVariable(v)",
                        "toggleSuspension(job)",
                        "openRecalculationWindow(job)",
                        "changeGroupIdentityLinks()",
                        "changeUserIdentityLinks()",
                        "enter()",
                        "openSuspensionStateDialog(jobDefinition)",
                        "showDialog()");
        Assertions.assertThat(browser.failures()).isEmpty();
    }

    @Test
    void timesAreThoseOfTheOfficesWhateverZoneTheComputerStandsIn() {
        Page page = browser.open(1366, 768, cockpit.follower(DecemberStory.PLAN));
        var report = desk.instance("office-report", DecemberStory.REPORT);
        String draft = desk.only("userTask_draft", DecemberStory.REPORT).getProcessInstanceId();

        visit(page, "#/process-instance/" + draft + "/runtime?tab=user-tasks-tab");
        assertThat(page.locator(".user-tasks td.created")).hasText("11/12/2024 00:20:00");
        visit(page, "#/process-instance/" + report.getId() + "/runtime?tab=jobs-tab");
        assertThat(page.locator(".jobs-tab tbody")).containsText("01/11/2024 08:00:00");
        visit(page, "#/process-instance/" + report.getId() + "/runtime?tab=thidua-instance-tab");
        Locator part = page.locator(".thidua-part").last();
        assertThat(part.getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName("Trả lại, yêu cầu bổ sung")))
                .containsText("11/12/2024 00:20");
        assertThat(part.getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName("Các bước đã xong")))
                .containsText("10/12/2024 09:00");
        picture(page, "cockpit", "times");
        Assertions.assertThat(browser.failures()).isEmpty();
    }

    private static List<String> actions(Page page) {
        @SuppressWarnings("unchecked")
        var found = (List<String>) page.evaluate(VISIBLE_ACTIONS, READING);
        return found;
    }

    /** Every tab on which something stands. */
    private Map<String, String> places() {
        var report = desk.instance("office-report", DecemberStory.REPORT);
        String draft = desk.only("userTask_draft", DecemberStory.REPORT).getProcessInstanceId();
        var places = new LinkedHashMap<String, String>();
        for (String tab : List.of("variables-tab", "jobs-tab", "incidents-tab", "called-process-instances-tab")) {
            places.put("instance-" + tab, "#/process-instance/" + report.getId() + "/runtime?tab=" + tab);
        }
        places.put("instance-user-tasks-tab", "#/process-instance/" + draft + "/runtime?tab=user-tasks-tab");
        for (String tab : List.of("process-instances-table", "job-definition-table", "pd-incidents-tab")) {
            places.put(
                    "definition-" + tab,
                    "#/process-definition/" + report.getProcessDefinitionId() + "/runtime?detailsTab=" + tab);
        }
        places.put("dashboard", "#/dashboard");
        places.put("processes", "#/processes");
        places.put("tasks", "#/tasks");
        places.put("repository", "#/repository");
        return places;
    }

    /** Goes there and waits until whatever the page loads has arrived. */
    private void visit(Page page, String address) {
        page.navigate("about:blank");
        page.navigate(browser.root() + address);
        assertThat(page.locator(".ctn-main")).not().isEmpty();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator(".loader-state.loading:visible, .ctn-main .animate-spin:visible"))
                .hasCount(0);
    }
}
