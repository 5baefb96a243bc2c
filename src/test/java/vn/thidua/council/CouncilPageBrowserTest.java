package vn.thidua.council;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.thidua.council.CouncilAtWork.SECRETARY;
import static vn.thidua.council.CouncilAtWork.SECRET_FORM;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.PageParts;

/** The tab "Hội đồng" and the first form of a session as the secretary sees them. */
@OfficeTest
@BrowserTest
class CouncilPageBrowserTest {

    private static final Path PICTURES = Path.of("target", "browser", "council");

    @Autowired
    Desk desk;

    @Autowired
    CouncilAtWork council;

    @Autowired
    ServletWebServerApplicationContext server;

    @BeforeEach
    void november() {
        desk.at("2024-11-04T08:00");
        council.sits(3);
    }

    private Page tasklist(Chromium chromium, String person) {
        return chromium.tasklist(server.getWebServer().getPort(), person, 1366, 768);
    }

    private static void tab(Page page) {
        PageParts.link(page, "Khen thưởng").click();
        PageParts.link(page, "Hội đồng").click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Test
    void theSecretaryOpensASessionFromWhatWaitsAndPreparesIt() {
        council.waits(SECRET_FORM, 3);
        try (Chromium chromium = Chromium.start()) {
            Page page = tasklist(chromium, SECRETARY);
            tab(page);
            picture(page, "1-waiting");
            PageParts.button(page, "Lập phiên họp với các hồ sơ đã chọn").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã lập phiên 2024-1");
            PageParts.link(page, "Về danh sách việc cần làm").click();
            page.getByText("Chuẩn bị phiên họp – Hội đồng, phiên 2024-1")
                    .first()
                    .click();
            PageParts.button(page, "Nhận việc").click();
            page.getByLabel("Họp, bỏ phiếu kín").check();
            picture(page, "2-preparing");
        }
    }
}
