package vn.thidua.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import vn.thidua.support.HandbookPicture;

/** A form of the kit: fields by their labels, as whoever fills it in sees or hears them. */
public class FormPage {

    final Page page;
    private final Locator place;

    /** @param place what holds the form and its buttons */
    FormPage(Page page, Locator place) {
        this.page = page;
        this.place = place;
    }

    /** A star after the label marks what must be filled in. */
    public Locator field(String label) {
        return place.getByLabel(Pattern.compile("^" + literally(label) + "(\\s*\\*)?$"));
    }

    /** One whose label goes on with what depends on the day. */
    Locator fieldBeginning(String label) {
        return place.getByLabel(Pattern.compile("^" + literally(label)));
    }

    public FormPage type(String label, String text) {
        field(label).fill(text);
        return this;
    }

    public FormPage choose(String option) {
        place.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(option))
                .check();
        return this;
    }

    public FormPage pick(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    public FormPage attach(String label, FilePayload file) {
        FileChooser chooser = page.waitForFileChooser(
                () -> button(label).and(page.locator(".thidua-button")).click());
        chooser.setFiles(file);
        return this;
    }

    /** Keeps or compares the handbook's picture of what is on the screen now. */
    public FormPage inHandbook(String picture) {
        HandbookPicture.of(page, picture);
        return this;
    }

    public FormPage attached(String fileName) {
        assertThat(place.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(fileName)))
                .isVisible();
        return this;
    }

    /** The first place where it can be read: closed panels may hold the same words. */
    public Locator text(String text) {
        return place.getByText(text).locator("visible=true").first();
    }

    /** What the form itself says is still wrong, or what the server refused. */
    public Locator alert() {
        return place.getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions().setVisible(true).setHasText(" "));
    }

    /** What stands beside the sending button after a try, without Tasklist's own messages. */
    public Locator problems() {
        return place.locator(".thidua-messages [role=alert]");
    }

    public Locator table(String caption) {
        return place.getByRole(AriaRole.TABLE, new Locator.GetByRoleOptions().setName(caption));
    }

    public Locator button(String label) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label));
    }

    /** The browser reads the pattern, and does not know Java's way of quoting. */
    private static String literally(String text) {
        return text.replaceAll("[\\\\.^$|?*+()\\[\\]{}]", "\\\\$0");
    }

    public final Locator place() {
        return place;
    }
}
