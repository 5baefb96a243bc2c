package vn.thidua.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.plan.NomineeKind;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;
import vn.thidua.superior.SuperiorDocuments;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** A guidance from above: registered, its fields typed, its quota allocated by a letter. */
@OfficeTest
class SuperiorGuidanceTest {

    private static final String PLAN = "khen-thuong";
    private static final String KEEPER = PLAN + ".noi-vu.chuyen-vien";
    private static final String WINDOW = PLAN + "/award-window/huong-dan-tinh/hang-nam/2024";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    SuperiorDocuments superiors;

    @Autowired
    Guidances guidances;

    @Autowired
    WindowBook book;

    @Autowired
    GuidanceDesk page;

    @Autowired
    AwardWindows windows;

    @Autowired
    HeardWindows heard;

    @BeforeEach
    void january() {
        staff.hireFor(PLAN);
        desk.at("2024-01-12T09:00");
        heard.forget();
    }

    @Test
    void aRegisteredGuidanceBecomesAWindowWhenTheKeeperTypesItsFields() {
        assertThat(refused(opening(UUID.randomUUID(), fields())))
                .as("nothing opens a window but a guidance")
                .isEqualTo(
                        "Chưa chọn hướng dẫn của cấp trên đã đăng ký; hãy đăng ký hướng dẫn ở mục Văn bản cấp trên rồi chọn.");
        UUID guidance = registers("14/HD-TTHĐTĐKT", "huong-dan-khen-thuong", "huong-dan-tinh", "2024-01-08");
        assertThat(windows.of(PLAN)).as("registered, not yet typed").isEmpty();
        assertThat(page.page(PLAN, KEEPER).superior()).singleElement().satisfies(choice -> {
            assertThat(choice.name())
                    .isEqualTo(
                            "Hướng dẫn số 14/HD-TTHĐTĐKT ngày 08/01/2024 của Thường trực Hội đồng Thi đua - Khen thưởng tỉnh");
            assertThat(choice.occasions())
                    .extracting(GuidanceDesk.OccasionChoice::id)
                    .containsExactly("hang-nam", "so-ket", "dot-xuat");
        });

        AwardWindow window = guidances.openFromSuperior(PLAN, KEEPER, opening(guidance, fields()));
        assertThat(window.id()).isEqualTo(WINDOW);
        assertThat(window.basis().superior()).isEqualTo(guidance);
        assertThat(windows.openOn(PLAN, LocalDate.of(2024, 1, 12))).containsExactly(window);
        assertThat(heard.all()).containsExactly(new WindowOpened(window));
        assertThat(page.page(PLAN, PLAN + ".hoi-ccb.chuyen-vien").windows())
                .singleElement()
                .satisfies(row -> assertThat(row.documents())
                        .extracting(GuidanceDesk.BasisRow::name, GuidanceDesk.BasisRow::issuer)
                        .containsExactly(tuple(
                                "Hướng dẫn số 14/HD-TTHĐTĐKT ngày 08/01/2024",
                                "Thường trực Hội đồng Thi đua - Khen thưởng tỉnh")));

        assertThat(refused(opening(guidance, fields())))
                .isEqualTo(
                        "Đợt nhận hồ sơ (hằng năm, năm 2024) đã mở theo hướng dẫn này; hãy chọn đợt đó để ghi điều chỉnh, gia hạn.");
        assertThat(refused(new Guidances.FromSuperior(
                        guidance, null, "tong-ket", "2023-2025", WindowTyped.of(fields()), null)))
                .isEqualTo("Theo Kế hoạch, hướng dẫn này không dùng cho dịp tổng kết; hãy chọn dịp khác.");
        for (String person : List.of(PLAN + ".tai-chinh.lanh-dao", PLAN + ".ubnd.van-thu", "nobody")) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> guidances.openFromSuperior(PLAN, person, opening(guidance, fields())));
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> page.form(PLAN, person, null, "hang-nam", "2024"));
        }
    }

    @Test
    void theLetterOfTheSuperiorAllocatesTheQuota() {
        AwardWindow window = opens();
        Map<String, Object> early = fields();
        early.put("quotas", List.of(WindowTyped.quota("bang-khen", null, null, 5)));
        assertThat(refused(new Guidances.FromSuperior(
                        window.basis().superior(), WINDOW, null, null, WindowTyped.of(early), "Sửa.")))
                .isEqualTo(
                        "Chỉ tiêu Bằng khen của Chủ tịch UBND tỉnh do Thường trực Hội đồng Thi đua - Khen thưởng tỉnh phân bổ nhưng chưa đăng ký văn bản phân bổ; hãy đăng ký văn bản đó ở mục Văn bản cấp trên hoặc để trống chỉ tiêu này.");

        UUID ofLastYear = registers("3/TB-TTHĐ", "phan-bo-chi-tieu", "bang-khen/hang-nam", "2023-12-20");
        assertThat(refusedQuota(ofLastYear))
                .as("a letter of an earlier year allocates nothing")
                .contains("chưa đăng ký văn bản phân bổ");
        UUID letter = registers("20/TB-TTHĐ", "phan-bo-chi-tieu", "bang-khen/hang-nam", "2024-01-11");
        AwardWindow allocated =
                guidances.allocate(PLAN, KEEPER, new Guidances.Allocated(WINDOW, letter, merged(), twoAndThree()));

        assertThat(allocated.version()).isEqualTo(2);
        assertThat(allocated.basis().label()).isEqualTo("Thông báo số 20/TB-TTHĐ ngày 11/01/2024");
        assertThat(allocated.fields().quota("bang-khen", NomineeKind.TAP_THE, null))
                .contains(2);
        assertThat(allocated.fields().quota("bang-khen", NomineeKind.CA_NHAN, null))
                .contains(3);
        assertThat(allocated.fields().quota("bang-khen", NomineeKind.CA_NHAN, "cac-phong"))
                .contains(1);
        assertThat(allocated.fields().mergedForms()).containsExactly("giay-khen");
        assertThat(allocated.fields().closesOn()).as("the rest stays").isEqualTo("2024-11-30");
        assertThat(heard.all()).last().isEqualTo(new WindowChanged(allocated));
        assertThat(page.page(PLAN, KEEPER).windows().get(0).tables())
                .filteredOn(table -> table.title().equals("Chỉ tiêu khen thưởng"))
                .singleElement()
                .satisfies(table -> assertThat(table.rows())
                        .contains(List.of("Bằng khen của Chủ tịch UBND tỉnh", "Tập thể", "Cả đợt", "2")));

        UUID other = registers("21/TB-TTHĐ", "phan-bo-chi-tieu", "bang-khen/hang-nam", "2024-01-12");
        book.close(PLAN, KEEPER, WINDOW, "Đủ hồ sơ.");
        assertThat(refusedQuota(other))
                .isEqualTo(
                        "Đợt nhận hồ sơ (hằng năm, năm 2024) đã đóng; muốn nhận tiếp, hãy ban hành hoặc ghi hướng dẫn điều chỉnh, gia hạn.");
        assertThat(refusedQuota(UUID.randomUUID())).contains("đã đóng");
    }

    @Test
    void aFurtherGuidanceOfTheSuperiorExtendsTheWindowAndTheSameOneIsRecordedAgainOnlyWithAReason() {
        AwardWindow window = opens();
        Map<String, Object> later = fields();
        later.put("closesOn", "2024-12-15");
        UUID further = registers("30/HD-TTHĐTĐKT", "huong-dan-khen-thuong", "huong-dan-tinh", "2024-01-12");
        AwardWindow extended = guidances.openFromSuperior(
                PLAN, KEEPER, new Guidances.FromSuperior(further, WINDOW, null, null, WindowTyped.of(later), null));
        assertThat(extended.version()).isEqualTo(2);
        assertThat(extended.fields().closesOn()).isEqualTo("2024-12-15");

        var again = new Guidances.FromSuperior(
                window.basis().superior(), WINDOW, null, null, WindowTyped.of(fields()), null);
        assertThat(refused(again))
                .isEqualTo("Hướng dẫn số 14/HD-TTHĐTĐKT ngày 08/01/2024 đã ghi cho đợt này; hãy nêu lý do ghi lại.");
        AwardWindow corrected = guidances.openFromSuperior(
                PLAN,
                KEEPER,
                new Guidances.FromSuperior(
                        window.basis().superior(), WINDOW, null, null, WindowTyped.of(fields()), "Ghi nhầm ngày."));
        assertThat(corrected.version()).isEqualTo(3);
        assertThat(page.page(PLAN, KEEPER).windows().get(0).story())
                .extracting(GuidanceDesk.EventRow::note)
                .last()
                .isEqualTo(
                        "Theo Hướng dẫn số 14/HD-TTHĐTĐKT ngày 08/01/2024 của Thường trực Hội đồng Thi đua - Khen thưởng tỉnh; nhận hồ sơ đến hết ngày 30/11/2024. Ghi nhầm ngày.");
    }

    @Test
    void theFormStartsFromThePlanAndThenFromTheWindow() {
        GuidanceDesk.Form fresh = page.form(PLAN, KEEPER, null, "hang-nam", "2024");
        assertThat(fresh.title()).isEqualTo("Khen thưởng hằng năm (năm 2024)");
        assertThat(fresh.fields().forms()).containsExactly("giay-khen", "bang-khen");
        assertThat(fresh.fields().mergedForms()).containsExactly("giay-khen");
        opens();
        UUID letter = registers("20/TB-TTHĐ", "phan-bo-chi-tieu", "bang-khen/hang-nam", "2024-01-11");
        GuidanceDesk.Form known = page.form(PLAN, KEEPER, WINDOW, null, null);
        assertThat(known.fields().closesOn()).isEqualTo("2024-11-30");
        assertThat(known.fields().checklist())
                .isEqualTo(WindowTyped.of(fields()).checklist());
        assertThat(known.fields().proposers()).containsExactlyInAnyOrder("cac-phong", "cac-hoi", "doanh-nghiep");
        assertThat(known.letters()).extracting(GuidanceDesk.Choice::id).containsExactly(letter.toString());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> page.form(PLAN, KEEPER, null, "x", "2024"))
                .withMessage("Chưa chọn dịp khen thưởng; hãy chọn một dịp.");
    }

    @Test
    void aConfidentialGuidanceOpensNoWindow() {
        UUID secret = superiors
                .register(
                        PLAN,
                        KEEPER,
                        new SuperiorDocuments.Typed(
                                null,
                                "cap-tren",
                                "Hướng dẫn",
                                "1/HD",
                                LocalDate.of(2024, 1, 8),
                                null,
                                null,
                                null,
                                true,
                                null,
                                "huong-dan-khen-thuong",
                                "huong-dan-tinh"))
                .id();
        assertThat(refused(opening(secret, fields()))).startsWith("Văn bản mật chỉ ghi số và ngày");
        assertThat(page.page(PLAN, KEEPER).superior()).isEmpty();
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private AwardWindow opens() {
        UUID guidance = registers("14/HD-TTHĐTĐKT", "huong-dan-khen-thuong", "huong-dan-tinh", "2024-01-08");
        return guidances.openFromSuperior(PLAN, KEEPER, opening(guidance, fields()));
    }

    private static Map<String, Object> fields() {
        Map<String, Object> fields = WindowTyped.yearly();
        fields.put("forms", List.of("giay-khen", "bang-khen"));
        return fields;
    }

    private static Guidances.FromSuperior opening(UUID document, Map<String, Object> fields) {
        return new Guidances.FromSuperior(document, null, "hang-nam", "2024", WindowTyped.of(fields), null);
    }

    private static List<String> merged() {
        return List.of("giay-khen");
    }

    private static List<TypedWindow.Quota> twoAndThree() {
        Map<String, Object> fields = WindowTyped.yearly();
        fields.put(
                "quotas",
                List.of(
                        WindowTyped.quota("bang-khen", "tap-the", null, 2),
                        WindowTyped.quota("bang-khen", "ca-nhan", null, 3),
                        WindowTyped.quota("bang-khen", "ca-nhan", "cac-phong", 1)));
        return WindowTyped.of(fields).quotas();
    }

    private UUID registers(String number, String effect, String reference, String date) {
        return superiors
                .register(
                        PLAN,
                        KEEPER,
                        new SuperiorDocuments.Typed(
                                null,
                                "cap-tren",
                                effect.equals("phan-bo-chi-tieu") ? "Thông báo" : "Hướng dẫn",
                                number,
                                LocalDate.parse(date),
                                null,
                                null,
                                "Về khen thưởng",
                                false,
                                null,
                                effect,
                                reference))
                .id();
    }

    private String refused(Guidances.FromSuperior typed) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> guidances.openFromSuperior(PLAN, KEEPER, typed))
                .actual()
                .getMessage();
    }

    private String refusedQuota(UUID letter) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> guidances.allocate(
                        PLAN, KEEPER, new Guidances.Allocated(WINDOW, letter, merged(), twoAndThree())))
                .actual()
                .getMessage();
    }
}
