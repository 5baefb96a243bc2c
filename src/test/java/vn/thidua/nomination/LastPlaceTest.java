package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.Guidances;
import vn.thidua.guidance.TypedWindow;
import vn.thidua.nomination.NominationDrafts.Begin;
import vn.thidua.nomination.NominationDrafts.Who;
import vn.thidua.nomination.NominationDrafts.Written;
import vn.thidua.nomination.domain.DossierContent;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.superior.SuperiorDocuments;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/**
 * Scene 8 of the offices' practice, with the data of the plan of a department: Thường trực Hội đồng of the province allocates two
 * collectives and three persons by a letter, two divisions send for the last place in the same second, and the Giấy khen are merged
 * into the year-end quota.
 */
@OfficeTest
class LastPlaceTest {

    private static final String PLAN = "sldtbxh-binh-phuoc";
    private static final String KEEPER = PLAN + ".van-phong-so.chuyen-vien";
    private static final String SECOND_SPECIALIST = PLAN + ".van-phong-so.chuyen-vien-2";
    private static final String PROVINCE = "bang-khen-ubnd-tinh";
    private static final String CERTIFICATE = "giay-khen-giam-doc";
    private static final String LETTER = "Công văn số 35/TTHĐ ngày 04/11/2024";
    private static final String NO_PLACE =
            "Chỉ tiêu Bằng khen của Chủ tịch UBND tỉnh cho cá nhân còn 0, danh sách đề nghị 1; hãy bớt đối tượng trong danh sách hoặc liên hệ cơ quan phân bổ chỉ tiêu.";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    SuperiorDocuments superiors;

    @Autowired
    Guidances guidances;

    @Autowired
    NominationDrafts drafts;

    @Autowired
    Batches batches;

    @Autowired
    LevelStore levels;

    @Autowired
    Nominations nominations;

    @Autowired
    QuotaLedger ledger;

    private AwardWindow window;
    private int number = 10;

    @BeforeEach
    void theProvinceHasAllocated() {
        desk.at("2024-11-04T08:00");
        staff.hireFor(PLAN);
        staff.hire(SECOND_SPECIALIST, new Group(PLAN, "van-phong-so", Role.CHUYEN_VIEN));
        UUID guidance =
                received("tt-hdtdkt-tinh", "Hướng dẫn", "14/HD-TTHĐTĐKT", "huong-dan-khen-thuong", "huong-dan-14");
        AwardWindow opened = guidances.openFromSuperior(
                PLAN, KEEPER, new Guidances.FromSuperior(guidance, null, "hang-nam", "2024", fields(), null));
        UUID letter = received("tt-hdtdkt-tinh", "Công văn", "35/TTHĐ", "phan-bo-chi-tieu", PROVINCE + "/hang-nam");
        window = guidances.allocate(
                PLAN,
                KEEPER,
                new Guidances.Allocated(
                        opened.id(),
                        letter,
                        List.of(CERTIFICATE),
                        List.of(places("tap-the", 2), places("ca-nhan", 3))));
    }

    private UUID received(String from, String type, String number, String effect, String reference) {
        return superiors
                .register(
                        PLAN,
                        KEEPER,
                        new SuperiorDocuments.Typed(
                                null,
                                from,
                                type,
                                number,
                                today(),
                                null,
                                null,
                                "Khen thưởng Phong trào thi đua năm 2024",
                                false,
                                null,
                                effect,
                                reference))
                .id();
    }

    private static TypedWindow.Quota places(String kind, int count) {
        return new TypedWindow.Quota(PROVINCE, kind, null, java.math.BigDecimal.valueOf(count));
    }

    private static TypedWindow fields() {
        return new TypedWindow(
                List.of(PROVINCE, CERTIFICATE),
                List.of("tap-the", "ca-nhan"),
                List.of("van-phong-so", "phong-chuyen-mon", "don-vi-truc-thuoc"),
                List.of(),
                false,
                "Có thành tích trong Phong trào thi đua.",
                LocalDate.of(2024, 11, 30),
                "van-phong-so",
                null,
                List.of(CERTIFICATE),
                List.of(),
                List.of(new TypedWindow.Item("Tờ trình", null, null, true, true)));
    }

    @Test
    void theLetterAllocatesTwoCollectivesAndThreePersonsAndMergesTheGiayKhen() {
        sent("phong-khtc", CERTIFICATE, "ca-nhan", 4);
        sent("tt-dich-vu-viec-lam", CERTIFICATE, "tap-the", 2);
        assertThat(ledger.lines(window))
                .extracting(
                        QuotaLedger.Line::form,
                        QuotaLedger.Line::kind,
                        QuotaLedger.Line::allocated,
                        QuotaLedger.Line::taken,
                        QuotaLedger.Line::left,
                        QuotaLedger.Line::merged,
                        QuotaLedger.Line::letter)
                .containsExactly(
                        tuple("Bằng khen của Chủ tịch UBND tỉnh", "Tập thể", 2, 0, 2, false, LETTER),
                        tuple("Bằng khen của Chủ tịch UBND tỉnh", "Cá nhân", 3, 0, 3, false, LETTER),
                        tuple("Giấy khen của Giám đốc Sở", null, null, 6, null, true, LETTER));
    }

