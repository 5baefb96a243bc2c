package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.criteria.CriteriaInForce.SetInForce;
import vn.thidua.criteria.domain.CriteriaContent.Criterion;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.superior.SuperiorDocuments;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** What counts on a day: the plan's own criteria, the version of every set, and what was adopted from above. */
@OfficeTest
class CriteriaInForceTest {

    private static final String PLAN = "bo-tieu-chi";
    private static final String HEALTH = PLAN + "/criteria-xa-hoi/2024/y-te";
    private static final String POPULATION = PLAN + "/criteria-xa-hoi/2024/dan-so";
    private static final String FINANCE = PLAN + "/criteria-tai-chinh/2024/tai-chinh";
    private static final String CONSOLIDATOR = PLAN + ".noi-vu.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    CriteriaOfficeWork work;

    @Autowired
    CriteriaSets sets;

    @Autowired
    Adoptions adoptions;

    @Autowired
    SuperiorDocuments superiors;

    @Autowired
    CriteriaInForce criteria;

    @Autowired
    CriteriaDesk page;

    @Autowired
    CriteriaOfOffice ofOffice;

    @BeforeEach
    void thePlanIsIssued() {
        staff.hireFor(PLAN);
        desk.at("2024-03-01T08:00");
        work.opens(PLAN);
    }

    // ---- versions ---------------------------------------------------------------------------------------------------

    @Test
    void everyPastDayHasTheVersionThatCountedThen() {
        work.issues(PLAN, "y-te", HEALTH, TypedCriteria.usual(), "5", "QĐ-SYT", "2024-03-20");
        desk.at("2024-05-02T08:00");
        String second = next("y-te", "Bổ sung chỉ số khám chữa bệnh.");
        assertThat(second).isEqualTo(HEALTH + "/2");
        work.issues(
                PLAN,
                "y-te",
                second,
                TypedCriteria.usual().criterion("ca-nhan", null, "Sáng kiến").from("2024-07-01"),
                "9",
                "QĐ-SYT",
                "2024-06-10");
        desk.at("2024-06-11T08:00");
        String third = next("y-te", "Sửa lỗi.");
        work.issues(PLAN, "y-te", third, TypedCriteria.usual(), "12", "QĐ-SYT", "2024-08-15");

        assertThat(List.of(
                        counting("2024-03-19"),
                        counting("2024-03-20"),
                        counting("2024-06-30"),
                        counting("2024-07-01"),
                        counting("2024-08-14"),
                        counting("2024-08-15"),
                        counting("2030-12-31")))
                .containsExactly(
                        "none",
                        "1: 5/QĐ-SYT, 2 criteria",
                        "1: 5/QĐ-SYT, 2 criteria",
                        "2: 9/QĐ-SYT, 3 criteria",
                        "2: 9/QĐ-SYT, 3 criteria",
                        "3: 12/QĐ-SYT, 2 criteria",
                        "3: 12/QĐ-SYT, 2 criteria");
        assertThat(desk.only("userTask_workOut", FINANCE)).as("others go on").isNotNull();
    }

    private String counting(String day) {
        return criteria.on(PLAN, LocalDate.parse(day)).sets().stream()
                .filter(set -> set.office().equals("y-te"))
                .findFirst()
                .map(set -> "%d: %s, %d criteria"
                        .formatted(set.number(), set.document(), set.criteria().size()))
                .orElse("none");
    }

    private String next(String office, String reason) {
        return sets.startVersion(PLAN, "xa-hoi", office, PLAN + ".y-te.chuyen-vien", reason)
                .id();
    }

    @Test
    void aFurtherVersionBeginsWithTheTextOfTheOneBeforeAndMayBeGivenUp() {
        work.issues(PLAN, "y-te", HEALTH, TypedCriteria.usual(), "5", "QĐ-SYT", "2024-03-20");
        String second = next("y-te", "Bổ sung.");
        assertThat(sets.get(second).content().criteria())
                .extracting(Criterion::id)
                .containsExactly("tc-1", "tc-2");
        assertThat(desk.only("userTask_workOut", second).getName())
                .isEqualTo("Xây dựng tiêu chí thi đua sửa đổi (phát triển hạ tầng xã hội)");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> next("y-te", "Lần nữa."))
                .withMessageContaining("đang được xây dựng hoặc sửa đổi");

