package vn.thidua.acceptance.pages;

import com.microsoft.playwright.Page;
import vn.thidua.support.Chromium;

/** Where everybody begins. */
public final class LoginPage {

    private final Page page;

    public LoginPage(Page page, String root) {
        this(page);
        page.navigate(root + "/camunda/app/tasklist/default/");
    }

    /** The page to which an ended session leads. */
    LoginPage(Page page) {
        this.page = page;
    }

    public TasklistPage logIn(String account, String password) {
        Chromium.logIn(page, account, password);
        return new TasklistPage(page).appears();
    }
}
