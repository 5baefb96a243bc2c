package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.nomination.WardAtWork.CLERK;
import static vn.thidua.nomination.WardAtWork.EXAMINER;
import static vn.thidua.nomination.WardAtWork.GROUP_3;
import static vn.thidua.nomination.WardAtWork.WARD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.plan.NomineeKind;
import vn.thidua.register.Award;
import vn.thidua.register.AwardRegister;
import vn.thidua.register.AwardSearch;
import vn.thidua.register.Nominees;
import vn.thidua.register.RegisterDesk;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;

/**
 * Scene 6 of the offices' practice, with the data of the ward's real plan. Three households of a tổ dân phố gave land; the ward's
 * list has one tờ trình and one biên bản. One household is denounced and its row is held; the other two go on through thị xã and
 * Sở Nội vụ to a Bằng khen, and the third follows four months later in another decision.
 */
@OfficeTest
class FromTheWardTest {

    private static final String TAM = "Hộ bà Phạm Thị Tám";
    private static final String BAY = "Hộ ông Võ Văn Bảy";
    private static final String CHIN = "Hộ ông Đỗ Chín";
    private static final String BANG_KHEN = "Bằng khen của Chủ tịch UBND tỉnh";
    private static final String ANOTHER = WARD + ".ubnd-phuong.truong-phong";
    private static final LocalDate LOOK_AGAIN = LocalDate.of(2024, 12, 16);
    private static final String DENOUNCED = "Có đơn tố cáo về ranh giới thửa đất đã hiến; chờ kết quả xác minh.";

    @Autowired
    Desk desk;

    @Autowired
    WardAtWork ward;

    @Autowired
    NominationChecks checks;

    @Autowired
    Nominations nominations;

    @Autowired
    Nominees nominees;

    @Autowired
    RowActions actions;

    @Autowired
    NominationCourse course;

    @Autowired
    AwardRegister register;

    @Autowired
    RegisterDesk pages;

    @Autowired
    NominationDesk drafts;

    AwardWindow window;
    String tam;
    String bay;
    String chin;

    @BeforeEach
    void threeHouseholdsGaveLand() {
        window = ward.november();
        ward.hasGiven(BAY, "15/QĐ-UBND", LocalDate.of(2024, 6, 5));
        tam = ward.drafts(window, null, TAM, "Hiến 120 m2 đất mở rộng đường Tổ dân phố 3.");
        bay = ward.drafts(window, known(BAY), BAY, "Hiến 85 m2 đất, tháo dỡ tường rào.");
        chin = ward.drafts(window, null, CHIN, "Hiến 60 m2 đất và 12 ngày công.");
    }

    private UUID known(String name) {
        return nominees.search(WARD, NomineeKind.HO_GIA_DINH, name, 5).get(0).id();
    }

