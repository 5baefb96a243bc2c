package vn.thidua.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The open task with its form. */
public class TaskPage extends FormPage {

    private final String task;

    TaskPage(Page page, String task) {
        super(page, page.locator("section.task-details"));
        this.task = task;
        assertThat(title()).isVisible();
    }

    private Locator title() {
        return place().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(task));
    }

    public TaskPage claim() {
        button("Nhận việc").click();
        assertThat(text("Bạn chưa nhận việc này")).isHidden();
        return this;
    }

    /** Leaves and comes back: the page is loaded anew. */
    public TaskPage reload() {
        page.reload();
        assertThat(title()).isVisible();
        return this;
    }

    public TaskPage savedDraft() {
        assertThat(status()).containsText("Đã lưu bản đang soạn");
        return this;
    }

    /** Whether what is typed is safe. */
    public Locator status() {
        return place().getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\S")));
    }

    /** Sends the form, and it is taken. */
    public void send(String button) {
        tries(button);
        assertThat(text("Chọn một việc trong danh sách.")).isVisible();
    }

    /** Presses the button; what comes of it is for the test to see. */
    public void tries(String button) {
        button(button).click();
    }

    public ReportForm asReport() {
        return new ReportForm(page, task);
    }
}
