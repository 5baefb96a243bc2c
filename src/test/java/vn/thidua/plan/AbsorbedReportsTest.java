package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The final review may stand for the annual report of its year: for those who hold it, and for nobody else. */
class AbsorbedReportsTest {

    private static final LocalDate NOVEMBER_2030 = LocalDate.of(2030, 11, 1);
    private static final ReportPeriod YEAR_2030 = ReportPeriod.of("2030");

    @Test
    void all_offices_of_a_province_that_hold_the_final_review_owe_no_annual_report_of_its_year() {
        Plan plan = PlanFiles.builtIn("dak-lak");

        assertThat(names(AbsorbedReports.instead(plan, YEAR_2030, NOVEMBER_2030)))
                .contains("tong-ket-don-vi");
        assertThat(AbsorbedReports.reporters(plan, YEAR_2030, NOVEMBER_2030)).isEmpty();
        assertThat(names(AbsorbedReports.of(plan, YEAR_2030, plan.office("so-tai-chinh"), NOVEMBER_2030)))
                .contains("tong-ket-don-vi");
        assertThat(AbsorbedReports.instead(plan, ReportPeriod.of("2025"), LocalDate.of(2025, 11, 1)))
                .as("the mid-term review stands for nothing")
                .isEmpty();
    }

    @Test
    void where_only_the_issuer_holds_it_the_offices_report_and_the_consolidated_report_is_replaced() {
        for (String id : List.of("lang-son", "nguyen-nghiem")) {
            Plan plan = PlanFiles.builtIn(id);

            assertThat(AbsorbedReports.instead(plan, YEAR_2030, NOVEMBER_2030)).isEmpty();
            assertThat(AbsorbedReports.reporters(plan, YEAR_2030, NOVEMBER_2030))
                    .isEqualTo(plan.reportersOn(NOVEMBER_2030))
                    .isNotEmpty();
            assertThat(AbsorbedReports.upward(plan, YEAR_2030)).isPresent();
            assertThat(AbsorbedReports.upward(plan, ReportPeriod.of("2029"))).isEmpty();
            assertThat(AbsorbedReports.upward(plan, ReportPeriod.of("2030-6-thang")))
                    .as("a review stands for the year, not for its first half")
                    .isEmpty();
        }
    }

    @Test
    void a_group_that_holds_it_is_relieved_and_the_others_report_as_ever() {
        Plan plan = TestPlans.load("so-ket-theo-nhom");
        LocalDate november = LocalDate.of(2028, 11, 1);

        assertThat(AbsorbedReports.reporters(plan, ReportPeriod.of("2028"), november))
                .extracting(Office::id)
                .containsExactly("xa-dong", "xa-tay");
        assertThat(AbsorbedReports.instead(plan, ReportPeriod.of("2028"), november))
                .isEmpty();
        assertThat(AbsorbedReports.of(plan, ReportPeriod.of("2028"), plan.office("xa-dong"), november))
                .isEmpty();
    }

    @Test
    void a_plan_without_reports_or_without_reviews_has_nothing_to_absorb() {
        assertThat(AbsorbedReports.reporters(PlanFiles.builtIn("sgddt-dak-nong"), YEAR_2030, NOVEMBER_2030))
                .isEmpty();
        assertThat(AbsorbedReports.instead(PlanFiles.builtIn("sgddt-dak-nong"), YEAR_2030, NOVEMBER_2030))
                .isEmpty();
        assertThat(AbsorbedReports.reporters(
                        TestPlans.load("khong-so-ket"), ReportPeriod.of("2025"), LocalDate.of(2025, 11, 1)))
                .hasSize(4);
    }

    private static Optional<String> names(Optional<Review> review) {
        return review.map(Review::id);
    }
}
