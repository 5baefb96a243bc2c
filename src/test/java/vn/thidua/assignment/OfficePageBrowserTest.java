package vn.thidua.assignment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.field;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;
import static vn.thidua.support.PageParts.tasklistPage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;

/** The page "Việc của cơ quan" as officials see it. */
@OfficeTest
@BrowserTest
class OfficePageBrowserTest {

    private static final String PLAN = "thu-nghiem";
    private static final String OFFICE = "tram-y-te";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    ServletWebServerApplicationContext server;

    ReportingOffice office;
    String specialist;
    String successor;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        specialist = staff.hire("cv-trang-1", new Group(PLAN, OFFICE, Role.CHUYEN_VIEN));
        successor = staff.hire("cv-trang-2", new Group(PLAN, OFFICE, Role.CHUYEN_VIEN));
        desk.at("2024-11-05T08:00").opensRound(PLAN, "2024");
        office = desk.office(PLAN, OFFICE, "2024");
    }

    private Page opens(Chromium chromium, String person, String link) {
        return tasklistPage(chromium, server.getWebServer().getPort(), person, link);
    }

    @Test
    void aHeadAssignsTheSpecialistReadsItAndHandsItOver() {
        try (Chromium chromium = Chromium.start()) {
            Page head = opens(chromium, office.person("lanh-dao"), "Việc của cơ quan");
            Locator row = head.locator(".thidua-listing tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("Soạn báo cáo năm 2024"));
            assertThat(row).containsText("Chưa ai nhận");
            button(head, "Phân công xử lý").click();
            field(head, "Người xử lý").selectOption(specialist);
            field(head, "Ý kiến chỉ đạo").fill("Chú ý số liệu giải ngân.");
            field(head, "Hạn nội bộ").fill("14/12/2024");
            button(head, "Phân công").click();
            assertThat(head.locator(".thidua-ask .thidua-bad")).containsText("Chưa chọn việc nào");
            row.locator("input[type=checkbox]").check();
            button(head, "Phân công").click();
            assertThat(head.locator(".thidua-ask .thidua-bad")).containsText("không trước thời hạn 14/12/2024");
            picture(head, "office", "1-refused");
            field(head, "Hạn nội bộ").fill("05/12/2024");
            button(head, "Phân công").click();
            assertThat(head.locator(".thidua-good")).hasText("Đã phân công xử lý 1 việc.");
            assertThat(row).containsText("Kiêm nhiệm cv-trang-1");
            assertThat(row).containsText("05/12/2024");
            row.locator("summary").click();
            assertThat(row).containsText("Phân công xử lý. Kiêm nhiệm cv-trang-1");
            picture(head, "office", "2-assigned");

            Page own = opens(chromium, specialist, "Việc của cơ quan");
            link(own, "Soạn báo cáo năm 2024 – Trạm Y tế").click();
            assertThat(own.locator(".thidua-given"))
                    .hasText("Ý kiến chỉ đạo (Lãnh đạo Trạm Y tế): Chú ý số liệu giải ngân. – hạn nội bộ 05/12/2024");
            picture(own, "office", "3-form");
            link(own, "Việc của cơ quan").click();
            link(own, "Bàn giao công việc").click();
            button(own, "Bàn giao công việc").click();
            field(own, "Người nhận bàn giao").selectOption(successor);
            field(own, "Ngày bàn giao").fill("05/11/2024");
            own.locator(".thidua-ask:not([hidden]) button[type=submit]").click();
            assertThat(own.locator(".thidua-good")).hasText("Đã bàn giao 1 việc.");
            assertThat(own.locator(".thidua-listing")).containsText("Đã chuyển 1 việc");
            picture(own, "office", "4-handed-over");
        }
        assertThat(desk.only("userTask_draft", office.dossier()).getAssignee()).isEqualTo(successor);
    }

    @Test
    void figuresAreAskedOnTheReportsPageAndAnsweredInAForm() {
        try (Chromium chromium = Chromium.start()) {
            Page page = opens(chromium, office.person("chuyen-vien"), "Báo cáo và văn bản đến");
            page.locator(".thidua-listing tbody tr a").first().click();
            button(page, "Xin số liệu").click();
            field(page, "Cơ quan cung cấp").selectOption("tai-chinh");
            field(page, "Nội dung cần cung cấp").fill("Số vốn đã giải ngân của Trạm.");
            field(page, "Số liệu trong biểu của đơn vị").selectOption("muc-dat");
            button(page, "Gửi đề nghị").click();
            assertThat(page.locator(".thidua-good")).hasText("Đã gửi đề nghị cung cấp số liệu.");
            assertThat(page.locator("thidua-coordination")).containsText("đã trả lời 0/1");
            picture(page, "office", "5-asked");

            Page finance = opens(chromium, PLAN + ".tai-chinh.chuyen-vien", "Việc của cơ quan");
            link(finance, "Nhiệm vụ phối hợp").click();
            assertThat(finance.locator(".thidua-listing")).containsText("Trạm Y tế phường");
            picture(finance, "office", "6-coordinating");
            link(finance, "Việc đang mở").click();
            link(finance, "Cung cấp số liệu theo đề nghị của Trạm Y tế").click();
            button(finance, "Nhận việc").click();
            finance.getByLabel("Cung cấp số liệu", new Page.GetByLabelOptions().setExact(true))
                    .check();
            finance.getByLabel("Mức đạt so với kế hoạch: Thực hiện").first().fill("98,5");
            finance.getByLabel("Mức đạt so với kế hoạch: Ước thực hiện cả năm").fill("100");
            picture(finance, "office", "7-answer");
            button(finance, "Gửi số liệu").click();
            finance.waitForCondition(() -> desk.open("userTask_answer", office.dossier() + "/xin-so-lieu/1")
                    .isEmpty());

            page.reload();
            assertThat(page.locator("thidua-coordination")).containsText("98,5");
            link(page, "Việc của cơ quan").click();
            link(page, "Soạn báo cáo năm 2024 – Trạm Y tế").click();
            assertThat(page.locator("thidua-coordination")).containsText("98,5");
            picture(page, "office", "8-beside-the-draft");
        }
    }
}
