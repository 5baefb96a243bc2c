package vn.thidua.issuance.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.field;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;
import static vn.thidua.support.PageParts.row;
import static vn.thidua.support.PageParts.tasklistPage;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.issuance.Issuances;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.ObligationStarts;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Plans;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** The tab "Tình hình ban hành" as the consolidator sees it, and the task of an office that only takes note. */
@OfficeTest
@BrowserTest
class IssuancePageBrowserTest {

    private static final String PLAN = "ban-hanh";
    private static final String PICTURES = "issuance";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Plans plans;

    @Autowired
    Issuances issuances;

    @Autowired
    ObligationStarts starts;

    @Autowired
    Obligations obligations;

    @LocalServerPort
    int port;

    @Test
    void theConsolidatorSeesHowFarTheOfficesAreUrgesThemAndOpensAGuidance() {
        staff.hireFor(PLAN);
        desk.at("2024-01-20T08:00");
        starts.startNext(issuances.openPlan(plans.plan(PLAN)));
        String root = "ban-hanh/plan/2024/ubnd";
        desk.as("ban-hanh.noi-vu.chuyen-vien")
                .does("userTask_draft", root, Typed.draft(Typed.letter("Kế hoạch", "Nội dung.", 5)));
        desk.as("ban-hanh.ubnd.lanh-dao").does("userTask_sign", root, Typed.sign("TRUC_TIEP"));
        var registry = desk.as("ban-hanh.van-phong.van-thu");
        var copy = registry.attaches("userTask_issue", root, "ke-hoach-10.pdf");
        registry.does("userTask_issue", root, Typed.issue("10", "KH-UBND", "2024-01-20", copy));
        desk.runReadySteps();
        desk.at("2024-04-02T09:00");

        List<String> scriptErrors = new ArrayList<>();
        try (Chromium chromium = Chromium.start()) {
            Page page = tasklistPage(chromium, port, "ban-hanh.noi-vu.chuyen-vien", "Phong trào");
            page.onPageError(scriptErrors::add);
            page.navigate(page.url().replaceAll("#.*", "") + "#/phong-trao?xem=ban-hanh");
            assertThat(row(page, "Kế hoạch triển khai Phong trào thi đua")).containsText("0/5");
            picture(page, PICTURES, "1-all");
            link(page, "Kế hoạch triển khai Phong trào thi đua").click();
            assertThat(row(page, "Sở C")).containsText("Quá hạn");
            assertThat(row(page, "Hội Khuyến học")).containsText("Xác nhận đã nhận");
            button(page, "Đôn đốc bằng thư").click();
            button(page, "Gửi thư đôn đốc").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Chưa chọn cơ quan, đơn vị cần đôn đốc");
            page.getByLabel("Chọn Sở C").check();
            button(page, "Gửi thư đôn đốc").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã gửi thư đôn đốc đến 1 cơ quan, đơn vị.");
            picture(page, PICTURES, "2-one");

            link(page, "Các doanh nghiệp").click();
            button(page, "Nhập thay").click();
            field(page, "Số đơn vị đã có kế hoạch").fill("12");
            field(page, "Ngày nắm được").fill("01/04/2024");
            button(page, "Ghi nhận").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã ghi nhận kế hoạch của Các doanh nghiệp.");
            picture(page, PICTURES, "3-crowd");

            page.navigate(page.url().replaceAll("#.*", "") + "#/phong-trao?xem=ban-hanh");
            button(page, "Mở đợt ban hành").first().click();
            field(page, "Văn bản cần ban hành")
                    .selectOption(new SelectOption()
                            .setLabel("Hướng dẫn tổ chức thực hiện (Hướng dẫn thực hiện phong trào)"));
            picture(page, PICTURES, "4-opening");
            page.locator(".thidua-ask:not([hidden]) button[type=submit]").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã mở đợt ban hành");
            assertThat(row(page, "Hướng dẫn thực hiện Phong trào thi đua năm 2024"))
                    .containsText("Đang thực hiện");
        }
        assertThat(obligations.history("ban-hanh/plan/2024/so-c"))
                .extracting(ObligationEvent::action)
                .contains("Đôn đốc bằng thư điện tử");
        assertThat(desk.waitsAt("ban-hanh/plan/2024-huong-dan-1/noi-vu")).containsExactly("userTask_draft");
        assertThat(scriptErrors).isEmpty();
    }
}
