package vn.thidua.criteria.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.field;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;
import static vn.thidua.support.PageParts.row;
import static vn.thidua.support.PageParts.tasklistPage;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.acceptance.pages.TasklistPage;
import vn.thidua.criteria.CriteriaInForce;
import vn.thidua.criteria.CriteriaOfficeWork;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.TypedCriteria;
import vn.thidua.criteria.domain.CriteriaContent.Criterion;
import vn.thidua.superior.SuperiorDocuments;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** A set typed in the editor, and the page "Tiêu chí thi đua". */
@OfficeTest
@BrowserTest
class CriteriaPageBrowserTest {

    private static final String PICTURES = "criteria";
    private static final String PLAN = "bo-tieu-chi";
    private static final String HEALTH = PLAN + "/criteria-xa-hoi/2024/y-te";
    private static final String DRAFTER = PLAN + ".y-te.chuyen-vien";
    private static final String CONSOLIDATOR = PLAN + ".noi-vu.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    CriteriaOfficeWork work;

    @Autowired
    CriteriaSets sets;

    @Autowired
    CriteriaInForce inForce;

    @Autowired
    SuperiorDocuments superiors;

    @Autowired
    ServletWebServerApplicationContext server;

    private final List<String> scriptErrors = new ArrayList<>();

    @BeforeEach
    void thePlanIsIssued() {
        staff.hireFor(PLAN);
        desk.at("2024-03-01T08:00");
        work.opens(PLAN);
    }

    private int port() {
        return server.getWebServer().getPort();
    }

    @Test
    void aSetIsTypedPastedAndMovedInTheEditor() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.tasklist(port(), DRAFTER, 1366, 768);
            page.onPageError(scriptErrors::add);
            new TasklistPage(page).take("Xây dựng tiêu chí thi đua (phát triển hạ tầng xã hội)");
            Locator editor = page.locator("thidua-criteria");
            assertThat(editor.locator("li")).hasCount(1);

            page.getByText("Tiêu chí chung của Kế hoạch để định hướng (3)").click();
            page.getByText("Lấy làm tiêu chí").first().click();
            assertThat(editor.locator("li")).hasCount(1);
            assertThat(editor.locator("textarea").first()).hasValue("Giải ngân vốn đầu tư công đúng tiến độ.");

