package vn.thidua.webapps.tasks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.SampleFiles;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.PageAudit;
import vn.thidua.support.ProcessTest;

/** The form kit in the real Tasklist, in a real browser. With {@code -Dforms.draw=true} a picture of every form goes to target/form-looks. */
@BrowserTest
@ProcessTest
class FormKitBrowserTest {

    private static final Path LOOKS = Path.of("target/form-looks");
    private static final Pattern SAVED = Pattern.compile("Đã lưu bản đang soạn lúc \\d\\d:\\d\\d.*");
    private static final Path FOLDER = Path.of("forms");

    /** They open in a dialog, not in a task; AccessibilityTest looks at it. */
    private static final Set<String> START_FORMS = Set.of("report/start-report-round", "review/start-review");

    private static Chromium chromium;

    @Autowired
    FormTrial.Desk desk;

    @Autowired
    FormTrial trial;

    private final List<String> scriptErrors = new ArrayList<>();
    private BrowserContext window;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void logIn() {
        desk.ensurePeople();
        window = chromium.browser().newContext();
        page = window.newPage();
        page.setViewportSize(1366, 768);
        window.setDefaultTimeout(Chromium.PATIENCE_MS);
        page.onPageError(scriptErrors::add);
        logIn(page);
    }

    @AfterEach
    void noScriptFailed() {
        window.close();
        assertThat(scriptErrors).isEmpty();
    }

    /** A form that is new needs made-up content in src/test/resources/kit/forms. */
    @Test
    void everyFormIsForEverybodyFitsTheScreenAndShowsMarkupAsText() throws IOException {
        PageAudit audit = new PageAudit(".task-details"); // the page around it is the same for all
        for (String form : forms()) {
            goOnTo(form);
            audit.look(page, form);
            fits(form, 1366, 768);
            fits(form, 1920, 1080);
            page.setViewportSize(1366, 768);
            assertThat(page.evaluate("() => window.thiduaPwned === undefined"))
                    .as(form)
                    .isEqualTo(true);
            assertThat(
                            page.evaluate(
                                    "() => [...document.querySelectorAll('.thidua-form :is(input, textarea, select)')]"
                                            + ".filter(c => c.offsetParent && c.tabIndex >= 0 && !c.labels?.length && !c.ariaLabel).length"))
                    .as("controls of %s without a label", form)
                    .isEqualTo(0);
        }
        assertThat(audit.found()).isEmpty();
    }

