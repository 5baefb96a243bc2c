package vn.thidua.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.movement.Movements;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;

/** Names of offices, obligations and people as nobody should write them: with markup, and 500 characters without a place to break. */
@OfficeTest
@BrowserTest
class CockpitNamesBrowserTest {

    private static final String MARKUP = "<img src=x onerror=document.title='bad'><b>";
    private static final String LONG = MARKUP + "Đ".repeat(500 - MARKUP.length());

    /** What the server tells, in the words of the story. */
    private static final List<String> NAMES = List.of(
            "Bộ phận Văn hóa", "Bộ phận Tài chính", "Báo cáo năm 2024", "Chuyên viên Văn hóa", "Lãnh đạo Văn hóa");

    private static final String WIDER_THAN_ITS_PLACE = """
            () => [document.documentElement,
                   ...document.querySelectorAll('.ctn-main, .thidua-page, .thidua-page-body, .thidua-part, .ctn-tabbed-content')]
              .filter((each) => each.scrollWidth > each.clientWidth)
              .map((each) => `${each.tagName}.${each.className}: ${each.scrollWidth} > ${each.clientWidth}`)
            """;

    @Autowired
    DecemberStory story;

    @Autowired
    Desk desk;

    @Autowired
    CockpitReaders cockpit;

    @Autowired
    Movements movements;

    @Autowired
    ServletWebServerApplicationContext server;

    private CockpitBrowser browser;
    private Page page;
    private int width;

    @BeforeEach
    void december() {
        story.tell();
        movements.register(DecemberStory.PLAN);
        browser = new CockpitBrowser(server.getWebServer().getPort());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void theyAreTextAndStayInTheirPlace(int wide, int high) {
        width = wide;
        page = browser.open(wide, high, cockpit.follower(DecemberStory.PLAN));
        page.route(Pattern.compile("/api/(deadlines|followed)(?!.*xlsx)"), CockpitNamesBrowserTest::badly);
        page.reload();
        looks("dashboard", ".thidua-part .thidua-listing");

        link(page, "Theo dõi thời hạn").first().click();
        looks("list", ".thidua-listing tbody");
        link(page, "Đơn vị và việc").click();
        looks("matrix", ".thidua-matrix");
        link(page, "Biểu đồ").click();
        looks("chart", ".thidua-facts");
        link(page, "Tiến trình phong trào").first().click();
        looks("movement", ".thidua-page .thidua-listing");

        var report = desk.instance("office-report", DecemberStory.REPORT);
        page.navigate(browser.root() + "#/process-instance/" + report.getId() + "/runtime?tab=thidua-instance-tab");
        looks("instance", ".thidua-part .thidua-listing");
        page.navigate(browser.root() + "#/process-definition/" + report.getProcessDefinitionId()
                + "/runtime?detailsTab=thidua-definition-tab");
        looks("definition", ".thidua-part .thidua-listing");
        Assertions.assertThat(browser.failures()).isEmpty();
    }

    private void looks(String name, String place) {
        assertThat(page.locator(place)
                        .filter(new Locator.FilterOptions().setHasText(MARKUP))
                        .first())
                .isVisible();
        assertThat(page.locator("img[src=x]")).hasCount(0);
        Assertions.assertThat(page.title()).isNotEqualTo("bad");
        picture(page, "names", name + "-" + width);
        Assertions.assertThat(page.evaluate(WIDER_THAN_ITS_PLACE)).as(name).isEqualTo(List.of());
    }

    private static void badly(Route route) {
        APIResponse answer = route.fetch();
        String body = answer.text();
        for (String name : NAMES) {
            body = body.replace(name, LONG);
        }
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
    }
}
