package vn.thidua.supervision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.supervision.TeamAtWork.HEAD;
import static vn.thidua.supervision.TeamAtWork.PLAN;
import static vn.thidua.supervision.TeamAtWork.SPECIALIST;
import static vn.thidua.supervision.TeamAtWork.minutes;
import static vn.thidua.supervision.TeamAtWork.signs;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.PageParts;
import vn.thidua.support.Staff;

/** The tab "Kiểm tra, giám sát" and the forms of a supervision as officials see them. */
@OfficeTest
@BrowserTest
class SupervisionPageBrowserTest {

    private static final Path PICTURES = Path.of("target", "browser", "supervision");

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    TeamAtWork people;

    @Autowired
    ServletWebServerApplicationContext server;

    @BeforeEach
    void june() {
        staff.hireFor(PLAN);
        desk.at("2024-06-03T08:00");
    }

    private Page opens(Chromium chromium, String person) {
        Page page = chromium.tasklist(server.getWebServer().getPort(), person, 1366, 768);
        PageParts.link(page, "Phong trào").click();
        PageParts.link(page, "Kiểm tra, giám sát").click();
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static Locator cell(Page page, String column, String row) {
        return page.getByLabel("%s, %s".formatted(column, row), new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void theSpecialistOpensOneArrangesItAndTheOfficeSeesItsSchedule() {
        String id = PLAN + "/supervision/2024-1";
        try (Chromium chromium = Chromium.start()) {
            Page page = opens(chromium, SPECIALIST);
            PageParts.button(page, "Lập cuộc kiểm tra, giám sát").click();
            PageParts.field(page, "Cuộc kiểm tra, giám sát").selectOption("thuong-xuyen noi-vu");
            PageParts.field(page, "Lý do").fill("Kiểm tra quý II");
            PageParts.button(page, "Lập").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã lập cuộc kiểm tra, giám sát 2024-1");
            picture(page, "1-opened");

            PageParts.link(page, "Về danh sách việc cần làm").click();
            page.getByText("Lập đoàn và lịch – Kiểm tra thường xuyên (2024-1)")
                    .first()
                    .click();
            PageParts.button(page, "Nhận việc").click();
            cell(page, "Người có tài khoản", "thành viên 1").selectOption(HEAD);
            cell(page, "Chức vụ, đơn vị", "thành viên 1").fill("Phó Chủ tịch UBND phường");
            PageParts.button(page, "Thêm thành viên").click();
            cell(page, "Họ và tên (người ngoài hệ thống)", "thành viên 2").fill("Trần Thị B");
            cell(page, "Chức vụ, đơn vị", "thành viên 2").fill("Hội Cựu chiến binh");
            cell(page, "Đơn vị", "đơn vị 1").selectOption("tai-chinh");
            cell(page, "Ngày làm việc", "đơn vị 1").fill("31/02/2024");
            cell(page, "Nơi làm việc", "đơn vị 1").fill("Trụ sở");
            PageParts.button(page, "Gửi, ban hành kế hoạch").click();
            assertThat(page.locator("thidua-rows[name=units] .thidua-error"))
                    .not()
                    .isEmpty();
            cell(page, "Ngày làm việc", "đơn vị 1").fill("20/06/2024");
            PageParts.button(page, "Gửi, ban hành kế hoạch").click();
            assertThat(page.locator(".thidua-messages"))
                    .containsText("Trưởng đoàn không có trong danh sách thành viên");
            picture(page, "2-refused");
            cell(page, "Trưởng đoàn", "thành viên 1").check();
            picture(page, "3-arranged");
            PageParts.button(page, "Gửi, ban hành kế hoạch").click();
            page.waitForCondition(() -> desk.open("userTask_arrange", id).isEmpty());

            people.recordsPaper(SPECIALIST, id, "11/KH-NV", "2024-06-03");
            people.issues(SPECIALIST, HEAD, PLAN + ".ubnd.van-thu", id, "21", "QĐ-UBND", 2);
            people.recordsPaper(SPECIALIST, id, "31/TB-NV", "2024-06-03");
            String visit = Visit.id(id, "tai-chinh");
            desk.at("2024-06-20T15:00")
                    .as(SPECIALIST)
                    .does("userTask_recordMinutes", visit, minutes("2024-06-20", List.of("Chậm công khai")));
            desk.as(HEAD).does("userTask_signForTeam", visit, signs());

            Page office = opens(chromium, PLAN + ".tai-chinh.lanh-dao");
            assertThat(office.locator(".thidua-listing")).containsText("Đơn vị của bạn");
            office.locator(".thidua-listing tbody th a").first().click();
            assertThat(office.locator(".thidua-page-body")).containsText("Chậm công khai");
            assertThat(office.locator(".thidua-page-body")).containsText("Chờ đơn vị ký biên bản");
            picture(office, "4-office");
            PageParts.link(office, "Về danh sách việc cần làm").click();
            office.getByText("Ký biên bản làm việc – Bộ phận Tài chính").first().click();
            PageParts.button(office, "Nhận việc").click();
            picture(office, "5-sign");
            PageParts.button(office, "Ký biên bản").click();
            office.waitForCondition(
                    () -> desk.open("userTask_signForUnit", visit).isEmpty());
        }
        assertThat(desk.runReadySteps().waitsAt(id)).containsExactly("userTask_record");
    }
}
