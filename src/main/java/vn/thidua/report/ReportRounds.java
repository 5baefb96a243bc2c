package vn.thidua.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.AbsorbedReports;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.plan.Reporting;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
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

    /** The round that opens next and is neither open nor past, or none when the movement ends before it. */
    @Transactional(readOnly = true)
    public Optional<NextRound> next(String planId) {
        Plan plan = plans.plan(planId);
        if (plan.reporting() == null) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        Set<String> open =
                store.rounds(planId).stream().map(ReportRound::period).collect(Collectors.toSet());
        return plan.reporting().periods().stream()
                .flatMap(rule -> IntStream.rangeClosed(today.getYear(), lastYear(plan))
                        .mapToObj(year -> new ReportPeriod(rule.kind(), year)))
                .filter(period -> !open.contains(period.id()) && asked(plan, period))
                .filter(period -> !until(plan, period).isBefore(today))
                .map(period -> new NextRound(period.id(), opens(plan, period)))
                .min(Comparator.comparing(NextRound::opensOn));
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

    /**
     * Whether reports of the plan may still change. The reports of its last year arrive at that year's end, so the year after
     * is theirs, too (assumed: practice).
     */
    @Transactional(readOnly = true)
    public boolean movementRuns(String planId) {
        return LocalDate.now(clock).getYear() <= lastYear(plans.plan(planId)) + 1;
    }

    static LocalDate opens(Plan plan, ReportPeriod period) {
        return rule(plan, period).opens().firstDay(period.year()).orElse(LocalDate.of(period.year(), 1, 1));
    }

    /**
     * The plan has other dates now: the rounds that still wait for reports take them over. A closing date that the plan's own
     * dates gave moves with them; one that somebody chose stays unless the offices' date would come after it.
     *
     * @param before the plan as it was
     * @return the rounds that moved, as they are now
     */
    List<ReportRound> moveDates(Plan before) {
        Plan plan = plans.plan(before.id());
        if (plan.reporting() == null) {
            return List.of();
        }
        var moved = new ArrayList<ReportRound>();
        for (ReportRound round : store.unclosed(plan.id())) {
            LocalDate closes = VietnamTime.dateOf(round.closesAt());
            LocalDate usual = usualClosing(plan, round.when());
            Optional<LocalDate> due = lastDay(plan, round.when());
            LocalDate earliest = due.map(day -> workingDays.plus(day, 1)).orElse(closes);
            LocalDate closing = closes.equals(usualClosing(before, round.when()))
                    ? usual
                    : closes.isBefore(earliest) ? earliest : closes;
            boolean sameDue = due.equals(lastDay(before, round.when()));
            if (closing.isBefore(LocalDate.now(clock))) {
                closing = closes;
            }
            boolean sameConsolidated =
                    consolidatedDay(plan, round.when()).equals(consolidatedDay(before, round.when()));
            if (!sameDue || !sameConsolidated || !closing.equals(closes)) {
                store.dates(
                        round.id(),
                        sameDue ? round.dueAt() : due.map(VietnamTime::endOf).orElse(null),
                        VietnamTime.endOf(closing));
                moved.add(get(round.id()));
            }
        }
        return moved;
    }

    /**
     * The rounds whose consolidated report the plan now wants by another day, with the last moment of that day.
     *
     * @param before the plan as it was
     */
    @Transactional(readOnly = true)
    Map<ReportRound, Instant> upwardMoved(Plan before) {
        Plan plan = plans.plan(before.id());
        var moved = new LinkedHashMap<ReportRound, Instant>();
        if (plan.reporting() != null) {
            for (ReportRound round : store.rounds(plan.id())) {
                Optional<LocalDate> day = consolidatedDay(plan, round.when());
                day.filter(now -> !day.equals(consolidatedDay(before, round.when())))
                        .ifPresent(now -> moved.put(round, VietnamTime.endOf(now)));
            }
        }
        return moved;
    }

    private static Optional<LocalDate> consolidatedDay(Plan plan, ReportPeriod period) {
        return rule(plan, period).consolidatedDue().lastDay(period.year());
    }

    private Optional<LocalDate> lastDay(Plan plan, ReportPeriod period) {
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
    @Transactional(readOnly = true)
    public LocalDate usualClosing(String planId, ReportPeriod period) {
        return usualClosing(plans.plan(planId), period);
    }

    private LocalDate usualClosing(Plan plan, ReportPeriod period) {
        LocalDate consolidated = consolidatedDay(plan, period).orElse(period.lastDay());
        LocalDate before = workingDays.minus(consolidated, plan.reporting().consolidationDays());
        return lastDay(plan, period)
                .map(due -> workingDays.plus(due, 1))
                .filter(earliest -> earliest.isAfter(before))
                .orElse(before);
    }

    /** The offices' date of a period, empty when the plan gives none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> dueDay(String planId, ReportPeriod period) {
        return lastDay(plans.plan(planId), period);
    }

    /** The periods of this year and of the last one for which somebody may still open a round, latest first. */
    @Transactional(readOnly = true)
    public List<ReportPeriod> openable(String planId) {
        Plan plan = plans.plan(planId);
        if (plan.reporting() == null) {
            return List.of();
        }
        int year = LocalDate.now(clock).getYear();
        Set<String> open =
                store.rounds(planId).stream().map(ReportRound::period).collect(Collectors.toSet());
        return plan.reporting().periods().stream()
                .flatMap(rule -> Stream.of(year, year - 1).map(each -> new ReportPeriod(rule.kind(), each)))
                .filter(period -> !open.contains(period.id()) && period.year() <= lastYear(plan))
                .filter(period -> asked(plan, period))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /**
     * Checks what a person asks for before a round is opened by hand.
     *
     * @throws Refusal when the period has a round or no place in the movement, or the closing date is not possible
     */
    @Transactional(readOnly = true)
    public void requirePossible(String planId, ReportPeriod period, LocalDate closesOn) {
        LocalDate today = LocalDate.now(clock);
        Plan plan = plans.plan(planId);
        if (plan.reporting() == null) {
            throw new Refusal("Kế hoạch này không quy định báo cáo định kỳ nên không mở được đợt báo cáo.");
        }
        if (plan.reporting().period(period.kind()).isEmpty()) {
            throw Refusal.of(
                    "Kế hoạch này không quy định %s; hãy chọn kỳ báo cáo khác.",
                    Texts.inSentence(period.kind().label()));
        }
        if (period.year() > today.getYear() || period.year() < today.getYear() - 1 || period.year() > lastYear(plan)) {
            throw Refusal.of("Không mở được đợt báo cáo %s; hãy chọn kỳ của năm nay hoặc năm trước.", period.label());
        }
        AbsorbedReports.instead(plan, period, opens(plan, period)).ifPresent(review -> {
            throw Refusal.of(
                    "Báo cáo %s được thay bằng báo cáo của đợt “%s” nên không mở đợt báo cáo; hãy theo dõi ở đợt đó.",
                    period.label(), review.name());
        });
        if (store.round(id(planId, period.id())).isPresent()) {
            throw Refusal.of("Đợt báo cáo %s đã được mở; hãy xem đợt đang mở trong Tasklist.", period.label());
        }
        if (closesOn == null) {
            throw new Refusal("Chưa nhập ngày chốt; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (closesOn.isBefore(today)) {
            throw Refusal.of(
                    "Ngày chốt %s đã qua; hãy chọn ngày từ hôm nay (%s) trở đi.",
                    VietnamTime.format(closesOn), VietnamTime.format(today));
        }
        Optional<LocalDate> due = dueDay(planId, period).filter(day -> !day.isBefore(today));
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
    public ReportRound open(String planId, ReportPeriod period, LocalDate closesOn, String by) {
        Plan plan = plans.plan(planId);
        Instant due = lastDay(plan, period).map(VietnamTime::endOf).orElse(null);
        LocalDate closing = closesOn == null ? usualClosing(plan, period) : closesOn;
        ReportRound round = new ReportRound(
                id(planId, period.id()),
                plan.id(),
                period.id(),
                period.year(),
                clock.instant(),
                due,
                VietnamTime.endOf(closing),
                null,
                0,
                null);
        if (!store.insert(round, by)) {
            throw Refusal.of("Đợt báo cáo %s đã được mở; hãy xem đợt đang mở trong Tasklist.", period.label());
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

    /** The rounds of the plan whose period ended before this one's. */
    @Transactional(readOnly = true)
    public List<String> earlierThan(String roundId) {
        ReportRound round = get(roundId);
        return store.rounds(round.plan()).stream()
                .filter(each -> each.when().compareTo(round.when()) < 0)
                .map(ReportRound::id)
                .toList();
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
        List<Obligations.Demand> demands = AbsorbedReports.reporters(plan, round.when(), LocalDate.now(clock)).stream()
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
        return consolidatedDay(plans.plan(round.plan()), round.when())
                .map(VietnamTime::endOf)
                .filter(due -> due.isAfter(round.closesAt()))
                .orElse(round.closesAt());
    }

    // ---- upward --------------------------------------------------------------------------------------------------

    /** The next report upward, or none when all of the route is done or a review's report goes up in its place. */
    public Optional<UpwardReport> nextUpward(String roundId) {
        ReportRound round = get(roundId);
        Plan plan = plans.plan(round.plan());
        store.closed(roundId, clock.instant());
        List<Reporting.Upward> route = plan.reporting().upward();
        if (AbsorbedReports.upward(plan, round.when()).isPresent()) {
            notices.endUrging(roundId); // the review's report goes up in its place
            return Optional.empty();
        }
        if (round.upwardDone() >= route.size()) {
            return Optional.empty();
        }
        Reporting.Upward row = route.get(round.upwardDone());
        store.upwardStarted(roundId);
        LocalDate due = consolidatedDay(plan, round.when()).orElse(LocalDate.now(clock));
        return Optional.of(new UpwardReport(row.document(), row.drafter(), VietnamTime.endOf(due), clock.instant()));
    }

    /** The first consolidated report is signed and sent: overdue notices stop. */
    public void consolidated(String roundId) {
        store.consolidated(roundId, clock.instant());
        notices.endUrging(roundId);
    }

    private static Reporting.Period rule(Plan plan, ReportPeriod period) {
        return plan.reporting()
                .period(period.kind())
                .orElseThrow(() ->
                        new IllegalArgumentException("Plan %s asks for no %s".formatted(plan.id(), period.kind())));
    }
}
