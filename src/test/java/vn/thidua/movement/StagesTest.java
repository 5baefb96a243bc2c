package vn.thidua.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.plan.Plans;
import vn.thidua.support.ProcessTest;

/** Where the movements of the built-in plans can stand, and from when until when. */
@ProcessTest
class StagesTest {

    @Autowired
    Plans plans;

    @Test
    void aProvinceWithReviewsOfItsUnitsAndOfItsOwn() {
        assertThat(Stages.of(plans.plan("dak-lak")))
                .extracting(
                        stage -> stage.milestone().key(),
                        stage -> stage.milestone().opensOn(),
                        stage -> stage.milestone().until())
                .containsExactly(
                        tuple("launch/phat-dong/phong-trao", day("2023-02-17"), day("2023-02-17")),
                        tuple("issuance/ke-hoach/phong-trao", day("2023-02-17"), day("2023-02-17")),
                        tuple("phase/2023-2025/2023-2025", day("2023-01-01"), day("2023-12-31")),
                        tuple("review/so-ket-don-vi/2023-2025", day("2025-07-01"), day("2025-10-15")),
                        tuple("review/so-ket-tinh/2023-2025", day("2025-10-01"), day("2025-12-31")),
                        tuple("phase/2026-2030/2026-2030", day("2026-01-01"), day("2026-12-31")),
                        tuple("review/tong-ket-don-vi/2026-2030", day("2030-11-14"), day("2030-12-14")),
                        tuple("review/tong-ket-tinh/2026-2030", day("2030-12-01"), day("2030-12-31")));
    }

    @Test
    void aReviewThatStandsForTheConsolidatedReportOpensWhenTheOfficesReportsOfTheYearAreIn() {
        assertThat(Stages.of(plans.plan("lang-son")))
                .extracting(
                        stage -> stage.milestone().key(),
                        stage -> stage.milestone().opensOn())
                .contains(
                        tuple("review/so-ket-tinh/2023-2025", day("2025-10-01")),
                        tuple("review/tong-ket-tinh/2026-2030", day("2030-12-20")));
    }

    @Test
    void fromAQuarterOnIsAStartAndItsEndIsTheEndOfTheQuarter() {
        assertThat(Stages.of(plans.plan("nguyen-nghiem")).get(0).milestone())
                .extracting(Milestone::opensOn, Milestone::until)
                .containsExactly(day("2023-04-01"), day("2023-06-30"));
    }

    @Test
    void aPlanWithoutLaunchIsLaunchedWithItsIssuanceAndHasNoReviews() {
        assertThat(Stages.of(plans.plan("thu-nghiem")))
                .extracting(stage -> stage.milestone().kind())
                .containsExactly(Stages.LAUNCH, Stages.ISSUANCE, Stages.PHASE);
        assertThat(Stages.lastDay(plans.plan("thu-nghiem"))).isEqualTo(day("2025-12-31"));
    }

    @Test
    void everyBuiltInPlanHasAFirstAndALastDayAndStagesThatDoNotEndBeforeTheyOpen() {
        for (String plan : new String[] {"dak-lak", "nguyen-nghiem", "lang-son"}) {
            assertThat(Stages.of(plans.plan(plan)))
                    .allMatch(stage -> !stage.milestone()
                            .until()
                            .isBefore(stage.milestone().opensOn()));
            assertThat(Stages.lastDay(plans.plan(plan))).isEqualTo(day("2030-12-31"));
        }
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
