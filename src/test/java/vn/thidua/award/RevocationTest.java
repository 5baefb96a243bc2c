package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.register.Award;
import vn.thidua.register.AwardDecision;
import vn.thidua.register.AwardRegister;
import vn.thidua.register.Entry;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;
import vn.thidua.register.Particulars;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** An award is cancelled by a later decision of the same authority; the register keeps both. */
@OfficeTest
class RevocationTest {

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
    Revocations revocations;

    @Autowired
    DecisionLists lists;

    @Autowired
    AfterIssue after;

    @Autowired
    AwardRegister register;

    @Autowired
    Nominees nominees;

    @Autowired
    AwardDesk page;

    private List<String> ids;
    private String conferred;

    @BeforeEach
    void conferredInDecember() {
        staff.hireFor(PLAN);
        desk.at("2024-12-02T09:00");
        ids = rows.households("so-a", "Hộ ông An", "Hộ bà Bình");
        conferred = decisions.start(PLAN, SPECIALIST, "ban-tdkt", ids);
        desk.runReadySteps();
        team.issues(conferred, "15");
        desk.runReadySteps();
        desk.at("2025-03-03T09:00");
    }

    @Test
    void aFalseDeclarationCancelsTheAwardAndWhatWasHandedOverIsTakenBack() {
        Award award = award(ids.get(0));
        assertThat(page.standing(PLAN, SPECIALIST, "ho ong an"))
                .singleElement()
                .satisfies(found -> assertThat(found.id()).isEqualTo(award.id().toString()));
        assertThat(page.standing(PLAN, SPECIALIST, "15/")).hasSize(2);
        String revoking = revocations.start(PLAN, SPECIALIST, List.of(award.id()), "Khai báo gian dối thành tích");
        desk.runReadySteps();
        assertThat(refused(() -> revocations.start(PLAN, SPECIALIST, List.of(award.id()), "Nữa")))
                .isEqualTo(
                        "Có khen thưởng đã nằm trong một quyết định hủy bỏ đang trình hoặc đã ban hành; hãy tải lại trang để xem.");
        assertThat(award(ids.get(0)).revocation())
                .as("until it is issued the award stands")
                .isNull();
        team.issues(revoking, "7");
        assertThat(award(ids.get(0)).revocation())
                .isEqualTo(new Award.Revocation(
                        revoking, "7/QĐ-UBND", LocalDate.of(2025, 3, 3), "Khai báo gian dối thành tích"));
        assertThat(award(ids.get(0)).decision().number()).as("both stay").isEqualTo("15/QĐ-UBND");
        assertThat(award(ids.get(1)).revocation()).isNull();
        desk.runReadySteps();
        assertThat(after.waiting(lists.get(conferred)))
                .as("a cancelled award is not handed over any more")
                .extracting(ListedRow::id)
                .containsExactly(ids.get(1));

        assertThat(desk.as(SPECIALIST).isRefused("userTask_recover", revoking, Typed.json("rows", List.of())))
                .isEqualTo(
                        "Chưa ghi kết quả thu hồi của đủ các đối tượng; hãy ghi từng dòng, chưa nhận thì ghi “không có”.");
        desk.as(SPECIALIST)
                .does(
                        "userTask_recover",
                        revoking,
                        Typed.json(
                                "rows",
                                List.of(new Revocations.Recovery(
                                        award.id(), "Đã thu bằng ngày 03/3/2025", "Không có"))));
        assertThat(desk.endsOf("award-decision", revoking)).containsExactly("endEvent_revoked");
        assertThat(lists.get(revoking).status()).isEqualTo(DecisionStatus.DA_XONG);
        assertThat(refused(() -> revocations.start(PLAN, SPECIALIST, List.of(award.id()), "Lần hai")))
                .isEqualTo(
                        "Khen thưởng của Hộ ông An đã bị hủy bỏ theo Quyết định 7/QĐ-UBND; hãy bỏ dòng đó ra khỏi danh sách.");
        assertThat(page.detail(PLAN, SPECIALIST, conferred).rows())
                .extracting(AwardDesk.Row::state)
                .containsExactly("Đã hủy bỏ theo Quyết định 7/QĐ-UBND", "Đã khen thưởng");
    }

