package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationMoves;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.nomination.NominationStep;
import vn.thidua.nomination.Nominations;
import vn.thidua.notification.Notice;
import vn.thidua.notification.Notices;
import vn.thidua.organisation.Group;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.register.AwardRegister;
import vn.thidua.register.Particulars;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** What must not go into a decision, out of it, or under a signature; and that nothing is lost by it. */
@OfficeTest
class DecisionRefusalsTest {

    private static final String PLAN = AwaitingRows.PLAN;
    private static final String SPECIALIST = SigningTeam.SPECIALIST;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    AwaitingRows rows;

    @Autowired
    SigningTeam team;

    @Autowired
    Decisions decisions;

    @Autowired
    DecisionLists lists;

    @Autowired
    Nominations nominations;

    @Autowired
    NominationMoves moves;

    @Autowired
    AwardRegister register;

    @Autowired
    Notices notices;

    @Autowired
    AwardDesk page;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void december() {
        staff.hireFor(PLAN);
        desk.at("2024-12-02T09:00");
    }

    @Test
    void onlyTheAppraisersSpecialistPicksRowsThatWaitAndOneForm() {
        List<String> households = rows.households("so-a", "Hộ ông An", "Hộ bà Bình");
        List<String> papers =
                rows.all("so-a", "giay-khen", List.of(Particulars.of(NomineeKind.HO_GIA_DINH, "Hộ ông Dũng", "Xã 1")));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> decisions.start(PLAN, PLAN + ".so-a.chuyen-vien", "ban-tdkt", households))
                .withMessage(
                        "Chỉ chuyên viên, trưởng phòng của cơ quan thẩm định (Ban Thi đua - Khen thưởng tỉnh) mới lập được quyết định này.");
        assertThat(refused(() -> decisions.start(PLAN, SPECIALIST, "ban-tdkt", List.of())))
                .isEqualTo("Chưa chọn hồ sơ nào; hãy chọn ít nhất một hồ sơ chờ quyết định.");
        assertThatExceptionOfType(NotFound.class)
                .as("what lies with another office")
                .isThrownBy(() -> decisions.start(PLAN, SPECIALIST, "ban-tdkt", papers));

