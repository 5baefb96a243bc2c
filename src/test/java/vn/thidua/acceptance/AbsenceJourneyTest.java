package vn.thidua.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import vn.thidua.acceptance.pages.DeskPage;
import vn.thidua.acceptance.pages.ReportForm;
import vn.thidua.acceptance.pages.TaskPage;
import vn.thidua.document.DocumentArchive;
import vn.thidua.organisation.Authorisations;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.RightsReview;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/**
 * Scene 5 of the offices' practice, in a browser: the specialist of Sở GTVT is moved in the middle of the text, the director is
 * away, and a paper of authorisation ended yesterday.
 */
@OfficeTest
@BrowserTest
class AbsenceJourneyTest {

    private static final String PLAN = "dak-lak";
    private static final String OFFICE = "so-giao-thong-van-tai";
    private static final String DRAFT = "Soạn báo cáo năm 2024 – Sở GTVT";
    private static final String REPORT = "báo cáo năm 2024 – Sở GTVT";
    private static final String SECTION = "I. Công tác lãnh đạo, chỉ đạo, triển khai";
    private static final String BEGUN = "Sở đã ban hành Kế hoạch và tiêu chí thi đua;";

    @RegisterExtension
    Browsers browsers = new Browsers();

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Authorisations authorisations;

    @Autowired
    DocumentArchive documents;

    @Autowired
    ApplicationEventPublisher events;

    ReportingOffice office;
    String specialist;
    String successor;
    String director;
    String deputy;

    @BeforeEach
    void people() {
        staff.hireFor(PLAN);
        specialist = staff.hire("cv-gtvt-cu", group(OFFICE, Role.CHUYEN_VIEN));
        successor = staff.hire("cv-gtvt-moi", group(OFFICE, Role.CHUYEN_VIEN));
        director = PLAN + "." + OFFICE + ".lanh-dao";
        deputy = staff.hire("pgd-gtvt", group(OFFICE, Role.LANH_DAO));
        staff.alsoMake(deputy, group(OFFICE, Role.LANH_DAO), SigningCapacity.KT);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        office = desk.office(PLAN, OFFICE, "2024");
    }

    @Test
    void whoIsMovedInTheMiddleOfTheTextHandsItOverAndNothingIsLost() {
        desk.at("2024-11-28T09:00");
        ReportForm begun = browsers.of(specialist).take(DRAFT).asReport();
        begun.type(SECTION, BEGUN);
        begun.savedDraft();

        desk.at("2024-12-01T08:00");
        DeskPage page = browsers.of(director).desk("Việc của cơ quan").tab("Bàn giao công việc");
        page.ask("Bàn giao công việc")
                .pick("Người bàn giao", specialist)
                .pick("Người nhận bàn giao", successor)
                .type("Ngày bàn giao", "30/11/2024");
        page.place().locator(".thidua-ask:not([hidden]) button[type=submit]").click();
        assertThat(page.alert()).containsText("Ngày bàn giao 30/11/2024 đã qua");
        page.type("Ngày bàn giao", "01/12/2024").type("Lý do", "Điều động công tác.");
        page.send("Đã bàn giao 1 việc.");

        ReportForm continued = browsers.of(successor).open(DRAFT).asReport();
        assertThat(continued.field(SECTION)).hasValue(BEGUN);
        assertThat(continued.text("Người viết")).containsText("Kiêm nhiệm cv-gtvt-cu");
        continued.type(SECTION, BEGUN + " người đứng đầu trực tiếp chỉ đạo.");
        continued.savedDraft();

        desk.at("2024-12-10T08:00");
        desk.as(successor)
                .does("userTask_draft", office.dossier(), office.report().draft());
        TaskPage review = browsers.of(office.person("truong-phong")).open("Duyệt nội dung (ký nháy): " + REPORT);
        assertThat(review.text("Bàn giao công việc")).isVisible();
        assertThat(review.text("Kiêm nhiệm cv-gtvt-cu")).isVisible();
        assertThat(review.text("Kiêm nhiệm cv-gtvt-moi")).isVisible();
        assertThat(documents
                        .latest(office.dossier(), "bao-cao-don-vi")
                        .orElseThrow()
                        .draftedBy())
                .containsExactlyInAnyOrder(specialist, successor);
    }

