package vn.thidua.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import java.nio.file.Path;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.thidua.acceptance.pages.LoginPage;
import vn.thidua.acceptance.pages.TasklistPage;
import vn.thidua.support.Chromium;

/**
 * The computers of the officials: one browser with a session of its own for each person, all showing the time of the story.
 * When a test fails, the last screens and the traces of all of them stay under {@code target/browser}.
 */
public final class Browsers implements BeforeEachCallback, AfterEachCallback {

    private static final Path KEPT = Path.of("target", "browser");

    private final Map<String, BrowserContext> computers = new LinkedHashMap<>();
    private Chromium chromium;
    private String root;

    @Override
    public void beforeEach(ExtensionContext context) {
        var spring = (ServletWebServerApplicationContext) SpringExtension.getApplicationContext(context);
        open("http://localhost:" + spring.getWebServer().getPort());
    }

    void open(String server) {
        root = server;
        chromium = Chromium.start();
    }

    /** The person's Tasklist: logged in the first time, as it was left after that. */
    public TasklistPage of(String person) {
        return of(person, person);
    }

    /** Another computer of the same person. */
    public TasklistPage of(String person, String computer) {
        if (!computers.containsKey(computer)) {
            return new LoginPage(switchOn(computer).newPage(), root).logIn(person, person);
        }
        BrowserContext known = computers.get(computer);
        showTime(known);
        return new TasklistPage(known.pages().get(0));
    }

    /** The login page on a computer that nobody has logged in to. */
    public Page login(String computer) {
        Page page = switchOn(computer).newPage();
        page.navigate(root + "/camunda/app/tasklist/default/");
        page.locator("input[type=password]").waitFor();
        return page;
    }

    private BrowserContext switchOn(String computer) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 768)
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh"));
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
        context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        showTime(context);
        computers.put(computer, context);
        return context;
    }

    /** Pages show how long ago things were: their clock follows the story's. */
    private static void showTime(BrowserContext context) {
        Date now = ClockUtil.getCurrentTime();
        context.clock().setFixedTime(now);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close(context.getExecutionException()
                .map(failure -> context.getRequiredTestMethod().getName())
                .orElse(null));
    }

    /** @param failed name of the test when it has failed, else null */
    void close(String failed) {
        try {
            computers.forEach((computer, browser) -> {
                if (failed != null) {
                    keep(failed + "-" + computer, browser);
                }
                browser.close();
            });
        } finally {
            computers.clear();
            chromium.close();
        }
    }

    private static void keep(String name, BrowserContext browser) {
        for (Page page : browser.pages()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(KEPT.resolve(name + ".png"))
                    .setTimeout(Chromium.PATIENCE_MS));
        }
        browser.tracing().stop(new Tracing.StopOptions().setPath(KEPT.resolve(name + ".zip")));
    }
}
