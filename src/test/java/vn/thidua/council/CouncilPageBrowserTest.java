package vn.thidua.council;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.council.CouncilAtWork.CHAIR;
import static vn.thidua.council.CouncilAtWork.COUNCIL;
import static vn.thidua.council.CouncilAtWork.PLAN;
import static vn.thidua.council.CouncilAtWork.SECRETARY;
import static vn.thidua.council.CouncilAtWork.SECRET_FORM;
import static vn.thidua.council.CouncilAtWork.votesHere;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.HandbookPicture;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.PageParts;

/** The tab "Hội đồng" and every form of a session as secretary, member and chair see them, from what waits to the minutes. */
@OfficeTest
@BrowserTest
class CouncilPageBrowserTest {

    private static final String SESSION = "%s/council-session/2024-1/%s".formatted(PLAN, COUNCIL);

    @Autowired
    Desk desk;

    @Autowired
    CouncilAtWork council;

    @Autowired
    ServletWebServerApplicationContext server;

    private List<String> members;
    private List<String> rows;

    @BeforeEach
    void november() {
        desk.at("2024-11-04T08:00");
        members = council.sits(3);
        rows = council.waits(SECRET_FORM, 3);
    }

    private Page tasklist(Chromium chromium, String person) {
        return chromium.tasklist(server.getWebServer().getPort(), person, 1366, 768);
    }

    private Page tab(Chromium chromium) {
        Page page = tasklist(chromium, SECRETARY);
        PageParts.link(page, "Khen thưởng").click();
        PageParts.link(page, "Hội đồng").click();
        return page;
    }

    private static Page session(Page page) {
        PageParts.link(page, "Hội đồng – phiên 2024-1 (Sở B)").click();
        return page;
    }

    /** On the small screen and on the large one. */
    private static void pictures(Page page, String name) {
        PageParts.picture(page, "council", name + "-1366");
        page.setViewportSize(1920, 1080);
        PageParts.picture(page, "council", name + "-1920");
        page.setViewportSize(1366, 768);
    }

    private Page opens(Chromium chromium, String person, String task) {
        Page page = tasklist(chromium, person);
        Locator found = page.getByText(task + " – Hội đồng, phiên 2024-1");
        assertThat(found).hasCount(1);
        found.click();
        PageParts.button(page, "Nhận việc").click();
        return page;
    }

    private static void sends(Page page, String button, String task) {
        PageParts.button(page, button).click();
        assertThat(page.getByText(task + " – Hội đồng, phiên 2024-1")).hasCount(0);
    }

    @Test
    void aSessionGoesFromWhatWaitsToItsMinutesOnItsScreens() {
        try (Chromium chromium = Chromium.start()) {
            opensTheSession(chromium);
            desk.runReadySteps().at("2024-11-12T10:00");
            recordsThatOneCameAndTheOthersArePolled(chromium);
            desk.runReadySteps().at("2024-11-14T00:00");
            desk.fires("event_votingOver", SESSION).runReadySteps();
            asksTheSilentOnesAgain(chromium);
            desk.runReadySteps();
            council.votes(SESSION, members.get(0));
            votes(chromium, members.get(1));
            council.votes(SESSION, members.get(2), 3);
            desk.runReadySteps();
            sign(chromium);
            desk.runReadySteps();
            readsTheMinutes(chromium);
        }
    }

    private void opensTheSession(Chromium chromium) {
        Page page = tab(chromium);
        assertThat(page.getByText("3 hồ sơ chờ Hội đồng – Sở B")).isVisible();
        pictures(page, "1-waiting");
        PageParts.button(page, "Lập phiên họp với các hồ sơ đã chọn").click();
        assertThat(page.locator(".thidua-good")).containsText("Đã lập phiên 2024-1");
        page = opens(chromium, SECRETARY, "Chuẩn bị phiên họp");
        page.getByLabel("Họp, bỏ phiếu kín").check();
        page.getByLabel("Ngày họp, hoặc hạn trả lời phiếu").first().fill("12/11/2024");
        page.getByLabel("Giờ họp (ví dụ 08:00)").first().fill("08:00");
        page.getByLabel("Địa điểm họp").first().fill("Phòng họp số 1");
        pictures(page, "2-prepare");
        sends(page, "Gửi giấy mời", "Chuẩn bị phiên họp");
    }

    private void recordsThatOneCameAndTheOthersArePolled(Chromium chromium) {
        Page page = opens(chromium, SECRETARY, "Ghi thành viên dự họp và kết quả");
        page.getByLabel("Đã họp, nhập kết quả kiểm phiếu giấy").check();
        pictures(page, "3-record-paper");
        page.getByLabel("Đã họp, thành viên bỏ phiếu trên hệ thống").check();
        page.locator("thidua-many[name=present] input[type=checkbox]").first().check();
        page.getByLabel("Lấy ý kiến bằng phiếu thành viên vắng mặt").first().fill("13/11/2024");
        pictures(page, "3-record-vote");
        sends(page, "Mở bỏ phiếu", "Ghi thành viên dự họp và kết quả");
    }

