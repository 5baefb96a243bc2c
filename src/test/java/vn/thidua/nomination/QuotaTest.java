package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.nomination.NominationWindows.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.Guidances;
import vn.thidua.guidance.TypedWindow;
import vn.thidua.nomination.NominationDrafts.Begin;
import vn.thidua.nomination.NominationDrafts.Who;
import vn.thidua.platform.error.Refusal;
import vn.thidua.superior.SuperiorDocuments;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** Chỉ tiêu khen thưởng: allocated by a letter, taken when a list is sent, given back, never more than there is (scene 8). */
@OfficeTest
class QuotaTest {

    private static final String PLAN = NominationWindows.PLAN;
    private static final String NO_PLACE =
            "Chỉ tiêu Bằng khen của Chủ tịch UBND tỉnh cho cá nhân còn %d, danh sách đề nghị %d; hãy bớt đối tượng trong danh sách hoặc liên hệ cơ quan phân bổ chỉ tiêu.";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    NominationWindows windows;

    @Autowired
    Guidances guidances;

    @Autowired
    SuperiorDocuments superiors;

    @Autowired
    NominationDrafts drafts;

    @Autowired
    QuotaLedger ledger;

    @Autowired
    NominationChecks checks;

    private AwardWindow window;

    @BeforeEach
    void novemberOf2024() {
        staff.hireFor(PLAN);
        desk.at("2024-11-04T08:00");
        window = windows.yearly(quota("bang-khen", "tap-the", null, 2), quota("bang-khen", "ca-nhan", null, 3));
    }

