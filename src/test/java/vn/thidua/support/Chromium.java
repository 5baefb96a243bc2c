package vn.thidua.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by Playwright; Playwright's download of a browser is switched off. */
public final class Chromium implements AutoCloseable {

    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** Nothing but the pages under test: a machine in CI reaches no other host. */
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** The machine that runs the tests may be busy with other things. */
    public static final double PATIENCE_MS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Where the machine has its Chromium: variable {@code CHROMIUM}, else a usual place. */
    static Optional<Path> executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts the browser; belongs into a {@link BrowserTest}, which makes sure that there is one. */
    public static Chromium start() {
        Path executable = executable().orElseThrow(() -> new IllegalStateException(BrowserTest.NO_CHROMIUM));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(QUIET));
        return new Chromium(playwright, browser);
    }

    public Browser browser() {
        return browser;
    }

    /** A person's Tasklist after the login (the password is the account); the computer stands in another zone on purpose. */
    public Page tasklist(int port, String person, int width, int height) {
        Page page = browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(width, height)
                .setTimezoneId("America/New_York")
                .setLocale("vi-VN"));
        page.setDefaultTimeout(PATIENCE_MS);
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
        logIn(page, person, person);
        page.getByPlaceholder("Tìm trong danh sách việc").waitFor();
        return page;
    }

    /**
     * Fills in the login page and sends it. The page puts the cursor into its first field when it is ready, and what is typed
     * into the second at that moment lands in the first: then both are typed once more.
     */
    public static void logIn(Page page, String account, String password) {
        Locator user = page.locator("input[type=text]");
        Locator secret = page.locator("input[type=password]");
        do {
            user.fill(account);
            secret.fill(password);
        } while (!user.inputValue().equals(account) || !secret.inputValue().equals(password));
        // the login page's own requests end first: one of them would be answered to somebody who is not logged in
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("button[type=submit]").click();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
