package vn.thidua.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.notification.Notices;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.security.Grants;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.PageParts;
import vn.thidua.support.Staff;

/** The header of Tasklist with everything that it may hold: the longest name of the plans, news, the way to the other webapps. */
@OfficeTest
@BrowserTest
class HeaderTest {

    private static final String PLAN = "sgddt-dak-nong";
    private static final String OFFICE = "thpt-nguyen-chi-thanh";

    /** What lies outside the line, or over something else; only what is seen counts. */
    private static final String MISPLACED = """
            () => {
              const header = document.querySelector('[cam-widget-header]');
              const shown = [...header.querySelectorAll('a')].filter((each) => each.checkVisibility() && !each.closest('.dropdown-menu'));
              const boxes = shown.map((each) => ({words: each.textContent.trim(), box: each.getBoundingClientRect()}))
                .filter(({box}) => box.width > 0).sort((one, other) => one.box.left - other.box.left);
              const bad = boxes.filter(({box}) => box.top < 0 || box.bottom > 52 || box.left < 0 || box.right > innerWidth + 0.5);
              const over = boxes.filter(({box}, n) => n && box.left < boxes[n - 1].box.right - 1);
              return [...bad, ...over].map(({words, box}) => `${words} ${box.left}–${box.right}, ${box.top}–${box.bottom}`);
            }
            """;

    @RegisterExtension
    Browsers browsers = new Browsers();

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Plans plans;

    @Autowired
    Notices notices;

    @Autowired
    Grants grants;

    @Autowired
    IdentityService identities;

    private String person;

    @BeforeEach
    void somebodyWithALongNameAndNews() {
        desk.at("2024-11-05T08:00");
        staff.hireFor(PLAN);
        var follower = new Group(PLAN, plans.plan(PLAN).consolidator(), Role.GIAM_SAT);
        person = staff.hire("ten-dai-nhat", new Group(PLAN, OFFICE, Role.TRUONG_PHONG), follower);
        grants.grantCockpit(follower.id());
        var account = identities.createUserQuery().userId(person).singleResult();
        account.setFirstName("Trưởng phòng");
        account.setLastName(plans.plan(PLAN).office(OFFICE).shortName());
        identities.saveUser(account);
        for (int n = 1; n <= 12; n++) {
            notices.raise(person, "viec-" + n, "tin", LocalDate.of(2024, 11, 5), "Tin thứ " + n + ".");
        }
    }

    @Test
    void everythingStandsInOneLineBesideTheLongestName() {
        Page page = browsers.of(person).page();
        assertThat(PageParts.link(page, "Thông báo mới (12)")).isVisible();
        assertThat(PageParts.link(page, "Hướng dẫn")).isVisible();
        assertThat(page.locator(".app-switch > .dropdown-toggle")).isVisible();
        Locator name = page.locator("[cam-widget-header] .account > .dropdown-toggle");
        assertThat(name).hasAttribute("title", "Trưởng phòng Trường THPT Chuyên Nguyễn Chí Thanh");
        for (int[] size : new int[][] {{1366, 768}, {1920, 1080}}) {
            page.setViewportSize(size[0], size[1]);
            PageParts.picture(page, "header", "1-line-" + size[0]);
            assertThat((List<?>) page.evaluate(MISPLACED)).as("at %d", size[0]).isEmpty();
        }
        name.click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đăng xuất")))
                .isVisible();
    }

    @Test
    void onAPhoneTheLinksAreBehindOneButton() {
        Page page = browsers.of(person).page();
        page.setViewportSize(390, 844);
        page.locator("[cam-widget-header] .navbar-toggle").click();
        assertThat(PageParts.link(page, "Thông báo mới (12)")).isVisible();
        PageParts.picture(page, "header", "2-phone");
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        PageParts.link(page, "Việc của cơ quan").click();
        assertThat(page.locator(".thidua-page h3.thidua-heading")).isVisible();
        assertThat(PageParts.link(page, "Thông báo mới (12)")).isHidden();
        PageParts.picture(page, "header", "3-phone-page");
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }
}
