package vn.thidua.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Annual reports that are not asked for because the report on a review of that year stands for them. */
public final class AbsorbedReports {

    private AbsorbedReports() {}

    /** The review whose report the office sends in place of the period's; empty: it owes the period's report. */
    public static Optional<Review> of(Plan plan, ReportPeriod period, Office office, LocalDate day) {
        return absorbing(plan, period, ReviewLevel.DON_VI).stream()
                .filter(review -> plan.officesNamed(review.heldBy(), day).contains(office))
                .findFirst();
    }

    /** The offices that owe the period's report all the same, in the plan's order. */
    public static List<Office> reporters(Plan plan, ReportPeriod period, LocalDate day) {
        Set<String> absorbed = absorbing(plan, period, ReviewLevel.DON_VI).stream()
                .flatMap(review -> plan.officesNamed(review.heldBy(), day).stream())
                .map(Office::id)
                .collect(Collectors.toSet());
        return plan.reportersOn(day).stream()
                .filter(office -> !absorbed.contains(office.id()))
                .toList();
    }

    /** The review that stands for the whole period, because every office that reports holds it; empty: reports are asked for. */
    public static Optional<Review> instead(Plan plan, ReportPeriod period, LocalDate day) {
        List<Review> absorbing = absorbing(plan, period, ReviewLevel.DON_VI);
        return absorbing.isEmpty() || !reporters(plan, period, day).isEmpty()
                ? Optional.empty()
                : Optional.of(absorbing.get(0));
    }

    /** The review whose report goes up in place of the consolidated report of the period. */
    public static Optional<Review> upward(Plan plan, ReportPeriod period) {
        return absorbing(plan, period, ReviewLevel.CAP_BAN_HANH).stream().findFirst();
    }

    private static List<Review> absorbing(Plan plan, ReportPeriod period, ReviewLevel level) {
        return plan.reviews().stream()
                .filter(review -> review.absorbsAnnual() && review.level() == level)
                .filter(review -> period.kind() == PeriodKind.NAM
                        && review.year().filter(year -> year == period.year()).isPresent())
                .toList();
    }
}
