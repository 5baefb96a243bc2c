package vn.thidua.nomination;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.NominationWindows.quota;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.field;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;
import static vn.thidua.support.PageParts.row;
import static vn.thidua.support.PageParts.tasklistPage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.platform.spreadsheet.SheetWriter;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.HandbookPicture;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** The tab "Đề nghị" as an office sees it: windows with their quota, a draft with what speaks against it, a list from Excel. */
@OfficeTest
@BrowserTest
class NominationPageBrowserTest {

    private static final String PLAN = NominationWindows.PLAN;
    private static final String AUTHOR = PLAN + ".so-a.chuyen-vien";
    private static final String PICTURES = "nomination";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    NominationWindows windows;

    @Autowired
    Nominations nominations;

    @Autowired
    Hands hands;

    @Autowired
    ServletWebServerApplicationContext server;

    @BeforeEach
    void novemberOf2024() {
        staff.hireFor(PLAN);
        desk.at("2024-11-04T08:00");
        windows.yearly(quota("bang-khen", "ca-nhan", null, 3), quota("bang-khen", "tap-the", "so-ban-nganh", 2));
    }

    private Page opens(Chromium chromium, String person) {
        Page page = tasklistPage(chromium, server.getWebServer().getPort(), person, "Khen thưởng");
        link(page, "Đề nghị").click();
        return page;
    }

