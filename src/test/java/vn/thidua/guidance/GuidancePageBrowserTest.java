package vn.thidua.guidance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.field;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;
import static vn.thidua.support.PageParts.tasklistPage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.plan.Occasion;
import vn.thidua.superior.SuperiorDocuments;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** The page "Phong trào" as officials see it: award guidances with their windows, and advanced examples. */
@OfficeTest
@BrowserTest
class GuidancePageBrowserTest {

    private static final String PLAN = "khen-thuong";
    private static final String KEEPER = PLAN + ".noi-vu.chuyen-vien";
    private static final String OFFICE = PLAN + ".tram-y-te.chuyen-vien";
    private static final String YEARLY = PLAN + "/award-window/huong-dan-phuong/hang-nam/2024";
    private static final String PICTURES = "guidance";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    SuperiorDocuments superiors;

    @Autowired
    AwardWindows windows;

    @Autowired
    ServletWebServerApplicationContext server;

    @BeforeEach
    void november() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00");
    }

    private Page opens(Chromium chromium, String person) {
        Page page = tasklistPage(chromium, server.getWebServer().getPort(), person, "Phong trào");
        link(page, "Hướng dẫn khen thưởng").click();
        return page;
    }

    @Test
    void aGuidanceIsDraftedInTheFormAndEveryOfficeSeesItsWindow() {
        try (Chromium chromium = Chromium.start()) {
            Page keeper = opens(chromium, KEEPER);
            button(keeper, "Soạn hướng dẫn").click();
            field(keeper, "Dịp khen thưởng").selectOption(choice("Hằng năm: Năm 2024"));
            field(keeper, "Kỳ khác").fill("2026");
            button(keeper, "Bắt đầu soạn").click();
            assertThat(keeper.locator(".thidua-ask .thidua-bad")).containsText("chưa bắt đầu");
            picture(keeper, PICTURES, "1-refused");
            field(keeper, "Kỳ khác").fill("");
            button(keeper, "Bắt đầu soạn").click();
            assertThat(keeper.locator(".thidua-good")).containsText("Đã bắt đầu soạn hướng dẫn");
            assertThat(keeper.locator(".thidua-page-body"))
                    .containsText("Hướng dẫn khen thưởng hằng năm (năm 2024) – Chuyên viên Nội vụ");
            desk.runReadySteps();

            link(keeper, "Về danh sách việc cần làm").click();
            keeper.getByText("Soạn hướng dẫn khen thưởng hằng năm (năm 2024)")
                    .first()
                    .click();
            button(keeper, "Nhận việc").click();
            Locator form = keeper.locator("form[name=draftGuidanceForm]");
            assertThat(form.getByLabel("Trích yếu")).hasValue("Hướng dẫn khen thưởng hằng năm (năm 2024)");
            assertThat(form.getByLabel("Thành phần, thành phần 1", new Locator.GetByLabelOptions().setExact(true)))
                    .hasValue("Tờ trình đề nghị khen thưởng");
            form.getByLabel("Ngày cuối nhận hồ sơ").first().fill("30/11/2024");
            button(keeper, "Thêm chỉ tiêu").click();
            form.getByLabel("Hình thức, chỉ tiêu 1").selectOption("bang-khen");
            form.getByLabel("Số lượng, chỉ tiêu 1").fill("3");
            picture(keeper, PICTURES, "2-form");
            button(keeper, "Trình lãnh đạo").click();
            assertThat(keeper.locator(".thidua-messages")).containsText("chưa đăng ký văn bản phân bổ");
            button(keeper, "Bỏ chỉ tiêu 1").click();
            picture(keeper, PICTURES, "3-form-refused");
            button(keeper, "Trình lãnh đạo").click();
            keeper.waitForCondition(() -> desk.open("userTask_draft", YEARLY).isEmpty());

            desk.as(PLAN + ".ubnd.lanh-dao").does("userTask_sign", YEARLY, Typed.sign("TM"));
            String registry = PLAN + ".ubnd.van-thu";
            desk.as(registry)
                    .does(
                            "userTask_issue",
                            YEARLY,
                            Typed.issue(
                                    "21",
                                    "HD-UBND",
                                    "2024-11-01",
                                    desk.as(registry).attaches("userTask_issue", YEARLY, "hd.pdf")));

            Page office = opens(chromium, OFFICE);
            Locator window = office.locator("section.thidua-panel");
            assertThat(window).containsText("Khen thưởng hằng năm (năm 2024) – Đang nhận hồ sơ");
            assertThat(window).containsText("Hướng dẫn số 21/HD-UBND ngày 01/11/2024");
            assertThat(window.locator(".thidua-file-link")).hasCount(1);
            assertThat(button(office, "Soạn hướng dẫn")).hasCount(0);
            assertThat(button(office, "Đóng")).hasCount(0);
            office.getByText("Tiêu chuẩn, chỉ tiêu, thành phần hồ sơ").click();
            office.getByText("Quá trình").click();
            picture(office, PICTURES, "4-office");
        }
    }

    @Test
    void aSuperiorsGuidanceIsTypedIntoAWindowAndClosed() {
        superiors.register(
                PLAN,
                KEEPER,
                new SuperiorDocuments.Typed(
                        null,
                        "cap-tren",
                        "Hướng dẫn",
                        "14/HD-TTHĐTĐKT",
                        LocalDate.of(2024, 10, 8),
                        null,
                        null,
                        "Hướng dẫn khen thưởng",
                        false,
                        null,
                        "huong-dan-khen-thuong",
                        "huong-dan-tinh"));
        try (Chromium chromium = Chromium.start()) {
            Page keeper = opens(chromium, KEEPER);
            button(keeper, "Ghi hướng dẫn của cấp trên thành đợt nhận hồ sơ").click();
            field(keeper, "Dịp khen thưởng").selectOption(choice("Hằng năm: Năm 2024"));
            button(keeper, "Nhập nội dung").click();
            assertThat(field(keeper, "Tiêu chuẩn")).hasValue("Có thành tích xuất sắc trong Phong trào thi đua.");
            field(keeper, "Ngày cuối nhận hồ sơ").fill("31/10/2024");
            button(keeper, "Mở đợt nhận hồ sơ").click();
            assertThat(keeper.locator(".thidua-ask .thidua-bad")).containsText("đã qua");
            picture(keeper, PICTURES, "5-superior");
            field(keeper, "Ngày cuối nhận hồ sơ").fill("15/11/2024");
            button(keeper, "Mở đợt nhận hồ sơ").click();
            assertThat(keeper.locator(".thidua-good")).hasText("Đã mở đợt nhận hồ sơ.");
            assertThat(keeper.locator("section.thidua-panel")).containsText("Đang nhận hồ sơ");
            picture(keeper, PICTURES, "6-opened");
            button(keeper, "Đóng").click();
            field(keeper, "Lý do đóng").fill("Đã đủ hồ sơ.");
            button(keeper, "Đóng đợt nhận hồ sơ").click();
            assertThat(keeper.locator("section.thidua-panel")).containsText("Đã đóng");
            picture(keeper, PICTURES, "7-closed");
        }
        assertThat(windows.of(PLAN))
                .singleElement()
                .satisfies(window -> assertThat(window.occasion()).isEqualTo(Occasion.HANG_NAM));
    }

    @Test
    void anExampleIsProposedConfirmedAndFound() {
        try (Chromium chromium = Chromium.start()) {
            Page office = opens(chromium, OFFICE);
            link(office, "Điển hình tiên tiến").click();
            button(office, "Đề xuất điển hình tiên tiến").click();
            field(office, "Loại").selectOption("mo-hinh");
            field(office, "Tên điển hình, mô hình").fill("<b>Sổ điện</b>");
            field(office, "Nội dung, cách làm, kết quả").fill("Ghi số điện hằng ngày.\nGiảm 10% tiền điện.");
            picture(office, PICTURES, "8-propose");
            button(office, "Gửi cơ quan tổng hợp").click();
            assertThat(office.locator(".thidua-good")).containsText("Đã đề xuất");
            assertThat(office.locator(".thidua-listing")).containsText("<b>Sổ điện</b>");

            Page keeper = opens(chromium, KEEPER);
            link(keeper, "Điển hình tiên tiến").click();
            button(keeper, "Công nhận").click();
            button(keeper, "Công nhận điển hình").click();
            assertThat(keeper.locator(".thidua-good")).hasText("Đã công nhận điển hình tiên tiến.");
            button(keeper, "Ghi công bố").click();
            field(keeper, "Ngày công bố").fill("01/11/2024");
            field(keeper, "Nơi công bố").fill("Trang thông tin phường");
            button(keeper, "Ghi công bố điển hình").click();
            assertThat(keeper.locator(".thidua-listing")).containsText("Công bố ngày 01/11/2024");

            Page other = opens(chromium, PLAN + ".hoi-ccb.chuyen-vien");
            link(other, "Điển hình tiên tiến").click();
            other.getByLabel("Tìm điển hình").fill("tien dien");
            button(other, "Tìm").click();
            assertThat(other.locator(".thidua-count")).hasText("1 điển hình");
            button(other, "Ghi nhân rộng").click();
            field(other, "Ngày áp dụng").fill("01/11/2024");
            field(other, "Cách áp dụng").fill("Áp dụng ở chi hội.");
            button(other, "Ghi nhân rộng điển hình").click();
            assertThat(other.locator(".thidua-listing")).containsText("Hội Cựu chiến binh phường, từ 01/11/2024");
            picture(other, PICTURES, "9-found");
            other.getByLabel("Tìm điển hình").fill("không có");
            button(other, "Tìm").click();
            assertThat(other.locator(".thidua-empty")).containsText("Không có điển hình nào như vậy");
        }
    }

    private static SelectOption choice(String label) {
        return new SelectOption().setLabel(label);
    }
}
