package vn.thidua.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.document.DocumentAccess;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentStatus;
import vn.thidua.notification.Notice;
import vn.thidua.notification.Notices;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** An own guidance is drafted, signed and dispatched like any document, and with its dispatch its window opens. */
@OfficeTest
class OwnGuidanceTest {

    private static final String PLAN = "khen-thuong";
    private static final String KEEPER = PLAN + ".noi-vu.chuyen-vien";
    private static final String CHAIRMAN = PLAN + ".ubnd.lanh-dao";
    private static final String YEARLY = PLAN + "/award-window/huong-dan-phuong/hang-nam/2024";
    private static final String MIDTERM = PLAN + "/award-window/huong-dan-phuong/so-ket/2023-2025";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Guidances guidances;

    @Autowired
    WindowBook book;

    @Autowired
    AwardWindows windows;

    @Autowired
    GuidanceDesk page;

    @Autowired
    Notices notices;

    @Autowired
    DocumentArchive documents;

    @Autowired
    List<DocumentAccess> access;

    @Autowired
    GuidanceKind drafted;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HeardWindows heard;

    @BeforeEach
    void november() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00");
        heard.forget();
    }

    @Test
    void theWindowOpensWithTheDispatchOfTheGuidanceAndClosesByItsDay() {
        assertThat(draft("hang-nam", "2024")).isEqualTo(YEARLY);
        assertThat(desk.only("userTask_draft", YEARLY).getName())
                .isEqualTo("Soạn hướng dẫn khen thưởng hằng năm (năm 2024)");
        assertThat(page.page(PLAN, KEEPER).drafts())
                .extracting(GuidanceDesk.DraftRow::title, GuidanceDesk.DraftRow::startedBy)
                .containsExactly(tuple("Hướng dẫn khen thưởng hằng năm (năm 2024)", "Chuyên viên Nội vụ"));

        desk.as(KEEPER).does("userTask_draft", YEARLY, Typed.draft(WindowTyped.guidance(WindowTyped.yearly())));
        desk.as(CHAIRMAN).does("userTask_sign", YEARLY, Typed.sign("TM"));
        assertThat(windows.of(PLAN)).as("signed is not issued").isEmpty();
        desk.at("2024-11-04T09:00");
        issues(YEARLY, "21", "2024-11-04");

        AwardWindow window = windows.get(YEARLY);
        assertThat(window.occasion()).isEqualTo(Occasion.HANG_NAM);
        assertThat(window.period()).isEqualTo(new AwardPeriod(2024, 2024));
        assertThat(window.openedOn()).isEqualTo("2024-11-04");
        assertThat(window.basis().label()).isEqualTo("Hướng dẫn số 21/HD-UBND ngày 04/11/2024");
        assertThat(window.basis().issuer()).isEqualTo("Ủy ban nhân dân phường");
        assertThat(window.fields().forms()).containsExactly("giay-khen");
        assertThat(window.fields().nominees()).containsExactly(NomineeKind.TAP_THE, NomineeKind.CA_NHAN);
        assertThat(window.fields().mergedForms())
                .as("counted in the year-end quota")
                .containsExactly("giay-khen");
        assertThat(window.fields().checklistFor("giay-khen", NomineeKind.CA_NHAN))
                .extracting(WindowFields.DossierItem::name, WindowFields.DossierItem::shared)
                .containsExactly(tuple("Tờ trình đề nghị khen thưởng", true), tuple("Báo cáo thành tích", false));
        assertThat(windows.openOn(PLAN, LocalDate.of(2024, 11, 3))).isEmpty();
        assertThat(windows.openOn(PLAN, LocalDate.of(2024, 11, 4)))
                .extracting(AwardWindow::id)
                .containsExactly(YEARLY);
        assertThat(windows.openOn(PLAN, LocalDate.of(2024, 11, 30))).hasSize(1);
        assertThat(windows.openOn(PLAN, LocalDate.of(2024, 12, 1))).isEmpty();
        assertThat(heard.all()).containsExactly(new WindowOpened(window));
        assertThat(notices.about(YEARLY))
                .extracting(Notice::person)
                .as("who may propose, and who enters for the enterprises; nobody else")
                .contains(PLAN + ".tai-chinh.chuyen-vien", PLAN + ".tram-y-te.truong-phong", PLAN + ".hoi-ccb.lanh-dao")
                .doesNotContain(PLAN + ".ubnd.lanh-dao");
        assertThat(told(PLAN + ".hoi-ccb.chuyen-vien"))
                .containsExactly(
                        "Mở đợt nhận hồ sơ đề nghị khen thưởng (hằng năm, năm 2024) theo Hướng dẫn số 21/HD-UBND ngày 04/11/2024 của Ủy ban nhân dân phường; Bộ phận Nội vụ nhận hồ sơ đến hết ngày 30/11/2024.");
        assertThat(mayRead(PLAN + ".hoi-ccb.chuyen-vien"))
                .as("every office reads the guidance, also one outside its Nơi nhận")
                .isTrue();

        assertThat(page.page(PLAN, PLAN + ".hoi-ccb.chuyen-vien").windows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.title()).isEqualTo("Khen thưởng hằng năm (năm 2024)");
                    assertThat(row.state()).isEqualTo("Đang nhận hồ sơ");
                    assertThat(row.where()).isEqualTo("Bộ phận Nội vụ, Phòng 2, trụ sở UBND phường");
                    assertThat(row.documents())
                            .singleElement()
                            .satisfies(document -> assertThat(document.file()).hasSize(1));
                    assertThat(row.story())
                            .extracting(GuidanceDesk.EventRow::action)
                            .containsExactly("Mở đợt nhận hồ sơ");
                });
        desk.at("2024-12-01T08:00");
        assertThat(page.page(PLAN, KEEPER).windows().get(0).state()).isEqualTo("Đã hết hạn nhận hồ sơ");
    }

    @Test
    void theDraftStartsFromThePlansOwnWordsAndItsTextGoesToTheReaders() {
        draft("hang-nam", "2024");
        Map<?, ?> form = (Map<?, ?>) forms().get("guidance");
        assertThat((String) form.get("body"))
                .contains("Đối tượng: tập thể, cá nhân", "Người trực tiếp lao động", "Có thành tích xuất sắc");
        TypedWindow fields = (TypedWindow) form.get("fields");
        assertThat(fields.forms()).containsExactly("giay-khen", "bang-khen");
        assertThat(fields.mergedForms()).containsExactly("giay-khen");
        assertThat(fields.proposers()).containsExactly("cac-phong", "cac-hoi", "doanh-nghiep");
        assertThat(fields.publishList()).isTrue();
        assertThat(fields.checklist()).hasSize(5);
        assertThat(fields.receiver()).isEqualTo("noi-vu");
        assertThat(((WindowSuggestions.Choices) form.get("choices")).quotaNotes())
                .containsExactly(
                        "Giấy khen của Chủ tịch UBND phường: Ủy ban nhân dân phường quyết định số lượng hoặc lồng ghép trong chỉ tiêu cuối năm.",
                        "Bằng khen của Chủ tịch UBND tỉnh: chỉ tiêu do Thường trực Hội đồng Thi đua - Khen thưởng tỉnh phân bổ, theo văn bản được đăng ký.");

        desk.as(KEEPER).does("userTask_draft", YEARLY, Typed.draft(WindowTyped.guidance(WindowTyped.yearly())));
        var view =
                drafted.view(documents.latest(YEARLY, "huong-dan-khen-thuong").orElseThrow());
        assertThat(view.sections())
                .filteredOn(section -> section.title().equals("Đợt nhận hồ sơ"))
                .singleElement()
                .satisfies(section -> assertThat(section.paragraphs())
                        .contains(
                                "Nhận hồ sơ đến hết ngày 30/11/2024 tại Bộ phận Nội vụ, Phòng 2, trụ sở UBND phường",
                                "Lồng ghép trong chỉ tiêu cuối năm: Giấy khen của Chủ tịch UBND phường"));
        assertThat(view.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.rows())
                        .first()
                        .isEqualTo(List.of(
                                "Tờ trình đề nghị khen thưởng",
                                "Tất cả",
                                "Tất cả",
                                "Chung cho cả danh sách",
                                "Bắt buộc")));
    }

    private Map<String, Object> forms() {
        desk.runReadySteps();
        return drafted.draftForm(
                documents.latest(YEARLY, "huong-dan-khen-thuong").orElseThrow());
    }

    @Test
    void aFurtherGuidanceExtendsTheWindowAndBothVersionsStay() {
        opensYearly();
        assertThat(refusedDraft(new Guidances.Wanted(null, "huong-dan-phuong", "hang-nam", "2024")))
                .isEqualTo(
                        "Hướng dẫn khen thưởng (hằng năm, năm 2024) đã ban hành; hãy soạn hướng dẫn điều chỉnh, gia hạn tại đợt đó.");
        desk.at("2024-12-02T08:00");
        guidances.draft(PLAN, KEEPER, new Guidances.Wanted(YEARLY, null, null, null));
        assertThat(refusedDraft(new Guidances.Wanted(YEARLY, null, null, null)))
                .isEqualTo("Hướng dẫn này đang được soạn; hãy xử lý dự thảo trong danh sách Việc cần làm.");
        desk.runReadySteps();
        assertThat(((TypedWindow) ((Map<?, ?>) forms().get("guidance")).get("fields")).closesOn())
                .as("begins with the guidance before")
                .isEqualTo("2024-11-30");
        assertThat(desk.as(KEEPER)
                        .isRefused("userTask_draft", YEARLY, Typed.draft(WindowTyped.guidance(WindowTyped.yearly()))))
                .isEqualTo(
                        "Ngày cuối nhận hồ sơ 30/11/2024 đã qua (hôm nay là 02/12/2024); hãy ghi một ngày từ hôm nay trở đi.");
        var later = WindowTyped.yearly();
        later.put("closesOn", "2024-12-10");
        drafts(YEARLY, later);
        signsAndIssues(YEARLY, "30", "2024-12-02");

        AwardWindow window = windows.get(YEARLY);
        assertThat(window.version()).isEqualTo(2);
        assertThat(window.fields().closesOn()).isEqualTo("2024-12-10");
        assertThat(window.openedOn()).isEqualTo("2024-11-01");
        assertThat(window.isOpenOn(LocalDate.of(2024, 12, 5))).isTrue();
        assertThat(windows.find(YEARLY, 1).orElseThrow().fields().closesOn()).isEqualTo("2024-11-30");
        assertThat(heard.all()).hasSize(2).last().isEqualTo(new WindowChanged(window));
        assertThat(told(PLAN + ".hoi-ccb.chuyen-vien"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Điều chỉnh đợt nhận hồ sơ");
    }

    @Test
    void aGuidanceWhoseDayPassedOnItsWayIsNotDispatched() {
        draft("hang-nam", "2024");
        drafts(YEARLY, WindowTyped.yearly());
        desk.as(CHAIRMAN).does("userTask_sign", YEARLY, Typed.sign("TM"));
        desk.at("2024-12-02T08:00");
        String registry = PLAN + ".ubnd.van-thu";
        assertThat(desk.as(registry)
                        .isRefused(
                                "userTask_issue",
                                YEARLY,
                                Typed.issue(
                                        "31",
                                        "HD-UBND",
                                        "2024-12-02",
                                        desk.as(registry).attaches("userTask_issue", YEARLY, "hd.pdf"))))
                .startsWith("Ngày cuối nhận hồ sơ 30/11/2024 đã qua");
        assertThat(windows.of(PLAN)).isEmpty();
        assertThat(desk.waitsAt(YEARLY)).containsExactly("userTask_issue");
    }

    @Test
    void aGuidanceThatIsNotIssuedOpensNothingAndMayBeDraftedAgain() {
        draft("hang-nam", "2024");
        desk.as(KEEPER).does("userTask_draft", YEARLY, Typed.skip("Năm nay theo hướng dẫn của tỉnh."));
        assertThat(windows.of(PLAN)).isEmpty();
        assertThat(draft("hang-nam", "2024")).isEqualTo(YEARLY);
        assertThat(desk.only("userTask_draft", YEARLY)).isNotNull();
    }

    @Test
    void aDraftThatAnAdministratorCancelledInCockpitHoldsNobodyUp() {
        draft("hang-nam", "2024");
        assertThat(refusedDraft(new Guidances.Wanted(null, "huong-dan-phuong", "hang-nam", "2024")))
                .startsWith("Hướng dẫn này đang được soạn");
        String abandoned =
                documents.latest(YEARLY, "huong-dan-khen-thuong").orElseThrow().id();
        runtime.deleteProcessInstance(desk.instance("document-issuance", YEARLY).getId(), "Mở nhầm đợt.", true);

        assertThat(page.page(PLAN, KEEPER).drafts())
                .as("nobody works on it any more")
                .isEmpty();
        assertThat(draft("hang-nam", "2024")).isEqualTo(YEARLY);
        assertThat(desk.open("userTask_draft", YEARLY)).hasSize(1);
        assertThat(page.page(PLAN, KEEPER).drafts()).hasSize(1);
        assertThat(documents.get(abandoned).status()).isEqualTo(DocumentStatus.DUNG_XU_LY);
        drafts(YEARLY, WindowTyped.yearly());
        signsAndIssues(YEARLY, "23", "2024-11-01");
        assertThat(windows.get(YEARLY).basis().number()).isEqualTo("23/HD-UBND");
    }

    @Test
    void outOfTurnAWindowOpensAtAnyTimeAndSeveralInAYear() {
        String first = draft("dot-xuat", "2024");
        String second = draft("dot-xuat", "2024");
        assertThat(List.of(first, second))
                .containsExactly(
                        PLAN + "/award-window/huong-dan-phuong/dot-xuat/2024/1",
                        PLAN + "/award-window/huong-dan-phuong/dot-xuat/2024/2");
        var fields = WindowTyped.yearly();
        fields.put("mergedForms", List.of());
        fields.put("nominees", List.of("ho-gia-dinh"));
        fields.put("checklist", List.of(WindowTyped.item("Tờ trình", null, null, true)));
        drafts(first, fields);
        signsAndIssues(first, "22", "2024-11-01");
        assertThat(windows.openOn(PLAN, LocalDate.of(2024, 11, 2)))
                .extracting(AwardWindow::label)
                .containsExactly("đột xuất, năm 2024");
    }

    @Test
    void theMidTermWindowRewardsItsPhaseBeforeItIsOver() {
        desk.at("2025-07-01T08:00");
        assertThat(draft("so-ket", "2023-2025")).isEqualTo(MIDTERM);
        var fields = WindowTyped.midTerm();
        drafts(MIDTERM, fields);
        signsAndIssues(MIDTERM, "9", "2025-07-01");
        AwardWindow window = windows.get(MIDTERM);
        assertThat(window.label()).isEqualTo("sơ kết, giai đoạn 2023 - 2025");
        assertThat(window.fields().quota("giay-khen", null, null)).contains(5);
        assertThat(window.fields().quota("giay-khen", NomineeKind.TAP_THE, "cac-phong"))
                .contains(2);
        assertThat(window.fields().quota("bang-khen", null, null))
                .as("no limit")
                .isEmpty();
    }

    @Test
    void theKeeperClosesAWindowWithAReasonAndNobodyElseDoes() {
        opensYearly();
        for (String person : List.of(PLAN + ".tai-chinh.lanh-dao", CHAIRMAN, PLAN + ".noi-vu.van-thu", "nobody")) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> book.close(PLAN, person, YEARLY, "Đủ hồ sơ."));
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> guidances.draft(
                            PLAN, person, new Guidances.Wanted(null, "huong-dan-phuong", "hang-nam", "2024")));
            assertThat(page.page(PLAN, person).mayKeep()).isFalse();
        }
        desk.at("2024-11-20T08:00");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> book.close(PLAN, KEEPER, YEARLY, " "))
                .withMessage("Chưa nhập mục “Lý do đóng”; hãy nhập rồi gửi lại.");
        AwardWindow closed = book.close(PLAN, KEEPER, YEARLY, "Đã nhận đủ hồ sơ.");
        assertThat(closed.isOpenOn(LocalDate.of(2024, 11, 19))).isTrue();
        assertThat(closed.isOpenOn(LocalDate.of(2024, 11, 20))).isFalse();
        assertThat(heard.all()).last().isEqualTo(new WindowClosed(closed));
        assertThat(page.page(PLAN, KEEPER).windows().get(0).state()).isEqualTo("Đã đóng");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> book.close(PLAN, KEEPER, YEARLY, "Lần nữa."))
                .withMessage(
                        "Đợt nhận hồ sơ (hằng năm, năm 2024) đã đóng; muốn nhận tiếp, hãy ban hành hoặc ghi hướng dẫn điều chỉnh, gia hạn.");
        assertThatExceptionOfType(vn.thidua.platform.error.NotFound.class)
                .as("another plan's window")
                .isThrownBy(() -> book.close(PLAN, KEEPER, YEARLY.replace(PLAN, "thu-nghiem"), "Nhầm."));
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private String draft(String occasion, String period) {
        String window = guidances.draft(PLAN, KEEPER, new Guidances.Wanted(null, "huong-dan-phuong", occasion, period));
        desk.runReadySteps();
        return window;
    }

    private String refusedDraft(Guidances.Wanted wanted) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> guidances.draft(PLAN, KEEPER, wanted))
                .actual()
                .getMessage();
    }

    private void opensYearly() {
        draft("hang-nam", "2024");
        drafts(YEARLY, WindowTyped.yearly());
        signsAndIssues(YEARLY, "21", "2024-11-01");
    }

    private void drafts(String window, Map<String, Object> fields) {
        desk.as(KEEPER).does("userTask_draft", window, Typed.draft(WindowTyped.guidance(fields)));
    }

    private void signsAndIssues(String window, String number, String date) {
        desk.as(CHAIRMAN).does("userTask_sign", window, Typed.sign("TM"));
        issues(window, number, date);
    }

    private void issues(String window, String number, String date) {
        String registry = PLAN + ".ubnd.van-thu";
        desk.as(registry)
                .does(
                        "userTask_issue",
                        window,
                        Typed.issue(
                                number,
                                "HD-UBND",
                                date,
                                desk.as(registry).attaches("userTask_issue", window, "hd.pdf")));
        desk.runReadySteps();
    }

    private List<String> told(String person) {
        return jdbc.sql("select sentence from thidua.notice where person_id = ? and subject = ? order by raised_at")
                .params(person, YEARLY)
                .query(String.class)
                .list();
    }

    private boolean mayRead(String person) {
        String document =
                documents.latest(YEARLY, "huong-dan-khen-thuong").orElseThrow().id();
        return access.stream().anyMatch(each -> each.mayRead(document, person, Set.of(person)));
    }
}
