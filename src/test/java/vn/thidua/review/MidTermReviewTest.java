package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.movement.MilestoneState;
import vn.thidua.movement.Milestones;
import vn.thidua.movement.MovementPage;
import vn.thidua.movement.MovementRuns;
import vn.thidua.movement.Movements;
import vn.thidua.movement.PhaseProposals;
import vn.thidua.movement.TrackedMilestone;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReviewKind;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.security.Grants;
import vn.thidua.report.process.AllReportsIn;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Sơ kết of a phase: from its day, or opened by hand, to the decision on the next phase. */
@OfficeTest
class MidTermReviewTest {

    private static final String PLAN = "so-ket";
    private static final String MOVEMENT = PLAN + "/movement/2024-2026";
    private static final String CLERK = PLAN + ".van-phong.chuyen-vien";
    private static final String HEAD = PLAN + ".ubnd.lanh-dao";
    private static final String[] OFFICES = {"phong-tai-chinh", "phong-van-hoa", "to-1"};

    /** Its reviews lack one part each. */
    private static final String APART = "so-ket-rieng";

    private static final String APART_CLERK = APART + ".van-phong.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Grants grants;

    @Autowired
    Movements movements;

    @Autowired
    Milestones milestones;

    @Autowired
    MovementPage page;

    @Autowired
    PhaseProposals proposals;

    @Autowired
    Obligations obligations;

    @Autowired
    AllReportsIn allReportsIn;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewCourse course;

    @Autowired
    ReviewMeetings meetings;

    @Autowired
    Notices notices;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    private ReviewWork work;

    @BeforeEach
    void hire() {
        staff.hireFor(PLAN);
        staff.hireFor(APART);
        for (String plan : new String[] {PLAN, APART}) {
            grants.grantStart(plan + ".van-phong.chuyen-vien", "mid-term-review");
            grants.grantStart(plan + ".van-phong.chuyen-vien", "final-review");
        }
        work = new ReviewWork(desk, obligations, allReportsIn, PLAN, "gd1", ReviewKind.SO_KET);
    }

    // ---- on its day
    // -------------------------------------------------------------------------------------------------

    @Test
    void theProgrammeHoldsItOnItsDayAndTheNextPhaseIsDecidedOnWhatItProposed() {
        toTheReview();
        assertThat(desk.timerDate("event_midTermDue", MOVEMENT)).isEqualTo(Instant.parse("2025-07-01T00:00:00+07:00"));
        desk.at("2025-07-01T00:00").fires("event_midTermDue", MOVEMENT).runReadySteps();
        assertThat(page.view(PLAN, CLERK).stands()).containsExactly("Đang sơ kết");
        assertThat(state("review/so-ket-phong/gd1")).isEqualTo(MilestoneState.DA_MO);
        assertThat(state("review/so-ket-xa/gd1")).isEqualTo(MilestoneState.DA_MO);
        assertThat(notices.about(PLAN + "/guidance/huong-dan-cap-tren/so-ket/2024-2025"))
                .as("the guidance of above that opens the award window is asked for")
                .hasSize(1);

        desk.at("2025-07-03T09:00");
        work.plans("2025-07-03");
        assertThat(obligations.ofRound(work.id()))
                .extracting(Obligation::office)
                .containsExactlyInAnyOrder(OFFICES);
        assertThat(obligations.get(Obligation.id(work.id(), "phong-tai-chinh")).dueAt())
                .isEqualTo(Instant.parse("2025-10-15T23:59:59+07:00"));
        assertThat(obligations.get(Obligation.id(work.id(), "to-1")).dueAt())
                .as("another group, another day")
                .isEqualTo(Instant.parse("2025-10-20T23:59:59+07:00"));

        desk.at("2025-10-10T09:00");
        work.sends(OFFICES).accepts(OFFICES);
        assertThat(desk.only("userTask_draftReport", work.id()).getDueDate())
                .isEqualTo(Instant.parse("2025-12-31T23:59:59+07:00"));
        work.drafts("Đã hoàn thành các chỉ tiêu.").asksTheCouncil("2025-10-10").holdsTheConference("2025-10-10");
        assertThat(meetings.shown(work.id()).agreeing()).isEqualTo(9);
        assertThat(meetings.shown(work.id()).place()).isEqualTo("Hội trường xã");
        assertThat(desk.as(CLERK).isRefused("userTask_draft", work.id(), Typed.draft(Map.of("sections", Map.of()))))
                .isEqualTo("Chưa nhập mục “II. Kết quả”; hãy nhập rồi gửi lại.");
        work.reports("2025-10-10");
        String last = work.reports("2025-10-10");
        assertThat(milestone("review/so-ket-xa/gd1"))
                .extracting(TrackedMilestone::state, TrackedMilestone::number)
                .containsExactly(MilestoneState.DA_THUC_HIEN, last);
        assertThat(state("review/so-ket-to/gd1")).isEqualTo(MilestoneState.DA_THUC_HIEN);

        assertThat(desk.as(CLERK).isRefused("userTask_proposePhase", work.id(), Typed.json("targets", "Một")))
                .isEqualTo("Chưa nhập mục “Thời hạn”; hãy nhập rồi gửi lại.");
        work.proposes();
        assertThat(desk.endsOf("mid-term-review", work.id())).contains("endEvent_reviewed");
        assertThat(reviews.get(work.id()).endedAt()).isNotNull();
        assertThat(page.view(PLAN, CLERK).stands()).containsExactly("Chờ đến thời gian của giai đoạn tiếp theo");

        desk.at("2026-01-01T00:00").fires("event_phaseStarts", MOVEMENT).runReadySteps();
        assertThat(proposals.of(PLAN, "gd2").orElseThrow().sections()).hasSize(3);
        desk.at("2026-01-05T09:00")
                .as(HEAD)
                .does("userTask_decidePhase", MOVEMENT, Typed.json("decision", "issue", "planDue", "2026-01-20"));
        desk.runReadySteps();
        assertThat(state("phase/gd2/gd2")).isEqualTo(MilestoneState.DA_MO);
        issuesThePlanOfThePhase(PLAN + "/plan/gd2-ke-hoach-giai-doan-1/ubnd");
        assertThat(milestone("phase/gd2/gd2").number()).isEqualTo("77/KH-UBND");
    }

