package vn.thidua.duty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.duty.DutyWork.PLAN;
import static vn.thidua.duty.DutyWork.id;
import static vn.thidua.duty.DutyWork.person;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.field;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.row;
import static vn.thidua.support.PageParts.tasklistPage;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
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

/** Duties as officials see them on the small screen of an office. */
@OfficeTest
@BrowserTest
class DutyPageBrowserTest {

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    DutyWork work;

    @Autowired
    CouncilAssignments assignments;

    @Autowired
    ServletWebServerApplicationContext server;

    @BeforeEach
    void march() {
        staff.hireFor(PLAN);
        desk.at("2024-03-18T08:00");
        work.opens("phan-cong", "2024");
        work.opens("cong-khai", "2024");
    }

    private Page opens(Chromium chromium, String person) {
        Page page = tasklistPage(chromium, server.getWebServer().getPort(), person, "Phong trào");
        link(page, "Nhiệm vụ").click();
        return page;
    }

    private static void picture(Page page, String name) {
        PageParts.picture(page, "duty", name);
    }

    @Test
    void aCouncilAssignsItsMembersInTheFormAndTheConsolidatorReadsItOnThePage() {
        String duty = id("phan-cong", "2024", "hoi-dong");
        try (Chromium chromium = Chromium.start()) {
            Page page = opens(chromium, person("hoi-dong", "chuyen-vien"));
            assertThat(row(page, "Phân công thành viên Hội đồng")).containsText("Đang thực hiện");
            picture(page, "1-own");
            link(page, "Về danh sách việc cần làm").click();
            page.getByText("Báo cáo kết quả thực hiện nhiệm vụ: Phân công thành viên Hội đồng")
                    .first()
                    .click();
            button(page, "Nhận việc").click();
            page.getByLabel("Kết quả thực hiện", new Page.GetByLabelOptions().setExact(false))
                    .last()
                    .fill("Hội đồng đã họp và phân công.");
            button(page, "Gửi kết quả").click();
            assertThat(page.locator(".thidua-problems")).containsText("Hãy thêm ít nhất một thành viên");
            page.getByLabel("Họ và tên thành viên, thành viên 1").fill("Lê Văn C");
            page.getByLabel("Lĩnh vực, thành viên 1").fill("Tiết kiệm");
            button(page, "Thêm thành viên").click();
            page.getByLabel("Họ và tên thành viên, thành viên 2").fill("Trần Thị D");
            page.getByLabel("Địa bàn, thành viên 2").fill("Các xã phía Đông");
            picture(page, "2-form");
            button(page, "Gửi kết quả").click();
            page.waitForCondition(() -> desk.open("userTask_report", duty).isEmpty());
            desk.runReadySteps();

            Page consolidator = opens(chromium, person("noi-vu", "chuyen-vien"));
            assertThat(row(consolidator, "Phân công thành viên Hội đồng").first())
                    .containsText("1/2");
            picture(consolidator, "3-standing");
            link(consolidator, "Phân công thành viên Hội đồng").click();
            link(consolidator, "Hội đồng Thi đua - Khen thưởng huyện").click();
            assertThat(consolidator.locator("thidua-document").last()).containsText("Các xã phía Đông");
            picture(consolidator, "4-detail");
            link(consolidator, "Về danh sách việc cần làm").click();
            consolidator
                    .getByText("Kiểm tra kết quả: Phân công thành viên Hội đồng")
                    .first()
                    .click();
            button(consolidator, "Nhận việc").click();
            consolidator
                    .getByLabel("Tiếp nhận", new Page.GetByLabelOptions().setExact(true))
                    .check();
            picture(consolidator, "5-check");
            button(consolidator, "Tiếp nhận").click();
            consolidator.waitForCondition(
                    () -> desk.open("userTask_check", duty).isEmpty());
        }
        assertThat(assignments.of(PLAN, "hoi-dong", LocalDate.of(2024, 3, 18)))
                .containsExactly(
                        new CouncilMember("Lê Văn C", null, "Tiết kiệm", null),
                        new CouncilMember("Trần Thị D", null, null, "Các xã phía Đông"));
    }

    @Test
    void whatArisesIsOpenedOnThePageAndNothingAroseIsOneClick() {
        try (Chromium chromium = Chromium.start()) {
            Page page = opens(chromium, person("tai-chinh", "chuyen-vien"));
            button(page, "Báo cáo phát sinh").click();
            button(page, "Mở việc báo cáo").click();
            assertThat(page.locator(".thidua-good")).hasText("Đã mở việc báo cáo: Ban hành định mức.");
            link(page, "Về danh sách việc cần làm").click();
            page.getByText("Công khai nguồn kinh phí huy động (năm 2024)")
                    .first()
                    .click();
            link(page, "Đề nghị gia hạn").click();
            button(page, "Đề nghị gia hạn").click();
            field(page, "Gia hạn đến hết ngày").fill("15/01/2025");
            field(page, "Lý do").fill("Chờ quyết toán của các đơn vị <b>trực thuộc</b>.");
            button(page, "Gửi đề nghị").click();
            assertThat(page.locator(".thidua-good")).hasText("Đã gửi đề nghị gia hạn đến cơ quan tổng hợp.");
            assertThat(row(page, "Đề nghị gia hạn")).containsText("<b>trực thuộc</b>");
            picture(page, "7-extension");
            link(page, "Trở lại việc đang làm").click();
            button(page, "Nhận việc").click();
            page.getByLabel("Không phát sinh").check();
            picture(page, "6-nil");
            button(page, "Gửi: không phát sinh").click();
            page.waitForCondition(() -> desk.open("userTask_report", id("cong-khai", "2024", "tai-chinh"))
                    .isEmpty());
        }
        assertThat(desk.waitsAt(id("cong-khai", "2024", "tai-chinh"))).containsExactly("userTask_approve");
        assertThat(desk.waitsAt(id("dinh-muc", "2024-1", "tai-chinh"))).containsExactly("userTask_report");
    }
}
