package vn.thidua.awardrule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.field;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;
import static vn.thidua.support.PageParts.row;
import static vn.thidua.support.PageParts.tasklistPage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.HandbookPicture;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** The tab "Bảng quy định": everybody reads the tables of the law; the administrator is told why a file cannot be one. */
@OfficeTest
@BrowserTest
class RulesPageBrowserTest {

    private static final String PLAN = "de-nghi";
    private static final String PICTURES = "rules";
    private static final String ROUTE = "Trình tự xét khen thưởng";

    @Autowired
    Staff staff;

    @Autowired
    ServletWebServerApplicationContext server;

    private Page opens(Chromium chromium, String person) {
        Page page = tasklistPage(chromium, server.getWebServer().getPort(), person, "Khen thưởng");
        link(page, "Bảng quy định").click();
        return page;
    }

    private static FilePayload file(String dmn) {
        return new FilePayload("award-route.dmn", "application/xml", dmn.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theTablesAreReadAndAFileThatIsNoneIsRefused() {
        String administrator = staff.hire(PLAN + ".quan-tri-bang", new Group(PLAN, "so-noi-vu", Role.QUAN_TRI));
        try (Chromium chromium = Chromium.start()) {
            Page page = opens(chromium, administrator);
            assertThat(page.locator(".thidua-facts")).containsText("Phiên bản đang áp dụng: 1");
            Locator route = page.locator("details.thidua-rules").first();
            assertThat(route.locator("summary")).containsText(ROUTE);
            assertThat(row(page, "Bằng khen của Chủ tịch UBND tỉnh").first()).containsText("chưa xác minh");
            picture(page, PICTURES, "1-tables");
            HandbookPicture.of(page, "bang-quy-dinh");
            button(page, "Thay bảng " + ROUTE).click();
            button(page, "Kiểm tra và thay bảng").click();
            assertThat(page.locator(".thidua-ask .thidua-bad")).containsText("Chưa chọn tệp ở mục “Tệp DMN đã sửa”");
            field(page, "Tệp DMN đã sửa")
                    .setInputFiles(file(TableFiles.text(DecisionTable.ROUTE)
                            .replaceFirst("<text>\"giay-khen\"</text>", "<text>\"giay-khenn\"</text>")));
            field(page, "Lý do thay").fill("Quyết định số 12/2024/QĐ-UBND");
            button(page, "Kiểm tra và thay bảng").click();
            assertThat(page.locator(".thidua-ask .thidua-bad"))
                    .containsText("Dòng 1, cột “Hình thức khen thưởng”: không có giá trị “giay-khenn”");
            assertThat(field(page, "Lý do thay")).hasValue("Quyết định số 12/2024/QĐ-UBND");
            picture(page, PICTURES, "2-refused");

            link(page, "Phiên bản 1 (đang áp dụng)").click();
            assertThat(page.locator(".thidua-ask .thidua-bad")).hasCount(0);
            assertThat(page.locator(".thidua-facts")).containsText("Phiên bản đang áp dụng: 1");
            page.locator("details.thidua-rules:not([open]) > summary").last().click();
            assertThat(page.locator("details.thidua-rules[open]")).hasCount(2);
            picture(page, PICTURES, "3-other-table");
        }
    }

    @Test
    void whoDoesNotAdministerReadsOnly() {
        String reader = staff.hire(PLAN + ".nguoi-doc-bang", new Group(PLAN, "so-a", Role.CHUYEN_VIEN));
        try (Chromium chromium = Chromium.start()) {
            Page page = opens(chromium, reader);
            assertThat(link(page, "Tải tệp DMN về").first()).isVisible();
            assertThat(button(page, "Thay bảng " + ROUTE)).hasCount(0);
        }
    }
}
