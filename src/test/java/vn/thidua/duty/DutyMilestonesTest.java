package vn.thidua.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.duty.DutyWork.PLAN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.movement.Milestone;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** What the programme is told about duties: when each opens, until when that makes sense, and for whom. */
@OfficeTest
class DutyMilestonesTest {

    @Autowired
    Plans plans;

    @Autowired
    DutyMilestones duties;

    @Autowired
    UpwardMilestones upward;

    @Autowired
    Obligations obligations;

    @Autowired
    DutyWork work;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    private List<String> of(String duty) {
        return lines(duties.of(plan()).stream()
                .filter(each -> each.demand().equals(duty))
                .toList());
    }

    private static List<String> lines(List<Milestone> milestones) {
        return milestones.stream()
                .map(each -> "%s: %s – %s".formatted(each.period(), each.opensOn(), each.until()))
                .toList();
    }

    private Plan plan() {
        return plans.plan(PLAN);
    }

    @Test
    void everyDutyOpensAtTheBeginningOfItsTimeAndNeverBeforeThePlan() {
        assertThat(of("quan-triet")).containsExactly("2024: 2024-03-15 – 2024-05-31");
        assertThat(of("cong-khai"))
                .containsExactly(
                        "2024: 2024-03-15 – 2024-12-14",
                        "2025: 2025-01-01 – 2025-12-14",
                        "2026: 2026-01-01 – 2026-12-14",
                        "2027: 2027-01-01 – 2027-12-14");
        assertThat(of("chuong-trinh"))
                .containsExactly("2024-2025: 2024-03-15 – 2024-06-30", "2026-2027: 2026-01-01 – 2027-12-31");
        assertThat(of("chi-tieu"))
                .startsWith("2024: 2024-03-15 – 2024-12-31", "2025: 2025-02-01 – 2025-12-31")
                .hasSize(4);
        assertThat(of("phan-cong"))
                .as("once, without a date: a late registration does not replay it")
                .containsExactly("2024: 2024-03-15 – 2024-03-15");
        assertThat(of("dinh-muc")).as("opened by the office").isEmpty();
        assertThat(of("don-doc")).as("listed only").isEmpty();
    }

    @Test
    void whatIsOwedUpwardOpensBeforeItsDateAndNotBeforeThePlan() {
        assertThat(lines(upward.of(plan())))
                .startsWith(
                        "2024: 2024-11-04 – 2024-12-19",
                        "2025: 2025-11-04 – 2025-12-19",
                        "2026: 2026-11-04 – 2026-12-19",
                        "2027: 2027-11-04 – 2027-12-19",
                        "2024-6-thang: 2024-05-05 – 2024-06-19")
                .hasSize(8);
    }

    @Test
    void milestonesAreNamedAsTheSupervisorReadsThem() {
        assertThat(duties.of(plan()).stream().map(each -> duties.title(plan(), each)))
                .contains(
                        "Phổ biến, quán triệt Kế hoạch",
                        "Công khai nguồn kinh phí huy động (năm 2025)",
                        "Chương trình tiết kiệm dài hạn (giai đoạn 2026 - 2027)",
                        "Đề nghị phối hợp: Tuyên truyền hội viên (năm 2024)");
        assertThat(upward.of(plan()).stream().map(each -> upward.title(plan(), each)))
                .contains(
                        "Báo cáo Ủy ban nhân dân tỉnh (năm 2024)",
                        "Báo cáo Ủy ban nhân dân tỉnh (6 tháng đầu năm 2024)");
        assertThat(duties.of(plan()).stream().map(Milestone::key)).doesNotHaveDuplicates();
        assertThat(upward.of(plan()).stream().map(Milestone::key)).doesNotHaveDuplicates();
    }

    @Test
    void theOfficesThatExistOnTheDayOweItAndOpeningAgainAddsNothing() {
        staff.hireFor(PLAN);
        desk.at("2024-03-18T08:00");
        work.opens("quan-triet", "2024");
        String round = PLAN + "/duty-quan-triet/2024";
        assertThat(obligations.ofRound(round)).extracting("office").containsExactly("tai-chinh", "y-te");
        assertThat(obligations.coordinators(round + "/tai-chinh")).containsExactly("tuyen-giao");

        desk.at("2025-02-03T08:00");
        work.opens("quan-triet", "2024");
        assertThat(obligations.ofRound(round))
                .as("Phòng Tư pháp exists since 2025")
                .hasSize(2);
    }
}
