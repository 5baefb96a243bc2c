package vn.thidua.acceptance.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;

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
        page.getByPlaceholder("Tên đăng nhập").fill(account);
        page.getByPlaceholder("Mật khẩu").fill(password);
        // a request still under way with the session of before would bring its cookie back over that of the login
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                .click();
        return new TasklistPage(page).appears();
    }
}
