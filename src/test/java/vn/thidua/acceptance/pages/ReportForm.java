package vn.thidua.acceptance.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Soạn báo cáo: sections, figures, awards, files. */
public final class ReportForm extends TaskPage {

    ReportForm(Page page, String task) {
        super(page, task);
    }

    public Locator actual(String figure) {
        return fieldBeginning(figure + ": Thực hiện");
    }

    public Locator estimate(String figure) {
        return field(figure + ": Ước thực hiện cả năm");
    }

    public Locator answer(String figure) {
        return field(figure + ": Trả lời");
    }

    /** Types both values as people do, and leaves each field. */
    public ReportForm figure(String figure, String actual, String estimate) {
        actual(figure).fill(actual);
        estimate(figure).fill(estimate);
        estimate(figure).blur();
        return this;
    }

    public ReportForm noFigure(String figure, String answer) {
        answer(figure).selectOption(answer);
        return this;
    }

    public ReportForm award(String form, String recipient, String count) {
        type(form + ", " + recipient, count);
        return this;
    }

    /** Pastes what Word puts on the clipboard, with the keyboard. */
    public ReportForm pasteFromWord(String section, String html, String plain) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("""
                ([html, plain]) => navigator.clipboard.write([new ClipboardItem({
                  'text/html': new Blob([html], {type: 'text/html'}),
                  'text/plain': new Blob([plain], {type: 'text/plain'})})])
                """, List.of(html, plain));
        // the field takes the keys itself: the page may have put the cursor elsewhere meanwhile
        field(section).press("Control+V");
        return this;
    }
}
