package vn.thidua.amendment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.plan.PlanChange;
import vn.thidua.plan.Plans;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** The tab "Đề xuất, kiến nghị" and the forms of a submission as officials see them. */
@OfficeTest
@BrowserTest
class AmendmentPageBrowserTest {

    private static final String PLAN = "kien-nghi";
    private static final Path PICTURES = Path.of("target", "browser", "amendment");

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Proposals proposals;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Plans plans;

    AmendmentTeam team;

    @BeforeEach
    void december() {
        staff.hireFor(PLAN);
        desk.at("2024-12-02T08:00");
        team = new AmendmentTeam(desk, plans.plan(PLAN), proposals, gatherings);
    }

    @Test
    void anOfficeRaisesTheInboxGathersTheChairmanDecidesAndTheDateMoves() {
        try (Chromium chromium = Chromium.start()) {
            Page office = opens(chromium, "kien-nghi.to-1.chuyen-vien", "#/phong-trao?xem=kien-nghi");
            button(office, "Gửi đề xuất, kiến nghị").click();
            button(office, "Gửi").click();
            assertThat(office.getByRole(AriaRole.ALERT)).containsText("Chưa nhập mục");
            office.getByLabel("Khó khăn, vướng mắc; đề xuất, kiến nghị").fill("Mưa lũ, chưa tổng hợp được số liệu.");
            office.getByLabel("Liên quan đến thời hạn").selectOption("reporting.periods[nam].due");
            office.getByLabel("Nội dung đề nghị điều chỉnh").fill("Lùi đến 20/12.");
            picture(office, "1-raising");
            button(office, "Gửi").click();
            assertThat(office.locator(".thidua-good")).containsText("Đã gửi đề xuất, kiến nghị");
            assertThat(office.locator(".thidua-listing").first()).containsText("Chờ tổng hợp");
            picture(office, "2-raised");

            Page inbox = opens(chromium, team.inbox(), "#/phong-trao?xem=kien-nghi");
            button(inbox, "Tổng hợp 1 đề xuất, kiến nghị đang chờ").click();
            button(inbox, "Mở đợt tổng hợp").click();
            assertThat(inbox.locator(".thidua-good")).containsText("Đã mở đợt tổng hợp");
            picture(inbox, "3-inbox");
            String gathering =
                    gatherings.find("kien-nghi/amendment/2024-1").orElseThrow().id();

            takes(inbox, "Tổng hợp đề xuất, kiến nghị – Đợt 1 năm 2024");
            choose(inbox, "Trình các đề xuất, kiến nghị đã chọn");
            inbox.getByRole(AriaRole.GROUP).getByRole(AriaRole.CHECKBOX).first().check();
            inbox.getByLabel("Kết quả đề xuất:").selectOption("dieu-chinh");
            inbox.getByLabel("Ý kiến của cơ quan tổng hợp").fill("Đề nghị xem xét.");
            picture(inbox, "4-gather");
            button(inbox, "Trình").click();
            left(inbox);
            assertThat(desk.waitsAt(gathering)).containsExactly("userTask_submit");

            Page head = opens(chromium, team.submitter(), "");
            takes(head, "Trình đề xuất, kiến nghị – Đợt 1 năm 2024");
            choose(head, "Trình cơ quan quyết định");
            picture(head, "5-submit");
            button(head, "Trình").click();
            left(head);

            Page chairman = opens(chromium, team.decider(), "");
            takes(chairman, "Quyết định đề xuất, kiến nghị – Đợt 1 năm 2024");
            choose(chairman, "Quyết định kết quả từng đề xuất, kiến nghị");
            assertThat(chairman.getByLabel("Kết quả:")).hasValue("dieu-chinh");
            picture(chairman, "6-decide");
            button(chairman, "Quyết định").click();
            left(chairman);

            takes(inbox, "Nhập nội dung điều chỉnh Kế hoạch – Đợt 1 năm 2024");
            inbox.getByLabel("Thời hạn của Kế hoạch").selectOption("reporting.periods[nam].due");
            inbox.getByLabel("Ngày mới").fill("20/12/2024");
            assertThat(inbox.getByLabel("Của năm")).hasValue("2024");
            picture(inbox, "7-changes");
            button(inbox, "Gửi nội dung điều chỉnh").click();
            left(inbox);
            assertThat(gatherings.get(gathering).changes())
                    .isEqualTo(
                            List.of(PlanChange.only("reporting.periods[nam].due", 2024, LocalDate.of(2024, 12, 20))));
            // the version counts from the dispatch; its steps are told in the browser elsewhere
            deskIssues(gathering);
            office.reload();
            assertThat(office.locator(".thidua-page-body")).containsText("Kế hoạch điều chỉnh, bổ sung (lần 1)");
            assertThat(office.locator(".thidua-page-body")).containsText("từ 14/12/2024 thành 20/12/2024");
            assertThat(office.locator(".thidua-listing").first()).containsText("Điều chỉnh, bổ sung Kế hoạch");
            picture(office, "8-amended");
        }
    }

    private void deskIssues(String gathering) {
        team.of(gathering).issues("ke-hoach");
        desk.runReadySteps();
    }

    private void takes(Page page, String task) {
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/");
        page.reload();
        page.getByText(task).first().click();
        button(page, "Nhận việc").click();
    }

    private static void choose(Page page, String option) {
        page.getByText(option, new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    private static void left(Page page) {
        assertThat(page.getByText("Chọn một việc trong danh sách.")).isVisible();
    }

    private Page opens(Chromium chromium, String person, String place) {
        Page page = chromium.tasklist(port, person, 1366, 768);
        if (!place.isEmpty()) {
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/" + place);
        }
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
