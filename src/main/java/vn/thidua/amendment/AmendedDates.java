package vn.thidua.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.MovedDeadlines;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationKinds;
import vn.thidua.obligation.ObligationOwedAgain;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanChange;
import vn.thidua.plan.PlanDates;
import vn.thidua.plan.PlanVersion;
import vn.thidua.plan.PlanVersions;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.platform.time.VietnamTime;

/** Carries an amendment out on what runs: open obligations get the new date, and everybody concerned is told. */
@Service
@Transactional
public class AmendedDates {

    /** Offices per transaction, as everywhere: large enough to be quick, small enough to retry. */
    static final int BATCH = 50;

    private static final Pattern YEAR = Pattern.compile("(\\d{4}).*");
    private static final Pattern PATH = Pattern.compile("([a-z_.]+)\\[([a-z0-9-]+)]\\.due");

    private final Gatherings gatherings;
    private final MovedDeadlines deadlines;
    private final Obligations obligations;
    private final ObligationKinds kinds;
    private final PlanVersions versions;
    private final Plans plans;
    private final Notices notices;
    private final DueDates dueDates;
    private final Clock clock;

    AmendedDates(
            Gatherings gatherings,
            MovedDeadlines deadlines,
            Obligations obligations,
            ObligationKinds kinds,
            PlanVersions versions,
            Plans plans,
            Notices notices,
            DueDates dueDates,
            Clock clock) {
        this.gatherings = gatherings;
        this.deadlines = deadlines;
        this.obligations = obligations;
        this.kinds = kinds;
        this.versions = versions;
        this.plans = plans;
        this.notices = notices;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * Which obligations a date of the plan is the deadline of.
     *
     * @param owners whom the clause means, null for all
     */
    private record Demand(String kind, Predicate<String> period, Collection<String> owners) {}

    /**
     * Moves the next obligations that the gathering's amendment means.
     *
     * @return whether there may be more
     */
    public boolean moveNext(String gathering) {
        for (MovedDeadlines.Move move : moves(gatherings.get(gathering))) {
            if (deadlines.moveNext(move, BATCH) > 0) {
                tell(move);
                return true;
            }
        }
        return false;
    }

    private List<MovedDeadlines.Move> moves(Gathering gathering) {
        PlanVersion version = versions.of(gathering.plan()).stream()
                .filter(each -> Integer.valueOf(each.version()).equals(gathering.version()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(gathering.id() + " has amended nothing"));
        Plan plan = plans.plan(gathering.plan());
        LocalDate today = LocalDate.now(clock);
        var moves = new ArrayList<MovedDeadlines.Move>();
        for (PlanChange change : version.changes()) {
            Optional<Demand> demand = demand(plan, change.path());
            Optional<PlanDates.Dated> dated = PlanDates.find(plan, change.path());
            if (demand.isEmpty() || dated.isEmpty()) {
                continue;
            }
            for (MovedDeadlines.Open open :
                    deadlines.open(plan.id(), List.of(demand.get().kind()))) {
                if (demand.get().period().test(open.period()) && means(change, open.period())) {
                    day(plan, dated.get(), open.period())
                            .filter(day -> !day.isBefore(today))
                            .ifPresent(day -> moves.add(new MovedDeadlines.Move(
                                    plan.id(),
                                    open.kind(),
                                    open.period(),
                                    offices(plan, demand.get(), today),
                                    day,
                                    why(version))));
                }
            }
        }
        return moves;
    }

    /** Whoever had sent when the plan was amended kept the date; if he owes again, the date in force is his, too. */
    @EventListener
    void follow(ObligationOwedAgain again) {
        Obligation owed = again.obligation();
        Plan plan = plans.plan(owed.plan());
        versions.of(owed.plan()).stream()
                .flatMap(version -> version.changes().stream()
                        .filter(change -> means(change, owed.period()) && means(plan, change, owed))
                        .flatMap(change -> PlanDates.find(plan, change.path()).stream())
                        .flatMap(dated -> day(plan, dated, owed.period()).stream())
                        .map(day -> new InForce(day, why(version))))
                .reduce((earlier, later) -> later)
                .ifPresent(last -> deadlines.moveOne(owed.id(), last.day(), last.why()));
    }

    /** The date that counts, and by which document. */
    private record InForce(LocalDate day, String why) {}

    private boolean means(Plan plan, PlanChange change, Obligation owed) {
        return demand(plan, change.path())
                .filter(demand -> demand.kind().equals(owed.kind()))
                .filter(demand -> demand.period().test(owed.period()))
                .filter(demand -> demand.owners() == null
                        || offices(plan, demand, LocalDate.now(clock)).contains(owed.office()))
                .isPresent();
    }

    /** The day that the date of the plan means for obligations of a period. */
    private Optional<LocalDate> day(Plan plan, PlanDates.Dated dated, String period) {
        return dated.deadline()
                .lastDay(year(period))
                .map(day -> dated.path().startsWith("reporting.")
                        ? dueDates.lastDay(day, plan.reporting().ifDayOff())
                        : day);
    }

    private static String why(PlanVersion version) {
        return "theo văn bản số %s ngày %s".formatted(version.number(), VietnamTime.format(version.effectiveOn()));
    }

    private static boolean means(PlanChange change, String period) {
        int year = year(period);
        return change.year() == null || change.year() == year || (change.onward() && year > change.year());
    }

    private static int year(String period) {
        Matcher year = YEAR.matcher(period);
        return year.matches() ? Integer.parseInt(year.group(1)) : 0;
    }

    private static Collection<String> offices(Plan plan, Demand demand, LocalDate today) {
        return demand.owners() == null
                ? null
                : plan.officesNamed(demand.owners(), today).stream()
                        .map(Office::id)
                        .toList();
    }

    /** Dates that are no deadline of anybody's obligation (a phase, a closing day of figures) move nothing here. */
    private static Optional<Demand> demand(Plan plan, String path) {
        Matcher at = PATH.matcher(path);
        if (!at.matches()) {
            return Optional.empty();
        }
        String key = at.group(2);
        return switch (at.group(1)) {
            case "reporting.periods" ->
                Optional.of(new Demand(
                        "report",
                        period -> ReportPeriod.parse(period)
                                .filter(parsed -> parsed.kind().code().equals(key))
                                .isPresent(),
                        null));
            case "duties" -> Optional.of(new Demand("duty-" + key, period -> true, null));
            case "criteria.sets" -> Optional.of(new Demand("criteria-" + key, period -> true, null));
            case "subordinate_plans" ->
                Optional.of(new Demand(
                        "plan",
                        period -> true,
                        plan.subordinatePlans().get(Integer.parseInt(key)).owners()));
            case "upward_duties" -> {
                int nth = Integer.parseInt(key); // the first has the plain name
                yield Optional.of(
                        new Demand(nth == 0 ? "upward-report" : "upward-report-" + (nth + 1), period -> true, null));
            }
            default -> Optional.empty();
        };
    }

    /** Everybody of the round, also who has sent already; said once however many batches there are. */
    private void tell(MovedDeadlines.Move move) {
        Plan plan = plans.plan(move.plan());
        List<String> offices = obligations.ofRound(move.round()).stream()
                .map(Obligation::office)
                .filter(office -> move.offices() == null || move.offices().contains(office))
                .toList();
        notices.raise(
                move.plan(),
                offices,
                AmendmentRights.SPEAKERS,
                move.round(),
                "date-moved",
                move.day(),
                "Thời hạn của nhiệm vụ “%s” (%s) được điều chỉnh thành hết ngày %s, %s."
                        .formatted(
                                kinds.of(move.kind()).title(move.plan(), move.kind(), move.period()),
                                plan.shortTitle(),
                                VietnamTime.format(move.day()),
                                move.why()));
    }
}