            button(page, "Thêm tiêu chí").click();
            editor.locator("textarea").nth(1).evaluate("""
                    area => {
                      const data = new DataTransfer();
                      data.setData('text/plain', 'Số trạm y tế xây mới\\ttrạm\\tQuyết định đầu tư\\r\\nSố giường bệnh\\tgiường\\tBáo cáo năm');
                      area.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                    }""");
            assertThat(editor.locator("li")).hasCount(3);
            editor.getByLabel("Chuyển lên").nth(2).click();
            assertThat(editor.locator("textarea").nth(1)).hasValue("Số giường bệnh");
            page.getByLabel("Chấm điểm theo tiêu chí").check();
            List<String> points = List.of("50", "30", "10");
            for (int i = 0; i < points.size(); i++) {
                editor.getByLabel("Điểm").nth(i).fill(points.get(i));
            }
            assertThat(editor.getByText("Các cơ quan, đơn vị: 90/100 điểm")).isVisible();
            picture(page, PICTURES, "1-editor");
            button(page, "Gửi SNV góp ý").click();
            assertThat(page.locator(".thidua-messages")).containsText("tổng điểm là 90, phải bằng 100");
            editor.getByLabel("Điểm").nth(2).fill("20");
            button(page, "Gửi SNV góp ý").click();
            assertThat(editor).hasCount(0);
        }
        assertThat(sets.get(HEALTH).content().criteria())
                .extracting(Criterion::text)
                .containsExactly("Giải ngân vốn đầu tư công đúng tiến độ.", "Số giường bệnh", "Số trạm y tế xây mới");
        assertThat(desk.waitsAt(HEALTH)).containsExactly("userTask_comment");
        assertThat(scriptErrors).isEmpty();
    }

    @Test
    void thePageShowsWhatCountsBeginsAFurtherVersionAndAdoptsFromAbove() throws IOException {
        work.issues(PLAN, "y-te", HEALTH, TypedCriteria.usual(), "5", "QĐ-SYT", "2024-03-20");
        superiors.register(
                PLAN,
                CONSOLIDATOR,
                new SuperiorDocuments.Typed(
                        null,
                        "cap-tren",
                        "Quyết định",
                        "15/QĐ-BYT",
                        LocalDate.of(2024, 2, 1),
                        null,
                        null,
                        "Tiêu chí ngành",
                        false,
                        null,
                        "tieu-chi",
                        null));
        try (Chromium chromium = Chromium.start()) {
            Page page = tasklistPage(chromium, port(), DRAFTER, "Phong trào");
            page.onPageError(scriptErrors::add);
            link(page, "Tiêu chí thi đua").click();
            assertThat(row(page, "Tỷ lệ giải ngân vốn đầu tư công")).containsText("5/QĐ-SYT ngày 20/03/2024");
            picture(page, PICTURES, "2-page");
            Download csv =
                    page.waitForDownload(() -> link(page, "Tải về bảng tính").click());
            assertThat(Files.readString(csv.path())).contains("Tỷ lệ giải ngân vốn đầu tư công");

            page.getByLabel("Tiêu chí áp dụng ngày").fill("19/03/2024");
            button(page, "Xem").click();
            assertThat(row(page, "Tỷ lệ giải ngân vốn đầu tư công")).hasCount(0);

            row(page, "5/QĐ-SYT").locator("button").first().click();
            button(page, "Bắt đầu sửa đổi").click();
            assertThat(page.locator(".thidua-bad")).containsText("Chưa nhập mục “Lý do sửa đổi”");
            field(page, "Lý do sửa đổi").fill("Bổ sung chỉ số.");
            button(page, "Bắt đầu sửa đổi").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã giao việc xây dựng tiêu chí");

            button(page, "Áp dụng tiêu chí của cấp trên").click();
            field(page, "Văn bản cấp trên").selectOption(new SelectOption().setIndex(1));
            field(page, "Thuộc bộ tiêu chí").selectOption("xa-hoi");
            field(page, "Áp dụng từ ngày").fill("01/03/2024");
            field(page, "Nhóm đối tượng của các tiêu chí nhập dưới đây").selectOption("co-quan-don-vi");
            page.locator(".thidua-ask:not([hidden]) textarea[rows='6']")
                    .fill("Số trạm đạt chuẩn | trạm | Quyết định công nhận\nTỷ lệ hài lòng | %");
            picture(page, PICTURES, "3-adopting");
            button(page, "Áp dụng").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã áp dụng tiêu chí của cấp trên");
            assertThat(row(page, "Số trạm đạt chuẩn")).containsText("15/QĐ-BYT");

            button(page, "Thôi áp dụng").click();
            field(page, "Thôi áp dụng từ ngày").fill("20/03/2024");
            field(page, "Lý do thôi áp dụng").fill("Bộ đã bãi bỏ.");
            button(page, "Thôi áp dụng").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã thôi áp dụng từ ngày 20/03/2024");
            assertThat(page.locator(".thidua-page-body")).containsText("thôi áp dụng từ 20/03/2024: Bộ đã bãi bỏ.");
            assertThat(button(page, "Thôi áp dụng")).hasCount(0);
        }
        assertThat(desk.waitsAt(HEALTH + "/2")).containsExactly("userTask_workOut");
        assertThat(inForce.on(PLAN, LocalDate.of(2024, 3, 1)).sets())
                .extracting(CriteriaInForce.SetInForce::document)
                .containsExactly("15/QĐ-BYT");
        assertThat(inForce.on(PLAN, LocalDate.of(2024, 3, 20)).sets())
                .extracting(CriteriaInForce.SetInForce::document)
                .containsExactly("5/QĐ-SYT");
        assertThat(scriptErrors).isEmpty();
    }
}
