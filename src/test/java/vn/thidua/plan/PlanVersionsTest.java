package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;

/** Versions beside the file: what each of them says, who sees it when, and which dates can be moved. */
@OfficeTest
class PlanVersionsTest {

    private static final String PLAN = "kien-nghi";
    private static final String REPORT_DUE = "reporting.periods[nam].due";

    @Autowired
    Desk desk;

    @Autowired
    PlanVersions versions;

    @Autowired
    Plans plans;

    @Autowired
    LoadedPlans files;

    @Autowired
    PlanVersionStore store;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void december() {
        desk.at("2024-12-02T08:00");
    }

    @Test
    void everyDateOfThePlanHasAPathALabelAndCanBeReplaced() {
        for (Plan plan : plans.all()) {
            assertThat(PlanDates.of(plan)).extracting(PlanDates.Dated::path).doesNotHaveDuplicates();
            for (PlanDates.Dated dated : PlanDates.of(plan)) {
                Plan moved = PlanDates.with(plan, dated, Deadline.by("2031-07-09"));
                assertThat(PlanDates.find(moved, dated.path()).orElseThrow().deadline())
                        .as("%s of %s", dated.path(), plan.id())
                        .isEqualTo(Deadline.by("2031-07-09"));
                assertThat(PlanDates.with(moved, dated, dated.deadline()))
                        .as("nothing else changed")
                        .isEqualTo(plan);
            }
        }
    }

    @Test
    void aYearlyDateMovesInOneYearOrFromOneYearOn() {
        enter(PlanChange.only(REPORT_DUE, 2024, LocalDate.of(2024, 12, 20)));
        assertThat(due(2024)).isEqualTo("2024-12-20");
        assertThat(due(2025)).isEqualTo("2025-12-14");
        enter(PlanChange.from(REPORT_DUE, 2025, LocalDate.of(2025, 12, 10)));
        assertThat(due(2024)).isEqualTo("2024-12-20");
        assertThat(due(2025)).isEqualTo("2025-12-10");
        assertThat(due(2026)).isEqualTo("2026-12-10");
        assertThat(due(2023)).isEqualTo("2023-12-14");
        enter(PlanChange.to("duties[ra-soat].due", LocalDate.of(2025, 4, 30)));
        assertThat(PlanDates.find(plans.plan(PLAN), "duties[ra-soat].due")
                        .orElseThrow()
                        .deadline()
                        .lastDay(0))
                .contains(LocalDate.of(2025, 4, 30));

        assertThat(versions.of(PLAN)).extracting(PlanVersion::version).containsExactly(2, 3, 4);
        assertThat(due(versions.asOf(PLAN, 1), 2024)).isEqualTo("2024-12-14");
        assertThat(due(versions.asOf(PLAN, 2), 2025)).isEqualTo("2025-12-14");
        assertThat(due(versions.asOf(PLAN, 3), 2025)).isEqualTo("2025-12-10");
        assertThat(plans.plan(PLAN)).as("one snapshot until the next version").isSameAs(plans.plan(PLAN));
    }

    @Test
    void aVersionCountsInItsOwnTransactionAtOnceForOthersAfterItAndNeverWhenItFails() {
        transaction.executeWithoutResult(status -> {
            enterHere(PlanChange.only(REPORT_DUE, 2024, LocalDate.of(2024, 12, 20)));
            assertThat(due(2024)).isEqualTo("2024-12-20");
            assertThat(elsewhere().plan(PLAN).reporting().periods().get(0).due().lastDay(2024))
                    .as("this transaction's own row")
                    .contains(LocalDate.of(2024, 12, 20));
            status.setRollbackOnly();
        });
        assertThat(due(2024)).isEqualTo("2024-12-14");

        VersionedPlans otherNode = elsewhere();
        assertThat(due(otherNode.plan(PLAN), 2024)).isEqualTo("2024-12-14");
        enter(PlanChange.only(REPORT_DUE, 2024, LocalDate.of(2024, 12, 20)));
        assertThat(due(otherNode.plan(PLAN), 2024)).as("another node").isEqualTo("2024-12-20");
        assertThat(otherNode.all()).extracting(Plan::id).contains(PLAN);
    }

    @Test
    void aDateMovesIntoThePastForNobody() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> enter(PlanChange.from(REPORT_DUE, 2024, LocalDate.of(2024, 11, 30))))
                .withMessageContaining("đã qua");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> versions.check(
                        PLAN,
                        List.of(
                                PlanChange.only(REPORT_DUE, 2024, LocalDate.of(2024, 12, 20)),
                                PlanChange.only(REPORT_DUE, 2024, LocalDate.of(2024, 12, 21)))))
                .withMessage("“Báo cáo năm – thời hạn gửi” được điều chỉnh hai lần; hãy bỏ bớt một dòng.");
        assertThat(versions.check(
                        PLAN,
                        List.of(
                                PlanChange.only(REPORT_DUE, 2024, LocalDate.of(2024, 12, 28)),
                                PlanChange.only(
                                        "reporting.periods[nam].consolidated_due", 2024, LocalDate.of(2025, 1, 8)))))
                .as("both dates together are possible")
                .isNotNull();
    }

    private VersionedPlans elsewhere() {
        return new VersionedPlans(files, store, Duration.ZERO);
    }

    private void enter(PlanChange change) {
        transaction.executeWithoutResult(status -> enterHere(change));
    }

    private void enterHere(PlanChange change) {
        versions.enter(PLAN, List.of(change), LocalDate.of(2024, 12, 2), "12/KH-UBND", null, "thu");
    }

    private String due(int year) {
        return due(plans.plan(PLAN), year);
    }

    private static String due(Plan plan, int year) {
        return plan.reporting()
                .periods()
                .get(0)
                .due()
                .lastDay(year)
                .orElseThrow()
                .toString();
    }
}
