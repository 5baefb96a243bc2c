package vn.thidua.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Việc cần làm: the lists, and the task that is open. */
public final class TasklistPage {

    private final Page page;

    public TasklistPage(Page page) {
        this.page = page;
    }

    TasklistPage appears() {
        assertThat(page.getByPlaceholder("Tìm trong danh sách việc")).isVisible();
        return this;
    }

    /** The page itself, for what only a browser can tell. */
    public Page page() {
        return page;
    }

    public StartDialog startProcess(String process) {
        link("Bắt đầu quy trình").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.LINK, exactly(process)).click();
        return new StartDialog(page, dialog);
    }

    /** Opens a task of the list; as colleagues work meanwhile, the list is fetched anew. */
    public TaskPage open(String task) {
        if (page.getByText("Về danh sách việc cần làm").isVisible()) {
            page.getByText("Về danh sách việc cần làm").click();
        }
        page.reload();
        entry(task).click();
        return new TaskPage(page, task);
    }

    /** Opens a task and takes it. */
    public TaskPage take(String task) {
        return open(task).claim();
    }

    /** The task that the page shows already. */
    public TaskPage opened(String task) {
        return new TaskPage(page, task);
    }

    /** One of the pages beside the task list, by its link in the bar. */
    public DeskPage desk(String title) {
        page.reload();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title).setExact(true))
                .click();
        return new DeskPage(page, title);
    }

    public Locator entry(String task) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(task).setExact(true));
    }

    public LoginPage loginAgain() {
        return new LoginPage(page);
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
