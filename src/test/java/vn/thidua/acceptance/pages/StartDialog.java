package vn.thidua.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The dialog that starts a process, with the start form of that process. */
public final class StartDialog extends FormPage {

    StartDialog(Page page, Locator dialog) {
        super(page, dialog);
    }

    public void start(String button) {
        button(button).click();
        assertThat(place()).isHidden();
    }
}
