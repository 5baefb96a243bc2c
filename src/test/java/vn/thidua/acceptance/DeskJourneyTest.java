package vn.thidua.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.notification.Notices;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.PageParts;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** A day at a desk: the list, what a task is about, several at once, what was done; on a computer that stands in New York. */
@OfficeTest
@BrowserTest
class DeskJourneyTest {

    private static final String PLAN = "thu-nghiem";
    private static final String MARKUP = "<img src=x onerror=\"document.title='bad'\"> " + "rất dài ".repeat(60);

    private static final String ZONE = """
            () => [
              new Date(2024, 11, 17, 9).toISOString(),
              new Date('2024-12-17T09:00:00').toISOString(),
              new Date(Date.UTC(2024, 11, 17, 2)).getHours(),
              new Date().getTimezoneOffset(),
              new Date(Date.UTC(2024, 11, 30, 17)).toLocaleDateString('vi-VN')
            ].join(' ')
            """;

    @Autowired
    Notices notices;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    ServletWebServerApplicationContext server;

    @BeforeEach
    void people() {
        staff.hireFor(PLAN);
        desk.at("2024-11-05T08:00");
    }

    private Page tasklist(Chromium chromium, String person) {
        Page page = chromium.tasklist(server.getWebServer().getPort(), person, 1366, 768);
        page.context().clock().setFixedTime(Date.from(desk.now()));
        page.reload();
        return page;
    }

    @Test
    void theListAndTheTaskSayWhatItIsAboutAndItIsPrinted() {
        desk.opensRound(PLAN, "2024");
        staff.hire("cv-tyt-2", new Group(PLAN, "tram-y-te", Role.CHUYEN_VIEN));
        ReportingOffice office = desk.office(PLAN, "tram-y-te", "2024");
        office.drafts();
        desk.as(office.person("truong-phong"))
                .does("userTask_reviewContent", office.dossier(), Typed.sendBack("Thiếu số liệu quý IV."));
        desk.at("2024-12-17T09:00");
        try (Chromium chromium = Chromium.start()) {
            Page page = tasklist(chromium, office.person("chuyen-vien"));
            List<String> console = new CopyOnWriteArrayList<>();
            page.onConsoleMessage(message -> console.add(message.text()));
            Locator card = page.locator(".tasks-list .thidua-card").first();
            assertThat(card).containsText("Trạm Y tế · Năm 2024 · hạn 14/12/2024");
            assertThat(card.locator("b")).hasText("⚠ Quá hạn 3 ngày");

            page.locator(".tasks-list li.task h4 a").first().click();
            Locator about = page.locator(".thidua-background");
            assertThat(about).containsText("Nhiệm vụ: Báo cáo năm 2024");
            assertThat(about).containsText("Tiến độ: Quá hạn");
            assertThat(about).containsText("Bước tiếp theo: Duyệt nội dung (ký nháy) – Trưởng phòng, Trạm Y tế phường");
            assertThat(about).containsText("Trưởng phòng Trạm Y tế: Trả lại. Thiếu số liệu quý IV.");
            assertThat(page.locator(".thidua-facts").filter(new Locator.FilterOptions().setHasText("Thời hạn")))
                    .containsText("23:59 ngày 14/12/2024");
            assertThat(page.locator(".meta.dates .due-date [am-time-ago]"))
                    .hasAttribute("uib-tooltip", Pattern.compile(".*14/12/2024 23:59"));
            assertThat(page.locator("[cam-widget-footer]")).containsText("múi giờ: Asia/Ho_Chi_Minh");
            assertThat(page.evaluate(ZONE))
                    .as("what the webapp's own scripts make of moments and parts")
                    .isEqualTo("2024-12-17T02:00:00.000Z 2024-12-17T02:00:00.000Z 9 -420 31/12/2024");
            assertThat(PageParts.link(page, "Gia hạn, hồ sơ báo cáo")).isVisible();
            PageParts.picture(page, "desk", "1-task");

            // the print window of the frame tells what it was given
            page.evaluate("""
                () => {
                  const add = Element.prototype.append;
                  document.body.append = function (...nodes) {
                    add.apply(this, nodes);
                    nodes.filter((node) => node.tagName === 'IFRAME').forEach((frame) => {
                      frame.contentWindow.print = () => { window.printed = frame.contentDocument.body.innerText; };
                    });
                  };
                }
                """);
            PageParts.button(page, "In, lưu PDF").click();
            String printed = (String) page.evaluate("() => window.printed");
            assertThat(printed)
                    .startsWith("Soạn báo cáo năm 2024 – Trạm Y tế")
                    .contains("Thời hạn")
                    .doesNotContain("In, lưu PDF");
            page.evaluate("() => { delete document.body.append; }");
            PageParts.button(page, "In, lưu PDF").click();
            assertThat(console).noneMatch(line -> line.contains("Ignored call to 'print()'"));

            PageParts.link(page, "Chuyển xử lý").click();
            assertThat(page.locator(".thidua-listing tbody input[type=checkbox]")
                            .first())
                    .isChecked();
        }
    }

