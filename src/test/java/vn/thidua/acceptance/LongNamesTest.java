package vn.thidua.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.assignment.Assignments;
import vn.thidua.assignment.ChosenTask;
import vn.thidua.award.AwaitingRows;
import vn.thidua.council.CouncilBody;
import vn.thidua.nomination.DraftedNominations;
import vn.thidua.nomination.WaitingForCouncil;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.Substitutions;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Role;
import vn.thidua.register.AwardDecision;
import vn.thidua.register.AwardRegister;
import vn.thidua.register.Entry;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;
import vn.thidua.register.Particulars;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.PageParts;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Names with markup, as long as they may be and without a blank: shown as text, and no page has to be scrolled sideways. */
@OfficeTest
@BrowserTest
class LongNamesTest {

    private static final String WARD = "thu-nghiem";
    private static final String PROVINCE = AwaitingRows.PLAN;
    private static final String OFFICE = PROVINCE + ".so-a.chuyen-vien";

    /** What may have to be scrolled as a whole; a table scrolls in a frame of its own. */
    private static final List<String> PARTS =
            List.of("html", ".thidua-page", "section.tasks-list", ".task-details > .content", "[cam-widget-header]");

    @RegisterExtension
    Browsers browsers = new Browsers();

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Assignments assignments;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Nominees nominees;

    @Autowired
    AwardRegister register;

    @Autowired
    DraftedNominations drafts;

    @Autowired
    WaitingForCouncil council;

    @Autowired
    AwaitingRows awaiting;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    private static String name(int length) {
        return ("<img src=x onerror=\"document.title='bad'\">" + "ĐườngVănDài".repeat(60)).substring(0, length);
    }

    /** Somebody whose name fills every place. */
    private String hires(Group hat) {
        String id = staff.hire(hat.plan() + ".ten-rat-dai", hat);
        jdbc.sql("update thidua.person set full_name = ? where id = ?")
                .params(name(500), id)
                .update();
        var account = identities.createUserQuery().userId(id).singleResult();
        account.setLastName(name(250));
        identities.saveUser(account);
        return id;
    }

    /** Looks at the page on the small screen and on the large one. */
    private static void fits(Page page, String where) {
        for (int[] size : new int[][] {{1366, 768}, {1920, 1080}}) {
            page.setViewportSize(size[0], size[1]);
            PageParts.picture(page, "long-names", where + "-" + size[0]);
            for (String part : PARTS) {
                for (Locator each : page.locator(part).all()) {
                    assertThat((Integer) each.evaluate("(node) => node.scrollWidth - node.clientWidth"))
                            .as("%s at %d: sideways in %s", where, size[0], part)
                            .isZero();
                }
            }
        }
        page.setViewportSize(1366, 768);
        assertThat(page.locator("img[src=x]")).hasCount(0);
        assertThat(page.title()).isNotEqualTo("bad");
    }

    private Page opens(String person, String address) {
        Page page = browsers.of(person).page();
        page.navigate(page.url().replaceAll("#.*", "") + address);
        page.reload();
        assertThat(page.getByText("Đang tải…")).hasCount(0);
        return page;
    }

