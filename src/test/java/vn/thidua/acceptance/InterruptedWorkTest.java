package vn.thidua.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.acceptance.pages.ReportForm;
import vn.thidua.acceptance.pages.TaskPage;
import vn.thidua.acceptance.pages.TasklistPage;
import vn.thidua.obligation.Obligation;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** What comes between an official and the end of a task: a session that ends, another window that was quicker. */
@OfficeTest
@BrowserTest
class InterruptedWorkTest {

    private static final String PLAN = "dak-lak";
    private static final String DOSSIER = Obligation.id(PLAN + "/report/2024", "so-y-te");
    private static final String DRAFTER = PLAN + ".so-y-te.chuyen-vien";
    private static final String DRAFT = "Soạn báo cáo năm 2024 – Sở Y tế";
    private static final String GUIDANCE = "I. Công tác lãnh đạo, chỉ đạo, triển khai";
    private static final String LESSONS = "VI.4. Bài học kinh nghiệm";

    @RegisterExtension
    Browsers browsers = new Browsers();

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @BeforeEach
    void openRound() {
        staff.hireFor(PLAN);
        desk.at("2024-12-09T09:15").opensRound(PLAN, "2024");
    }

    @Test
    void whatIsTypedSurvivesTheEndOfTheSession() {
        TasklistPage tasklist = browsers.of(DRAFTER);
        ReportForm form = tasklist.take(DRAFT).asReport();
        form.type(GUIDANCE, "Gõ trước khi hết phiên.").field(GUIDANCE).blur();
        form.savedDraft();

        endSession(tasklist);
        form.type(LESSONS, "Gõ sau khi hết phiên.").field(LESSONS).blur();
        assertThat(form.status()).containsText("Phiên làm việc đã hết");

        tasklist.page().reload();
        tasklist.loginAgain().logIn(DRAFTER, DRAFTER).open(DRAFT);
        assertThat(form.field(GUIDANCE)).hasValue("Gõ trước khi hết phiên.");
        assertThat(form.field(LESSONS)).hasValue("Gõ sau khi hết phiên.");
        form.savedDraft();
        assertThat(desk.waitsAt(DOSSIER)).containsExactly("userTask_draft");
    }

    @Test
    void sendingAfterTheEndOfTheSessionLosesNothing() {
        desk.office(PLAN, "so-y-te", "2024").drafts();
        String head = PLAN + ".so-y-te.truong-phong";
        String review = "Duyệt nội dung (ký nháy): báo cáo năm 2024 – Sở Y tế";
        TasklistPage tasklist = browsers.of(head);
        TaskPage form = tasklist.take(review);
        form.choose("Trả lại").type("Ý kiến, lý do", "Bổ sung số liệu quý IV.");

        endSession(tasklist);
        form.tries("Trả lại");

        tasklist.loginAgain().logIn(head, head).open(review);
        assertThat(form.field("Ý kiến, lý do")).hasValue("Bổ sung số liệu quý IV.");
        form.send("Trả lại");
        assertThat(desk.waitsAt(DOSSIER)).containsExactly("userTask_draft");
    }

    @Test
    void theSecondOfTwoWindowsIsToldThatTheTaskIsDone() {
        desk.office(PLAN, "so-y-te", "2024").drafts();
        String head = PLAN + ".so-y-te.truong-phong";
        String review = "Duyệt nội dung (ký nháy): báo cáo năm 2024 – Sở Y tế";
        TaskPage first = browsers.of(head).take(review);
        TaskPage second = browsers.of(head, "at home").open(review);
        first.choose("Duyệt");
        second.choose("Trả lại").type("Ý kiến, lý do", "Bổ sung số liệu quý IV.");
        first.send("Duyệt");

        second.tries("Trả lại");
        assertThat(second.alert().filter(new Locator.FilterOptions().setHasText("vừa được người khác xử lý")))
                .isVisible();
        assertThat(second.field("Ý kiến, lý do")).hasValue("Bổ sung số liệu quý IV.");
        assertThat(desk.waitsAt(DOSSIER)).containsExactly("userTask_sign");
    }

    /** The server knows nothing of this browser any more. */
    private static void endSession(TasklistPage tasklist) {
        tasklist.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }
}
