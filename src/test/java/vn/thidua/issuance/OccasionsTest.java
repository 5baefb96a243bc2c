package vn.thidua.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.movement.Milestone;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationKinds;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** What else is issued by the same process: a guidance, a year's slice, an amended plan, a phase's plan. */
@OfficeTest
class OccasionsTest {

    private static final String PLAN = "ban-hanh";
    private static final String BY = "ban-hanh.noi-vu.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Plans plans;

    @Autowired
    Issuances issuances;

    @Autowired
    PlanMilestones milestones;

    @Autowired
    Obligations obligations;

    @Autowired
    ObligationKinds kinds;

    @BeforeEach
    void itIsApril() {
        staff.hireFor(PLAN);
        desk.at("2024-04-02T08:00");
    }

    private Issuance starts(IssuanceKind kind, String base, String document, boolean own, String due, String below) {
        return desk.as(BY)
                .loggedIn(() -> issuances.start(
                        PLAN,
                        new Issuances.Wanted(
                                kind,
                                base,
                                document,
                                own,
                                due == null ? null : LocalDate.parse(due),
                                below == null ? null : LocalDate.parse(below)),
                        BY));
    }

    private String refused(IssuanceKind kind, String base, String document, boolean own, String due, String below) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> starts(kind, base, document, own, due, below))
                .actual()
                .getMessage();
    }

    @Test
    void aGuidanceIsIssuedByItsOwnBodyAndItsRecipientsOnlyTakeNote() {
        Issuance guidance = starts(IssuanceKind.HUONG_DAN, null, "huong-dan", false, "2024-04-30", null);
        assertThat(guidance.period()).isEqualTo("2024-huong-dan-1");
        var office = new Issuer(desk, PLAN, guidance.period(), "noi-vu");
        office.drafts(2).signs().numbers("noi-vu", "3", "HD-BTĐ", "2024-04-02");
        assertThat(obligations.ofRound(guidance.id()))
                .extracting(Obligation::office)
                .containsExactly("noi-vu");
        assertThat(obligations.ofRound("ban-hanh/acknowledgement/2024-huong-dan-1"))
                .extracting(Obligation::office)
                .containsExactly("hoi-khuyen-hoc", "so-a", "so-b", "so-c");
        assertThat(kinds.title(PLAN, "acknowledgement", guidance.period()))
                .isEqualTo("Xác nhận đã nhận hướng dẫn thực hiện Phong trào thi đua năm 2024");
        assertThat(starts(IssuanceKind.HUONG_DAN, "2024", "huong-dan", false, null, null)
                        .period())
                .isEqualTo("2024-huong-dan-2");
        assertThat(kinds.title(PLAN, "plan", "2024-huong-dan-2"))
                .isEqualTo("Hướng dẫn thực hiện Phong trào thi đua năm 2024 (lần 2)");
    }

    @Test
    void anAmendedPlanGivesTheOfficesTheDateOfWhoeverOpenedIt() {
        Issuance amended = starts(IssuanceKind.KE_HOACH_DIEU_CHINH, null, null, true, "2024-04-30", "2024-06-30");
        assertThat(amended.office()).isEqualTo("ubnd");
        new Issuer(desk, PLAN, amended.period(), "ubnd")
                .drafts("noi-vu", 5)
                .signs()
                .numbers("van-phong", "77", "KH-UBND", "2024-04-02");
        assertThat(obligations.get(amended.id() + "/so-a").dueAt()).isEqualTo("2024-06-30T16:59:59Z");
        assertThat(obligations.get(amended.id() + "/doanh-nghiep").dueAt()).isEqualTo("2024-06-30T16:59:59Z");
    }

    @Test
    void theTitlesSayWhichOneItIs() {
        assertThat(kinds.title(PLAN, "plan", "2024")).isEqualTo("Kế hoạch triển khai Phong trào thi đua");
        assertThat(kinds.title(PLAN, "plan", "2025-ke-hoach-nam-1"))
                .isEqualTo("Kế hoạch thực hiện Phong trào thi đua năm 2025");
        assertThat(kinds.title(PLAN, "plan", "2025-ke-hoach-dieu-chinh-2"))
                .isEqualTo("Kế hoạch điều chỉnh, bổ sung về Phong trào thi đua năm 2025 (lần 2)");
        assertThat(kinds.title(PLAN, "plan", "gd2-ke-hoach-giai-doan-1"))
                .isEqualTo("Kế hoạch thực hiện Phong trào thi đua giai đoạn 2026 - 2030");
        assertThat(kinds.title(PLAN, "plan", "gd9-ke-hoach-giai-doan-1"))
                .isEqualTo("Kế hoạch thực hiện Phong trào thi đua giai đoạn gd9");
        assertThat(starts(IssuanceKind.KE_HOACH_GIAI_DOAN, "gd2", null, true, null, null)
                        .period())
                .isEqualTo("gd2-ke-hoach-giai-doan-1");
        assertThat(starts(IssuanceKind.KE_HOACH_NAM, "2025", null, true, null, null)
                        .period())
                .isEqualTo("2025-ke-hoach-nam-1");
    }

    @Test
    void whatIsOpenedWronglyIsRefusedWithWhatToDo() {
        assertThat(refused(IssuanceKind.KE_HOACH_NAM, "năm nay", null, true, null, null))
                .isEqualTo("“năm nay” không phải là một năm; hãy nhập năm theo dạng 2025.");
        assertThat(refused(IssuanceKind.KE_HOACH_GIAI_DOAN, "gd9", null, true, null, null))
                .startsWith("Chưa chọn giai đoạn của kế hoạch");
        assertThat(refused(IssuanceKind.HUONG_DAN, null, null, false, null, null))
                .startsWith("Kế hoạch không có trình tự ký phù hợp để ban hành hướng dẫn tổ chức thực hiện");
        assertThat(refused(IssuanceKind.KE_HOACH_NAM, null, "ke-hoach-don-vi", true, null, null))
                .startsWith("Kế hoạch không có trình tự ký phù hợp");
        assertThat(refused(IssuanceKind.KE_HOACH_NAM, null, null, true, "2024-04-01", null))
                .isEqualTo("Thời hạn ban hành 01/04/2024 đã qua; hãy chọn ngày từ hôm nay (02/04/2024) trở đi.");
        assertThat(refused(IssuanceKind.KE_HOACH_NAM, null, null, true, "2024-05-01", "2024-04-30"))
                .startsWith("Thời hạn của các đơn vị 30/04/2024 sớm hơn thời hạn ban hành 01/05/2024");
        assertThat(refused(IssuanceKind.HUONG_DAN, null, "huong-dan", false, null, "2024-06-30"))
                .startsWith("Các đơn vị chỉ xác nhận đã nhận thì không có thời hạn");
        starts(IssuanceKind.KE_HOACH, null, null, true, null, null);
        assertThat(refused(IssuanceKind.KE_HOACH, null, null, true, null, null))
                .isEqualTo(
                        "Kế hoạch triển khai Phong trào thi đua đã được giao ban hành; hãy xem tiến độ ở trang Tình hình ban hành.");
        assertThat(issuances.ofPlan(PLAN)).extracting(Issuance::period).containsExactly("2024");
    }

    @Test
    void theProgrammeOpensThePlanOnItsDayUntilItsDateAndOnlyOnce() {
        Plan plan = plans.plan(PLAN);
        Milestone milestone = milestones.of(plan).get(0);
        assertThat(milestone)
                .isEqualTo(new Milestone(
                        "plan", "ke-hoach", "2024", LocalDate.parse("2024-01-15"), LocalDate.parse("2024-01-31")));
        assertThat(milestones.title(plan, milestone)).isEqualTo("Ban hành kế hoạch triển khai Phong trào thi đua");
        assertThat(milestones.isOpen(plan, milestone)).isFalse();
        assertThat(milestones.open(plan, milestone)).contains("ban-hanh/plan/2024");
        assertThat(milestones.isOpen(plan, milestone)).isTrue();
        assertThat(milestones.open(plan, milestone)).contains("ban-hanh/plan/2024");
        assertThat(obligations.ofRound("ban-hanh/plan/2024")).hasSize(1);
        assertThat(plans.all().stream().flatMap(each -> milestones.of(each).stream()))
                .as("of every plan there is exactly one, and a late one is not replayed")
                .hasSize(plans.all().size())
                .allSatisfy(each -> assertThat(each.until()).isAfterOrEqualTo(each.opensOn()));
        assertThat(milestones.of(plans.plan("nguyen-nghiem")))
                .extracting(Milestone::opensOn, Milestone::until)
                .doesNotContain(tuple(null, null));
    }
}
