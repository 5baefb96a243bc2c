package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.nomination.Nominations;
import vn.thidua.notification.Notice;
import vn.thidua.notification.Notices;
import vn.thidua.plan.NomineeKind;
import vn.thidua.register.Award;
import vn.thidua.register.AwardRegister;
import vn.thidua.register.Particulars;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** One decision with its list, from the pool to the register and the ceremony. */
@OfficeTest
class AwardDecisionTest {

    private static final String PLAN = AwaitingRows.PLAN;

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
    AwardRegister register;

    @Autowired
    Notices notices;

    @BeforeEach
    void december() {
        staff.hireFor(PLAN);
        desk.at("2024-12-02T09:00");
    }

    @Test
    void aListIsSignedEnteredAndHandedOver() {
        List<String> ids = rows.households("so-a", "Hộ ông An", "Hộ bà Bình", "Hộ ông Chí");
        String decision = decisions.start(PLAN, SigningTeam.SPECIALIST, "ban-tdkt", ids);
        assertThat(decision).isEqualTo("de-nghi/award-decision/2024-1/ban-tdkt");
        assertThat(statuses(ids)).containsOnly(NominationStatus.TRONG_QUYET_DINH);
        desk.runReadySteps();

        team.issues(decision, "15");
        assertThat(statuses(ids)).as("with its number the decision confers").containsOnly(NominationStatus.DA_KHEN);
        assertThat(register.ofNominations(PLAN, ids)).as("the register follows").isEmpty();
        desk.runReadySteps();
        assertThat(register.ofNominations(PLAN, ids))
                .extracting(Award::name, award -> award.decision().number(), Award::formName)
                .containsExactlyInAnyOrder(
                        tuple("Hộ ông An", "15/QĐ-UBND", "Bằng khen của Chủ tịch UBND tỉnh"),
                        tuple("Hộ bà Bình", "15/QĐ-UBND", "Bằng khen của Chủ tịch UBND tỉnh"),
                        tuple("Hộ ông Chí", "15/QĐ-UBND", "Bằng khen của Chủ tịch UBND tỉnh"));

        assertThat(notices.about(decision)).extracting(Notice::kind).contains("award-conferred");
        assertThat(ids)
                .as("nobody is told twice")
                .allSatisfy(id -> assertThat(notices.about(id)).isEmpty());

        assertThat(desk.waitsAt(decision)).containsExactly("userTask_confer");
        desk.at("2024-12-20T08:00");
        desk.as(SigningTeam.SPECIALIST)
                .does(
                        "userTask_confer",
                        decision,
                        Typed.json(
                                "decision",
                                "some",
                                "conferredOn",
                                "2024-12-20",
                                "event",
                                "Hội nghị tổng kết năm",
                                "rows",
                                List.of(new AfterIssue.Handed(ids.get(0), true, "BK-001"))));
        assertThat(desk.waitsAt(decision)).as("two are left").containsExactly("userTask_confer");
        desk.as(SigningTeam.SPECIALIST)
                .does(
                        "userTask_confer",
                        decision,
                        Typed.json("decision", "all", "conferredOn", "2024-12-20", "event", "Trụ sở UBND xã 1"));
        assertThat(desk.endsOf("award-decision", decision)).containsExactly("endEvent_conferred");
        assertThat(register.ofNominations(PLAN, ids))
                .extracting(
                        award -> award.conferring().certificateNumber(),
                        award -> award.conferring().event())
                .containsExactlyInAnyOrder(
                        tuple("BK-001", "Hội nghị tổng kết năm"),
                        tuple(null, "Trụ sở UBND xã 1"),
                        tuple(null, "Trụ sở UBND xã 1"));
        assertThat(lists.get(decision).status()).isEqualTo(DecisionStatus.DA_XONG);
    }

    @Test
    void anOfficeDecidesOnWhatLiesWithItByItsOwnChainOrNotAtAll() {
        List<String> ids = rows.all(
                "so-a",
                "giay-khen",
                List.of(
                        Particulars.of(NomineeKind.TAP_THE, "Phòng Kế hoạch", "Sở A"),
                        Particulars.of(NomineeKind.TAP_THE, "Phòng Tài chính", "Sở A")));
        String specialist = PLAN + ".so-a.chuyen-vien";
        String given = decisions.start(PLAN, specialist, "so-a", ids.subList(0, 1));
        String dropped = decisions.start(PLAN, specialist, "so-a", ids.subList(1, 2));
        desk.as(specialist).does("userTask_draft", dropped, Typed.skip("Lồng ghép vào cuối năm"));
        assertThat(desk.endsOf("award-decision", dropped)).containsExactly("endEvent_notIssued");
        assertThat(lists.get(dropped).status()).isEqualTo(DecisionStatus.KHONG_BAN_HANH);
        assertThat(statuses(ids)).containsExactly(NominationStatus.TRONG_QUYET_DINH, NominationStatus.CHO_QUYET_DINH);

        desk.as(specialist).does("userTask_draft", given, SigningTeam.typed("Tặng Giấy khen"));
        desk.as(PLAN + ".so-a.truong-phong").does("userTask_reviewContent", given, Typed.approve());
        desk.as(PLAN + ".so-a.lanh-dao").does("userTask_sign", given, Typed.sign("TRUC_TIEP"));
        String registry = PLAN + ".so-a.van-thu";
        var copy = desk.as(registry).attaches("userTask_issue", given, "quyet-dinh.pdf");
        desk.as(registry).does("userTask_issue", given, Typed.issue("3", "QĐ-SA", "2024-12-02", copy));
        desk.runReadySteps();
        assertThat(register.ofNominations(PLAN, ids)).singleElement().satisfies(award -> {
            assertThat(award.decision().authority()).isEqualTo("Giám đốc Sở A");
            assertThat(award.decision().number()).isEqualTo("3/QĐ-SA");
        });
    }

    private List<NominationStatus> statuses(List<String> ids) {
        return nominations.all(ids).stream().map(Nomination::status).toList();
    }
}
