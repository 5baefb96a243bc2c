package vn.thidua.council;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.council.CouncilAtWork.COUNCIL;
import static vn.thidua.council.CouncilAtWork.PLAN;
import static vn.thidua.council.CouncilAtWork.SECRETARY;
import static vn.thidua.council.CouncilAtWork.SECRET_FORM;
import static vn.thidua.council.CouncilAtWork.votesHere;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.PageParts;

/** The tab "Hội đồng" and the forms of a session as secretary and member see them. */
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

    private List<String> members;

    @BeforeEach
    void november() {
        desk.at("2024-11-04T08:00");
        members = council.sits(3);
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
    void theSecretaryOpensASessionAMemberVotesAndTheMinutesAreRead() {
        council.waits(SECRET_FORM, 3);
        String session = "%s/council-session/2024-1/%s".formatted(PLAN, COUNCIL);
        try (Chromium chromium = Chromium.start()) {
            Page page = tasklist(chromium, SECRETARY);
            tab(page);
            assertThat(page.locator(".thidua-listing tbody tr")).hasCount(3);
            picture(page, "1-waiting");
            PageParts.button(page, "Lập phiên họp với các hồ sơ đã chọn").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã lập phiên 2024-1");
            PageParts.link(page, "Về danh sách việc cần làm").click();
            page.getByText("Chuẩn bị phiên họp – Hội đồng, phiên 2024-1")
                    .first()
                    .click();
            PageParts.button(page, "Nhận việc").click();
            page.getByLabel("Họp, bỏ phiếu kín").check();
            page.getByLabel("Ngày họp, hoặc hạn trả lời phiếu").first().fill("12/11/2024");
            page.getByLabel("Giờ họp (ví dụ 08:00)").first().fill("08:00");
            page.getByLabel("Địa điểm họp").first().fill("Phòng họp số 1");
            picture(page, "2-prepared");
            PageParts.button(page, "Gửi giấy mời").click();
            assertThat(page.getByText("Chuẩn bị phiên họp – Hội đồng, phiên 2024-1"))
                    .hasCount(0);
        }
        desk.runReadySteps().at("2024-11-12T10:00");
        desk.as(SECRETARY).does("userTask_recordMeeting", session, votesHere(members, null));
        desk.runReadySteps();
        votes(members.get(1));
        council.votes(session, members.get(0));
        council.votes(session, members.get(2), 3);
        desk.runReadySteps();
        council.signsAndApproves(session);
        try (Chromium chromium = Chromium.start()) {
            Page page = tasklist(chromium, SECRETARY);
            tab(page);
            PageParts.link(page, "Hội đồng – phiên 2024-1 (Sở B)").click();
            assertThat(page.locator(".thidua-minutes")).containsText("3/3 (100 %)");
            assertThat(page.locator(".thidua-minutes")).containsText("Không thông qua");
            assertThat(PageParts.button(page, "In biên bản")).isVisible();
            picture(page, "4-minutes");
        }
    }

    /** In the form itself: what is ticked leaves the browser with the ballot and in no other way. */
    private void votes(String member) {
        try (Chromium chromium = Chromium.start()) {
            Page page = tasklist(chromium, member);
            var drafts = new CopyOnWriteArrayList<String>();
            page.onRequest(request -> {
                if (request.url().contains("/draft")) {
                    drafts.add(request.url());
                }
            });
            Locator ballot = page.getByText("Bỏ phiếu danh sách đề nghị khen thưởng – Hội đồng, phiên 2024-1");
            assertThat(ballot).hasCount(1);
            picture(page, "3-list");
            ballot.click();
            assertThat(page.getByText("Phiếu kín: hệ thống chỉ ghi")).isVisible();
            page.getByRole(AriaRole.RADIO).first().check();
            PageParts.button(page, "Bỏ phiếu").click();
            assertThat(page.getByText("Còn 2 hồ sơ chưa đánh dấu.")).isVisible();
            picture(page, "3-ballot");
            PageParts.button(page, "Các hồ sơ chưa đánh dấu: đồng ý").click();
            assertThat(page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('thidua:')).length"))
                    .isEqualTo(0);
            PageParts.button(page, "Bỏ phiếu").click();
            assertThat(page.getByText("Bỏ phiếu danh sách đề nghị khen thưởng – Hội đồng, phiên 2024-1"))
                    .hasCount(0);
            assertThat(drafts).isEmpty();
        }
    }
}