    private void asksTheSilentOnesAgain(Chromium chromium) {
        Page page = opens(chromium, SECRETARY, "Xử lý phiên chưa đủ thành viên");
        page.getByLabel("Chuyển phiên họp sang ngày khác").check();
        pictures(page, "4-settle-postpone");
        page.getByLabel("Lấy ý kiến bằng phiếu của các thành viên chưa bỏ phiếu")
                .check();
        page.getByLabel("Đến hết ngày, hoặc ngày họp mới").first().fill("20/11/2024");
        pictures(page, "4-settle-poll");
        sends(page, "Lấy ý kiến thêm", "Xử lý phiên chưa đủ thành viên");
    }

    /** In the form itself: what is ticked leaves the browser with the ballot and in no other way. */
    private void votes(Chromium chromium, String member) {
        Page page = tasklist(chromium, member);
        var drafts = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> {
            if (request.url().contains("/draft")) {
                drafts.add(request.url());
            }
        });
        Locator ballot = page.getByText("Bỏ phiếu danh sách đề nghị khen thưởng – Hội đồng, phiên 2024-1");
        assertThat(ballot).hasCount(1);
        pictures(page, "5-list");
        ballot.click();
        assertThat(page.getByText("Phiếu kín: hệ thống chỉ ghi")).isVisible();
        assertThat(page.locator(".thidua-ways")).isVisible();
        assertThat(PageParts.link(page, "Chuyển xử lý")).hasCount(0);
        assertThat(page.getByText("Thêm nhóm")).isHidden();
        page.getByRole(AriaRole.RADIO).first().check();
        HandbookPicture.of(page, "bo-phieu");
        PageParts.button(page, "Bỏ phiếu").click();
        assertThat(page.getByText("Còn 2 hồ sơ chưa đánh dấu.")).isVisible();
        pictures(page, "5-ballot");
        PageParts.button(page, "Các hồ sơ chưa đánh dấu: đồng ý").click();
        assertThat(page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('thidua:')).length"))
                .isEqualTo(0);
        sends(page, "Bỏ phiếu", "Bỏ phiếu danh sách đề nghị khen thưởng");
        assertThat(drafts).isEmpty();
    }

    private void sign(Chromium chromium) {
        Page secretary = opens(chromium, SECRETARY, "Ký biên bản kiểm phiếu, biên bản họp");
        assertThat(secretary.locator(".thidua-minutes")).containsText("3/3 (100 %)");
        secretary.getByLabel("Nội dung thảo luận, kết luận").first().fill("Hội đồng thống nhất kết quả kiểm phiếu.");
        pictures(secretary, "6-sign");
        sends(secretary, "Ký biên bản", "Ký biên bản kiểm phiếu, biên bản họp");
        Page chair = opens(chromium, CHAIR, "Thông qua biên bản họp Hội đồng");
        assertThat(chair.locator(".thidua-minutes")).containsText("Hội đồng thống nhất kết quả kiểm phiếu.");
        pictures(chair, "7-approve");
        sends(chair, "Thông qua, ký biên bản", "Thông qua biên bản họp Hội đồng");
    }

    private void readsTheMinutes(Chromium chromium) {
        Page page = session(tab(chromium));
        assertThat(page.locator(".thidua-minutes")).containsText("Không thông qua");
        assertThat(PageParts.button(page, "In biên bản")).isVisible();
        pictures(page, "8-minutes");
    }

    @Test
    void theSecretaryEndsTheVoteEarlyAndTheMinutesSayWhy() {
        council.opens(rows);
        council.invites(SESSION, "hop-phieu-kin", "2024-11-12");
        desk.at("2024-11-12T10:00")
                .as(SECRETARY)
                .does("userTask_recordMeeting", SESSION, votesHere(members, "2024-11-15"));
        desk.runReadySteps();
        members.subList(0, 2).forEach(member -> council.votes(SESSION, member));
        desk.runReadySteps();
        try (Chromium chromium = Chromium.start()) {
            Page page = session(tab(chromium));
            assertThat(PageParts.button(page, "Kết thúc bỏ phiếu sớm")).isVisible();
            pictures(page, "9-voting");
            PageParts.button(page, "Kết thúc bỏ phiếu sớm").click();
            PageParts.field(page, "Lý do kết thúc sớm").fill("Thành viên còn lại đi công tác dài ngày");
            pictures(page, "9-close");
            PageParts.button(page, "Kết thúc bỏ phiếu").click();
            assertThat(page.locator(".thidua-good")).containsText("Đã kết thúc bỏ phiếu");
            desk.runReadySteps();
            page.reload();
            assertThat(page.locator(".thidua-minutes"))
                    .containsText("khi còn 1 thành viên chưa bỏ phiếu; lý do: Thành viên còn lại đi công tác dài ngày");
            pictures(page, "9-closed");
        }
    }
}
