package vn.thidua.acceptance.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

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
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                .click();
        return new TasklistPage(page).appears();
    }
}
