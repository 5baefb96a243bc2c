package vn.thidua.review.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;
import static vn.thidua.support.PageParts.row;
import static vn.thidua.support.PageParts.tasklistPage;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.platform.security.Grants;
import vn.thidua.review.Reviews;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/** The tab "Sơ kết, tổng kết" as the consolidator and an office see it, and what its addresses refuse. */
@OfficeTest
@BrowserTest
class ReviewsPageBrowserTest {

    private static final String PLAN = "so-ket-theo-nhom";
    private static final String CLERK = PLAN + ".noi-vu.chuyen-vien";
    private static final String OFFICE = PLAN + ".y-te.chuyen-vien";
    private static final String REVIEW = PLAN + "/mid-term-review/gd1";
    private static final String PICTURES = "reviews";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Grants grants;

    @Autowired
    Reviews reviews;

    @Autowired
    ServletWebServerApplicationContext server;

    @BeforeEach
    void theConsolidatorOpensTheReview() {
        staff.hireFor(PLAN);
        grants.grantStart(CLERK, "mid-term-review");
        desk.at("2026-06-01T08:00");
        desk.as(CLERK).starts("mid-term-review", "{\"phase\":\"gd1\",\"closesOn\":null}");
        desk.runReadySteps().fires("boundaryEvent_planWaitedFor", REVIEW).runReadySteps();
    }

    @Test
    void theConsolidatorSeesHowFarTheReviewIsAndClosesItAndAnOfficeSeesItsOwn() {
        try (Chromium chromium = Chromium.start()) {
            Page page = opens(chromium, CLERK);
            assertThat(page.locator(".thidua-panel").first())
                    .containsText("Sơ kết giai đoạn 1 (2024 - 2026) – Đang nhận báo cáo của các đơn vị");
            assertThat(page.locator(".thidua-panel").first()).containsText("Đơn vị đã gửi: 0/4");
            assertThat(page.locator(".thidua-panel").first())
                    .containsText("Khen thưởng dịp này: chưa có hướng dẫn khen thưởng nên chưa nhận hồ sơ.");
            assertThat(row(page, "Sơ kết giai đoạn 1 ở các xã")).containsText("chậm nhất ngày 15/10/2026");
            picture(page, PICTURES, "1-all");
            page.setViewportSize(1920, 1080);
            picture(page, PICTURES, "1-all-1920");
            page.setViewportSize(1366, 768);

            page.locator(".thidua-panel")
                    .first()
                    .getByText("Các cơ quan, đơn vị")
                    .last()
                    .click();
            assertThat(row(page, "Xã Đông")).containsText("Sơ kết giai đoạn 1 ở các xã");
            picture(page, PICTURES, "2-offices");
            link(page, "Về Sơ kết, tổng kết").click();

            link(page, "Kết quả giai đoạn, nguồn số liệu").first().click();
            assertThat(page.locator(".thidua-page-body")).containsText("chưa có số liệu");
            picture(page, PICTURES, "3-results");
            page.getByText("Nguồn của từng số liệu (1)").click();
            link(page, "Đường làm mới (km)").click();
            assertThat(row(page, "Phòng Y tế").first()).containsText("Chưa có số liệu");
            picture(page, PICTURES, "4-trace");
            page.setViewportSize(1920, 1080);
            picture(page, PICTURES, "4-trace-1920");
            page.setViewportSize(1366, 768);

            Page office = opens(chromium, OFFICE);
            assertThat(office.locator(".thidua-panel").first()).containsText("Đơn vị đã gửi: 0/4");
            assertThat(link(office, "Kết quả giai đoạn, nguồn số liệu")).hasCount(0);
            office.locator(".thidua-panel")
                    .first()
                    .getByText("Các cơ quan, đơn vị")
                    .last()
                    .click();
            assertThat(office.locator(".thidua-listing tbody tr")).hasCount(1);
            picture(office, PICTURES, "5-office");

            Page again = opens(chromium, CLERK);
            button(again, "Chốt, bắt đầu tổng hợp").click();
            button(again, "Chốt").click();
            assertThat(again.locator(".thidua-good")).containsText("Đã chốt Sơ kết giai đoạn 1 (2024 - 2026)");
            assertThat(again.locator(".thidua-panel").first()).not().containsText("Đang nhận báo cáo");
            picture(again, PICTURES, "6-closed");
        }
        desk.runReadySteps();
        assertThat(reviews.get(REVIEW).closedAt()).isNotNull();
    }

    @Test
    void whoMayNotIsToldSoAndAnotherPlanIsNotThere() {
        int port = server.getWebServer().getPort();
        WebUser office = WebUser.loggedIn(port, OFFICE, "tasklist");
        answers(office, "/api/reviews", 200, "\"seesAll\":false");
        answers(office, "/api/reviews/so-ket-theo-nhom/gd1/offices?kind=so-ket", 200, "\"office\":\"y-te\"");
        answers(office, "/api/reviews/so-ket-theo-nhom/gd1/results?kind=so-ket", 403, "Chỉ cơ quan tổng hợp");
        answers(office, "/api/reviews/dak-lak/2023-2025/offices?kind=so-ket", 404, "message");
        answers(office, "/api/reviews/so-ket-theo-nhom/gd1/offices?kind=khac", 404, "message");
        assertThat(office.send("POST", "/api/reviews/closings", "{\"review\":\"" + REVIEW + "\"}"))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(403);
                    assertThat(answer.body()).contains("Chỉ chuyên viên của cơ quan tổng hợp mới chốt được");
                });
        assertThat(WebUser.anonymous(port).get("/api/reviews").statusCode()).isEqualTo(401);
    }

    private static void answers(WebUser user, String path, int status, String part) {
        assertThat(user.get(path)).satisfies(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.body()).contains(part);
        });
    }

    private Page opens(Chromium chromium, String person) {
        Page page = tasklistPage(chromium, server.getWebServer().getPort(), person, "Phong trào");
        link(page, "Sơ kết, tổng kết").click();
        return page;
    }
}
