package vn.thidua.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** What browser tests of single pages point at, by the words that an official reads. */
public final class PageParts {

    private PageParts() {}

    /** Tasklist on the small screen of an office, one link further. */
    public static Page tasklistPage(Chromium chromium, int port, String person, String link) {
        Page page = chromium.tasklist(port, person, 1366, 768);
        link(page, link).click();
        return page;
    }

    public static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A field of the small form that is open. */
    public static Locator field(Page page, String label) {
        return page.locator(".thidua-ask:not([hidden])").getByLabel(label);
    }

    /** A row of a listing by what stands in it. */
    public static Locator row(Page page, String text) {
        return page.locator(".thidua-listing tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Keeps a picture of the whole page below {@code target/browser}, for whoever looks at it. */
    public static void picture(Page page, String folder, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "browser", folder, name + ".png"))
                .setFullPage(true));
    }
}