    @Test
    void aDossierIsWrittenUntilNothingSpeaksAgainstIt() {
        try (Chromium chromium = Chromium.start()) {
            Page office = opens(chromium, AUTHOR);
            Locator window = office.locator("section.thidua-panel").first();
            assertThat(window).containsText("Hằng năm, năm 2024 – Đang nhận hồ sơ");
            assertThat(window).containsText("30/11/2024 (còn 26 ngày)");
            assertThat(row(office, "Các sở, ban, ngành")).containsText("Hướng dẫn số 14/HD-BTĐKT ngày 04/11/2024");
            assertThat(row(office, "Giấy khen")).containsText("Lồng ghép trong chỉ tiêu cuối năm");
            HandbookPicture.of(office, "de-nghi-khen-thuong");
            button(office, "Lập hồ sơ").click();
            field(office, "Hình thức khen thưởng").selectOption("bang-khen");
            field(office, "Loại đối tượng").selectOption("ca-nhan");
            field(office, "Tên đối tượng").fill("<b>Nguyễn Văn An</b>");
            field(office, "Đơn vị, địa chỉ").fill("Phòng Kế hoạch");
            field(office, "Năm sinh (cá nhân)").fill("85");
            picture(office, PICTURES, "1-begin");
            button(office, "Lập hồ sơ đề nghị").click();
            assertThat(office.locator(".thidua-ask .thidua-bad")).containsText("Năm sinh 85 không hợp lý");
            field(office, "Năm sinh (cá nhân)").fill("1985");
            button(office, "Lập hồ sơ đề nghị").click();

            assertThat(office.locator("h3")).hasText("Hồ sơ đề nghị khen thưởng 2024-1: <b>Nguyễn Văn An</b>");
            Locator findings = office.locator(".thidua-findings");
            assertThat(findings).containsText("Hồ sơ chưa nêu thành tích");
            picture(office, PICTURES, "2-draft");
            office.getByLabel("Tóm tắt thành tích").fill("Tiết kiệm 120 triệu đồng.");
            office.getByLabel("Chấp hành tốt chủ trương").selectOption("co");
            button(office, "Thêm sáng kiến").click();
            office.getByLabel("Tên sáng kiến, sáng kiến 1").fill("Sổ điện tử");
            assertThat(findings).containsText("Sáng kiến chưa ghi số quyết định công nhận");
            office.getByLabel("Chọn tệp: Báo cáo thành tích")
                    .setInputFiles(new FilePayload(
                            "bao-cao.pdf", "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
            assertThat(office.locator(".thidua-file-link")).hasCount(1);
            assertThat(findings.getByText("Chưa trình được")).hasCount(0);
            assertThat(office.getByText("Đã lưu lúc")).isVisible();
            picture(office, PICTURES, "3-complete");

            office.reload();
            assertThat(office.getByLabel("Tóm tắt thành tích")).hasValue("Tiết kiệm 120 triệu đồng.");
            link(office, "Về danh sách hồ sơ").click();
            assertThat(row(office, "<b>Nguyễn Văn An</b>")).containsText("Chuyên viên Sở A");
            office.setViewportSize(1920, 1080);
            picture(office, PICTURES, "4-list-large");

            button(office, "Lập hồ sơ").click();
            field(office, "Loại đối tượng").selectOption("ca-nhan");
            field(office, "Tên đối tượng").pressSequentially("nguyen van");
            office.getByText("<b>Nguyễn Văn An</b>, Phòng Kế hoạch, sinh năm 1985")
                    .click();
            assertThat(office.getByText("Đã chọn đối tượng có trong sổ")).isVisible();
            picture(office, PICTURES, "5-known");
            button(office, "Thôi").click();
            button(office, "Xóa").click();
            button(office, "Xóa hồ sơ của <b>Nguyễn Văn An</b>").click();
            assertThat(office.locator(".thidua-good")).hasText("Đã xóa hồ sơ đang soạn.");
            assertThat(office.locator(".thidua-page-body")).containsText("Chưa có hồ sơ nào đang soạn.");
        }
    }

    @Test
    void whoWritesTheDossierSaysWhichAccountThePersonHas() {
        try (Chromium chromium = Chromium.start()) {
            Page office = opens(chromium, AUTHOR);
            button(office, "Lập hồ sơ").click();
            field(office, "Hình thức khen thưởng").selectOption("bang-khen");
            field(office, "Loại đối tượng").selectOption("ca-nhan");
            field(office, "Tên đối tượng").fill("Trưởng phòng Sở A");
            button(office, "Lập hồ sơ đề nghị").click();
            button(office, "Gắn tài khoản của cá nhân").click();
            assertThat(field(office, "Người dùng")).hasValue(PLAN + ".so-a.truong-phong");
            picture(office, PICTURES, "8-account");
            button(office, "Gắn tài khoản").click();
            assertThat(office.locator(".thidua-page-body")).containsText("Tài khoản của cá nhân: Trưởng phòng Sở A");
            office.setViewportSize(1920, 1080);
            picture(office, PICTURES, "8-account-tied");
        }
        assertThat(hands.nomineesAmong(Set.of(PLAN + "/nomination/2024-1/so-a")))
                .containsExactly(PLAN + ".so-a.truong-phong");
    }

    @Test
    void aListIsImportedWholeOrItsErrorsAreListed() {
        try (Chromium chromium = Chromium.start()) {
            Page office = opens(chromium, AUTHOR);
            button(office, "Nhập danh sách từ Excel").click();
            field(office, "Tệp Excel (.xlsx)").setInputFiles(file("Cá nhân", "Hội"));
            button(office, "Nhập danh sách").click();
            assertThat(office.locator(".thidua-ask .thidua-bad")).containsText("Tệp có 1 lỗi trong 2 dòng");
            assertThat(row(office, "A3")).containsText("“Hội” không có trong danh sách");
            picture(office, PICTURES, "6-import-refused");
            field(office, "Tệp Excel (.xlsx)").setInputFiles(file("Cá nhân", "Tập thể"));
            button(office, "Nhập danh sách").click();
            assertThat(office.locator(".thidua-good")).containsText("Đã nhập 2 hồ sơ");
            assertThat(office.locator(".thidua-page-body")).containsText("Hồ sơ đang soạn (2)");
            picture(office, PICTURES, "7-imported");
        }
    }

    @Test
    void afterTheClosingDayTheReceivingLeaderAdmitsAnOffice() {
        desk.at("2024-12-02T08:00");
        try (Chromium chromium = Chromium.start()) {
            Page leader = opens(chromium, PLAN + ".ban-tdkt.lanh-dao");
            button(leader, "Cho xét bổ sung").click();
            field(leader, "Đơn vị được xét bổ sung").selectOption("so-a");
            field(leader, "Lý do xét bổ sung").fill("Bão lũ nên gửi chậm.");
            button(leader, "Ghi xét bổ sung").click();
            assertThat(leader.locator(".thidua-good")).containsText("Đã ghi xét bổ sung");
            Page office = opens(chromium, AUTHOR);
            assertThat(office.locator("section.thidua-panel")).containsText("Đã hết thời hạn nhận hồ sơ");
            assertThat(button(office, "Lập hồ sơ")).isVisible();
            picture(office, PICTURES, "8-late");
        }
        assertThat(nominations.proposedBy(PLAN, List.of("so-a"), Set.of(NominationStatus.values()), 0, 5_000))
                .isEmpty();
    }

    /** A list with one nominee of each kind. */
    private static FilePayload file(String... kinds) {
        var file = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(
                file,
                "Danh sách",
                Stream.of(ImportColumn.values())
                        .map(column -> new SheetWriter.Heading(column.title(), column.width()))
                        .toList())) {
            for (String kind : kinds) {
                sheet.row(Arrays.stream(ImportColumn.values())
                        .map(column -> switch (column) {
                            case KIND -> kind;
                            case NAME -> "Đối tượng là " + kind;
                            case FORM -> "Bằng khen của Chủ tịch UBND tỉnh";
                            case ACHIEVEMENT -> "Tiết kiệm.";
                            case COMPLIANT -> "Có";
                            default -> null;
                        })
                        .toList());
            }
        }
        return new FilePayload("danh-sach.xlsx", WORKBOOK, file.toByteArray());
    }
}
