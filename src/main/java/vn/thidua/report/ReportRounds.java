package vn.thidua.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
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
    private final Clock clock;
    private final RoundDates dates;

    ReportRounds(
            ReportStore store,
            Plans plans,
            Obligations obligations,
            Notices notices,
            DueDates dueDates,
            Clock clock,
            RoundDates dates) {
        this.store = store;
        this.plans = plans;
        this.obligations = obligations;
        this.notices = notices;
        this.dueDates = dueDates;
        this.clock = clock;
        this.dates = dates;
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
                .flatMap(rule -> IntStream.rangeClosed(today.getYear(), RoundDates.lastYear(plan))
                        .mapToObj(year -> new ReportPeriod(rule.kind(), year)))
                .filter(period -> !open.contains(period.id()) && RoundDates.asked(plan, period))
                .filter(period -> !dates.until(plan, period).isBefore(today))
                .map(period -> new NextRound(period.id(), RoundDates.opens(plan, period)))
                .min(Comparator.comparing(NextRound::opensOn));
    }

    /**
     * Whether reports of the plan may still change. The reports of its last year arrive at that year's end, so the year after
     * is theirs, too (assumed: practice).
     */
    @Transactional(readOnly = true)
    public boolean movementRuns(String planId) {
        return LocalDate.now(clock).getYear() <= RoundDates.lastYear(plans.plan(planId)) + 1;
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
                .filter(period -> !open.contains(period.id()) && period.year() <= RoundDates.lastYear(plan))
                .filter(period -> RoundDates.asked(plan, period))
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
        if (period.year() > today.getYear()
                || period.year() < today.getYear() - 1
                || period.year() > RoundDates.lastYear(plan)) {
            throw Refusal.of("Không mở được đợt báo cáo %s; hãy chọn kỳ của năm nay hoặc năm trước.", period.label());
        }
        AbsorbedReports.instead(plan, period, RoundDates.opens(plan, period)).ifPresent(review -> {
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
        Optional<LocalDate> due = dates.dueDay(planId, period).filter(day -> !day.isBefore(today));
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
        Instant due = dates.lastDay(plan, period).map(VietnamTime::endOf).orElse(null);
        LocalDate closing = closesOn == null ? dates.usualClosing(plan, period) : closesOn;
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
        LocalDate due = RoundDates.consolidatedDay(plan, round.when()).orElse(LocalDate.now(clock));
        return Optional.of(new UpwardReport(row.document(), row.drafter(), VietnamTime.endOf(due), clock.instant()));
    }

    /** The first consolidated report is signed and sent: overdue notices stop. */
    public void consolidated(String roundId) {
        store.consolidated(roundId, clock.instant());
        notices.endUrging(roundId);
    }
}
