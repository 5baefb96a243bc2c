package vn.thidua.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The handbook's pictures, taken where the browser tests come by, so that they never age: beside every picture stands what can be
 * read on it, and a screen that says something else fails its test until the picture is drawn anew with
 * {@code mvn test -Dtest=<the test> -Dhandbook.draw=true}. Words are compared, not pixels: fonts differ between machines.
 */
public final class HandbookPicture {

    static final Path FOLDER = Path.of("src", "main", "resources", "handbook", "pictures");

    /** Headings, labels, buttons and columns; what a story typed and the figures of its day do not matter. */
    private static final String WORDS = """
            () => {
              const shown = (node) => node.checkVisibility() && !node.closest('.tasks-list, [contenteditable]');
              const nodes = [...document.querySelectorAll('h2, h3, h4, label, legend, button, th[scope=col], nav a, .thidua-fact')];
              const words = nodes.filter(shown).map((node) => node.innerText.replace(/\\s+/g, ' ').replace(/[\\d.,:/%]+/g, '#').trim());
              return [...new Set(words)].filter((word) => word && word.length < 80).sort().join('\\n') + '\\n';
            }
            """;

    private HandbookPicture() {}

    /**
     * What the screen shows now, scrolled as the test has left it.
     *
     * @param name of the picture without its ending, as the handbook's pages name it
     */
    public static void of(Page page, String name) {
        page.evaluate(
                "document.querySelectorAll('.thidua-form, .task-details').forEach((each) => each.scrollIntoView?.())");
        Path read = FOLDER.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("handbook.draw")) {
                page.waitForLoadState(LoadState.NETWORKIDLE);
                page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
                Files.writeString(read, (String) page.evaluate(WORDS));
            }
            compare(page, name, Files.readString(read));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Parts of a page arrive one after the other: the last of them decides. */
    private static void compare(Page page, String name, String drawn) {
        try {
            page.waitForFunction("drawn => (" + WORDS.strip() + ")() === drawn", drawn);
        } catch (TimeoutError another) {
            assertThat(page.evaluate(WORDS))
                    .as("the handbook's picture %s shows another screen; draw it anew with -Dhandbook.draw=true", name)
                    .isEqualTo(drawn);
        }
    }
}
