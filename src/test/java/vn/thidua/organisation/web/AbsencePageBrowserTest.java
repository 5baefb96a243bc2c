package vn.thidua.organisation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.field;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;
import static vn.thidua.support.PageParts.tasklistPage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.document.DocumentArchive;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Chromium;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Substitutes and papers of authorisation as officials register and use them in Tasklist. */
@OfficeTest
@BrowserTest
class AbsencePageBrowserTest {

    private static final String PLAN = "thu-nghiem";
    private static final String DRAFTER = "thu-nghiem.noi-vu.chuyen-vien";
    private static final String DIVISION_HEAD = "thu-nghiem.noi-vu.truong-phong";
    private static final String UNIT_HEAD = "thu-nghiem.noi-vu.lanh-dao";
    private static final String CHAIRMAN = "thu-nghiem.ubnd.lanh-dao";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    TaskService tasks;

    @Autowired
    DocumentArchive documents;

    @Autowired
    ServletWebServerApplicationContext server;

    String letter;

    @BeforeEach
    void aLetterIsToBeWritten() {
        staff.hireFor(PLAN);
        desk.at("2024-12-02T08:00");
        letter = desk.begins(PLAN, "cong-van", "ubnd", "2024-12-20");
    }

    private Page opens(Chromium chromium, String person, String link) {
        return tasklistPage(chromium, server.getWebServer().getPort(), person, link);
    }

    @Test
    void aSpecialistRegistersWhoReplacesHimAndTheSubstituteTakesOverHisTask() {
        String task = desk.only("userTask_draft", letter).getId();
        desk.as(DRAFTER).loggedIn(() -> {
            tasks.claim(task, DRAFTER);
            return null;
        });
        try (Chromium chromium = Chromium.start()) {
            Page away = opens(chromium, DRAFTER, "Việc của cơ quan");
            link(away, "Xử lý thay, ủy quyền").click();
            button(away, "Đăng ký người xử lý thay").click();
            field(away, "Người xử lý thay").selectOption(DIVISION_HEAD);
            field(away, "Từ ngày").fill("01/12/2024");
            field(away, "Đến hết ngày").fill("04/12/2024");
            field(away, "Lý do").fill("Nghỉ phép");
            button(away, "Đăng ký").click();
            assertThat(away.locator(".thidua-ask .thidua-bad")).containsText("Ngày bắt đầu 01/12/2024 đã qua");
            picture(away, "absence", "1-refused");
            field(away, "Từ ngày").fill("02/12/2024");
            button(away, "Đăng ký").click();
            assertThat(away.locator(".thidua-good")).hasText("Đã đăng ký người xử lý thay.");
            Locator row = away.locator(".thidua-listing tbody tr").first();
            assertThat(row).containsText("Trưởng phòng Nội vụ");
            assertThat(row).containsText("02/12/2024 – 04/12/2024");
            assertThat(row).containsText("Đang xử lý thay");
            picture(away, "absence", "2-registered");

            Page substitute = opens(chromium, DIVISION_HEAD, "Việc của cơ quan");
            substitute.locator(".thidua-listing tbody input[type=checkbox]").check();
            button(substitute, "Nhận thay").click();
            substitute.locator(".thidua-ask:not([hidden]) button[type=submit]").click();
            assertThat(substitute.locator(".thidua-good")).hasText("Đã nhận thay 1 việc.");
            picture(substitute, "absence", "3-taken-over");
        }
        assertThat(desk.only("userTask_draft", letter).getAssignee()).isEqualTo(DIVISION_HEAD);
    }

    @Test
    void theChairmanAuthorisesAndTheHeadOfTheUnitSignsByThePaper() {
        desk.as(DRAFTER)
                .does("userTask_draft", letter, Typed.draft(Typed.letter("Về việc thử nghiệm", "Nội dung.", 0)));
        try (Chromium chromium = Chromium.start()) {
            Page chairman = opens(chromium, CHAIRMAN, "Việc của cơ quan");
            link(chairman, "Xử lý thay, ủy quyền").click();
            button(chairman, "Đăng ký giấy ủy quyền của Ủy ban nhân dân phường").click();
            field(chairman, "Người ủy quyền").selectOption(CHAIRMAN);
            field(chairman, "Người được ủy quyền")
                    .selectOption(new SelectOption().setLabel("Lãnh đạo Nội vụ (Bộ phận Nội vụ)"));
            field(chairman, "Số, ký hiệu giấy ủy quyền").fill("15/GUQ-UBND");
            field(chairman, "Ngày của giấy ủy quyền").fill("02/12/2024");
            field(chairman, "Có hiệu lực từ ngày").fill("02/12/2024");
            field(chairman, "Đến hết ngày").fill("31/12/2024");
            field(chairman, "Công văn").check();
            picture(chairman, "absence", "4-paper");
            button(chairman, "Đăng ký giấy ủy quyền").click();
            assertThat(chairman.locator(".thidua-good")).hasText("Đã đăng ký giấy ủy quyền số 15/GUQ-UBND.");
            picture(chairman, "absence", "5-papers");

            Page holder = opens(chromium, UNIT_HEAD, "Việc của cơ quan");
            link(holder, "Về danh sách việc cần làm").click();
            link(holder, "Ký ban hành: công văn").click();
            button(holder, "Nhận việc").click();
            holder.locator("thidua-choice[name=decision] label").first().click();
            assertThat(holder.locator("thidua-choice[name=capacity]"))
                    .containsText("TUQ. (theo Giấy ủy quyền số 15/GUQ-UBND ngày 02/12/2024)");
            assertThat(holder.locator("thidua-choice[name=capacity]")).containsText("TUQ. CHỦ TỊCH / LÃNH ĐẠO");
            picture(holder, "absence", "6-signing");
            button(holder, "Ký ban hành").click();
            holder.waitForCondition(() -> desk.open("userTask_sign", letter).isEmpty());

            Page registry = opens(chromium, PLAN + ".van-phong.van-thu", "Việc của cơ quan");
            link(registry, "Cấp số, phát hành: công văn").click();
            assertThat(registry.locator(".thidua-signature"))
                    .containsText("Theo Giấy ủy quyền số 15/GUQ-UBND ngày 02/12/2024");
            registry.locator(".thidua-signature").scrollIntoViewIfNeeded();
            picture(registry, "absence", "7-signed");
        }
        assertThat(documents
                        .latest(letter, "cong-van")
                        .orElseThrow()
                        .signature()
                        .block())
                .containsExactly("TUQ. CHỦ TỊCH", "LÃNH ĐẠO");
    }
}