    @Test
    void placesAreTakenOnceAndGivenBack() {
        List<String> rows = people("so-a", 2);
        ledger.take(rows);
        ledger.take(rows);
        assertThat(ledger.lines(window))
                .extracting(
                        QuotaLedger.Line::form,
                        QuotaLedger.Line::kind,
                        QuotaLedger.Line::allocated,
                        QuotaLedger.Line::taken,
                        QuotaLedger.Line::left,
                        QuotaLedger.Line::letter)
                .containsExactly(
                        tuple(
                                "Bằng khen của Chủ tịch UBND tỉnh",
                                "Tập thể",
                                2,
                                0,
                                2,
                                "Hướng dẫn số 14/HD-BTĐKT ngày 04/11/2024"),
                        tuple(
                                "Bằng khen của Chủ tịch UBND tỉnh",
                                "Cá nhân",
                                3,
                                2,
                                1,
                                "Hướng dẫn số 14/HD-BTĐKT ngày 04/11/2024"),
                        tuple("Giấy khen", null, null, 0, null, "Hướng dẫn số 14/HD-BTĐKT ngày 04/11/2024"));
        assertThat(refused(people("so-b", 2))).isEqualTo(NO_PLACE.formatted(1, 2));
        assertThat(left()).as("a refused list takes nothing").isEqualTo(1);
        ledger.giveBack(rows.subList(0, 1));
        ledger.giveBack(rows.subList(0, 1));
        assertThat(left()).isEqualTo(2);
        ledger.take(people("so-b", 2));
        assertThat(left()).isZero();
        assertThat(checks.check(people("so-c", 1)))
                .as("told while it is written")
                .filteredOn(finding -> finding.ground().equals("het-chi-tieu"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.blocks()).isFalse();
                    assertThat(finding.detail()).isEqualTo("Bằng khen của Chủ tịch UBND tỉnh cho cá nhân");
                });
    }

    @Test
    void whatIsMergedIntoTheYearEndQuotaIsCountedAndNotLimited() {
        ledger.take(begins("so-a", "giay-khen", "ca-nhan", 5));
        assertThat(ledger.lines(window)).last().satisfies(line -> {
            assertThat(line.merged()).isTrue();
            assertThat(line.taken()).isEqualTo(5);
            assertThat(line.left()).isNull();
        });
    }

    @Test
    void aFormWithoutALineIsNotLimited() {
        ledger.take(begins("so-a", "giay-khen-doanh-nghiep", "doanh-nghiep", 4));
        assertThat(left()).isEqualTo(3);
    }

    @Test
    void aShareLimitsItsOfficesBesideTheWhole() {
        AwardWindow shared = allocates(
                quota("bang-khen", "ca-nhan", null, 3),
                quota("bang-khen", null, "so-ban-nganh", 2),
                quota("bang-khen", null, "huyen-x", 1),
                quota("bang-khen", null, "doanh-nghiep-tinh", 1));
        ledger.take(people("so-a", 1));
        ledger.take(people("so-b", 1));
        assertThat(refused(people("so-c", 1)))
                .isEqualTo(
                        "Chỉ tiêu Bằng khen của Chủ tịch UBND tỉnh của Các sở, ban, ngành còn 0, danh sách đề nghị 1; hãy bớt đối tượng trong danh sách hoặc liên hệ cơ quan phân bổ chỉ tiêu.");
        ledger.take(people("huyen-x", 1));
        assertThat(refused(people("huyen-y", 1))).isEqualTo(NO_PLACE.formatted(0, 1));
        assertThat(ledger.lines(shared))
                .filteredOn(line -> line.to() != null)
                .extracting(QuotaLedger.Line::to, QuotaLedger.Line::left)
                .containsExactly(
                        tuple("Các sở, ban, ngành", 0),
                        tuple("Ủy ban nhân dân huyện X", 0),
                        tuple("Các doanh nghiệp trên địa bàn tỉnh", 1));
    }

    @Test
    void theLetterThatAllocatesIsNamedAndFewerThanTakenLeavesNothing() {
        ledger.take(people("so-a", 2));
        AwardWindow fewer = allocates(quota("bang-khen", "ca-nhan", null, 1));
        assertThat(ledger.lines(fewer)).first().satisfies(line -> {
            assertThat(line.letter()).isEqualTo("Thông báo số 20/TB-HĐ ngày 04/11/2024");
            assertThat(line.allocated()).isEqualTo(1);
            assertThat(line.taken()).isEqualTo(2);
            assertThat(line.left()).isZero();
        });
        assertThat(refused(people("so-b", 1))).isEqualTo(NO_PLACE.formatted(0, 1));
        ledger.take(begins("so-b", "bang-khen", "tap-the", 1));
    }

    @RepeatedTest(3)
    void ofTwoOfficesThatTakeTheLastPlaceInTheSameSecondOneGetsIt() {
        ledger.take(people("so-c", 2));
        List<String> one = people("phong-a1", 1);
        List<String> other = people("phong-a2", 1);
        List<Throwable> met = AtOnce.run(() -> ledger.take(one), () -> ledger.take(other));
        assertThat(met).filteredOn(Objects::isNull).hasSize(1);
        assertThat(met)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal).isInstanceOf(Refusal.class).hasMessage(NO_PLACE.formatted(0, 1)));
        assertThat(left()).isZero();
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private int left() {
        return ledger.lines(window).get(1).left();
    }

    private List<String> people(String office, int howMany) {
        return begins(office, "bang-khen", "ca-nhan", howMany);
    }

    private List<String> begins(String office, String form, String kind, int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(n -> drafts.begin(
                        PLAN,
                        PLAN + "." + office + ".chuyen-vien",
                        new Begin(
                                window.id(),
                                office,
                                null,
                                form,
                                null,
                                new Who(null, kind, "Đối tượng " + UUID.randomUUID(), null, null, null, null, null))))
                .toList();
    }

    private AwardWindow allocates(TypedWindow.Quota... lines) {
        UUID letter = superiors
                .register(
                        PLAN,
                        NominationWindows.KEEPER,
                        new SuperiorDocuments.Typed(
                                null,
                                "ban-tdkt-tw",
                                "Thông báo",
                                "20/TB-HĐ",
                                LocalDate.of(2024, 11, 4),
                                null,
                                null,
                                "Phân bổ chỉ tiêu",
                                false,
                                null,
                                "phan-bo-chi-tieu",
                                "bang-khen/hang-nam"))
                .id();
        return guidances.allocate(
                PLAN,
                NominationWindows.KEEPER,
                new Guidances.Allocated(window.id(), letter, List.of("giay-khen"), List.of(lines)));
    }

    private String refused(List<String> rows) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ledger.take(rows))
                .actual()
                .getMessage();
    }
}
