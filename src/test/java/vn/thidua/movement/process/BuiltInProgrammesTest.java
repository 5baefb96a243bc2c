package vn.thidua.movement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.movement.MilestoneState;
import vn.thidua.movement.Milestones;
import vn.thidua.movement.MovementPage;
import vn.thidua.movement.Movements;
import vn.thidua.movement.TrackedMilestone;
import vn.thidua.movement.process.MovementProgrammeProcess.Elements;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;
import vn.thidua.superior.OpeningKind;
import vn.thidua.superior.Openings;
import vn.thidua.superior.SuperiorDocuments;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** The lines of phases of the plans as issued: what they wait for, and what a late registration leaves alone. */
@OfficeTest
class BuiltInProgrammesTest {

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Movements movements;

    @Autowired
    Milestones milestones;

    @Autowired
    MovementPage page;

    @Autowired
    EngineProgramme programme;

    @Autowired
    Openings openings;

    @Autowired
    SuperiorDocuments superiorDocuments;

    @Autowired
    Plans plans;

    @Test
    void theDepartmentInDakNongWaitsForItsProvinceAndNothingElseOpensItsSecondPhase() {
        String plan = "sgddt-dak-nong";
        String movement = plan + "/movement/2023-2030";
        staff.hireFor(plan);
        String clerk = clerk(plan);
        desk.at("2026-01-05T08:00");
        movements.register(plan);
        goesOn(movement, Elements.LAUNCH_DAY, Elements.PHASE_STARTS);
        assertThat(stands(movement)).contains(Elements.PHASE_OPENED);
        assertThat(page.view(plan, clerk).stands()).containsExactly("Giai đoạn tiếp theo chờ văn bản cấp trên");

        String head = plan + "." + plans.plan(plan).issuer() + ".lanh-dao";
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> openings.openWithout(plan, OpeningKind.PHASE, "2026-2030", head, "Đã hết quý I."))
                .withMessage(
                        "Kế hoạch không cho mở Giai đoạn 2 (2026 - 2030) khi chưa có văn bản cấp trên; hãy chờ và đăng ký văn bản đó.");