    private void fits(String form, int width, int height) {
        page.setViewportSize(width, height);
        if (Boolean.getBoolean("forms.draw")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(LOOKS.resolve("%d-%s.png".formatted(width, form.replace('/', '_')))));
        }
        assertThat(
                        page.evaluate(
                                "() => { const c = document.querySelector('.task-details > .content'); return c.scrollWidth - c.clientWidth; }"))
                .as("%s at %d is not scrolled sideways", form, width)
                .isEqualTo(0);
    }

    private static List<String> forms() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace(".html", ""))
                    .filter(form -> !START_FORMS.contains(form))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatIsTypedSurvivesAReloadAndAnExpiredSession() {
        String task = open("report/draft-office-report");
        section(1).fill("gõ trước khi tải lại");
        assertThat(status()).hasText(SAVED);
        reopen(task);
        assertThat(section(1)).hasValue("gõ trước khi tải lại");

        window.clearCookies();
        section(2).fill("gõ khi phiên làm việc đã hết");
        assertThat(status()).hasText("Phiên làm việc đã hết; hãy đăng nhập lại, nội dung đang soạn vẫn được giữ.");
        logIn(page);
        reopen(task);

        assertThat(section(1)).hasValue("gõ trước khi tải lại");
        assertThat(section(2)).hasValue("gõ khi phiên làm việc đã hết");
        assertThat(status()).hasText(SAVED);
        assertThat(page.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('thidua:')).length"))
                .isEqualTo(0);
    }

    @Test
    void anotherWindowThatSavedInBetweenIsNotOverwrittenUnasked() {
        String task = open("report/draft-office-report");
        Page other = window.newPage();
        open(other, task);
        sectionOf(other, 1).fill("từ cửa sổ khác");
        assertThat(other.locator(".thidua-status")).hasText(SAVED);

        section(2).fill("từ cửa sổ này");
        Locator question = page.locator(".thidua-messages");
        assertThat(question).containsText("đã lưu một bản đang soạn khác");
        assertThat(section(2)).hasValue("từ cửa sổ này");
        page.getByText("Mở bản vừa được lưu").click();
        assertThat(section(1)).hasValue("từ cửa sổ khác");
        page.getByText("Quay lại nội dung của tôi").click();
        assertThat(section(2)).hasValue("từ cửa sổ này");
        assertThat(status()).hasText(SAVED);
    }

    @Test
    void aReviewBeginsWithWhatWasReportedAndAsksOnlyForTheRest() {
        open("review/draft-office-review");
        assertThat(section(1)).hasValue("Năm 2024: Đã hoàn thành 3 công trình.");
        assertThat(page.locator("thidua-figures th").getByText("Thực hiện 9 tháng năm 2025"))
                .hasCount(1);
        assertThat(page.getByLabel("Tự đánh giá, Hồ sơ")).hasValue("dat");
        assertThat(page.getByLabel("Kết quả năm đã báo cáo, Hồ sơ")).hasValue("90");

        page.getByLabel("Tự đánh giá, Hoàn thành đề án").selectOption("khong-thuoc-pham-vi");
        page.getByLabel("Tự đánh giá, Công khai").selectOption("dat");
        page.getByLabel("Tỷ lệ hồ sơ đúng hạn: Thực hiện 9 tháng năm 2025").fill("92,5");
        page.getByLabel("Tỷ lệ hồ sơ đúng hạn: Ước thực hiện cả năm").fill("93");
        page.getByLabel("Số đơn thư quá hạn: Trả lời").selectOption("khong-phat-sinh");
        send().click();
        assertThat(page.locator(".thidua-form")).hasCount(0);
        JsonNode content = trial.lastSubmission().path("content");
        assertThat(content.at("/targets/0").toString())
                .isEqualTo(
                        "{\"id\":\"dung-han\",\"verdict\":\"dat\",\"reached\":90,\"comment\":null,\"explanation\":null}");
        assertThat(content.at("/targets/1/verdict").asText()).isEqualTo("khong-thuoc-pham-vi");
        assertThat(content.at("/figures/dung-han/actual").asText()).isEqualTo("92.5");
    }

    @Test
    void aRefusalIsOneSentenceAndEverythingTypedStays() {
        open("document/review");
        choose("decision", "approve");
        comment().fill("từ chối");
        send().click();

        assertThat(page.locator(".thidua-messages")).hasText(FormTrial.REFUSAL);
        assertThat(page.locator(".page-notifications .alert")).hasCount(0);
        assertThat(comment()).hasValue("từ chối");

        comment().fill("nhất trí");
        send().click();
        assertThat(page.locator(".thidua-form")).hasCount(0);
        JsonNode sent = trial.lastSubmission();
        assertThat(sent.path("decision").asText()).isEqualTo("approve");
        assertThat(sent.path("comment").asText()).isEqualTo("nhất trí");
    }

    @Test
    void aReturnNeedsItsReasonAndIsDoneWithTheKeyboardAlone() {
        open("document/review");
        page.locator("thidua-choice[name=decision] input").first().focus();
        page.keyboard().press("ArrowDown"); // the second choice: return
        assertThat(send()).hasText("Trả lại");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("thidua-text[name=comment] .thidua-error")).hasText("Hãy nêu lý do trả lại.");
        assertThat(comment()).isFocused();
        assertThat(comment()).hasAttribute("aria-invalid", "true");

        page.keyboard().type("Thiếu số liệu giải ngân");
        assertThat(page.locator(".thidua-messages")).isEmpty(); // nothing between the field and the button any more
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".thidua-form")).hasCount(0);
        assertThat(trial.lastSubmission().path("comment").asText()).isEqualTo("Thiếu số liệu giải ngân");
    }

    @Test
    void figuresAreTypedInVietnameseNotationAndSentAsPlainDecimals() {
        open("report/draft-office-report");
        Locator rows = page.locator("thidua-figures tbody tr:not(.thidua-group)");
        for (int i = 3; i < rows.count(); i++) {
            rows.nth(i).locator("select").selectOption(i % 2 == 0 ? "khong-phat-sinh" : "khong-thuoc-pham-vi");
        }
        Locator money = rows.nth(2).locator("input");
        money.first().focus();
        page.keyboard().type("2310,5");
        page.keyboard().press("Tab");
        page.keyboard().type("1234.5.6");
        page.keyboard().press("Tab");
        assertThat(money.first()).hasValue("2.310,5");
        assertThat(rows.nth(2).locator("select")).hasValue("so-lieu");

        send().click();
        assertThat(page.locator(".thidua-messages")).containsText("Còn 2 chỗ cần sửa"); // and one not yet answered
        assertThat(rows.nth(2).locator(".thidua-error")).containsText("không phải là số");
        assertThat(rows.nth(1).locator(".thidua-error")).containsText("Chưa trả lời");
        money.nth(1).fill("2.500");
        rows.nth(1).locator("input").first().fill("12");
        rows.nth(1).locator("input").nth(1).fill("12");
        send().click();
        assertThat(page.locator(".thidua-form")).hasCount(0);

        JsonNode figures = trial.lastSubmission().at("/content/figures");
        assertThat(figures.at("/huy-dong").toString())
                .isEqualTo("{\"answer\":\"so-lieu\",\"actual\":\"2310.5\",\"estimate\":\"2500\"}");
        assertThat(figures.at("/hien-dat").toString())
                .isEqualTo("{\"answer\":\"khong-thuoc-pham-vi\",\"actual\":null,\"estimate\":null}");
    }

    @Test
    void switchingToANilReportAndBackLosesNothingTypedAndSendsOnlyWhatIsChosen() {
        String task = open("report/draft-office-report");
        assertThat(statement()).isHidden();
        section(1).fill("Nội dung của báo cáo đầy đủ.");
        page.locator("thidua-figures tbody tr:not(.thidua-group)")
                .first()
                .locator("input")
                .first()
                .fill("88,2");
        choose("content.kind", "khong-phat-sinh");
        assertThat(section(1)).isHidden();
        send().click();
        assertThat(page.locator(".thidua-messages")).containsText("Trong kỳ không phát sinh");
        statement().fill("Trong kỳ không phát sinh.");
        page.screenshot(new Page.ScreenshotOptions().setPath(LOOKS.resolve("1366-nil-report.png")));
        choose("content.kind", "day-du");
        assertThat(statement()).isHidden();
        assertThat(section(1)).hasValue("Nội dung của báo cáo đầy đủ.");
        assertThat(status()).hasText(SAVED);
        page.waitForResponse(
                saved -> saved.url().endsWith("/draft") && saved.ok(), () -> choose("content.kind", "khong-phat-sinh"));
        reopen(task);
        assertThat(statement()).hasValue("Trong kỳ không phát sinh.");

        send().click();
        assertThat(page.locator(".thidua-form")).hasCount(0);
        JsonNode content = trial.lastSubmission().path("content");
        assertThat(content.path("kind").asText()).isEqualTo("khong-phat-sinh");
        assertThat(content.path("statement").asText()).isEqualTo("Trong kỳ không phát sinh.");
        assertThat(content.path("sections")).isEmpty();
        assertThat(content.path("figures")).isEmpty();
        assertThat(content.path("awards")).isEmpty();
        assertThat(content.path("narrativeFile").isTextual()).isFalse();
    }

    private Locator statement() {
        return page.locator("thidua-text[name='content.statement'] textarea");
    }

    @Test
    void aPasteFromWordKeepsItsParagraphs() {
        open("report/draft-office-report");
        page.evaluate("""
                () => {
                  const area = document.querySelectorAll('thidua-sections textarea')[3];
                  area.focus();
                  const data = new DataTransfer();
                  data.setData('text/html', '<p class=MsoNormal>Một <b>đoạn</b></p><p class=MsoNormal>Hai</p><ul><li>ba</li></ul>');
                  data.setData('text/plain', 'khác');
                  area.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }
                """);
        assertThat(section(3)).hasValue("Một đoạn\n\nHai\n\n- ba");
    }

    @Test
    void filesAreSentWhenChosenAndTheIssuedCopyIsObligatory() {
        open("document/issue");
        page.locator("thidua-text[name=number] input").fill("123");
        page.locator("thidua-date input[type=text]").fill("14122024");
        send().click();
        assertThat(page.locator("thidua-files .thidua-error")).containsText("Hãy đính kèm bản phát hành");

        Locator picker = page.locator("thidua-files input[type=file]");
        picker.setInputFiles(new FilePayload("hóa đơn.pdf", "application/pdf", SampleFiles.executable()));
        assertThat(page.locator("thidua-files .thidua-error")).containsText("“hóa đơn.pdf”");
        picker.setInputFiles(new FilePayload("Báo cáo – bản ký.pdf", "application/pdf", SampleFiles.pdf("x")));
        assertThat(page.locator("thidua-files a")).containsText("Báo cáo – bản ký.pdf");
        assertThat(page.waitForDownload(() -> page.locator("thidua-files a").click())
                        .suggestedFilename())
                .isEqualTo("Báo cáo – bản ký.pdf");

        send().click();
        assertThat(page.locator(".thidua-form")).hasCount(0);
        JsonNode sent = trial.lastSubmission();
        assertThat(sent.path("date").asText()).isEqualTo("2024-12-14");
        assertThat(sent.path("attachment").asText()).hasSize(36);
    }

    @Test
    void filesAreAskedForByTheItemsThatTheServerNames() {
        open("nomination/prepare-batch");
        Locator items = page.locator("thidua-item-files thidua-files");
        assertThat(items).hasCount(2);
        send().click();
        assertThat(items.nth(0).locator(".thidua-error")).isEmpty();
        assertThat(items.nth(1).locator(".thidua-error"))
                .containsText("Hãy đính kèm “Xác nhận hoàn thành nghĩa vụ thuế”.");
        items.nth(1)
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("thuế.pdf", "application/pdf", SampleFiles.pdf("x")));
        assertThat(items.nth(1).locator("a")).containsText("thuế.pdf");
        assertThat(status()).hasText(SAVED);
        send().click();
        assertThat(page.locator(".thidua-form")).hasCount(0);
        JsonNode sent = trial.lastSubmission();
        assertThat(sent.at("/items/1/item").asText()).isEqualTo("Xác nhận hoàn thành nghĩa vụ thuế");
        assertThat(sent.at("/items/1/files/0").asText()).hasSize(36);
        assertThat(sent.at("/items/0/files")).isEmpty();
        assertThat(sent.path("minutesFile")).isEmpty();
    }

    @Test
    void aTaskIsReadBeforeItIsClaimedAndWrittenAfter() {
        String task = desk.task("document/review");
        open(page, task);
        assertThat(page.getByText("Bạn chưa nhận việc này.")).isVisible();
        assertThat(comment()).isDisabled();

        page.locator("[ng-click*='claim()']").first().click();
        assertThat(comment()).isEnabled();
        assertThat(page.getByText("Bạn chưa nhận việc này.")).isHidden();
    }

    private void logIn(Page browser) {
        browser.navigate("about:blank"); // else only the part behind # may change, and the old page stays
        browser.navigate(root());
        Chromium.logIn(browser, FormTrial.BINH, FormTrial.BINH);
        browser.locator(".task-filters").waitFor();
    }

    private String root() {
        return "http://localhost:%d/camunda/app/tasklist/default/".formatted(desk.port());
    }

    /** As one goes on from task to task in the list: the page stays. */
    private void goOnTo(String form) {
        String task = desk.taskOf(FormTrial.BINH, form);
        page.navigate(root() + "#/");
        assertThat(page.locator("fieldset.thidua-fields")).hasCount(0);
        page.navigate(root() + "#/?task=" + task);
        assertThat(page.locator("fieldset.thidua-fields")).isVisible();
    }

    /** Opens a new task with this form, claimed by the user. */
    private String open(String form) {
        String task = desk.taskOf(FormTrial.BINH, form);
        open(page, task);
        return task;
    }

    private void open(Page browser, String task) {
        browser.navigate("about:blank");
        browser.navigate(root() + "#/?task=" + task);
        assertThat(browser.locator("fieldset.thidua-fields")).isVisible();
    }

    private void reopen(String task) {
        open(page, task);
    }

    private Locator section(int index) {
        return sectionOf(page, index);
    }

    private static Locator sectionOf(Page browser, int index) {
        return browser.locator("thidua-sections textarea").nth(index);
    }

    private Locator status() {
        return page.locator(".thidua-status");
    }

    private Locator comment() {
        return page.locator("thidua-text[name=comment] textarea");
    }

    private Locator send() {
        return page.locator(".form-actions .btn-primary");
    }

    private void choose(String field, String value) {
        page.locator("thidua-choice[name='%s'] input[value=%s]".formatted(field, value))
                .check();
    }
}