    @Test
    void aCancellationThatIsNotMadeLeavesTheAwardAsItIs() {
        Award award = award(ids.get(0));
        String revoking = revocations.start(PLAN, SPECIALIST, List.of(award.id()), "Nghi khai báo gian dối");
        desk.runReadySteps();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> decisions.drop(PLAN, PLAN + ".so-a.chuyen-vien", revoking, "x"));
        decisions.drop(PLAN, SPECIALIST, revoking, "Xác minh không có vi phạm");
        assertThat(desk.endsOf("award-decision", revoking)).containsExactly("endEvent_dropped");
        assertThat(award(ids.get(0)).revocation()).isNull();
        assertThat(revocations.start(PLAN, SPECIALIST, List.of(award.id()), "Có chứng cứ mới"))
                .isEqualTo("de-nghi/award-decision/2025-2/ban-tdkt");
    }

    @Test
    void whoDecidedCancels() {
        Award award = award(ids.get(0));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        revocations.start(PLAN, PLAN + ".so-a.chuyen-vien", List.of(award.id()), "Khai báo gian dối"));
        assertThat(refused(() -> revocations.start(PLAN, SPECIALIST, List.of(), "x")))
                .isEqualTo("Chưa chọn khen thưởng nào để hủy bỏ; hãy chọn trong kết quả tra cứu.");
        assertThat(refused(() -> revocations.start(PLAN, SPECIALIST, List.of(award.id()), null)))
                .isEqualTo("Chưa nhập mục “Lý do hủy bỏ”; hãy nhập rồi gửi lại.");
        UUID above = outside();
        assertThat(refused(() -> revocations.start(PLAN, SPECIALIST, List.of(above), "x")))
                .isEqualTo(
                        "Có khen thưởng không do quyết định trên hệ thống; cấp đã khen thưởng hủy bỏ và kết quả được ghi theo quyết định của cấp đó.");
        assertThat(refused(() -> revocations.fromAbove(
                        PLAN,
                        SPECIALIST,
                        new Revocations.FromAbove(award.id(), "9/QĐ-TTg", LocalDate.of(2025, 3, 1), "x"))))
                .isEqualTo(
                        "Khen thưởng này do quyết định trên hệ thống; hãy lập quyết định hủy bỏ thay cho việc ghi văn bản của cấp trên.");
        revocations.fromAbove(
                PLAN,
                SPECIALIST,
                new Revocations.FromAbove(above, "9/QĐ-TTg", LocalDate.of(2025, 3, 1), "Vi phạm phát hiện sau"));
        assertThat(register.get(PLAN, List.of(above)).get(0).revocation().number())
                .isEqualTo("9/QĐ-TTg");
    }

    private UUID outside() {
        Nominee nominee = nominees.register(PLAN, Particulars.of(NomineeKind.TAP_THE, "Phòng A1", "Sở A"), SPECIALIST);
        register.enter(
                PLAN,
                List.of(Entry.of(
                        null,
                        nominee,
                        "bang-khen-thu-tuong",
                        "Bằng khen của Thủ tướng Chính phủ",
                        "Phong trào thử nghiệm đề nghị khen thưởng",
                        Occasion.HANG_NAM,
                        null,
                        null,
                        "so-a",
                        "Sở A",
                        new AwardDecision(
                                null, "1/QĐ-TTg", LocalDate.of(2024, 12, 1), null, "Thủ tướng Chính phủ", true, null),
                        List.of())),
                SPECIALIST);
        return register.held(nominee.id()).get(0).id();
    }

    private Award award(String nomination) {
        return register.ofNominations(PLAN, List.of(nomination)).get(0);
    }

    private static String refused(ThrowingCallable deed) {
        return assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(deed)
                .actual()
                .getMessage();
    }
}