        desk.at("2026-04-20T08:00");
        registersOpening(plan, clerk, "2026-2030", "12/KH-HĐTĐKT", "2026-04-15");
        desk.runReadySteps();
        assertThat(desk.waitsAt(movement))
                .as("nobody of the department decides")
                .isEmpty();
        assertThat(stands(movement)).contains(Elements.AWAIT_FINAL);
        assertThat(state(plan, "phase/2026-2030/2026-2030")).isEqualTo(MilestoneState.DA_MO);
    }

    @Test
    void aPhaseThatThePlanDoesNotLetBeginWithAReasonNeedsADocument() {
        String plan = "lang-son";
        String movement = plan + "/movement/2023-2030";
        staff.hireFor(plan);
        desk.at("2026-01-05T08:00");
        movements.register(plan);
        goesOn(movement, Elements.LAUNCH_DAY, Elements.PHASE_STARTS);
        String head = plan + "." + plans.plan(plan).issuer() + ".lanh-dao";
        assertThat(desk.as(head)
                        .isRefused(
                                "userTask_decidePhase",
                                movement,
                                Typed.json("decision", "without", "comment", "Đã sơ kết.")))
                .isEqualTo(
                        "Kế hoạch không cho triển khai giai đoạn 2 (2026 - 2030) khi chưa có văn bản; hãy nhập số, ngày của văn bản cho triển khai.");
        desk.as(head)
                .does(
                        "userTask_decidePhase",
                        movement,
                        Typed.json("decision", "decide", "number", "02/KH-UBND", "date", "2026-01-05"));
    }

    @Test
    void aPlanOfOneYearHasItsTongKetInDecemberAndEndsAfterIt() {
        String plan = "sldtbxh-binh-phuoc";
        String movement = plan + "/movement/2024";
        staff.hireFor(plan);
        desk.at("2024-11-01T08:00");
        movements.register(plan);
        goesOn(movement, Elements.LAUNCH_DAY);
        assertThat(stands(movement)).contains(Elements.AWAIT_FINAL);
        desk.at("2024-12-01T00:00").fires(Elements.FINAL_DUE, movement).runReadySteps();
        assertThat(stands(movement)).contains(Elements.FINAL_CLOSED);
        reviewsItself(plan, plan + "/final-review/2024");
        assertThat(milestones.ofPlan(plan))
                .filteredOn(each -> each.key().equals("review/tong-ket-nam/2024"))
                .extracting(TrackedMilestone::state, TrackedMilestone::number)
                .containsExactly(tuple(MilestoneState.DA_THUC_HIEN, "300/BC-SLĐTBXH"));
        desk.at("2025-01-01T00:00").fires(Elements.LAST_PHASE_ENDS, movement).runReadySteps();
        assertThat(stands(movement)).contains(Elements.OUTCOMES_SETTLED);
        page.settleOutcomes(plan, clerk(plan));
        assertThat(stands(movement)).contains(Elements.CLOSE_MOVEMENT);
    }

    @Test
    void thePlanOf2023RegisteredInNovember2024ReplaysNothing() {
        desk.at("2024-11-01T08:00");
        for (String plan : List.of("dak-lak", "lang-son", "nguyen-nghiem")) {
            movements.register(plan);
            assertThat(milestones.ofPlan(plan))
                    .filteredOn(each -> each.milestone().until().isBefore(LocalDate.of(2024, 11, 1)))
                    .isNotEmpty()
                    .extracting(TrackedMilestone::state)
                    .isSubsetOf(MilestoneState.KHONG_THEO_DOI, MilestoneState.NGOAI_HE_THONG);
            assertThat(milestones.ofPlan(plan))
                    .filteredOn(each -> !each.milestone().until().isBefore(LocalDate.of(2024, 11, 1)))
                    .extracting(TrackedMilestone::state)
                    .containsOnly(MilestoneState.CHO);
        }
    }

    /** Without offices that hold reviews of their own, without council: text, conference, the plan's own document. */
    private void reviewsItself(String plan, String review) {
        desk.at("2024-12-20T10:00");
        var clerk = desk.as(clerk(plan));
        clerk.does("userTask_draftReport", review, Typed.json("content", Map.of("sections", Map.of())));
        clerk.does(
                "userTask_holdConference",
                review,
                Typed.json("decision", "skip", "comment", "Lồng ghép vào hội nghị tổng kết năm."));
        desk.runReadySteps();
        clerk.does(
                "userTask_draft",
                review,
                Typed.draft(Map.of("sections", Map.of("ket-qua", "Đã hoàn thành."), "attachments", List.of())));
        desk.as(plan + ".van-phong-so.truong-phong").does("userTask_reviewContent", review, Typed.approve());
        desk.as(plan + ".so-ldtbxh.lanh-dao").does("userTask_sign", review, Typed.sign("TRUC_TIEP"));
        var registry = desk.as(plan + ".van-phong-so.van-thu");
        var file = registry.attaches("userTask_issue", review, "bao-cao.pdf");
        registry.does("userTask_issue", review, Typed.issue("300", "BC-SLĐTBXH", "2024-12-20", file));
        desk.runReadySteps();
        assertThat(desk.endsOf("final-review", review)).contains("endEvent_reviewed");
    }

    private String clerk(String planId) {
        Plan plan = plans.plan(planId);
        return new Group(planId, plan.consolidator(), Role.CHUYEN_VIEN).id();
    }

    private void registersOpening(String plan, String person, String phase, String number, String date) {
        superiorDocuments.register(
                plan,
                person,
                new SuperiorDocuments.Typed(
                        "Hội đồng Thi đua - Khen thưởng tỉnh",
                        null,
                        "Kế hoạch",
                        number,
                        LocalDate.parse(date),
                        null,
                        null,
                        "Về việc triển khai giai đoạn 2",
                        false,
                        null,
                        "mo-giai-doan",
                        phase));
    }

    private void goesOn(String movement, String... timers) {
        desk.runReadySteps();
        for (String timer : timers) {
            desk.fires(timer, movement).runReadySteps();
        }
    }

    private List<String> stands(String movement) {
        return programme.standsAt(desk.instance("movement-programme", movement).getId());
    }

    private MilestoneState state(String plan, String key) {
        return milestones.ofPlan(plan).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