    @Test
    void tasksPeopleAndWhatWasSaidAboutThem() {
        staff.hireFor(WARD);
        desk.at("2024-11-05T08:00").opensRound(WARD, "2024");
        ReportingOffice office = desk.office(WARD, "tram-y-te", "2024");
        String person = hires(new Group(WARD, "tram-y-te", Role.CHUYEN_VIEN));
        office.drafts();
        desk.as(office.person("truong-phong"))
                .does("userTask_reviewContent", office.dossier(), Typed.sendBack(name(500)));
        Task draft = desk.only("userTask_draft", office.dossier());
        draft.setName(name(250));
        tasks.saveTask(draft);
        String head = office.person("lanh-dao");
        assignments.assign(
                WARD, head, List.of(new ChosenTask(draft.getId(), draft.getAssignee())), person, name(500), null);
        substitutions.register(
                WARD,
                person,
                person,
                office.person("truong-phong"),
                LocalDate.of(2024, 11, 5),
                LocalDate.of(2024, 11, 8),
                name(500));

        Page page = opens(person, "#/");
        page.locator(".tasks-list li.task h4 a").first().click();
        assertThat(page.locator(".thidua-ways")).isVisible();
        page.locator(".thidua-background summary").first().click();
        fits(page, "1-task");
        assertThat(page.locator(".thidua-given")).containsText("<img src=x");

        page = opens(head, "#/co-quan");
        assertThat(page.locator(".thidua-listing")).containsText("<img src=x");
        fits(page, "2-office");
        PageParts.button(page, "Phân công xử lý").click();
        fits(page, "3-office-assigning");
        page = opens(head, "#/co-quan?xem=vang-mat");
        assertThat(page.locator(".thidua-listing").first()).containsText("<img src=x");
        PageParts.button(page, "Đăng ký người xử lý thay").click();
        fits(page, "4-substitutes");
        page = opens(head, "#/co-quan?xem=ban-giao");
        PageParts.button(page, "Bàn giao công việc").click();
        fits(page, "5-hand-over");
    }

    @Test
    void nomineesFromTheDraftToTheRegister() {
        staff.hireFor(PROVINCE);
        desk.at("2024-11-04T08:00");
        Nominee nominee =
                nominees.register(PROVINCE, Particulars.of(NomineeKind.HO_GIA_DINH, name(300), name(300)), OFFICE);
        register.enter(
                PROVINCE,
                List.of(Entry.of(
                        null,
                        nominee,
                        "giay-khen",
                        "Giấy khen",
                        "Thi đua",
                        Occasion.HANG_NAM,
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        "so-a",
                        "Sở A",
                        new AwardDecision(
                                null, "15/QĐ-UBND", LocalDate.of(2024, 2, 1), name(200), name(200), true, null),
                        List.of())),
                OFFICE);
        drafts.of(nominee, "so-a", "cua-so", "bang-khen", OFFICE);
        String secretary = staff.hire("thu-ky-so-b", new Group(PROVINCE, "so-b", Role.THU_KY_HD));
        hires(new Group(PROVINCE, "so-b", Role.THANH_VIEN_HD));
        String waits = council.of(PROVINCE, "so-a", "bang-khen", "so-b", CouncilBody.HOI_DONG.name(), 1)
                .get(0);
        council.isAbout(waits, nominee.id(), nominee.name());
        awaiting.households("so-a", name(290));

        Page page = opens(OFFICE, "#/khen-thuong?xem=de-nghi");
        assertThat(page.locator(".thidua-listing").last()).containsText("<img src=x");
        PageParts.button(page, "Xóa").first().click();
        fits(page, "6-drafts");
        page.locator(".thidua-listing tbody th a").first().click();
        assertThat(page.locator("h3")).containsText("<img src=x");
        fits(page, "7-draft");
        page = opens(OFFICE, "#/khen-thuong?xem=tra-cuu");
        assertThat(page.locator(".thidua-listing")).containsText("<img src=x");
        fits(page, "8-register");
        page.locator(".thidua-listing tbody th a").first().click();
        assertThat(page.locator("h3")).containsText("<img src=x");
        fits(page, "9-nominee");
        page = opens(secretary, "#/khen-thuong?xem=hoi-dong");
        assertThat(page.locator(".thidua-listing").first()).containsText("<img src=x");
        fits(page, "10-council");
        PageParts.button(page, "Lập phiên họp với các hồ sơ đã chọn").click();
        assertThat(page.locator(".thidua-good")).isVisible();
        page.locator(".thidua-listing tbody th a").first().click();
        assertThat(page.locator("h3")).containsText("phiên 2024-1");
        fits(page, "11-session");
        page = opens(PROVINCE + ".ban-tdkt.chuyen-vien", "#/khen-thuong?xem=quyet-dinh");
        assertThat(page.locator(".thidua-listing").first()).containsText("<img src=x");
        fits(page, "12-decisions");
    }
}
