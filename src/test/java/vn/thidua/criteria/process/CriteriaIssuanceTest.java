package vn.thidua.criteria.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.criteria.CriteriaOfficeWork;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaVersion;
import vn.thidua.criteria.Stage;
import vn.thidua.criteria.TypedCriteria;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Settlements;
import vn.thidua.obligation.Status;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** An office works its criteria out, the consolidator comments, the office issues them. */
@OfficeTest
class CriteriaIssuanceTest {

    private static final String PLAN = "bo-tieu-chi";
    private static final String FINANCE = PLAN + "/criteria-tai-chinh/2024/tai-chinh";
    private static final String HEALTH = PLAN + "/criteria-xa-hoi/2024/y-te";
    private static final String CONSOLIDATOR = PLAN + "/criteria-noi-vu/2024/noi-vu";
    private static final String POST = PLAN + "/criteria-do-thi/2024/dia-chinh";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    CriteriaOfficeWork criteria;

    @Autowired
    CriteriaSets sets;

    @Autowired
    Obligations obligations;

    @Autowired
    Settlements settlements;

    /** Friday 01/03/2024, the day of the plan. */
    @BeforeEach
    void thePlanIsIssued() {
        staff.hireFor(PLAN);
        desk.at("2024-03-01T08:00");
        criteria.opens(PLAN);
    }

    @Test
    void everyOwnerOwesItsSetWithTheDateOfThePlanOrNone() {
        assertThat(obligations.ofOffice(PLAN, "tai-chinh"))
                .extracting("id", "kind", "dueAt", "status")
                .containsExactly(tuple(
                        FINANCE,
                        "criteria-tai-chinh",
                        Instant.parse("2024-06-28T23:59:59+07:00"),
                        Status.DANG_THUC_HIEN));
        assertThat(obligations.get(HEALTH).dueAt()).isNull();
        assertThat(desk.only("userTask_workOut", FINANCE).getName())
                .isEqualTo("Xây dựng tiêu chí thi đua (thực hành tiết kiệm trong phạm vi toàn tỉnh)");
        assertThat(desk.timerDate("boundaryEvent_overdue", FINANCE))
                .isEqualTo(Instant.parse("2024-06-29T00:00:00+07:00"));
    }

