package vn.thidua.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.movement.Milestone;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** The guidances that the programme asks for on the plan's dates; one of them all the way to its yearly window. */
@OfficeTest
class GuidanceMilestonesTest {

    private static final String PLAN = "lang-son";
    private static final String YEARLY = PLAN + "/award-window/huong-dan-hang-nam/hang-nam/2024";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Plans plans;

    @Autowired
    GuidanceMilestones milestones;

    @Autowired
    Guidances guidances;

    @Autowired
    AwardWindows windows;

    @BeforeEach
    void november() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00");
    }

    @Test
    void aYearlyGuidanceComesEveryYearAndTheOthersBeforeTheReviews() {
        assertThat(milestones.of(plans.plan(PLAN)))
                .filteredOn(milestone -> milestone.demand().equals("huong-dan-hang-nam/hang-nam"))
                .extracting(Milestone::period)
                .containsExactly("2023", "2024", "2025", "2026", "2027", "2028", "2029", "2030");
        assertThat(milestones.of(plans.plan(PLAN)))
                .extracting(Milestone::key, Milestone::opensOn, Milestone::until)
                .contains(
                        milestone("guidance/huong-dan-hang-nam/hang-nam/2024", "2024-11-01", "2024-12-31"),
                        milestone("guidance/huong-dan-so-ket-tong-ket/so-ket/2023-2025", "2025-01-01", "2025-12-31"),
                        milestone("guidance/huong-dan-so-ket-tong-ket/tong-ket/2026-2030", "2030-01-01", "2030-12-31"))
                .hasSize(10);
        assertThat(milestones.of(plans.plan("khen-thuong")))
                .as("reviews held in the third quarter are prepared in the second")
                .extracting(Milestone::key, Milestone::opensOn, Milestone::until)
                .contains(milestone("guidance/huong-dan-phuong/so-ket/2023-2025", "2025-04-01", "2025-09-30"));
        assertThat(milestones.of(plans.plan("nguyen-nghiem")))
                .as("its guidance comes from above")
                .isEmpty();
        assertThat(milestones.title(plans.plan(PLAN), yearly(plans.plan(PLAN))))
                .isEqualTo("Hướng dẫn khen thưởng hằng năm (năm 2024)");
    }

    @Test
    void theYearlyWindowOpensForAllOfficesOfTheProvince() {
        Plan plan = plans.plan(PLAN);
        assertThat(milestones.open(plan, yearly(plan)))
                .as("no obligations to start")
                .isEmpty();
        milestones.open(plan, yearly(plan));
        desk.runReadySteps();
        assertThat(desk.only("userTask_draft", YEARLY).getName())
                .as("begun once")
                .isEqualTo("Soạn hướng dẫn khen thưởng hằng năm (năm 2024)");
        desk.as(PLAN + ".ban-tdkt.chuyen-vien").does("userTask_draft", YEARLY, Typed.draft(guidance()));
        desk.as(PLAN + ".ban-tdkt.truong-phong").does("userTask_reviewContent", YEARLY, Typed.approve());
        desk.as(PLAN + ".so-noi-vu.lanh-dao").does("userTask_sign", YEARLY, Typed.sign("TRUC_TIEP"));
        String registry = PLAN + ".so-noi-vu.van-thu";
        desk.as(registry)
                .does(
                        "userTask_issue",
                        YEARLY,
                        Typed.issue(
                                "41",
                                "HD-SNV",
                                "2024-11-01",
                                desk.as(registry).attaches("userTask_issue", YEARLY, "hd.pdf")));

        AwardWindow window = windows.openOn(PLAN, LocalDate.of(2024, 11, 15)).get(0);
        assertThat(window.id()).isEqualTo(YEARLY);
        assertThat(window.fields().forms()).containsExactly("bang-khen-ubnd-tinh", "giay-khen");
        assertThat(window.fields().nominees()).hasSize(3);
        milestones.open(plan, yearly(plan));
        desk.runReadySteps();
        assertThat(desk.waitsAt(YEARLY)).as("what is issued is not begun again").isEmpty();
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private Milestone yearly(Plan plan) {
        return milestones.of(plan).stream()
                .filter(milestone -> milestone.key().equals("guidance/huong-dan-hang-nam/hang-nam/2024"))
                .findFirst()
                .orElseThrow();
    }

    private static org.assertj.core.groups.Tuple milestone(String key, String opensOn, String until) {
        return tuple(key, LocalDate.parse(opensOn), LocalDate.parse(until));
    }

    private static Map<String, Object> guidance() {
        Map<String, Object> fields = WindowTyped.yearly();
        fields.put("forms", List.of("giay-khen", "bang-khen-ubnd-tinh"));
        fields.put("nominees", List.of("tap-the", "ca-nhan", "ho-gia-dinh"));
        fields.put("proposers", List.of("so-ban-nganh", "mttq-ctxh", "dia-phuong"));
        fields.put("priorityGroups", List.of("doanh-nhan"));
        fields.put("mergedForms", List.of());
        fields.put("receiver", "ban-tdkt");
        return WindowTyped.guidance(fields);
    }
}