    @Test
    void ofTwoDivisionsInTheSameSecondOneGetsTheLastPlaceAndTheOtherGetsItWhenTheFirstIsRefused() {
        sent("phong-khtc", PROVINCE, "ca-nhan", 2);
        assertThat(left()).isEqualTo(1);
        Waiting one = waitsForItsNumber("phong-nguoi-co-cong");
        Waiting other = waitsForItsNumber("phong-bao-tro-xa-hoi");

        List<Throwable> met = AtOnce.run(one::issues, other::issues);
        desk.runReadySteps();

        assertThat(met).filteredOn(Objects::isNull).as("one gets it").hasSize(1);
        assertThat(met)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal).isInstanceOf(Refusal.class).hasMessage(NO_PLACE));
        assertThat(left()).isZero();
        Waiting winner = met.get(0) == null ? one : other;
        Waiting late = winner == one ? other : one;
        assertThat(status(winner.row())).isEqualTo(NominationStatus.CHO_KIEM_TRA);
        assertThat(status(late.row())).as("its list lies where it lay").isEqualTo(NominationStatus.TRONG_DOT_TRINH);
        assertThat(desk.waitsAt(late.batch())).containsExactly("userTask_issue");

        theOfficeRefuses(winner);
        assertThat(status(winner.row())).isEqualTo(NominationStatus.KHONG_KHEN);
        assertThat(left()).as("the place is there again").isEqualTo(1);

        late.issues();
        desk.runReadySteps();
        assertThat(status(late.row())).isEqualTo(NominationStatus.CHO_KIEM_TRA);
        assertThat(left()).isZero();
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private LocalDate today() {
        return VietnamTime.dateOf(desk.now());
    }

    private int left() {
        return ledger.lines(window).stream()
                .filter(line -> "Cá nhân".equals(line.kind()))
                .findFirst()
                .orElseThrow()
                .left();
    }

    private NominationStatus status(String row) {
        return nominations.get(row).status();
    }

    private static String person(String office, String role) {
        return PLAN + "." + office + "." + role;
    }

    private List<String> begun(String office, String form, String kind, int howMany) {
        String specialist = person(office, "chuyen-vien");
        String rank = kind.equals("ca-nhan") ? "nguoi-lao-dong-truc-tiep" : null;
        return IntStream.rangeClosed(1, howMany)
                .mapToObj(n -> {
                    String name = "Đối tượng %d của %s".formatted(n, office);
                    String id = drafts.begin(
                            PLAN,
                            specialist,
                            new Begin(
                                    window.id(),
                                    office,
                                    null,
                                    form,
                                    null,
                                    new Who(null, kind, name, office, null, rank, null, null)));
                    drafts.save(
                            PLAN,
                            specialist,
                            id,
                            new Written(
                                    1,
                                    name,
                                    rank,
                                    form,
                                    null,
                                    "2024",
                                    null,
                                    new DossierContent(
                                            null,
                                            null,
                                            null,
                                            null,
                                            "Có thành tích.",
                                            null,
                                            null,
                                            true,
                                            null,
                                            null,
                                            null)));
                    return id;
                })
                .toList();
    }

    /** A list of a division, signed. */
    private String signed(String office, List<String> rows) {
        String specialist = person(office, "chuyen-vien");
        String batch = batches.open(PLAN, office, rows, specialist).id();
        UUID minutes = desk.as(specialist).attaches("userTask_prepare", batch, "bien-ban.pdf");
        desk.as(specialist)
                .does(
                        "userTask_prepare",
                        batch,
                        Typed.json(
                                "minutesNumber",
                                "02/BB",
                                "minutesDate",
                                today().toString(),
                                "minutesFile",
                                List.of(minutes)));
        desk.runReadySteps();
        desk.as(specialist).does("userTask_draft", batch, Typed.draft(Map.of("body", "Kính trình.")));
        desk.runReadySteps();
        if (desk.waitsAt(batch).contains("userTask_reviewContent")) {
            desk.as(person(office, "truong-phong")).does("userTask_reviewContent", batch, Typed.approve());
            desk.runReadySteps();
        }
        desk.as(person(office, "lanh-dao")).does("userTask_sign", batch, Typed.sign("TRUC_TIEP"));
        desk.runReadySteps();
        return batch;
    }

    private void sent(String office, String form, String kind, int howMany) {
        List<String> rows = begun(office, form, kind, howMany);
        new Waiting(desk, signed(office, rows), rows.get(0), person(office, "van-thu"), ++number).issues();
        desk.runReadySteps();
    }

    /** A list of one person, signed, before its tờ trình has its number. */
    private Waiting waitsForItsNumber(String office) {
        List<String> rows = begun(office, PROVINCE, "ca-nhan", 1);
        return new Waiting(desk, signed(office, rows), rows.get(0), person(office, "van-thu"), ++number);
    }

    private record Waiting(Desk desk, String batch, String row, String registry, int number) {

        void issues() {
            UUID copy = desk.as(registry).attaches("userTask_issue", batch, "to-trinh.pdf");
            desk.as(registry)
                    .does(
                            "userTask_issue",
                            batch,
                            Typed.issue(
                                    String.valueOf(number),
                                    "TTr",
                                    VietnamTime.dateOf(desk.now()).toString(),
                                    copy));
        }
    }

    private void theOfficeRefuses(Waiting list) {
        List<LevelDossier> arrived = levels.ofBatch(list.batch());
        desk.as(SECOND_SPECIALIST)
                .does(
                        "userTask_check",
                        arrived.get(0).id(),
                        Typed.json(
                                "arrivedOn",
                                today().toString(),
                                "rows",
                                List.of(Map.of(
                                        "row", list.row(), "mark", "khong-du", "note", "Chưa đủ thời gian công tác"))));
        desk.runReadySteps();
    }
}