        var drafter = desk.as(PLAN + ".y-te.chuyen-vien");
        assertThat(drafter.isRefused("userTask_workOut", second, TypedCriteria.drop(" ")))
                .contains("“Lý do thôi sửa đổi”");
        drafter.does("userTask_workOut", second, TypedCriteria.drop("Chờ hướng dẫn của Bộ."));
        desk.runReadySteps();
        assertThat(desk.endsOf("criteria-issuance", second))
                .containsExactlyInAnyOrder("endEvent_dropped", "endEvent_finished");
        assertThat(sets.get(second).stage()).isEqualTo(Stage.THOI);
        assertThat(counting("2024-12-31")).startsWith("1: 5/QĐ-SYT");
        assertThat(next("y-te", "Bộ đã hướng dẫn.")).isEqualTo(HEALTH + "/3");
    }

    @Test
    void onlyTheOwnerBeginsAFurtherVersionAndSaysWhy() {
        work.issues(PLAN, "y-te", HEALTH, TypedCriteria.usual(), "5", "QĐ-SYT", "2024-03-20");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> next("y-te", " "))
                .withMessageContaining("“Lý do sửa đổi”");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> sets.startVersion(PLAN, "xa-hoi", "y-te", CONSOLIDATOR, "Sửa."));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> next("tai-chinh", "Sửa."));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> sets.startVersion(PLAN, "la", "y-te", PLAN + ".y-te.chuyen-vien", "Sửa."));
    }

    @Test
    void whoTookOverFromAnOfficeThatEndedKeepsItsSet() {
        work.issues(PLAN, "dan-so", POPULATION, TypedCriteria.usual(), "3", "QĐ-CCDS", "2024-04-01");
        LocalDate after = LocalDate.of(2025, 2, 1);
        assertThat(documents(criteria.bindingOn(PLAN, "y-te", LocalDate.of(2024, 12, 31))))
                .isEmpty();
        assertThat(documents(criteria.bindingOn(PLAN, "y-te", after))).containsExactly("3/QĐ-CCDS");

        desk.at("2025-02-01T08:00");
        String second = next("dan-so", "Sáp nhập.");
        work.issues(PLAN, "y-te", second, TypedCriteria.usual(), "8", "QĐ-SYT", "2025-02-10");
        assertThat(documents(criteria.on(PLAN, LocalDate.of(2025, 3, 1)))).containsExactly("8/QĐ-SYT");
    }

    // ---- whom a set binds -------------------------------------------------------------------------------------------

    @Test
    void aSetBindsItsOwnFieldOrEverybodyItNames() {
        work.issues(PLAN, "y-te", HEALTH, TypedCriteria.usual(), "5", "QĐ-SYT", "2024-03-20");
        work.issues(PLAN, "tai-chinh", FINANCE, TypedCriteria.usual(), "21", "QĐ-STC", "2024-03-21");
        LocalDate day = LocalDate.of(2024, 4, 1);
        assertThat(documents(criteria.on(PLAN, day))).containsExactly("21/QĐ-STC", "5/QĐ-SYT");
        assertThat(documents(criteria.bindingOn(PLAN, "y-te", day))).containsExactly("21/QĐ-STC", "5/QĐ-SYT");
        assertThat(documents(criteria.bindingOn(PLAN, "noi-vu", day))).containsExactly("21/QĐ-STC");
        assertThat(documents(criteria.bindingOn(PLAN, "dia-chinh", day))).isEmpty();
        assertThat(criteria.bindingOn(PLAN, "y-te", day).general())
                .extracting("id")
                .containsExactly("a-1", "a-2", "b-1");
        assertThat(criteria.bindingOn(PLAN, "dia-chinh", day).general())
                .as("persons are everywhere")
                .extracting("id")
                .containsExactly("b-1");
    }

    @Test
    void whoeverWritesTheReportReadsWhatBindsItsOfficeThemeByTheme() {
        work.issues(PLAN, "y-te", HEALTH, TypedCriteria.usual(), "5", "QĐ-SYT", "2024-03-20");
        CriteriaOfOffice.View health = ofOffice.of(PLAN, "y-te", LocalDate.of(2024, 12, 31));
        assertThat(health.themes())
                .flatExtracting(CriteriaOfOffice.ThemeLines::lines)
                .extracting(CriteriaDesk.Line::source)
                .contains("mục III.1.a", "5/QĐ-SYT ngày 20/03/2024");
        assertThat(health.themes())
                .extracting(CriteriaOfOffice.ThemeLines::name)
                .doesNotHaveDuplicates()
                .contains("Thực hành tiết kiệm, chống lãng phí");
        assertThat(health.themes())
                .flatExtracting(CriteriaOfOffice.ThemeLines::lines)
                .extracting(CriteriaDesk.Line::group)
                .contains("Các cơ quan, đơn vị");
        assertThat(ofOffice.of(PLAN, "noi-vu", LocalDate.of(2024, 12, 31)).themes())
                .flatExtracting(CriteriaOfOffice.ThemeLines::lines)
                .extracting(CriteriaDesk.Line::source)
                .as("another office's set binds its own field")
                .doesNotContain("5/QĐ-SYT ngày 20/03/2024");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ofOffice.of(PLAN, "la", LocalDate.of(2024, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, 0", "2024-03-01, 3", "2030-12-31, 3"})
    void thePlansOwnCriteriaCountFromTheDayOfThePlan(LocalDate day, int count) {
        assertThat(criteria.on(PLAN, day).general()).hasSize(count);
    }

    private static List<String> documents(CriteriaInForce.InForce inForce) {
        return inForce.sets().stream().map(SetInForce::document).toList();
    }

    // ---- a superior's criteria
    // ----------------------------------------------------------------------------------------

    @Test
    void criteriaOfASuperiorCountFromTheDayOnWhichTheyAreAdopted() {
        UUID above = registered("15/QĐ-BYT", "tieu-chi");
        adoptions.adopt(
                PLAN,
                PLAN + ".y-te.lanh-dao",
                adoption(above, "y-te", "xa-hoi", false, "2024-04-01", null, TypedCriteria.usual()));
        SetInForce adopted = criteria.on(PLAN, LocalDate.of(2024, 4, 1)).sets().get(0);
        assertThat(adopted)
                .extracting(SetInForce::document, SetInForce::superior, SetInForce::title, SetInForce::office)
                .containsExactly("15/QĐ-BYT", above, "phát triển hạ tầng xã hội", "y-te");
        assertThat(adopted.criteria()).hasSize(2);
        assertThat(criteria.on(PLAN, LocalDate.of(2024, 3, 31)).sets()).isEmpty();
        assertThat(criteria.bindingOn(PLAN, "noi-vu", LocalDate.of(2024, 4, 1)).sets())
                .isEmpty();

        UUID newer = registered("16/QĐ-BYT", "tieu-chi");
        adoptions.adopt(
                PLAN,
                PLAN + ".y-te.lanh-dao",
                adoption(newer, "y-te", "xa-hoi", false, "2024-06-01", adopted.version(), TypedCriteria.usual()));
        assertThat(documents(criteria.on(PLAN, LocalDate.of(2024, 5, 31)))).containsExactly("15/QĐ-BYT");
        assertThat(documents(criteria.on(PLAN, LocalDate.of(2024, 6, 1)))).containsExactly("16/QĐ-BYT");
    }

    @Test
    void theConsolidatorAdoptsForEverybody() {
        UUID above = registered("15/QĐ-BNV", "tieu-chi");
        adoptions.adopt(
                PLAN, CONSOLIDATOR, adoption(above, "noi-vu", null, true, "2024-03-01", null, TypedCriteria.usual()));
        for (String office : List.of("y-te", "dia-chinh", "ubnd")) {
            assertThat(documents(criteria.bindingOn(PLAN, office, LocalDate.of(2024, 3, 1))))
                    .as(office)
                    .containsExactly("15/QĐ-BNV");
        }
        assertThat(page.page(PLAN, CONSOLIDATOR, null).sets())
                .last()
                .extracting(CriteriaDesk.SetRow::state, CriteriaDesk.SetRow::issuer)
                .containsExactly("Đã áp dụng", "Cấp trên");
    }

    @Test
    void adoptedCriteriaEndOnADayWithAReasonAndMayBeAdoptedAgain() {
        UUID above = registered("15/QĐ-BYT", "tieu-chi");
        String health = PLAN + ".y-te.chuyen-vien";
        String version = adoptions
                .adopt(
                        PLAN,
                        health,
                        adoption(above, "y-te", "xa-hoi", false, "2024-04-01", null, TypedCriteria.usual()))
                .id();
        desk.at("2024-09-10T08:00");
        assertThat(adoptedRow(health).versions().get(0).mayEnd()).isTrue();
        adoptions.end(PLAN, health, version, LocalDate.of(2024, 9, 1), "Bộ đã bãi bỏ Quyết định 15/QĐ-BYT.");

        assertThat(documents(criteria.on(PLAN, LocalDate.of(2024, 8, 31)))).containsExactly("15/QĐ-BYT");
        assertThat(documents(criteria.on(PLAN, LocalDate.of(2024, 9, 1)))).isEmpty();
        assertThat(documents(criteria.bindingOn(PLAN, "y-te", LocalDate.of(2024, 12, 31))))
                .isEmpty();
        assertThat(adoptedRow(health)).satisfies(row -> {
            assertThat(row.state()).isEqualTo("Thôi áp dụng từ 01/09/2024");
            assertThat(row.versions())
                    .singleElement()
                    .extracting(
                            CriteriaDesk.Version::counts,
                            CriteriaDesk.Version::ended,
                            CriteriaDesk.Version::endReason,
                            CriteriaDesk.Version::mayEnd)
                    .containsExactly(false, LocalDate.of(2024, 9, 1), "Bộ đã bãi bỏ Quyết định 15/QĐ-BYT.", false);
        });

        adoptions.adopt(
                PLAN, health, adoption(above, "y-te", "xa-hoi", false, "2024-10-01", version, TypedCriteria.usual()));
        assertThat(documents(criteria.on(PLAN, LocalDate.of(2024, 9, 30)))).isEmpty();
        assertThat(documents(criteria.on(PLAN, LocalDate.of(2024, 10, 1)))).containsExactly("15/QĐ-BYT");
    }

    private CriteriaDesk.SetRow adoptedRow(String reader) {
        return page.page(PLAN, reader, null).sets().stream()
                .filter(CriteriaDesk.SetRow::adopted)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyTheAdopterEndsWhatCountsAndSaysFromWhenAndWhy() {
        UUID above = registered("15/QĐ-BYT", "tieu-chi");
        UUID newer = registered("16/QĐ-BYT", "tieu-chi");
        String health = PLAN + ".y-te.chuyen-vien";
        String first = adoptions
                .adopt(
                        PLAN,
                        health,
                        adoption(above, "y-te", "xa-hoi", false, "2024-04-01", null, TypedCriteria.usual()))
                .id();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> adoptions.end(PLAN, CONSOLIDATOR, first, LocalDate.of(2024, 9, 1), "Hết hiệu lực."));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> adoptions.end(PLAN, health, HEALTH, LocalDate.of(2024, 9, 1), "Hết hiệu lực."));
        assertThat(notEnded(health, first, null, "Hết hiệu lực.")).startsWith("Chưa nhập ngày thôi áp dụng");
        assertThat(notEnded(health, first, "2024-04-01", "Hết hiệu lực."))
                .isEqualTo(
                        "Ngày thôi áp dụng 01/04/2024 phải ở sau ngày bắt đầu áp dụng (01/04/2024); hãy nhập lại ngày.");
        assertThat(notEnded(health, first, "2024-09-01", " ")).contains("“Lý do thôi áp dụng”");

        String second = adoptions
                .adopt(
                        PLAN,
                        health,
                        adoption(newer, "y-te", "xa-hoi", false, "2024-06-01", first, TypedCriteria.usual()))
                .id();
        assertThat(notEnded(health, first, "2024-09-01", "Hết hiệu lực.")).startsWith("Tiêu chí này đã được thay thế");
        adoptions.end(PLAN, health, second, LocalDate.of(2024, 9, 1), "Hết hiệu lực.");
        assertThat(documents(criteria.on(PLAN, LocalDate.of(2024, 9, 1))))
                .as("the one before was replaced, it does not come back")
                .isEmpty();
        assertThat(notEnded(health, second, "2024-10-01", "Hết hiệu lực."))
                .startsWith("Tiêu chí theo văn bản số 16/QĐ-BYT đã thôi áp dụng từ ngày 01/09/2024");
    }

    private String notEnded(String user, String id, String on, String reason) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> adoptions.end(PLAN, user, id, on == null ? null : LocalDate.parse(on), reason))
                .actual()
                .getMessage();
    }

    @Test
    void whatCannotBeAdoptedIsSaidWhy() {
        UUID above = registered("15/QĐ-BYT", "tieu-chi");
        UUID basis = registered("17/QĐ-BYT", "can-cu");
        String health = PLAN + ".y-te.chuyen-vien";
        var usual = TypedCriteria.usual();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> adoptions.adopt(
                        PLAN, health, adoption(above, "noi-vu", null, true, "2024-03-01", null, usual)));
        assertThat(refused(health, adoption(above, "y-te", null, true, "2024-03-01", null, usual)))
                .startsWith("Chỉ cơ quan tổng hợp mới áp dụng tiêu chí cho tất cả");
        assertThat(refused(health, adoption(basis, "y-te", null, false, "2024-03-01", null, usual)))
                .startsWith("Chưa chọn văn bản cấp trên có tác dụng");
        assertThat(refused(health, adoption(above, "y-te", "xa-hoi", false, null, null, usual)))
                .startsWith("Chưa nhập ngày áp dụng");
        assertThat(refused(health, adoption(above, "y-te", "xa-hoi", false, "2024-01-31", null, usual)))
                .startsWith("Ngày áp dụng 31/01/2024 ở trước ngày của văn bản cấp trên (01/02/2024)");
        assertThat(refused(health, adoption(above, "y-te", "xa-hoi", false, "2024-03-01", null, TypedCriteria.set())))
                .startsWith("Văn bản cấp trên không có tệp nên phải nhập tiêu chí");
        assertThat(refused(health, adoption(above, "y-te", "la", false, "2024-03-01", null, usual)))
                .startsWith("Bộ tiêu chí không có trong Kế hoạch");
        assertThat(refused(health, adoption(above, "y-te", null, false, "2024-03-01", null, usual)))
                .contains("“Lĩnh vực, nội dung tiêu chí”");
        assertThat(refused(health, adoption(above, "y-te", "xa-hoi", false, "2024-03-01", HEALTH, usual)))
                .startsWith("Tiêu chí được thay thế không phải của đơn vị");
        var once = adoption(above, "y-te", "xa-hoi", false, "2024-03-01", null, usual);
        adoptions.adopt(PLAN, health, once);
        assertThat(refused(health, once)).startsWith("Tiêu chí theo văn bản số 15/QĐ-BYT đã được đơn vị áp dụng");
    }

    private String refused(String user, Adoptions.Typed typed) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> adoptions.adopt(PLAN, user, typed))
                .actual()
                .getMessage();
    }

    private UUID registered(String number, String effect) {
        return superiors
                .register(
                        PLAN,
                        CONSOLIDATOR,
                        new SuperiorDocuments.Typed(
                                null,
                                "cap-tren",
                                "Quyết định",
                                number,
                                LocalDate.of(2024, 2, 1),
                                null,
                                null,
                                "Tiêu chí ngành",
                                false,
                                null,
                                effect,
                                null))
                .id();
    }

    private static Adoptions.Typed adoption(
            UUID document,
            String office,
            String set,
            boolean everybody,
            String from,
            String replaces,
            TypedCriteria criteria) {
        return new Adoptions.Typed(
                document,
                office,
                set,
                set == null && everybody ? "Tiêu chí của Bộ" : null,
                everybody,
                from == null ? null : LocalDate.parse(from),
                replaces,
                criteria.rows().stream()
                        .map(row -> new Criterion(
                                null,
                                (String) row.get("group"),
                                (String) row.get("theme"),
                                (String) row.get("text"),
                                null,
                                null,
                                null))
                        .toList());
    }

    // ---- page
    // ---------------------------------------------------------------------------------------------------------

    @Test
    void thePageShowsWhatCountsAndHowFarEverySetIs() {
        work.issues(PLAN, "tai-chinh", FINANCE, TypedCriteria.usual(), "21", "QĐ-STC", "2024-03-21");
        work.agreed(PLAN, "y-te", HEALTH, TypedCriteria.usual());
        CriteriaDesk.Page shown = page.page(PLAN, PLAN + ".tai-chinh.chuyen-vien", null);
        assertThat(shown.lines())
                .extracting(CriteriaDesk.Line::source)
                .contains("mục III.1.a", "21/QĐ-STC ngày 21/03/2024");
        assertThat(shown.sets())
                .extracting(
                        CriteriaDesk.SetRow::owner,
                        CriteriaDesk.SetRow::state,
                        CriteriaDesk.SetRow::progress,
                        CriteriaDesk.SetRow::mayStart)
                .containsExactly(
                        tuple("tai-chinh", "Đã ban hành", "Đúng hạn", true),
                        tuple("y-te", "Đang hoàn thiện, trình ký", "Không ghi thời hạn", false),
                        tuple("dan-so", "Đang soạn", "Không ghi thời hạn", false),
                        tuple("noi-vu", "Đang soạn", "Không ghi thời hạn", false),
                        tuple("dia-chinh", "Đang soạn", "Không ghi thời hạn", false));
        assertThat(shown.adopting().may()).extracting("id").containsExactly("tai-chinh");
        assertThat(page.export(PLAN, LocalDate.of(2024, 3, 21)).lines())
                .hasSize(6)
                .last()
                .isEqualTo(
                        "\"Các cơ quan, đơn vị\",\"Thực hành tiết kiệm, chống lãng phí\",\"\",\"Tỷ lệ tiết kiệm chi thường xuyên\",\"%\",\"Báo cáo giải ngân\",\"\",\"STC\",\"21/QĐ-STC ngày 21/03/2024\"");
    }
}