    @Test
    void aHeadDecidesOnSeveralAndFindsThemAgain() {
        String drafter = PLAN + ".noi-vu.chuyen-vien";
        String head = PLAN + ".noi-vu.truong-phong";
        String colleague = staff.hire("tp-ban-2", new Group(PLAN, "noi-vu", Role.TRUONG_PHONG));
        List<String> reviews = List.of("Kế hoạch A", "Kế hoạch B", MARKUP.substring(0, 500)).stream()
                .map(subject -> {
                    String dossier = desk.begins(PLAN, "ke-hoach", "noi-vu", "2024-12-20");
                    desk.runReadySteps();
                    desk.as(drafter)
                            .does("userTask_draft", dossier, Typed.draft(Typed.letter(subject, "Nội dung.", 0)));
                    return desk.only("userTask_reviewContent", dossier).getId();
                })
                .toList();
        notices.raise(head, "viec", "tin", LocalDate.of(2024, 11, 5), "Có hướng dẫn mới " + MARKUP.substring(0, 300));
        try (Chromium chromium = Chromium.start()) {
            Page page = tasklist(chromium, head);
            page.locator(".tasks-list li.task h4 a").first().click();
            assertThat(page.locator(".thidua-ways")).isVisible();
            for (String part : List.of("section.tasks-list", ".task-details > .content")) {
                assertThat(page.locator(part).evaluate("(node) => node.scrollWidth - node.clientWidth"))
                        .as("nothing to scroll sideways in " + part)
                        .isEqualTo(0);
            }
            PageParts.link(page, "Việc của cơ quan").click();
            Locator boxes = page.locator(".thidua-listing tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("Duyệt nội dung"))
                    .locator("input[type=checkbox]");
            assertThat(boxes).hasCount(3);
            PageParts.button(page, "Xử lý cùng lúc").click();
            PageParts.field(page, "Quyết định").selectOption("Duyệt");
            PageParts.field(page, "Ý kiến, lý do").fill(MARKUP);
            for (int n = 0; n < 3; n++) {
                boxes.nth(n).check();
            }
            desk.as(colleague).sends(reviews.get(1), Typed.approve());
            PageParts.button(page, "Thực hiện").click();
            assertThat(page.locator(".thidua-attention"))
                    .containsText("Đã xử lý 2/3 việc; 1 việc chưa thực hiện được:");
            assertThat(page.locator(".thidua-attention")).containsText("hoàn thành lúc 05/11/2024 08:00");
            PageParts.picture(page, "desk", "2-several");

            PageParts.link(page, "Việc tôi đã làm").click();
            assertThat(page.locator(".thidua-listing tbody tr")).hasCount(2);
            assertThat(page.locator(".thidua-listing tbody tr").first()).containsText("<img src=x onerror");
            assertThat(page.locator(".thidua-listing tbody tr").first()).containsText("05/11/2024 08:00");
            PageParts.picture(page, "desk", "3-done");
            page.getByLabel("Tìm trong tên việc, kết quả, ý kiến").fill("không có gì như vậy");
            assertThat(page.locator(".thidua-page-body")).containsText("Không có việc nào khớp");
            assertThat(page.title()).isNotEqualTo("bad");

            PageParts.link(page, "Chờ phản hồi").click();
            assertThat(page.locator(".thidua-page-body")).containsText("đang chờ người khác xử lý");
            PageParts.picture(page, "desk", "4-waiting");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^Thông báo mới \\(\\d+\\)$")))
                    .click();
            assertThat(page.locator(".thidua-page-body")).containsText("Có hướng dẫn mới <img src=x onerror");
            assertThat(PageParts.link(page, "Xem thông báo")).isVisible();
            PageParts.button(page, "Đổi cách nhận thư").click();
            PageParts.field(page, "Cách nhận thư").selectOption("overdue");
            PageParts.button(page, "Lưu").click();
            assertThat(page.locator(".thidua-good")).hasText("Đã lưu cách nhận thư.");
            assertThat(page.locator(".thidua-page-body")).containsText("Chỉ gửi thư khi có việc quá hạn");
            PageParts.picture(page, "desk", "5-notices");
        }
    }

    @Test
    void aHeadApprovesOnAPhone() {
        desk.opensRound(PLAN, "2024");
        ReportingOffice office = desk.office(PLAN, "tram-y-te", "2024");
        office.drafts();
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.tasklist(server.getWebServer().getPort(), office.person("truong-phong"), 390, 844);
            page.locator(".tasks-list li.task h4 a").first().click();
            page.locator(".meta.actors button.claim").click();
            Locator form = page.locator(".task-details .thidua-form");
            Locator approve = form.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Duyệt"));
            assertThat(approve).isEnabled();
            assertThat(form.getByText("Bạn chưa nhận việc này")).isHidden();
            assertThat(page.locator("section.tasks-list")).isHidden();
            PageParts.picture(page, "desk", "6-phone");
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("nothing to scroll sideways")
                    .isLessThanOrEqualTo(390);
            approve.check();
            page.locator(".thidua-actions .btn-primary").scrollIntoViewIfNeeded();
            PageParts.picture(page, "desk", "7-phone-approving");
            page.locator(".thidua-actions .btn-primary").click();
            assertThat(page.locator("section.tasks-list")).isVisible();
            PageParts.picture(page, "desk", "8-phone-list");
        }
        assertThat(desk.waitsAt(office.dossier())).containsExactly("userTask_sign");
    }
}
