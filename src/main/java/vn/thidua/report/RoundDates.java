package vn.thidua.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.plan.AbsorbedReports;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.plan.Reporting;
import vn.thidua.platform.time.VietnamTime;

/** The days of a round as the plan gives them, and as practice gives them where the plan is silent. */
@Service
@Transactional(readOnly = true)
public class RoundDates {

    private final Plans plans;
    private final DueDates dueDates;
    private final WorkingDays workingDays;

    RoundDates(Plans plans, DueDates dueDates, WorkingDays workingDays) {
        this.plans = plans;
        this.dueDates = dueDates;
        this.workingDays = workingDays;
    }

    /** False when a review stands for the reports of all offices. */
    static boolean asked(Plan plan, ReportPeriod period) {
        return AbsorbedReports.instead(plan, period, opens(plan, period)).isEmpty();
    }

    /** The last day on which opening the round makes sense: the offices' date, or the usual closing date where there is none. */
    LocalDate until(Plan plan, ReportPeriod period) {
        return lastDay(plan, period).orElseGet(() -> usualClosing(plan, period));
    }

    /** The first year of the first phase, but not before the plan was issued: nobody reports on a plan that is not there. */
    static int firstYear(Plan plan) {
        int issued = plan.issuedOn() == null ? 0 : plan.issuedOn().getYear();
        return plan.phases().stream()
                .flatMap(phase -> phase.starts().firstDay(0).stream())
                .mapToInt(LocalDate::getYear)
                .min()
                .stream()
                .map(first -> Math.max(first, issued))
                .findFirst()
                .orElse(issued);
    }

    /** The last year of the last phase; a plan without phases asks for its own year only. */
    static int lastYear(Plan plan) {
        return plan.phases().stream()
                .flatMap(phase -> phase.ends().lastDay(0).stream())
                .mapToInt(LocalDate::getYear)
                .max()
                .orElseGet(() -> plan.issuedOn() == null ? 0 : plan.issuedOn().getYear());
    }

    static LocalDate opens(Plan plan, ReportPeriod period) {
        return rule(plan, period).opens().firstDay(period.year()).orElse(LocalDate.of(period.year(), 1, 1));
    }

    /** The day on which the consolidated report is due, empty when the plan gives none. */
    static Optional<LocalDate> consolidatedDay(Plan plan, ReportPeriod period) {
        return rule(plan, period).consolidatedDue().lastDay(period.year());
    }

    /** As {@link #dueDay}, for a plan as it is or was. */
    Optional<LocalDate> lastDay(Plan plan, ReportPeriod period) {
        return rule(plan, period)
                .due()
                .lastDay(period.year())
                .map(day -> dueDates.lastDay(day, plan.reporting().ifDayOff()));
    }

    /**
     * The closing date that is usual for a period: some working days before the consolidated report is due, but never before
     * the offices' own date has passed. A plan that gives neither date has the end of the period for that of the consolidated
     * report.
     */
    public LocalDate usualClosing(String planId, ReportPeriod period) {
        return usualClosing(plans.plan(planId), period);
    }

    /** As {@link #usualClosing(String, ReportPeriod)}, for a plan as it is or was. */
    LocalDate usualClosing(Plan plan, ReportPeriod period) {
        LocalDate consolidated = consolidatedDay(plan, period).orElse(period.lastDay());
        LocalDate before = workingDays.minus(consolidated, plan.reporting().consolidationDays());
        return lastDay(plan, period)
                .map(due -> workingDays.plus(due, 1))
                .filter(earliest -> earliest.isAfter(before))
                .orElse(before);
    }

    /** The offices' date of a period, empty when the plan gives none. */
    public Optional<LocalDate> dueDay(String planId, ReportPeriod period) {
        return lastDay(plans.plan(planId), period);
    }

    /** Last moment for what follows the offices' reports: the plan's consolidated date, but not before the closing date. */
    public Instant consolidatedDue(ReportRound round) {
        return consolidatedDay(plans.plan(round.plan()), round.when())
                .map(VietnamTime::endOf)
                .filter(due -> due.isAfter(round.closesAt()))
                .orElse(round.closesAt());
    }

    private static Reporting.Period rule(Plan plan, ReportPeriod period) {
        return plan.reporting()
                .period(period.kind())
                .orElseThrow(() ->
                        new IllegalArgumentException("Plan %s asks for no %s".formatted(plan.id(), period.kind())));
    }
}
