package vn.thidua.movement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.field;
import static vn.thidua.support.PageParts.picture;
import static vn.thidua.support.PageParts.row;
import static vn.thidua.support.PageParts.tasklistPage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.HandbookPicture;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** The tab "Tiến trình" and the form of a review as officials see them. */
@OfficeTest
@BrowserTest
class ProgrammePageBrowserTest {

    private static final String PLAN = "tien-trinh";
    private static final String MOVEMENT = "tien-trinh/movement/2024-2025";
    private static final String CLERK = "tien-trinh.van-phong.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Movements movements;

    @Autowired
    ServletWebServerApplicationContext server;

    @BeforeEach
    void registeredLate() {
        staff.hireFor(PLAN);
        desk.at("2024-08-05T08:00");
        movements.register(PLAN);
        for (String timer : new String[] {"event_launchDay", "event_phaseStarts", "event_midTermDue"}) {
            desk.runReadySteps().fires(timer, MOVEMENT);
        }
        desk.runReadySteps();
    }

    @Test
    void theConsolidatorRecordsWhatWasBeforeAndASupervisorReadsIt() {
        String supervisor = staff.hire("gs-tien-trinh", new Group(PLAN, "ubnd", Role.GIAM_SAT));
        try (Chromium chromium = Chromium.start()) {
            Page page = tasklistPage(chromium, server.getWebServer().getPort(), CLERK, "Phong trào");
            assertThat(page.locator(".thidua-facts").first()).containsText("Đang sơ kết");
            assertThat(row(page, "Phát động phong trào")).containsText("Không theo dõi");
            assertThat(row(page, "08/KH-UBND ngày 10/01/2024")).containsText("Ban hành Kế hoạch");
            assertThat(row(page, "Bắt đầu giai đoạn 2")).containsText("Chờ sơ kết giai đoạn trước");
            picture(page, "movement", "1-progress");
            HandbookPicture.of(page, "tien-trinh");

            row(page, "Phát động phong trào")
                    .locator("button", new Locator.LocatorOptions().setHasText("Ghi đã thực hiện ngoài hệ thống"))
                    .click();
            field(page, "Số, ký hiệu").fill("09/KH-UBND");
            field(page, "Ngày văn bản").fill("15/02/2024");
            field(page, "Tệp văn bản")
                    .setInputFiles(new FilePayload(
                            "phat-dong.pdf",
                            "application/pdf",
                            "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
            page.locator(".thidua-ask:not([hidden]) button[type=submit]").click();
            assertThat(page.locator(".thidua-good")).hasText("Đã ghi: Phát động phong trào, thực hiện ngoài hệ thống.");
            assertThat(row(page, "Phát động phong trào")).containsText("09/KH-UBND ngày 15/02/2024");
            assertThat(row(page, "Phát động phong trào")).containsText("phat-dong.pdf");
            picture(page, "movement", "2-recorded");

            Page reader = tasklistPage(chromium, server.getWebServer().getPort(), supervisor, "Phong trào");
            assertThat(row(reader, "Phát động phong trào")).containsText("09/KH-UBND");
            assertThat(button(reader, "Ghi đã thực hiện ngoài hệ thống")).hasCount(0);
        }
    }

    @Test
    void theReviewIsMarkedAsHeldInItsForm() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.tasklist(server.getWebServer().getPort(), CLERK, 1366, 768);
            page.getByText("Sơ kết giai đoạn 1").first().click();
            button(page, "Nhận việc").click();
            page.getByLabel("Số, ký hiệu báo cáo").fill("30/BC-UBND");
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Ngày báo cáo"))
                    .fill("05/08/2024");
            picture(page, "movement", "3-review");
            button(page, "Ghi đã tổ chức").click();
            page.waitForCondition(
                    () -> desk.open("userTask_holdMidTerm", MOVEMENT).isEmpty());
        }
    }
}
