package vn.thidua.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.PageParts.button;
import static vn.thidua.support.PageParts.field;
import static vn.thidua.support.PageParts.link;
import static vn.thidua.support.PageParts.picture;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.obligation.Extensions;
import vn.thidua.obligation.RequestKind;
import vn.thidua.obligation.Requests;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** "Đã ký bản giấy" and "Nhập thay báo cáo giấy" above a task's form: offered to whoever records paper, two clicks from the task. */
@OfficeTest
@BrowserTest
class PaperFromATaskTest {

    private static final String SIGNED = "Đã ký bản giấy";
    private static final String ENTER = "Nhập thay báo cáo giấy";
    private static final String PICTURES = "paper";

    /** The letters of noi-vu are signed by the ward's leader and lie with the registry of the Văn phòng. */
    private static final String WARD = "thu-nghiem";

    private static final String CHAIRMAN = "thu-nghiem.ubnd.lanh-dao";
    private static final String REGISTRAR = "thu-nghiem.van-phong.van-thu";

    private static final String PAPER = "van-ban-giay";
    private static final String ROUND = "van-ban-giay/report/2024";
    private static final String CONSOLIDATOR = "van-ban-giay.phuong.chuyen-vien";

    @RegisterExtension
    Browsers browsers = new Browsers();

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Requests requests;

    @Autowired
    Extensions extensions;

    private String letter(String subject) {
        String dossier = desk.begins(WARD, "cong-van", "noi-vu", "2024-12-20");
        desk.as("thu-nghiem.noi-vu.chuyen-vien")
                .does("userTask_draft", dossier, Typed.draft(Typed.letter(subject, "Nội dung.", 0)));
        return dossier;
    }

    /** The person's browser with this task open and the ways from it shown. */
    private Page at(String person, String task, String dossier) {
        Page page = browsers.of(person).page();
        page.navigate(page.url().replaceAll("#.*", "") + "#/?task="
                + desk.only(task, dossier).getId());
        page.reload();
        assertThat(page.locator(".thidua-ways")).isVisible();
        return page;
    }

    private static void records(Page page, String signer, String dated) {
        assertThat(page.locator(".thidua-ask:not([hidden])")).hasCount(1);
        field(page, "Người ký, hình thức ký").selectOption(signer + " KT");
        field(page, "Ngày ký").fill(dated);
        field(page, "Bản chụp văn bản đã ký")
                .setInputFiles(new FilePayload(
                        "ban-ky.pdf", "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        button(page, "Ghi nhận bản đã ký").click();
    }

    @Test
    void whoSignsAndKeepsTheRegistryRecordsThePaperOfTheTaskThatIsOpen() {
        staff.hireFor(WARD);
        desk.at("2024-12-05T09:00");
        String both = staff.hire(
                "lanh-dao-kiem-van-thu",
                new Group(WARD, "ubnd", Role.LANH_DAO),
                new Group(WARD, "van-phong", Role.VAN_THU));
        String first = letter("V/v báo cáo kết quả quý IV");
        String second = letter("V/v họp Hội đồng Thi đua – Khen thưởng");

        Page page = at(both, "userTask_sign", second);
        link(page, SIGNED).click();
        Locator paper = page.locator("section.thidua-panel").first();
        assertThat(paper).containsText("Công văn: V/v họp Hội đồng Thi đua – Khen thưởng");
        assertThat(field(page, "Người ký, hình thức ký")).isFocused();
        picture(page, PICTURES, "1-signed");
        records(page, CHAIRMAN, "05/12/2024");
        assertThat(page.locator(".thidua-good"))
                .hasText("Đã ghi nhận bản đã ký giấy: Công văn: V/v họp Hội đồng Thi đua – Khen thưởng.");
        assertThat(page.locator("section.thidua-panel")).hasCount(1);
        assertThat(desk.waitsAt(second)).containsExactly("userTask_issue");
        assertThat(desk.waitsAt(first)).containsExactly("userTask_sign");
    }

    @Test
    void theRegistryFindsTheOnlyPaperThatWaitsFromAnyTaskOfItsOwnAndALeaderDoesNot() {
        staff.hireFor(WARD);
        desk.at("2024-12-05T09:00");
        String signed = letter("V/v đã ký");
        desk.as(CHAIRMAN).does("userTask_sign", signed, Typed.sign("TM"));

        assertThat(link(at(REGISTRAR, "userTask_issue", signed), SIGNED)).hasCount(0);
        String waits = letter("V/v chờ ký");
        assertThat(link(at(CHAIRMAN, "userTask_sign", waits), SIGNED)).hasCount(0);
        Page page = at(REGISTRAR, "userTask_issue", signed);
        link(page, SIGNED).click();
        records(page, CHAIRMAN, "05/12/2024");
        assertThat(page.locator(".thidua-good")).containsText("Đã ghi nhận bản đã ký giấy");
        assertThat(desk.waitsAt(waits)).containsExactly("userTask_issue");
    }

    @Test
    void whoeverEntersForAnOfficeBeginsFromTheRoundsTaskAndFromTheOffices() {
        staff.hireFor(PAPER);
        desk.at("2024-11-01T08:00").opensRound(PAPER, "2024").at("2024-12-02T08:00");
        ReportingOffice school = desk.office(PAPER, "truong-hoc", "2024");
        String teacher = school.person("chuyen-vien");
        String asked = desk.as(teacher)
                .loggedIn(() -> requests.ask(
                        Extensions.CODE,
                        school.dossier(),
                        new RequestKind.Asking(
                                teacher, "truong-hoc", "Mưa lũ.", extensions.wanted(LocalDate.of(2024, 12, 16)))))
                .id();
        assertThat(link(at(teacher, "userTask_draft", school.dossier()), ENTER)).hasCount(0);

        Page page = at(CONSOLIDATOR, "userTask_answer", asked);
        link(page, ENTER).click();
        assertThat(page.locator("h3.thidua-heading")).hasText("Báo cáo năm 2024 – Trường Trung học cơ sở");
        assertThat(button(page, "Mở việc nhập thay")).isVisible();
        picture(page, PICTURES, "2-enter-for-one");

        desk.at("2024-12-19T00:00").fires("event_closingDate", ROUND).runReadySteps();
        page = at(CONSOLIDATOR, "userTask_draft", ROUND);
        link(page, ENTER).click();
        assertThat(field(page, "Đơn vị có báo cáo giấy")).hasValue("truong-hoc");
        picture(page, PICTURES, "3-enter");
        button(page, "Mở việc nhập thay").click();
        assertThat(page.locator(".thidua-good")).containsText("Đã mở việc ghi nhận báo cáo");
        assertThat(desk.open("userTask_enter", school.dossier())).hasSize(1);
        assertThat(button(page, ENTER)).hasCount(0);

        desk.as(CONSOLIDATOR)
                .does("userTask_draft", ROUND, Typed.draft(Typed.consolidated(Map.of("ket-qua", "Toàn phường đạt."))));
        assertThat(link(at(PAPER + ".phuong.lanh-dao", "userTask_sign", ROUND), ENTER))
                .hasCount(0);
    }
}
