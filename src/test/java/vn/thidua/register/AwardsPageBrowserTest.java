package vn.thidua.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.thidua.register.AwardRegisterTest.KEEPER;
import static vn.thidua.register.AwardRegisterTest.PLAN;
import static vn.thidua.register.AwardRegisterTest.award;
import static vn.thidua.register.AwardRegisterTest.person;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.field;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;
import static vn.thidua.support.PageParts.row;
import static vn.thidua.support.PageParts.tasklistPage;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.platform.spreadsheet.SheetRow;
import vn.thidua.platform.spreadsheet.Workbooks;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** The tab "Tra cứu khen thưởng" as officials see it. */
@OfficeTest
@BrowserTest
class AwardsPageBrowserTest {

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Nominees nominees;

    @Autowired
    AwardRegister register;

    @Autowired
    ServletWebServerApplicationContext server;

    @BeforeEach
    void december() {
        staff.hireFor(PLAN);
        desk.at("2024-12-20T09:00");
        List<Nominee> crowd = nominees.registerAll(
                PLAN,
                IntStream.range(0, 60)
                        .mapToObj(n ->
                                person("Lê Văn " + (char) ('A' + n % 26) + (char) ('a' + n / 26), "Tổ dân phố số 3"))
                        .toList(),
                KEEPER);
        register.enter(
                PLAN,
                IntStream.range(0, 60)
                        .mapToObj(n -> award("n-" + n, crowd.get(n), "15/QĐ-UBND"))
                        .toList(),
                KEEPER);
        Nominee an = nominees.register(
                PLAN, person("Nguyễn Văn Ân <img src=x onerror=alert(1)>", "Trạm Y tế phường"), KEEPER);
        nominees.register(PLAN, person("Nguyễn V. Ân", "Trạm Y tế"), KEEPER);
        register.enter(PLAN, List.of(award("n-an", an, "16/QĐ-UBND")), KEEPER);
    }

    @Test
    void theConsolidatorSearchesTypesMergesAndTakesTheListAway() throws IOException {
        try (Chromium chromium = Chromium.start()) {
            Page page = tasklistPage(chromium, server.getWebServer().getPort(), KEEPER, "Khen thưởng");
            assertThat(page.locator(".thidua-count")).hasText("61 lượt khen thưởng");
            picture(page, "awards", "1-register");
            link(page, "Trang sau").click();
            assertThat(page.getByText("Trang 2/2")).isVisible();

            page.getByLabel("Tìm", new Page.GetByLabelOptions().setExact(true)).fill("nguyen van an");
            button(page, "Tìm").click();
            assertThat(page.locator(".thidua-count")).hasText("1 lượt khen thưởng");
            assertThat(row(page, "Nguyễn Văn Ân <img src=x onerror=alert(1)>"))
                    .containsText("16/QĐ-UBND, ngày 15/12/2024");
            Download download =
                    page.waitForDownload(() -> link(page, "Xuất Excel").click());
            try (InputStream file = download.createReadStream()) {
                Assertions.assertThat(Workbooks.rows(file, 10))
                        .extracting(SheetRow::number)
                        .containsExactly(1, 2);
            }
            link(page, "Tổng hợp số lượng").click();
            assertThat(row(page, "Giấy khen của Chủ tịch UBND phường")).containsText("Cá nhân");
            picture(page, "awards", "2-counts");
            link(page, "Về danh sách").click();

            button(page, "Ghi khen thưởng ngoài hệ thống").click();
            picture(page, "awards", "3-typing");
            field(page, "Loại đối tượng").selectOption("ho-gia-dinh");
            field(page, "Tên ghi trong quyết định").fill("Hộ bà Bình");
            field(page, "Hình thức khen thưởng").selectOption("giay-khen");
            field(page, "Dịp khen thưởng").selectOption("hang-nam");
            field(page, "Số, ký hiệu quyết định").fill("3/QĐ-UBND");
            field(page, "Ngày quyết định").fill("31/12/2022");
            field(page, "Cơ quan, người quyết định").fill("Chủ tịch UBND phường");
            page.locator(".thidua-ask:not([hidden]) button[type=submit]").click();
            assertThat(page.locator(".thidua-good")).hasText("Đã ghi khen thưởng của Hộ bà Bình vào sổ.");

            button(page, "Nhập từ Excel").click();
            field(page, "Tệp Excel")
                    .setInputFiles(new FilePayload(
                            "a.xlsx", "application/octet-stream", "x".getBytes(StandardCharsets.UTF_8)));
            page.locator(".thidua-ask:not([hidden]) button[type=submit]").click();
            assertThat(page.locator(".thidua-bad")).containsText("Tệp không phải bảng tính Excel");

            row(page, "Nguyễn Văn Ân").locator("a").click();
            page.getByText("Gộp đối tượng bị ghi trùng").click();
            page.getByLabel("Tìm đối tượng bị trùng").fill("nguyen v an tram");
            button(page, "Tìm").click();
            row(page, "Nguyễn V. Ân")
                    .locator("button", new Locator.LocatorOptions().setHasText("Gộp"))
                    .first()
                    .click();
            field(page, "Lý do gộp").fill("Một người, hai lần ghi.");
            picture(page, "awards", "4-nominee");
            page.locator(".thidua-ask:not([hidden]) button[type=submit]").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã gộp Nguyễn V. Ân vào Nguyễn Văn Ân");
            assertThat(row(page, "Một người, hai lần ghi.")).containsText("Nguyễn V. Ân");
            picture(page, "awards", "5-merged");
        }
    }

    @Test
    void everybodyElseOnlyReads() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.tasklist(server.getWebServer().getPort(), PLAN + ".tai-chinh.chuyen-vien", 1920, 1080);
            link(page, "Khen thưởng").click();
            assertThat(page.locator(".thidua-count")).hasText("61 lượt khen thưởng");
            assertThat(button(page, "Nhập từ Excel")).hasCount(0);
            picture(page, "awards", "6-reader");
            page.getByLabel("Số quyết định").fill("16/qd");
            button(page, "Tìm").click();
            row(page, "Nguyễn Văn Ân").locator("a").click();
            assertThat(page.getByText("Về danh sách khen thưởng")).isVisible();
            assertThat(page.getByText("Gộp đối tượng bị ghi trùng")).hasCount(0);
        }
    }
}