        String decision = decisions.start(PLAN, SPECIALIST, "ban-tdkt", households.subList(0, 1));
        assertThat(refused(() -> decisions.start(PLAN, SPECIALIST, "ban-tdkt", households)))
                .isEqualTo(
                        "Hồ sơ của Hộ ông An không còn chờ quyết định (Đang trình ký quyết định); hãy tải lại danh sách rồi chọn lại.");
        decisions.add(PLAN, SPECIALIST, decision, households.subList(1, 2));
        assertThat(lists.list(decision))
                .extracting(ListedRow::no, ListedRow::id)
                .containsExactly(tuple(1, households.get(0)), tuple(2, households.get(1)));
        assertThat(refused(() -> decisions.takeOut(PLAN, SPECIALIST, decision, papers, "Nhầm")))
                .isEqualTo("Hồ sơ được chọn không còn trong danh sách của quyết định; hãy tải lại trang rồi chọn lại.");
        assertThat(refused(() -> decisions.takeOut(PLAN, SPECIALIST, decision, households, " ")))
                .isEqualTo("Chưa nhập mục “Lý do đưa ra khỏi danh sách”; hãy nhập rồi gửi lại.");
        decisions.takeOut(PLAN, SPECIALIST, decision, households.subList(0, 1), "Chờ xác minh");
        assertThat(status(households.get(0))).isEqualTo(NominationStatus.CHO_QUYET_DINH);
        decisions.add(PLAN, SPECIALIST, decision, households.subList(0, 1));
        assertThat(lists.list(decision))
                .extracting(ListedRow::id)
                .as("what came back stands at the end")
                .containsExactly(households.get(1), households.get(0));
        assertThat(page.page(PLAN, SPECIALIST).decisions()).singleElement().satisfies(line -> {
            assertThat(line.count()).isEqualTo(2);
            assertThat(line.open()).isTrue();
        });
    }

    @Test
    void aRowThatWasWithdrawnAMomentAgoStopsTheDraftTheSignatureAndTheNumber() {
        List<String> ids = rows.households("so-a", "Hộ ông An", "Hộ bà Bình", "Hộ ông Chí", "Hộ bà Dung");
        String decision = begun(ids);
        leaves(ids.get(0), NominationStatus.DA_RUT);
        assertThat(desk.as(SPECIALIST).isRefused("userTask_draft", decision, SigningTeam.typed("Tặng")))
                .isEqualTo(
                        "Hồ sơ của Hộ ông An trong danh sách đã chuyển sang trạng thái “Đã rút”; hãy trả lại dự thảo, đưa hồ sơ này ra khỏi danh sách rồi trình lại.");
        decisions.takeOut(PLAN, SPECIALIST, decision, ids.subList(0, 1), "Đã rút");
        assertThat(status(ids.get(0))).as("it only leaves the list").isEqualTo(NominationStatus.DA_RUT);

        team.submits(decision);
        assertThat(refused(() -> decisions.add(PLAN, SPECIALIST, decision, ids.subList(0, 1))))
                .isEqualTo(
                        "Dự thảo quyết định đang trình nên chỉ đưa hồ sơ ra được; hãy chờ dự thảo được trả lại rồi thay đổi danh sách.");
        leaves(ids.get(1), NominationStatus.TAM_DUNG);
        assertThat(desk.as(SigningTeam.CHAIRMAN).isRefused("userTask_sign", decision, Typed.sign("TM")))
                .startsWith("Hồ sơ của Hộ bà Bình trong danh sách đã chuyển sang trạng thái “Tạm dừng xét”");
        decisions.takeOut(PLAN, SPECIALIST, decision, ids.subList(1, 2), "Tạm dừng xét");
        team.signs(decision);
        assertThat(refused(() -> decisions.takeOut(PLAN, SPECIALIST, decision, ids.subList(2, 3), "x")))
                .isEqualTo(
                        "Quyết định đã được ký nên không thay đổi danh sách được nữa; nếu cần, hãy đề nghị văn thư trả lại trước khi cấp số.");
        leaves(ids.get(2), NominationStatus.DA_RUT);
        assertThat(desk.as(SigningTeam.REGISTRY).isRefused("userTask_issue", decision, team.number(decision, "21")))
                .startsWith("Hồ sơ của Hộ ông Chí trong danh sách đã chuyển sang trạng thái “Đã rút”");
        assertThat(status(ids.get(3))).as("nothing is conferred").isEqualTo(NominationStatus.TRONG_QUYET_DINH);

        desk.as(SigningTeam.REGISTRY).does("userTask_issue", decision, Typed.sendBack("Danh sách thay đổi"));
        decisions.takeOut(PLAN, SPECIALIST, decision, ids.subList(2, 3), "Đã rút");
        desk.as(PLAN + ".vp-ubnd.chuyen-vien").does("userTask_verify", decision, Typed.approve());
        team.signs(decision);
        team.numbers(decision, "21");
        desk.runReadySteps();
        assertThat(register.ofNominations(PLAN, ids))
                .singleElement()
                .satisfies(award -> assertThat(award.nomination()).isEqualTo(ids.get(3)));
    }

    @Test
    void whoeverExaminedProposedOrStandsOnTheListDoesNotSign() {
        String deputy = staff.hire(PLAN + ".pho-chu-tich", new Group(PLAN, "ubnd-tinh", Role.LANH_DAO));
        String proposing = PLAN + ".so-a.lanh-dao";
        staff.alsoMake(proposing, new Group(PLAN, "ubnd-tinh", Role.LANH_DAO), SigningCapacity.KT);
        try {
            List<String> ids = rows.all(
                    "so-a",
                    "bang-khen",
                    List.of(new Particulars(
                            NomineeKind.CA_NHAN,
                            "Nguyễn Văn Phó",
                            "UBND tỉnh",
                            "Phó Chủ tịch",
                            null,
                            null,
                            null,
                            deputy)));
            String decision = begun(ids);
            team.submits(decision);
            assertThat(desk.as(deputy).isRefused("userTask_sign", decision, Typed.sign("KT")))
                    .isEqualTo(
                            "Người có tên trong danh sách không được ký quyết định về chính mình; hãy chuyển cho lãnh đạo khác có thẩm quyền ký.");
            assertThat(desk.as(proposing).isRefused("userTask_sign", decision, Typed.sign("KT")))
                    .isEqualTo(
                            "Người đã soạn, trình, kiểm tra hoặc thẩm định hồ sơ trong danh sách không được ký quyết định; hãy chuyển cho lãnh đạo khác có thẩm quyền ký.");
            team.signs(decision);
        } finally {
            staff.takeFrom(proposing, new Group(PLAN, "ubnd-tinh", Role.LANH_DAO));
        }
    }

    @Test
    void whatTheLeaderRefusesIsToldWithItsReason() {
        List<String> ids = rows.households("so-b", "Hộ ông An", "Hộ bà Bình");
        String decision = begun(ids);
        decisions.refuse(PLAN, SPECIALIST, decision, ids, "Chưa đủ tiêu chuẩn");
        assertThat(desk.as(SPECIALIST).isRefused("userTask_draft", decision, SigningTeam.typed("Tặng")))
                .isEqualTo(
                        "Danh sách không có đối tượng nào được khen thưởng; hãy bổ sung hồ sơ hoặc dừng lập quyết định.");
        decisions.refuse(PLAN, SPECIALIST, decision, ids.subList(0, 1), null);
        team.issues(decision, "31");
        assertThat(nominations.get(ids.get(1))).extracting(Nomination::status).isEqualTo(NominationStatus.KHONG_KHEN);
        desk.runReadySteps();
        assertThat(desk.waitsAt(decision)).containsExactly("userTask_confer", "userTask_tellResult");
        assertThat(desk.only("userTask_tellResult", decision).getDueDate().toInstant())
                .as("ten working days")
                .isEqualTo(Instant.parse("2024-12-16T16:59:59Z"));
        assertThat(desk.as(SPECIALIST).isRefused("userTask_tellResult", decision, Typed.json("toldOn", "2024-12-01")))
                .isEqualTo(
                        "Ngày thông báo 01/12/2024 không nằm trong khoảng từ ngày quyết định 02/12/2024 đến hôm nay; hãy nhập lại ngày.");
        assertThat(desk.as(SPECIALIST).isRefused("userTask_tellResult", decision, Typed.json("letter", "1/CV")))
                .isEqualTo("Chưa nhập ngày thông báo; hãy nhập ngày theo dạng dd/MM/yyyy.");
        desk.as(SPECIALIST)
                .does("userTask_tellResult", decision, Typed.json("toldOn", "2024-12-02", "letter", "12/CV-BTĐKT"));
        assertThat(desk.as(SPECIALIST)
                        .isRefused(
                                "userTask_confer",
                                decision,
                                Typed.json("decision", "some", "conferredOn", "2024-12-02", "event", "x")))
                .isEqualTo("Chưa chọn đối tượng nào được trao lần này; hãy đánh dấu ít nhất một đối tượng.");
        assertThat(desk.as(SPECIALIST)
                        .isRefused("userTask_confer", decision, Typed.json("decision", "all", "event", "x")))
                .isEqualTo("Chưa nhập ngày trao thưởng; hãy nhập ngày theo dạng dd/MM/yyyy.");
        assertThat(desk.as(SPECIALIST).isRefused("userTask_confer", decision, Typed.json("comment", "x")))
                .isEqualTo("Chưa chọn trao cho tất cả hay một phần; hãy chọn rồi gửi.");
        assertThat(desk.as(SPECIALIST).isRefused("userTask_confer", decision, Typed.json("decision", "close")))
                .isEqualTo("Chưa nhập mục “Lý do không trao tiếp”; hãy nhập rồi gửi lại.");
        desk.as(SPECIALIST)
                .does("userTask_confer", decision, Typed.json("decision", "close", "comment", "Chủ hộ đã chuyển đi"));
        assertThat(desk.endsOf("award-decision", decision)).containsExactly("endEvent_conferred");
        assertThat(notices.about(decision))
                .as("the proposing office hears of it, and tells the nominees")
                .extracting(Notice::kind, Notice::person)
                .contains(tuple("award-conferred", PLAN + ".so-b.chuyen-vien"));
        assertThat(page.detail(PLAN, SPECIALIST, decision).rows())
                .extracting(AwardDesk.Row::state)
                .containsExactly("Đã khen thưởng", "Không khen thưởng: Chưa đủ tiêu chuẩn");
    }

    @Test
    void aDecisionThatWillNotBeMadeGivesItsRowsBack() {
        List<String> ids = rows.households("so-a", "Hộ ông An", "Hộ bà Bình");
        String decision = begun(ids);
        leaves(ids.get(0), NominationStatus.TAM_DUNG);
        decisions.drop(PLAN, SPECIALIST, decision, "Chờ đợt sau");
        assertThat(statuses(ids)).containsExactly(NominationStatus.TAM_DUNG, NominationStatus.CHO_QUYET_DINH);
        assertThat(desk.endsOf("award-decision", decision)).containsExactly("endEvent_dropped");
        assertThat(desk.waitsAt(decision)).isEmpty();
        assertThat(lists.get(decision).status()).isEqualTo(DecisionStatus.KHONG_BAN_HANH);
        assertThat(refused(() -> decisions.drop(PLAN, SPECIALIST, decision, "Nữa")))
                .startsWith("Quyết định đã được ký");

        String second = decisions.start(PLAN, SPECIALIST, "ban-tdkt", ids.subList(1, 2));
        assertThat(second).isEqualTo("de-nghi/award-decision/2024-2/ban-tdkt");
    }

    @Test
    void aDecisionThatAnAdministratorEndedInCockpitGivesItsRowsBack() {
        List<String> ids = rows.households("so-a", "Hộ ông An");
        String decision = begun(ids);
        team.submits(decision);
        team.signs(decision);
        runtime.deleteProcessInstance(desk.instance("award-decision", decision).getId(), "Mở nhầm.", true);
        assertThat(page.page(PLAN, SPECIALIST).decisions())
                .singleElement()
                .satisfies(line -> assertThat(line.open()).isTrue());
        decisions.drop(PLAN, SPECIALIST, decision, "Lập lại");
        assertThat(statuses(ids)).containsExactly(NominationStatus.CHO_QUYET_DINH);
        assertThat(lists.get(decision).status()).isEqualTo(DecisionStatus.KHONG_BAN_HANH);
    }

    @Test
    void aDecisionThatHasItsNumberCannotBeEndedInCockpitAnyMore() {
        List<String> ids = rows.households("so-a", "Hộ ông An");
        String decision = begun(ids);
        team.submits(decision);
        team.signs(decision);
        team.numbers(decision, "15");
        String process = desk.instance("award-decision", decision).getId();
        assertThatThrownBy(() -> runtime.deleteProcessInstance(process, "Mở nhầm.", true))
                .hasStackTraceContaining("đã ban hành và đang thực hiện nên không xóa được việc này");
        desk.runReadySteps();
        assertThat(register.ofNominations(PLAN, ids)).hasSize(1);
        assertThat(desk.waitsAt(decision)).containsExactly("userTask_confer");
    }

    @Test
    void aRowThatWasHeldAndCameBackGoesIntoAnotherDecision() {
        List<String> ids = rows.households("so-a", "Hộ ông An", "Hộ bà Bình");
        String first = begun(ids);
        leaves(ids.get(0), NominationStatus.TAM_DUNG);
        moves.move(
                ids.subList(0, 1),
                Set.of(NominationStatus.TAM_DUNG),
                NominationStep.to(NominationStatus.CHO_QUYET_DINH, SPECIALIST).because("Đã xác minh"));
        String second = begun(ids.subList(0, 1));
        assertThat(lists.list(first)).extracting(ListedRow::id).containsExactly(ids.get(1));
        assertThat(lists.list(second)).extracting(ListedRow::id).containsExactly(ids.get(0));
    }

    @Test
    void oneWithdrawsWhileTheRegistryNumbersAndOneOfThemWins() {
        for (int round = 1; round <= 3; round++) {
            List<String> ids = rows.households("so-a", "Hộ ông An", "Hộ bà Bình");
            String decision = begun(ids);
            team.submits(decision);
            team.signs(decision);
            String typed = team.number(decision, String.valueOf(40 + round));
            List<Throwable> met = AtOnce.run(
                    () -> desk.as(SigningTeam.REGISTRY).does("userTask_issue", decision, typed),
                    () -> leaves(ids.get(0), NominationStatus.DA_RUT));
            assertThat(met)
                    .as("exactly one of the two happened")
                    .filteredOn(each -> each == null)
                    .hasSize(1);
            if (met.get(0) == null) {
                assertThat(met.get(1)).hasMessageContaining("vừa chuyển sang trạng thái “Đã khen thưởng”");
                assertThat(statuses(ids)).containsOnly(NominationStatus.DA_KHEN);
            } else {
                assertThat(met.get(0)).hasMessageStartingWith("Hồ sơ của Hộ ông An trong danh sách");
                assertThat(statuses(ids)).containsExactly(NominationStatus.DA_RUT, NominationStatus.TRONG_QUYET_DINH);
            }
        }
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private String begun(List<String> ids) {
        String decision = decisions.start(PLAN, SPECIALIST, "ban-tdkt", ids);
        desk.runReadySteps();
        return decision;
    }

    private void leaves(String id, NominationStatus to) {
        moves.move(
                List.of(id),
                Set.of(NominationStatus.TRONG_QUYET_DINH),
                NominationStep.to(to, SPECIALIST).because("x"));
    }

    private NominationStatus status(String id) {
        return nominations.get(id).status();
    }

    private List<NominationStatus> statuses(List<String> ids) {
        return nominations.all(ids).stream().map(Nomination::status).toList();
    }

    private static String refused(ThrowingCallable deed) {
        return assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(deed)
                .actual()
                .getMessage();
    }
}
