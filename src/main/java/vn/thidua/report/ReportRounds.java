package vn.thidua.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.PeriodKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Reporting;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/** Opens rounds, gives the offices their obligations, and leads the consolidated report up the plan's own route. */
@Service
@Transactional
public class ReportRounds {

    private final ReportStore store;
    private final Plans plans;
    private final Obligations obligations;
    private final Notices notices;
    private final DueDates dueDates;
    private final WorkingDays workingDays;
    private final Clock clock;

    ReportRounds(
            ReportStore store,
            Plans plans,
            Obligations obligations,
            Notices notices,
            DueDates dueDates,
            WorkingDays workingDays,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.obligations = obligations;
        this.notices = notices;
        this.dueDates = dueDates;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @param opensOn first day of the round */
    public record NextRound(String period, LocalDate opensOn) {}

    /** One row of the upward route that is to be reported next. */
    public record UpwardReport(String document, String office, Instant due, Instant followUp) {}

    public static String id(String plan, String period) {
        return Obligation.roundId(plan, ReportRound.KIND, period);
    }

    // ---- opening -------------------------------------------------------------------------------------------------

    /** The next yearly round that is neither open nor past, or none when the movement ends before it. */
    @Transactional(readOnly = true)
    public Optional<NextRound> next(String planId) {
        Plan plan = plans.plan(planId);
        if (plan.reporting() == null || plan.reporting().period(PeriodKind.NAM).isEmpty()) {
            return Optional.empty();
        }
        Reporting.Period period = plan.reporting().period(PeriodKind.NAM).get();
        LocalDate today = LocalDate.now(clock);
        return IntStream.rangeClosed(today.getYear(), lastYear(plan))
                .filter(year -> lastDay(plan, period, year)
                        .map(day -> !day.isBefore(today))
                        .orElse(true))
                .filter(year -> store.round(id(planId, String.valueOf(year))).isEmpty())
                .mapToObj(year -> new NextRound(String.valueOf(year), opens(period, year)))
                .findFirst();
    }

    /** The last year of the last phase; a plan without phases asks for its own year only. */
    private static int lastYear(Plan plan) {
        return plan.phases().stream()
                .flatMap(phase -> phase.ends().lastDay(0).stream())
                .mapToInt(LocalDate::getYear)
                .max()
                .orElseGet(() -> plan.issuedOn() == null ? 0 : plan.issuedOn().getYear());
    }

    /**
     * Whether reports of the plan may still change. The reports of its last year arrive at that year's end, so the year after
     * is theirs, too (assumed: practice).
     */
    @Transactional(readOnly = true)
    public boolean movementRuns(String planId) {
        return LocalDate.now(clock).getYear() <= lastYear(plans.plan(planId)) + 1;
    }

    private static LocalDate opens(Reporting.Period period, int year) {
        return period.opens().firstDay(year).orElse(LocalDate.of(year, 1, 1));
    }

    private Optional<LocalDate> lastDay(Plan plan, Reporting.Period period, int year) {
        return period.due()
                .lastDay(year)
                .map(day -> dueDates.lastDay(day, plan.reporting().ifDayOff()));
    }

    /**
     * The closing date that is usual for a year: some working days before the consolidated report is due, but never before
     * the offices' own date has passed.
     */
    @Transactional(readOnly = true)
    public LocalDate usualClosing(String planId, int year) {
        Plan plan = plans.plan(planId);
        Reporting.Period period = yearly(plan);
        LocalDate consolidated = period.consolidatedDue().lastDay(year).orElse(LocalDate.of(year, 12, 31));
        LocalDate before = workingDays.minus(consolidated, plan.reporting().consolidationDays());
        return lastDay(plan, period, year)
                .map(due -> workingDays.plus(due, 1))
                .filter(earliest -> earliest.isAfter(before))
                .orElse(before);
    }

    /** The offices' date of a year, empty when the plan gives none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> dueDay(String planId, int year) {
        Plan plan = plans.plan(planId);
        return lastDay(plan, yearly(plan), year);
    }

    /**
     * Checks what a person asks for before a round is opened by hand.
     *
     * @throws Refusal when the year has a round or no place in the movement, or the closing date is not possible
     */
    @Transactional(readOnly = true)
    public void requirePossible(String planId, int year, LocalDate closesOn) {
        LocalDate today = LocalDate.now(clock);
        Plan plan = plans.plan(planId);
        if (plan.reporting() == null) {
            throw new Refusal("Kế hoạch này không quy định báo cáo định kỳ nên không mở được đợt báo cáo.");
        }
        if (year > today.getYear() || year < today.getYear() - 1 || year > lastYear(plan)) {
            throw Refusal.of("Không mở được đợt báo cáo năm %d; hãy chọn năm nay hoặc năm trước.", year);
        }
        if (store.round(id(planId, String.valueOf(year))).isPresent()) {
            throw Refusal.of("Đợt báo cáo năm %d đã được mở; hãy xem đợt đang mở trong Tasklist.", year);
        }
        if (closesOn == null) {
            throw new Refusal("Chưa nhập ngày chốt; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (closesOn.isBefore(today)) {
            throw Refusal.of(
                    "Ngày chốt %s đã qua; hãy chọn ngày từ hôm nay (%s) trở đi.",
                    VietnamTime.format(closesOn), VietnamTime.format(today));
        }
        Optional<LocalDate> due = dueDay(planId, year).filter(day -> !day.isBefore(today));
        if (due.isPresent() && closesOn.isBefore(due.get())) {
            throw Refusal.of(
                    "Ngày chốt %s sớm hơn thời hạn báo cáo %s của kế hoạch; hãy chọn ngày chốt từ thời hạn trở đi.",
                    VietnamTime.format(closesOn), VietnamTime.format(due.get()));
        }
        if (closesOn.isAfter(today.plusYears(1))) {
            throw Refusal.of("Ngày chốt %s quá xa; hãy chọn ngày trong vòng một năm.", VietnamTime.format(closesOn));
        }
    }

    /**
     * Opens a round; a plan and period have one only.
     *
     * @param closesOn null: the usual day
     * @param by person, null for the programme
     */
    public ReportRound open(String planId, String period, LocalDate closesOn, String by) {
        int year = Integer.parseInt(period);
        Plan plan = plans.plan(planId);
        Instant due = dueDay(planId, year).map(VietnamTime::endOf).orElse(null);
        LocalDate closing = closesOn == null ? usualClosing(planId, year) : closesOn;
        ReportRound round = new ReportRound(
                id(planId, period),
                plan.id(),
                period,
                year,
                clock.instant(),
                due,
                VietnamTime.endOf(closing),
                null,
                0,
                null);
        if (!store.insert(round, by)) {
            throw Refusal.of("Đợt báo cáo năm %s đã được mở; hãy xem đợt đang mở trong Tasklist.", period);
        }
        return round;
    }

    /** @throws IllegalArgumentException when there is none with this id */
    @Transactional(readOnly = true)
    public ReportRound get(String id) {
        return store.round(id).orElseThrow(() -> new IllegalArgumentException("No report round " + id));
    }

    @Transactional(readOnly = true)
    public Optional<ReportRound> find(String id) {
        return store.round(id);
    }

    @Transactional(readOnly = true)
    public List<ReportRound> ofPlan(String plan) {
        return store.rounds(plan);
    }

    /** Until when the round waits for its letter before it opens the offices' work all the same. */
    @Transactional(readOnly = true)
    public Instant letterWaitUntil(ReportRound round) {
        Reporting.RequestLetter letter = plans.plan(round.plan()).reporting().requestLetter();
        return dueDates.dueAfter(LocalDate.now(clock), letter == null ? 0 : letter.waitWorkingDays());
    }

    // ---- the offices' work ------------------------------------------------------------------------------------------

    /**
     * Gives every office that owes the report its obligation.
     *
     * @return false when that happened before: nothing is done then
     */
    public boolean openObligations(String roundId) {
        ReportRound round = get(roundId);
        if (round.officesOpenedAt() != null) {
            return false;
        }
        Plan plan = plans.plan(round.plan());
        List<Obligations.Demand> demands = plan.reportersOn(LocalDate.now(clock)).stream()
                .map(office -> new Obligations.Demand(office.id(), office.mode()))
                .toList();
        Instant followUp = round.dueAt() == null ? null : dueDates.followUpAt(VietnamTime.dateOf(round.dueAt()));
        obligations.open(plan.id(), ReportRound.KIND, round.period(), demands, round.dueAt(), followUp);
        store.officesOpened(roundId, clock.instant());
        return true;
    }

    /** Last moment for what follows the offices' reports: the plan's consolidated date, but not before the closing date. */
    @Transactional(readOnly = true)
    public Instant consolidatedDue(ReportRound round) {
        return yearly(plans.plan(round.plan()))
                .consolidatedDue()
                .lastDay(round.year())
                .map(VietnamTime::endOf)
                .filter(due -> due.isAfter(round.closesAt()))
                .orElse(round.closesAt());
    }

    // ---- upward --------------------------------------------------------------------------------------------------

    /** The next report upward, or none when all of the route is done. */
    public Optional<UpwardReport> nextUpward(String roundId) {
        ReportRound round = get(roundId);
        Plan plan = plans.plan(round.plan());
        store.closed(roundId, clock.instant());
        List<Reporting.Upward> route = plan.reporting().upward();
        if (round.upwardDone() >= route.size()) {
            return Optional.empty();
        }
        Reporting.Upward row = route.get(round.upwardDone());
        store.upwardStarted(roundId);
        LocalDate due = yearly(plan).consolidatedDue().lastDay(round.year()).orElse(LocalDate.now(clock));
        return Optional.of(new UpwardReport(row.document(), row.drafter(), VietnamTime.endOf(due), clock.instant()));
    }

    /** The first consolidated report is signed and sent: overdue notices stop. */
    public void consolidated(String roundId) {
        store.consolidated(roundId, clock.instant());
        notices.endUrging(roundId);
    }

    private static Reporting.Period yearly(Plan plan) {
        return plan.reporting()
                .period(PeriodKind.NAM)
                .orElseThrow(() -> new IllegalArgumentException("No yearly report in plan " + plan.id()));
    }
}
