package vn.thidua.obligation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.picture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;

/** Gia hạn and Không phải thực hiện as officials see them. */
@OfficeTest
@BrowserTest
class ObligationPageBrowserTest {

    private static final String PLAN = "thu-nghiem";

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Obligations obligations;

    ReportingOffice tramYTe;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024").at("2024-12-10T09:00");
        tramYTe = desk.office(PLAN, "tram-y-te", "2024");
    }

    @Test
    void anOfficeAsksTheConsolidatorGrantsAndItsHeadWaivesAnother() {
        try (Chromium chromium = Chromium.start()) {
            Page page = opens(chromium, tramYTe.person("chuyen-vien"), "#/bao-cao?ky=2024&don-vi=tram-y-te");
            button(page, "Đề nghị gia hạn").click();
            button(page, "Gửi đề nghị").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Chưa nhập mục “Gia hạn đến hết ngày”");
            page.getByLabel("Gia hạn đến hết ngày").fill("20/12/2024");
            page.getByLabel("Lý do").fill("Mưa lũ, mất điện ba ngày.");
            button(page, "Gửi đề nghị").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("sau ngày chốt đợt báo cáo (18/12/2024)");
            picture(page, "obligation", "1-refused");
            page.getByLabel("Gia hạn đến hết ngày").fill("17/12/2024");
            button(page, "Gửi đề nghị").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã gửi đề nghị gia hạn");
            assertThat(page.locator(".thidua-listing").first()).containsText("Đang chờ trả lời");
            picture(page, "obligation", "2-asked");

            Page consolidator = opens(chromium, "thu-nghiem.noi-vu.chuyen-vien", "");
            consolidator.getByText("Xử lý đề nghị gia hạn – Trạm Y tế").first().click();
            button(consolidator, "Nhận việc").click();
            consolidator
                    .getByText("Đồng ý gia hạn", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(consolidator.getByLabel("Gia hạn đến hết ngày").first()).hasValue("17/12/2024");
            picture(consolidator, "obligation", "3-answer");
            button(consolidator, "Đồng ý gia hạn").click();
            assertThat(consolidator.getByText("Chọn một việc trong danh sách.")).isVisible();
            assertThat(obligations.get(tramYTe.dossier()).originalDueAt()).isNotNull();

            page.reload();
            assertThat(page.locator(".thidua-facts").first()).containsText("17/12/2024 23:59");
            assertThat(page.locator(".thidua-facts").first()).containsText("Thời hạn ban đầu: 14/12/2024 23:59");
            picture(page, "obligation", "4-granted");

            Page head = opens(chromium, "thu-nghiem.noi-vu.lanh-dao", "#/bao-cao?ky=2024&don-vi=to-1&tu=dot");
            button(head, "Không phải thực hiện").click();
            head.getByLabel("Lý do").fill("Tổ dân phố đã sáp nhập.");
            picture(head, "obligation", "5-waive");
            button(head, "Xác nhận không phải thực hiện").click();
            assertThat(head.locator(".thidua-good")).containsText("Đã xác nhận đơn vị không phải thực hiện");
            assertThat(head.locator(".thidua-facts").first()).containsText("Không phải thực hiện");
            picture(head, "obligation", "6-waived");
            assertThat(obligations.get("thu-nghiem/report/2024/to-1").status()).isEqualTo(Status.KHONG_PHAI_THUC_HIEN);
        }
    }

    private Page opens(Chromium chromium, String person, String place) {
        Page page = chromium.tasklist(port, person, 1366, 768);
        if (!place.isEmpty()) {
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/" + place);
        }
        return page;
    }
}