    private void issuesThePlanOfThePhase(String dossier) {
        desk.as(CLERK)
                .does("userTask_draft", dossier, Typed.draft(Typed.letter("Kế hoạch giai đoạn 2", "Nội dung.", 0)));
        desk.as(HEAD).does("userTask_sign", dossier, Typed.sign("TM"));
        var registry = desk.as(PLAN + ".ubnd.van-thu");
        var file = registry.attaches("userTask_issue", dossier, "ke-hoach.pdf");
        registry.does("userTask_issue", dossier, Typed.issue("77", "KH-UBND", "2026-01-05", file));
        desk.runReadySteps();
    }

    @Test
    void theOfficesAreNotKeptWaitingForItsPlanAndWhoeverSendsNothingUntilTheReportIsSignedMissedIt() {
        toTheReview();
        desk.at("2025-07-01T00:00").fires("event_midTermDue", MOVEMENT).runReadySteps();
        assertThat(desk.timerDate("boundaryEvent_planWaitedFor", work.id()))
                .isEqualTo(Instant.parse("2025-07-08T23:59:59+07:00"));
        desk.at("2025-07-09T00:00")
                .fires("boundaryEvent_planWaitedFor", work.id())
                .runReadySteps();
        assertThat(obligations.ofRound(work.id())).hasSize(3);
        desk.at("2025-07-10T09:00");
        work.plans("2025-07-10");
        assertThat(obligations.ofRound(work.id())).as("once").hasSize(3);

        work.sends("phong-tai-chinh");
        Instant closes = desk.timerDate("event_closingDate", work.id());
        assertThat(closes).isEqualTo(reviews.get(work.id()).closesAt());
        desk.at("2025-11-04T00:00").fires("event_closingDate", work.id()).runReadySteps();
        var skips = desk.as(CLERK);
        work.drafts("Kết quả.");
        assertThat(skips.isRefused("userTask_councilOpinion", work.id(), Typed.json("decision", "skip")))
                .isEqualTo("Chưa nhập mục “Lý do không xin ý kiến Hội đồng”; hãy nhập rồi gửi lại.");
        skips.does(
                "userTask_councilOpinion",
                work.id(),
                Typed.json("decision", "skip", "comment", "Hội đồng đang kiện toàn."));
        assertThat(skips.isRefused("userTask_holdConference", work.id(), Typed.json("decision", "skip")))
                .isEqualTo("Chưa nhập mục “Lý do không tổ chức hội nghị”; hãy nhập rồi gửi lại.");
        skips.does(
                "userTask_holdConference", work.id(), Typed.json("decision", "skip", "comment", "Tiết kiệm kinh phí."));
        desk.runReadySteps();
        assertThat(obligations.get(Obligation.id(work.id(), "to-1")).status())
                .as("late is still possible")
                .isEqualTo(Status.DANG_THUC_HIEN);
        work.reports("2025-11-04");
        work.reports("2025-11-04");
        work.proposes();
        assertThat(obligations.ofRound(work.id()))
                .extracting(Obligation::status)
                .containsExactlyInAnyOrder(Status.DA_GUI, Status.KHONG_BAO_CAO, Status.KHONG_BAO_CAO);
    }

