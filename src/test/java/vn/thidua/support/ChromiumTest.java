package vn.thidua.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The browser that the browser tests stand on works here and reads Vietnamese. */
@BrowserTest
class ChromiumTest {

    @Test
    void aPageIsShownAndRead() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.browser().newPage();
            page.setContent("<title>Thi đua</title><p id=p>Đã ký</p><script>p.textContent += ', phát hành'</script>");
            assertThat(page.title()).isEqualTo("Thi đua");
            assertThat(page.locator("p").textContent()).isEqualTo("Đã ký, phát hành");
        }
    }
}