    @Test
    void commentsInTimeAreTakenInOrExplainedBeforeTheSetIsIssued() {
        desk.as("bo-tieu-chi.tai-chinh.chuyen-vien")
                .does("userTask_workOut", FINANCE, TypedCriteria.usual().worked());
        assertThat(desk.waitsAt(FINANCE)).containsExactly("userTask_comment");
        assertThat(desk.timerDate("boundaryEvent_commentTimeUp", FINANCE))
                .as("ten working days")
                .isEqualTo(Instant.parse("2024-03-15T23:59:59+07:00"));
        assertThat(desk.as("bo-tieu-chi.noi-vu.chuyen-vien").tasks())
                .extracting("name")
                .contains("Góp ý tiêu chí thi đua (thực hành tiết kiệm trong phạm vi toàn tỉnh)");

        desk.at("2024-03-12T09:00")
                .as("bo-tieu-chi.noi-vu.chuyen-vien")
                .does("userTask_comment", FINANCE, TypedCriteria.comments("tc-1", "Nêu rõ nguồn vốn."));
        desk.runReadySteps();
        assertThat(desk.only("userTask_draft", FINANCE).getName())
                .isEqualTo(
                        "Tiếp thu ý kiến, hoàn thiện tiêu chí thi đua (thực hành tiết kiệm trong phạm vi toàn tỉnh)");
        var drafter = desk.as("bo-tieu-chi.tai-chinh.chuyen-vien");
        assertThat(drafter.isRefused(
                        "userTask_draft", FINANCE, TypedCriteria.usual().draft()))
                .startsWith("Chưa chọn tiếp thu hay giải trình ý kiến số 1");
        assertThat(drafter.isRefused(
                        "userTask_draft",
                        FINANCE,
                        TypedCriteria.usual().explains(1, " ").draft()))
                .contains("“Tiếp thu, giải trình ý kiến số 1”");
        drafter.does(
                "userTask_draft",
                FINANCE,
                TypedCriteria.usual().takes(1, "Đã ghi nguồn vốn.").draft());
        assertThat(obligations.get(FINANCE).status()).isEqualTo(Status.CHO_DUYET);
        criteria.signs(PLAN, "tai-chinh", FINANCE, "21", "QĐ-STC", "2024-03-20");

        CriteriaVersion issued = sets.get(FINANCE);
        assertThat(issued.stage()).isEqualTo(Stage.BAN_HANH);
        assertThat(issued.issue().number()).isEqualTo("21/QĐ-STC");
        assertThat(issued.issue().inForceFrom()).isEqualTo(LocalDate.of(2024, 3, 20));
        assertThat(issued.issue().appliesTo()).containsExactly("nganh");
        assertThat(obligations.get(FINANCE).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(obligations.history(FINANCE))
                .extracting(ObligationEvent::action, ObligationEvent::note)
                .contains(
                        tuple("Gửi lấy ý kiến góp ý tiêu chí", "Sở Nội vụ, đến hết ngày 15/03/2024"),
                        tuple("Góp ý dự thảo tiêu chí", "1 ý kiến"),
                        tuple("Gửi", "21/QĐ-STC"));
        assertThat(desk.endsOf("criteria-issuance", FINANCE))
                .containsExactlyInAnyOrder("endEvent_issued", "endEvent_finished");
    }

    @Test
    void aConsolidatorThatIsSilentUntilTheTimeIsUpAgrees() {
        desk.as("bo-tieu-chi.y-te.chuyen-vien")
                .does("userTask_workOut", HEALTH, TypedCriteria.usual().worked());
        desk.at("2024-03-16T00:00").fires("boundaryEvent_commentTimeUp", HEALTH);
        desk.runReadySteps();
        assertThat(desk.only("userTask_draft", HEALTH).getName())
                .isEqualTo("Hoàn thiện, trình ban hành tiêu chí thi đua (phát triển hạ tầng xã hội)");
        assertThat(obligations.history(HEALTH))
                .extracting(ObligationEvent::action)
                .endsWith("Hết thời gian góp ý (coi như thống nhất)");
        desk.as("bo-tieu-chi.y-te.chuyen-vien")
                .does("userTask_draft", HEALTH, TypedCriteria.usual().draft());
        criteria.signs(PLAN, "y-te", HEALTH, "5", "QĐ-SYT", "2024-03-18");
        assertThat(sets.get(HEALTH).issue().appliesTo()).isEmpty();
        assertThat(obligations.get(HEALTH).progress(desk.now()).label()).isEqualTo("Không ghi thời hạn");
    }

    @Test
    void theConsolidatorAsksNobodyAboutItsOwnSet() {
        desk.as("bo-tieu-chi.noi-vu.chuyen-vien")
                .does("userTask_workOut", CONSOLIDATOR, TypedCriteria.usual().worked());
        assertThat(desk.waitsAt(CONSOLIDATOR)).containsExactly("userTask_draft");
        assertThat(sets.get(CONSOLIDATOR).stage()).isEqualTo(Stage.HOAN_THIEN);
    }

    @Test
    void whatAPostWorksOutIsIssuedByThePeoplesCommittee() {
        desk.as("bo-tieu-chi.dia-chinh.chuyen-vien")
                .does("userTask_workOut", POST, TypedCriteria.usual().worked());
        desk.as("bo-tieu-chi.noi-vu.chuyen-vien").does("userTask_comment", POST, TypedCriteria.agrees());
        desk.runReadySteps();
        desk.as("bo-tieu-chi.dia-chinh.chuyen-vien")
                .does("userTask_draft", POST, TypedCriteria.usual().draft());
        criteria.signs(PLAN, "ubnd", POST, "77", "QĐ-UBND", "2024-03-01");
        assertThat(sets.get(POST).issue().number()).isEqualTo("77/QĐ-UBND");
        assertThat(obligations.get(POST).status()).isEqualTo(Status.HOAN_THANH);
    }

    @Test
    void whoWroteTheFirstDraftDoesNotSignWhatAnotherSubmits() {
        staff.alsoMake(
                "bo-tieu-chi.noi-vu.lanh-dao",
                new vn.thidua.organisation.Group(PLAN, "noi-vu", vn.thidua.plan.Role.CHUYEN_VIEN));
        desk.as("bo-tieu-chi.noi-vu.lanh-dao")
                .does("userTask_workOut", CONSOLIDATOR, TypedCriteria.usual().worked());
        desk.as("bo-tieu-chi.noi-vu.chuyen-vien")
                .does("userTask_draft", CONSOLIDATOR, TypedCriteria.usual().draft());
        desk.as("bo-tieu-chi.noi-vu.truong-phong").does("userTask_reviewContent", CONSOLIDATOR, Typed.approve());
        assertThat(desk.as("bo-tieu-chi.noi-vu.lanh-dao")
                        .isRefused("userTask_sign", CONSOLIDATOR, Typed.sign("TRUC_TIEP")))
                .startsWith("Người soạn thảo không được ký");
    }

    @Test
    void aSetThatIsLateIsNotedAndOneThatNeedNotBeMadeStops() {
        desk.at("2024-06-29T00:00").fires("boundaryEvent_overdue", FINANCE).runReadySteps();
        assertThat(obligations.history(FINANCE))
                .extracting(ObligationEvent::action)
                .contains("Quá hạn");
        settlements.waive(FINANCE, "bo-tieu-chi.noi-vu.lanh-dao", "Đã có tiêu chí của Bộ.");
        desk.runReadySteps();
        assertThat(sets.get(FINANCE).stage()).isEqualTo(Stage.THOI);
        assertThat(desk.waitsAt(FINANCE)).isEmpty();
        assertThat(desk.endsOf("criteria-issuance", FINANCE)).contains("endEvent_overdueNoted", "endEvent_settled");
    }

    @Test
    void anAnswerIsEitherAgreementOrComesWithWords() {
        desk.as("bo-tieu-chi.y-te.chuyen-vien")
                .does("userTask_workOut", HEALTH, TypedCriteria.usual().worked());
        var consolidator = desk.as("bo-tieu-chi.noi-vu.chuyen-vien");
        assertThat(consolidator.isRefused("userTask_comment", HEALTH, "{}"))
                .startsWith("Chưa chọn thống nhất hay có ý kiến");
        assertThat(consolidator.isRefused("userTask_comment", HEALTH, TypedCriteria.comments(null, " ")))
                .startsWith("Chưa nhập góp ý nào");
        assertThat(consolidator.isRefused("userTask_comment", HEALTH, TypedCriteria.comments("tc-9", "Bỏ.")))
                .startsWith("Có góp ý cho tiêu chí không thuộc dự thảo");
        assertThat(consolidator.isRefused(
                        "userTask_comment", HEALTH, Typed.json("opinion", "agree", "text", "Nhưng nên sửa.")))
                .startsWith("Đã chọn thống nhất nhưng vẫn có góp ý");
    }

    @Test
    void aDraftMustSayWhatIsToBeDoneAndThePlansSetIsNotGivenUp() {
        var drafter = desk.as("bo-tieu-chi.y-te.chuyen-vien");
        assertThat(drafter.isRefused("userTask_workOut", HEALTH, "{}")).startsWith("Chưa chọn việc cần làm");
        assertThat(drafter.isRefused("userTask_workOut", HEALTH, Typed.json("action", "send")))
                .startsWith("Chưa có tiêu chí nào");
        assertThat(drafter.isRefused("userTask_workOut", HEALTH, TypedCriteria.drop("Thôi")))
                .startsWith("Kế hoạch giao xây dựng bộ tiêu chí này");
        assertThat(drafter.isRefused(
                        "userTask_workOut",
                        HEALTH,
                        TypedCriteria.set().criterion("nhom-la", null, "Gì đó").worked()))
                .startsWith("Tiêu chí số 1 có nhóm đối tượng không thuộc Kế hoạch");
    }
}
