package vn.thidua.report.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;
import static vn.thidua.support.PageParts.row;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.Obligations;
import vn.thidua.superior.OpeningKind;
import vn.thidua.superior.Openings;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** What the consolidator does on the page: đôn đốc, kết quả xếp loại, văn bản cấp trên. */
@OfficeTest
@BrowserTest
class ConsolidatorPageBrowserTest {

    private static final String PLAN = "co-xep-loai";
    private static final String ROUND = PLAN + "/report/2024";
    private static final String CONSOLIDATOR = PLAN + ".noi-vu.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Obligations obligations;

    @Autowired
    Openings openings;

    @Autowired
    ServletWebServerApplicationContext server;

    private final List<String> scriptErrors = new ArrayList<>();

    private Page opens(Chromium chromium, String person) {
        Page page = chromium.tasklist(server.getWebServer().getPort(), person, 1366, 768);
        page.onPageError(scriptErrors::add);
        link(page, "Báo cáo và văn bản đến").click();
        return page;
    }

    @Test
    void theConsolidatorUrgesOfficesThatAreTickedByMailAndByLetter() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        desk.at("2024-12-16T09:00");
        desk.office(PLAN, "tai-chinh", "2024").sends();
        try (Chromium chromium = Chromium.start()) {
            Page page = opens(chromium, CONSOLIDATOR);
            link(page, "Đợt báo cáo").click();
            link(page, "Năm 2024").click();
            assertThat(row(page, "Hội Cựu chiến binh")).containsText("Chưa có báo cáo");
            assertThat(row(page, "Hội Cựu chiến binh").locator(".thidua-overdue"))
                    .hasCount(0);

            button(page, "Đôn đốc bằng thư").click();
            button(page, "Gửi thư đôn đốc").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Chưa chọn cơ quan, đơn vị cần đôn đốc");
            page.getByLabel("Chọn Bộ phận Tài chính").check();
            page.getByLabel("Chọn Bộ phận Văn hóa").check();
            picture(page, "consolidator", "1-ticked");
            button(page, "Gửi thư đôn đốc").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Bộ phận Tài chính đã gửi báo cáo");
            page.getByLabel("Chọn Bộ phận Tài chính").uncheck();
            button(page, "Gửi thư đôn đốc").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã gửi thư đôn đốc đến 1 cơ quan, đơn vị.");
            assertThat(row(page, "Bộ phận Văn hóa")).containsText("thư: 1");

            page.getByLabel("Chọn Bộ phận Văn hóa").check();
            button(page, "Ra công văn đôn đốc").click();
            button(page, "Lập công văn đôn đốc").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã lập dự thảo công văn đôn đốc");
            assertThat(row(page, "Bộ phận Văn hóa")).containsText("Có tên trong văn bản đang trình");
            picture(page, "consolidator", "2-urged");
        }
        assertThat(obligations.history(ROUND + "/van-hoa"))
                .extracting(ObligationEvent::action)
                .containsExactly("Đôn đốc bằng thư điện tử");
        assertThat(desk.only("userTask_draft", ROUND + "/don-doc/1").getName()).isEqualTo("Soạn công văn đôn đốc");
        assertThat(scriptErrors).isEmpty();
    }

    @Test
    void theResultsAreLookedUpAndTakenAlong() throws IOException {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        desk.at("2024-12-19T00:00").fires("event_closingDate", ROUND).runReadySteps();
        desk.assesses(PLAN, "2024");
        try (Chromium chromium = Chromium.start()) {
            Page page = opens(chromium, CONSOLIDATOR);
            link(page, "Đợt báo cáo").click();
            link(page, "Năm 2024").click();
            link(page, "Kết quả xếp loại").click();
            assertThat(row(page, "Trạm Y tế phường")).containsText("Hoàn thành tốt");
            assertThat(page.locator(".thidua-facts")).containsText("Dự kiến, chưa chốt");
            picture(page, "consolidator", "3-results");
            Download list = page.waitForDownload(
                    () -> link(page, "Tải về (phục vụ bình xét thi đua)").click());
            assertThat(list.suggestedFilename()).isEqualTo("xep-loai-2024.csv");
            assertThat(Files.readString(list.path(), StandardCharsets.UTF_8))
                    .startsWith("\uFEFF\"Kết quả đánh giá, xếp loại")
                    .contains("phục vụ bình xét thi đua năm 2024", "\"Trạm Y tế phường\",\"Hoàn thành tốt\"");
        }
        assertThat(scriptErrors).isEmpty();
    }

    @Test
    void aSuperiorDocumentIsRegisteredFoundAndOpensWhatWaitsAndTheHeadOpensWithoutOne() {
        staff.hireFor(PLAN);
        desk.at("2024-11-20T09:00");
        try (Chromium chromium = Chromium.start()) {
            Page page = opens(chromium, CONSOLIDATOR);
            link(page, "Văn bản cấp trên").click();
            assertThat(row(page, "Giai đoạn 2025")).containsText("Đang chờ");
            button(page, "Đăng ký văn bản cấp trên").click();
            page.getByLabel("Cơ quan ban hành").first().selectOption("Ủy ban nhân dân thị xã");
            page.getByLabel("Loại văn bản").fill("Hướng dẫn");
            page.getByLabel("Số, ký hiệu").fill("12/HD-UBND");
            page.getByLabel("Ngày văn bản").fill("21/11/2024");
            page.getByLabel("Trích yếu").fill("Hướng dẫn khen thưởng sơ kết");
            page.getByLabel("Tác dụng").selectOption("Hướng dẫn khen thưởng: Hướng dẫn khen thưởng (sơ kết)");
            page.getByLabel("Tệp văn bản")
                    .setInputFiles(new FilePayload(
                            "huong-dan.pdf",
                            "application/pdf",
                            "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
            picture(page, "consolidator", "4-registering");
            button(page, "Đăng ký").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Ngày văn bản 21/11/2024 ở sau ngày hôm nay");
            page.getByLabel("Ngày văn bản").fill("18/11/2024");
            button(page, "Đăng ký").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã đăng ký văn bản số 12/HD-UBND.");
            assertThat(row(page, "Hướng dẫn khen thưởng (sơ kết)").first())
                    .containsText("Theo Hướng dẫn số 12/HD-UBND ngày 18/11/2024");
            page.getByLabel("Tìm văn bản").fill("huong dan khen thuong so ket");
            assertThat(row(page, "huong-dan.pdf")).hasCount(1);
            page.getByLabel("Tìm văn bản").fill("không có");
            assertThat(row(page, "huong-dan.pdf")).hasCount(0);
            picture(page, "consolidator", "5-registered");
            assertThat(button(page, "Cho triển khai khi chưa có văn bản")).hasCount(0);

            Page head = opens(chromium, PLAN + ".ubnd.lanh-dao");
            link(head, "Văn bản cấp trên").click();
            button(head, "Cho triển khai khi chưa có văn bản").click();
            head.getByLabel("Lý do").fill("Hướng dẫn ra chậm.");
            button(head, "Cho triển khai").click();
            assertThat(row(head, "Giai đoạn 2025")).containsText("lý do: Hướng dẫn ra chậm.");
            picture(head, "consolidator", "6-opened");
        }
        assertThat(openings.isOpen(PLAN, OpeningKind.PHASE, "gd2")).isTrue();
        assertThat(scriptErrors).isEmpty();
    }
}
