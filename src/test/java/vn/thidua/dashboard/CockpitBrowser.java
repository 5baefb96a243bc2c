package vn.thidua.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.support.Chromium;

/** Cockpit in a real browser, in English and on a computer in New York unless we see to it. Collects what fails on the way. */
final class CockpitBrowser implements AutoCloseable {

    private final Chromium chromium = Chromium.start();
    private final List<String> failures = new ArrayList<>();
    private final int port;

    CockpitBrowser(int port) {
        this.port = port;
    }

    /** Cockpit's first page after the login; the password is the account. */
    Page open(int width, int height, String person) {
        Page page = chromium.browser()
                .newPage(new Browser.NewPageOptions()
                        .setViewportSize(width, height)
                        .setTimezoneId("America/New_York")
                        .setLocale("en-US"));
        page.setDefaultTimeout(Chromium.PATIENCE_MS);
        page.onResponse(response -> {
            if (response.status() >= 400
                    && response.url().contains("/api/")
                    && !response.url().contains("/auth/user")) {
                failures.add(response.status() + " " + response.url());
            }
        });
        page.onPageError(failures::add);
        page.navigate(root());
        Chromium.logIn(page, person, person);
        assertThat(page.locator("input[type=password]")).isHidden();
        return page;
    }

    String root() {
        return "http://localhost:%d/camunda/app/cockpit/default/".formatted(port);
    }

    /** Answers that refused something, and errors of scripts. */
    List<String> failures() {
        return failures;
    }

    @Override
    public void close() {
        chromium.close();
    }
}