    @Test
    void whoHoldsAGiayKhenForTheSameGiftIsNamedWithTheWayToIt() {
        assertThat(checks.check(List.of(tam, bay, chin)))
                .filteredOn(finding -> finding.ground().equals("da-khen-cap-duoi"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.nomination()).isEqualTo(bay);
                    assertThat(finding.blocks()).isFalse();
                    assertThat(finding.detail())
                            .isEqualTo("Giấy khen của Chủ tịch UBND phường, Quyết định số 15/QĐ-UBND ngày 05/06/2024");
                    assertThat(finding.nominee())
                            .as("the page of this nominee in the register")
                            .isEqualTo(known(BAY));
                });
        assertThat(checks.check(List.of(tam, bay, chin)))
                .filteredOn(NominationFinding::blocks)
                .isEmpty();
    }

    @Test
    void aHouseholdIsMeasuredByTheCriteriaForHouseholdsAndThoseOfWhoseProposalItIs() {
        assertThat(drafts.detail(WARD, CLERK, tam).criteria())
                .extracting(NominationDesk.Choice::id)
                .as("for households, and for the tổ dân phố")
                .contains("c-1", "a-kcht-1")
                .as("of the mass organisations")
                .noneMatch(criterion -> criterion.startsWith("b-"));
    }

    @Test
    void whoTypedTheProposalDoesNotExamineItAndTheOfficeItBelongsToDoes() {
        LevelDossier examined = ward.level(ward.submits(List.of(tam, bay, chin), "03/BB-TDP3"));
        assertThat(desk.as(CLERK).tasks()).as("the clerk is the whole office").isEmpty();
        assertThat(desk.as(EXAMINER).tasks())
                .extracting(Task::getName)
                .containsExactly(
                        "Tiếp nhận, kiểm tra hồ sơ: Bằng khen của Chủ tịch UBND tỉnh – Công chức Văn phòng – Thống kê (danh sách 2024-1)");
        ward.checks(examined, List.of(tam, bay, chin), Map.of(), null);
        assertThat(statuses()).containsOnly("Đang thẩm định");
        desk.as(EXAMINER).loggedIn(() -> {
            actions.hold(List.of(chin), EXAMINER, DENOUNCED, LOOK_AGAIN);
            return null;
        });
        assertThat(course.story(WARD, chin, EXAMINER).mayResume()).isTrue();
    }

    @Test
    void twoGoOnWhileTheThirdIsHeldAndItFollowsFourMonthsLater() {
        List<String> all = List.of(tam, bay, chin);
        List<String> two = List.of(tam, bay);
        String proposal = ward.submits(all, "03/BB-TDP3");
        LevelDossier examined = ward.level(proposal);

        desk.at("2024-11-08T09:00");
        ward.checks(examined, all, Map.of(chin, DENOUNCED), LOOK_AGAIN);
        assertThat(statuses()).containsExactly("Đang thẩm định", "Đang thẩm định", "Tạm dừng xét");
        assertThat(nominations.get(chin)).satisfies(held -> {
            assertThat(held.reason()).isEqualTo(DENOUNCED);
            assertThat(held.lookAgainOn()).isEqualTo(LOOK_AGAIN);
        });

        desk.at("2024-11-13T09:00");
        ward.appraises(examined, two);
        ward.councilAgrees(two);
        desk.at("2024-11-20T09:00");
        String submission = ward.submits(two, "07/BB-HĐTĐKT");
        assertThat(statuses()).containsExactly("Chờ kết quả của cấp trên", "Chờ kết quả của cấp trên", "Tạm dừng xét");

        desk.at("2024-12-03T09:00");
        ward.records(
                submission,
                "note",
                "UBND thị xã đã trình tỉnh (Tờ trình số 214/TTr-UBND ngày 29/11/2024); Sở Nội vụ đang thẩm định.",
                "askAgainOn",
                "2024-12-20");
        desk.at("2024-12-27T09:00");
        ward.conferred(submission, two, "1985/QĐ-UBND", LocalDate.of(2024, 12, 24));
        assertThat(statuses()).containsExactly("Đã khen thưởng", "Đã khen thưởng", "Tạm dừng xét");
        assertThat(desk.endsOf("nomination-batch", submission)).contains("endEvent_settled");

        fourMonthsLater(proposal);
        assertThat(register.ofNominations(WARD, all))
                .extracting(
                        Award::name,
                        Award::formName,
                        Award::proposerName,
                        award -> award.decision().number(),
                        award -> award.decision().on(),
                        award -> award.decision().outside(),
                        award -> award.decision().file() != null)
                .containsExactlyInAnyOrder(
                        tuple(TAM, BANG_KHEN, "Tổ dân phố 3", "1985/QĐ-UBND", LocalDate.of(2024, 12, 24), true, true),
                        tuple(BAY, BANG_KHEN, "Tổ dân phố 3", "1985/QĐ-UBND", LocalDate.of(2024, 12, 24), true, true),
                        tuple(CHIN, BANG_KHEN, "Tổ dân phố 3", "655/QĐ-UBND", LocalDate.of(2025, 4, 22), true, true));
        assertThat(register.held(known(BAY)))
                .as("both rewards of the gift are told together")
                .extracting(Award::formName)
                .containsExactlyInAnyOrder("Giấy khen của Chủ tịch UBND phường", BANG_KHEN);
        assertThat(register.search(WARD, AwardSearch.text("vo van bay"), 0, 10).awards())
                .as("found without accents")
                .hasSize(2);
        assertThat(register.search(WARD, proposedBy(GROUP_3), 0, 10).awards())
                .as("whose proposal it was, though the clerk typed and sent it")
                .extracting(Award::name)
                .containsExactlyInAnyOrder(TAM, BAY, CHIN);
        assertThat(pages.search(WARD, ANOTHER, AwardSearch.text("pham thi tam"), 0)
                        .awards())
                .singleElement()
                .satisfies(award -> assertThat(pages.mayReadCopy(ANOTHER, award.file()))
                        .as("the decision of the superior, for whoever reads the register")
                        .isTrue());
        nobodyHeldTheOthers();
    }

    private static AwardSearch proposedBy(String office) {
        return new AwardSearch(null, null, office, null, null, null, null, null, null, null);
    }

    /** The denunciation was false: the held row goes the same way alone. */
    private void fourMonthsLater(String proposal) {
        desk.at("2025-03-10T09:00");
        actions.resume(List.of(chin), EXAMINER, "Kết luận số 02/KL-UBND ngày 07/03/2025: nội dung tố cáo không đúng.");
        desk.runReadySteps();
        LevelDossier alone = ward.level(proposal);
        desk.at("2025-03-12T09:00");
        ward.checks(alone, List.of(chin), Map.of(), null);
        desk.at("2025-03-14T09:00");
        ward.appraises(alone, List.of(chin));
        ward.councilAgrees(List.of(chin));
        desk.at("2025-03-21T09:00");
        String submission = ward.submits(List.of(chin), "02/BB-HĐTĐKT");
        desk.at("2025-04-24T09:00");
        ward.conferred(submission, List.of(chin), "655/QĐ-UBND", LocalDate.of(2025, 4, 22));
        assertThat(statuses()).containsOnly("Đã khen thưởng");
    }

    private void nobodyHeldTheOthers() {
        assertThat(stages(tam))
                .isEqualTo(stages(bay))
                .containsExactly(
                        "Đang soạn, Công chức Văn phòng – Thống kê: 0",
                        "Trong đợt trình chưa gửi, Công chức Văn phòng – Thống kê: 0",
                        "Chờ kiểm tra hồ sơ, Công chức Văn phòng – Thống kê: 4",
                        "Đang thẩm định, Công chức Văn phòng – Thống kê: 3",
                        "Chờ Hội đồng xét, Hội đồng TĐKT phường: 0",
                        "Chờ trình cấp trên, Công chức Văn phòng – Thống kê: 5",
                        "Trong đợt trình chưa gửi, Công chức Văn phòng – Thống kê: 0",
                        "Chờ kết quả của cấp trên, Phòng Nội vụ thị xã: 27",
                        "Đã khen thưởng, Phòng Nội vụ thị xã: -");
        assertThat(stages(chin))
                .containsExactly(
                        "Đang soạn, Công chức Văn phòng – Thống kê: 0",
                        "Trong đợt trình chưa gửi, Công chức Văn phòng – Thống kê: 0",
                        "Chờ kiểm tra hồ sơ, Công chức Văn phòng – Thống kê: 4",
                        "Tạm dừng xét, Công chức Văn phòng – Thống kê: 80",
                        "Chờ kiểm tra hồ sơ, Công chức Văn phòng – Thống kê: 2",
                        "Đang thẩm định, Công chức Văn phòng – Thống kê: 2",
                        "Chờ Hội đồng xét, Hội đồng TĐKT phường: 0",
                        "Chờ trình cấp trên, Công chức Văn phòng – Thống kê: 5",
                        "Trong đợt trình chưa gửi, Công chức Văn phòng – Thống kê: 0",
                        "Chờ kết quả của cấp trên, Phòng Nội vụ thị xã: 23",
                        "Đã khen thưởng, Phòng Nội vụ thị xã: -");
    }

    /** Where a row was, and for how many working days; what has ended takes none. */
    private List<String> stages(String row) {
        return course.story(WARD, row, CLERK).stages().stream()
                .map(stage -> "%s, %s: %s"
                        .formatted(
                                stage.status(),
                                stage.office(),
                                stage.workingDays() == null ? "-" : stage.workingDays()))
                .toList();
    }

    private List<String> statuses() {
        return nominations.all(List.of(tam, bay, chin)).stream()
                .map(row -> row.status().label())
                .toList();
    }
}
