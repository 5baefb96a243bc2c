package vn.thidua.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A page beside the task list: "Việc của cơ quan", "Báo cáo và văn bản đến". */
public final class DeskPage extends FormPage {

    DeskPage(Page page, String title) {
        super(page, page.locator(".thidua-page"));
        assertThat(place().getByRole(AriaRole.HEADING, exactly(title))).isVisible();
    }

    public DeskPage tab(String label) {
        Locator tab = place().getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK, exactly(label));
        tab.click();
        assertThat(tab).hasAttribute("aria-current", "page");
        return this;
    }

    /** Opens the small form behind a button; its fields are filled in as those of any form. */
    public DeskPage ask(String button) {
        press(button);
        assertThat(place().locator(".thidua-ask:not([hidden])")).isVisible();
        return this;
    }

    public DeskPage press(String button) {
        place().getByRole(AriaRole.BUTTON, exactly(button)).click();
        return this;
    }

    /** Sends the open small form, and the page says what came of it. */
    public DeskPage send(String answer) {
        place().locator(".thidua-ask:not([hidden]) button[type=submit]").click();
        assertThat(place().locator(".thidua-good")).containsText(answer);
        return this;
    }

    /** A row of the page's tables by what stands in it. */
    public Locator row(String text) {
        return place().locator(".thidua-listing tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    public DeskPage follow(String link) {
        place().getByRole(AriaRole.LINK, exactly(link)).first().click();
        return this;
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