    @Test
    void theSubstituteOfTheDirectorIsNotOfferedTheSignatureAndTheDeputySignsForHim() {
        desk.at("2024-12-12T08:00");
        String substitute = office.person("truong-phong");
        DeskPage page = browsers.of(director).desk("Việc của cơ quan").tab("Xử lý thay, ủy quyền");
        page.ask("Đăng ký người xử lý thay")
                .pick("Người vắng mặt", director)
                .pick("Người xử lý thay", substitute)
                .type("Từ ngày", "12/12/2024")
                .type("Đến hết ngày", "20/12/2024")
                .type("Lý do", "Đi công tác nước ngoài.");
        page.press("Đăng ký");
        assertThat(page.row("Trưởng phòng Sở GTVT")).isVisible();
        desk.as(office.person("chuyen-vien"))
                .does("userTask_draft", office.dossier(), office.report().draft());

        browsers.of(substitute).take("Duyệt nội dung (ký nháy): " + REPORT).choose("Duyệt");
        browsers.of(substitute).opened("Duyệt nội dung (ký nháy): " + REPORT).send("Duyệt");
        assertThat(desk.waitsAt(office.dossier())).containsExactly("userTask_sign");
        assertThat(browsers.of(substitute).entry("Ký ban hành: " + REPORT)).hasCount(0);
        assertThat(desk.as(substitute).tasks()).isEmpty();

        TaskPage sign = browsers.of(deputy).take("Ký ban hành: " + REPORT);
        sign.choose("Ký ban hành").choose("KT.");
        sign.send("Ký ban hành");
        TaskPage issue = browsers.of(office.person("van-thu")).open("Cấp số, phát hành: " + REPORT);
        assertThat(issue.text("KT. GIÁM ĐỐC")).isVisible();
        assertThat(issue.text("LÃNH ĐẠO")).isVisible();
    }

    @Test
    void aPaperOfAuthorisationThatEndedYesterdayIsRefusedAndThenNoLongerOffered() {
        desk.at("2024-12-09T08:00");
        String head = staff.hire("pho-ban-tdkt", group("ban-tdkt", Role.LANH_DAO));
        String grantor = PLAN + ".so-noi-vu.lanh-dao";
        String guidance = desk.begins(PLAN, "huong-dan-khen-thuong", "ban-tdkt", "2024-12-20");
        desk.as(PLAN + ".ban-tdkt.chuyen-vien")
                .does(
                        "userTask_draft",
                        guidance,
                        Typed.json(
                                "action", "submit", "content", Typed.letter("Hướng dẫn khen thưởng", "Nội dung.", 4)));
        desk.as(PLAN + ".ban-tdkt.truong-phong").does("userTask_reviewContent", guidance, Typed.approve());
        desk.as(grantor)
                .loggedIn(() -> authorisations.register(
                        PLAN,
                        grantor,
                        new Authorisations.Typed(
                                "so-noi-vu",
                                grantor,
                                "ban-tdkt",
                                head,
                                "15/GUQ-SNV",
                                LocalDate.of(2024, 12, 9),
                                LocalDate.of(2024, 12, 9),
                                LocalDate.of(2024, 12, 11),
                                List.of())));

        desk.at("2024-12-11T16:00");
        String title = desk.only("userTask_sign", guidance).getName();
        TaskPage sign = browsers.of(head).take(title);
        sign.choose("Ký ban hành").choose("TUQ.");
        desk.at("2024-12-12T08:00");
        sign.tries("Ký ban hành");
        assertThat(sign.alert().last()).containsText("Giấy ủy quyền");
        assertThat(desk.waitsAt(guidance)).containsExactly("userTask_sign");

        events.publishEvent(new RightsReview());
        assertThat(desk.as(head).tasks()).isEmpty();
    }

    private static Group group(String office, Role role) {
        return new Group(PLAN, office, role);
    }
}