    @Test
    void registeredAfterTheOfficesDatesItAsksTheIssuerOnly() {
        desk.at("2025-11-20T08:00");
        movements.register(PLAN);
        desk.runReadySteps();
        desk.fires("event_launchDay", MOVEMENT).runReadySteps();
        desk.fires("event_midTermDue", MOVEMENT).runReadySteps();
        work.plans("2025-11-20");
        assertThat(obligations.ofRound(work.id())).isEmpty();
        assertThat(desk.waitsAt(work.id())).contains("userTask_draftReport");
        assertThat(state("review/so-ket-phong/gd1")).isEqualTo(MilestoneState.KHONG_THEO_DOI);
        assertThat(state("review/so-ket-xa/gd1")).isEqualTo(MilestoneState.DA_MO);
    }

    // ---- by hand
    // ---------------------------------------------------------------------------------------------------

    @Test
    void theConsolidatorOpensItBeforeItsDayAndClosesItWhenNothingIsUnderCheck() {
        toTheReview();
        grants.grantStart(HEAD, "mid-term-review");
        assertRefused(
                () -> desk.as(HEAD).starts("mid-term-review", Typed.json("phase", "gd1")),
                "Chỉ cơ quan tổng hợp mới mở được đợt sơ kết, tổng kết; hãy liên hệ cơ quan tổng hợp của kế hoạch.");
        assertRefused(
                () -> desk.as(CLERK).starts("mid-term-review", Typed.json("closesOn", "2025-11-01")),
                "Chưa chọn giai đoạn; hãy chọn một giai đoạn trong danh sách.");
        desk.at("2025-05-05T08:00")
                .as(CLERK)
                .starts("mid-term-review", Typed.json("phase", "gd1", "closesOn", "2025-11-01"));
        desk.runReadySteps();
        assertThat(page.view(PLAN, CLERK).stands()).containsExactly("Đang sơ kết");
        assertRefused(
                () -> desk.as(CLERK).starts("mid-term-review", Typed.json("phase", "gd1")),
                "Sơ kết giai đoạn 1 (2024 - 2025) đã được mở; hãy xem đợt đang mở trong trang Phong trào.");
        assertRefused(
                () -> course.closeEarly(work.id(), CLERK),
                "Sơ kết giai đoạn 1 (2024 - 2025) không ở bước chờ báo cáo của các đơn vị nên không chốt được; hãy tải lại trang.");
        work.plans("2025-05-05");

        work.sends("phong-tai-chinh");
        assertRefused(
                () -> course.closeEarly(work.id(), CLERK),
                "Báo cáo của Phòng Tài chính đang được kiểm tra nên chưa chốt được sơ kết giai đoạn 1 (2024 - 2025); hãy tiếp nhận hoặc yêu cầu bổ sung rồi chốt.");
        work.sends("to-1");
        assertRefused(
                () -> course.closeEarly(work.id(), CLERK),
                "Báo cáo của Phòng Tài chính và 1 đơn vị khác đang được kiểm tra nên chưa chốt được sơ kết giai đoạn 1 (2024 - 2025); hãy tiếp nhận hoặc yêu cầu bổ sung rồi chốt.");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.closeEarly(work.id(), HEAD));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.closeEarly(work.id(), APART_CLERK));
        work.accepts("phong-tai-chinh", "to-1");
        course.closeEarly(work.id(), CLERK);
        desk.runReadySteps();
        assertThat(desk.waitsAt(work.id())).contains("userTask_draftReport");
    }

    @Test
    void whoeverConsolidatesMayOpenItFromTasklistOnceThePlanRuns() {
        desk.at("2024-03-01T08:00");
        events.publishEvent(new MovementRuns(plans.plan("lang-son")));
        assertThat(jdbc.sql("select count(*) from public.act_ru_authorization where group_id_ = ? and resource_id_ = ?")
                        .params("lang-son.ban-tdkt.chuyen-vien", "mid-term-review")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPhaseThatHasNotBegunIsNotReviewed() {
        desk.at("2024-12-01T08:00");
        assertRefused(
                () -> desk.as(APART_CLERK).starts("mid-term-review", Typed.json("phase", "gd2")),
                "Chưa mở được sơ kết giai đoạn 2 (2025) vì giai đoạn bắt đầu từ ngày 01/01/2025; hãy mở từ ngày đó trở đi.");
    }

    // ---- plans whose reviews lack a part
    // ------------------------------------------------------------------------------

    @Test
    void theIssuerAloneWithoutMeetingsWithoutReportAndWithNothingThatFollows() {
        desk.at("2024-12-02T08:00").as(APART_CLERK).starts("mid-term-review", Typed.json("phase", "gd1"));
        desk.runReadySteps();
        var apart = new ReviewWork(desk, obligations, allReportsIn, APART, "gd1", ReviewKind.SO_KET);
        assertThat(obligations.ofRound(apart.id())).isEmpty();
        apart.drafts("Kết quả.");
        assertThat(desk.endsOf("mid-term-review", apart.id())).containsExactly("endEvent_reviewed");
    }

    @Test
    void theOfficesAloneEndItAndManyOfThemMissIt() {
        desk.at("2025-06-02T08:00").as(APART_CLERK).starts("mid-term-review", Typed.json("phase", "gd2"));
        desk.runReadySteps();
        String review = Review.id(APART, "gd2", ReviewKind.SO_KET);
        assertThat(obligations.ofRound(review)).hasSize(55);
        desk.at("2025-07-25T00:00").fires("event_closingDate", review).runReadySteps();
        assertThat(obligations.count(review).missing()).isEqualTo(55);
        assertThat(obligations.ofRound(review)).extracting(Obligation::status).containsOnly(Status.KHONG_BAO_CAO);
        assertThat(desk.endsOf("mid-term-review", review)).containsExactly("endEvent_reviewed");
    }

    // ---- what is typed
    // ------------------------------------------------------------------------------------------------

    @Test
    void whatIsTypedOfCouncilAndConferenceIsChecked() {
        toTheReview();
        desk.at("2025-07-01T00:00").fires("event_midTermDue", MOVEMENT).runReadySteps();
        desk.at("2025-07-02T09:00");
        work.plans("2025-07-02");
        work.sends(OFFICES).accepts(OFFICES);
        var clerk = desk.as(CLERK);
        assertThat(clerk.isRefused("userTask_draftReport", work.id(), Typed.json()))
                .isEqualTo("Chưa nhập mục “II. Kết quả”; hãy nhập rồi gửi lại.");
        work.drafts("Kết quả.");
        assertThat(List.of(
                        clerk.isRefused("userTask_councilOpinion", work.id(), Typed.json("opinion", "Thống nhất.")),
                        clerk.isRefused(
                                "userTask_councilOpinion",
                                work.id(),
                                Typed.json("decision", "asked", "opinion", "Thống nhất.")),
                        clerk.isRefused(
                                "userTask_councilOpinion",
                                work.id(),
                                Typed.json("decision", "asked", "date", "2025-07-03", "opinion", "Thống nhất.")),
                        clerk.isRefused(
                                "userTask_councilOpinion",
                                work.id(),
                                Typed.json(
                                        "decision", "asked", "date", "2025-07-02", "agreeing", "3", "opinion", "Có.")),
                        clerk.isRefused(
                                "userTask_councilOpinion",
                                work.id(),
                                Typed.json(
                                        "decision",
                                        "asked",
                                        "date",
                                        "2025-07-02",
                                        "agreeing",
                                        "12",
                                        "members",
                                        "11",
                                        "opinion",
                                        "Có."))))
                .containsExactly(
                        "Chưa chọn đã xin ý kiến hay không xin ý kiến Hội đồng; hãy chọn rồi gửi.",
                        "Chưa nhập mục “Ngày cho ý kiến”; hãy nhập ngày theo dạng dd/MM/yyyy.",
                        "Ngày cho ý kiến 03/07/2025 ở sau ngày hôm nay; hãy nhập ngày không muộn hơn 02/07/2025.",
                        "Số thành viên đồng ý và số thành viên được xin ý kiến phải cùng được nhập; hãy nhập cả hai hoặc để trống cả hai.",
                        "Số thành viên đồng ý (12) nhiều hơn số thành viên được xin ý kiến (11); hãy kiểm tra lại.");
        work.asksTheCouncil("2025-07-02");
        assertThat(clerk.isRefused("userTask_holdConference", work.id(), Typed.json("place", "Xã")))
                .isEqualTo("Chưa chọn đã tổ chức hay không tổ chức hội nghị; hãy chọn rồi gửi.");
        assertThat(clerk.isRefused(
                        "userTask_holdConference", work.id(), Typed.json("decision", "held", "date", "2025-07-02")))
                .isEqualTo("Chưa nhập mục “Địa điểm”; hãy nhập rồi gửi lại.");
    }

    // ---- telling it
    // -----------------------------------------------------------------------------------------------------

    /** The first phase runs, and its review is waited for. */
    private void toTheReview() {
        desk.at("2024-03-01T08:00");
        movements.register(PLAN);
        desk.runReadySteps();
        desk.fires("event_launchDay", MOVEMENT).runReadySteps();
        desk.fires("event_phaseStarts", MOVEMENT).runReadySteps();
        assertThat(page.view(PLAN, CLERK).stands()).containsExactly("Đang thực hiện giai đoạn, chờ đến kỳ sơ kết");
    }

    private TrackedMilestone milestone(String key) {
        return milestones.ofPlan(PLAN).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private MilestoneState state(String key) {
        return milestone(key).state();
    }

    static void assertRefused(ThrowingCallable deed, String sentence) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(deed).withMessage(sentence);
    }
}
