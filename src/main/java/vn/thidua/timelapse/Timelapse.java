package vn.thidua.timelapse;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.demo.DemoPeople;
import vn.thidua.movement.Movements;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.time.VietnamTime;

/**
 * Plays a plan from its first day until nothing is left to happen: leaps from one moment at which something happens (a timer,
 * an official at work) to the next.
 */
@Component
@Profile("timelapse")
class Timelapse {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    /** What is not over so long after the plan's last day never ends. */
    private static final int YEARS_AFTER = 2;

    private final Plans plans;
    private final DemoPeople people;
    private final Movements movements;
    private final Stage stage;
    private final Officials officials;
    private final Post post;
    private final Audit audit;

    Timelapse(
            Plans plans,
            DemoPeople people,
            Movements movements,
            Stage stage,
            Officials officials,
            Post post,
            Audit audit) {
        this.plans = plans;
        this.people = people;
        this.movements = movements;
        this.stage = stage;
        this.officials = officials;
        this.post = post;
        this.audit = audit;
    }

    /** @return whether all invariants hold */
    boolean run(String planId, long seed, PrintStream out) {
        Optional<Plan> known =
                plans.all().stream().filter(each -> each.id().equals(planId)).findFirst();
        if (known.isEmpty()) {
            out.printf("Không có Kế hoạch nào mang mã “%s”; hãy kiểm tra lại mã sau --timelapse=.%n", planId);
            return false;
        }
        Plan plan = known.get();
        LocalDate first = firstDay(plan);
        LocalDate last = lastDay(plan);
        out.printf(
                "%s%nTừ %s đến %s, hạt giống %d%n",
                plan.shortTitle(), VietnamTime.format(first), VietnamTime.format(last), seed);
        Instant now = first.atTime(MORNING).atZone(VietnamTime.ZONE).toInstant();
        stage.begin(now);
        people.hire(plan);
        movements.register(planId);
        Cast cast = officials.of(plan, seed);
        Superior superior = officials.above(plan, seed, last, last.plusYears(YEARS_AFTER));
        Initiatives initiatives = officials.initiatives(plan, seed, first, last, cast);
        play(plan, cast, superior, initiatives, now, new Progress(first, last));
        return audit.report(plan, cast, out);
    }

    private void play(
            Plan plan, Cast cast, Superior superior, Initiatives initiatives, Instant begin, Progress progress) {
        Instant end = VietnamTime.endOf(lastDay(plan).plusYears(YEARS_AFTER));
        Set<String> met = new HashSet<>();
        Optional<Instant> next = Optional.of(begin);
        while (next.isPresent() && next.get().isBefore(end)) {
            Instant now = next.get();
            progress.show(VietnamTime.dateOf(now));
            stage.at(now);
            boolean something = stage.runDueJobs(plan.id())
                    | superior.next().filter(now::equals).isPresent();
            superior.act(now);
            if (initiatives.act(now) | cast.act(now)) {
                something = true;
            }
            if (stage.runDueJobs(plan.id()) || something) {
                stage.tasksSince(plan.id(), now).stream()
                        .filter(part -> met.add(part.id()))
                        .forEach(part -> cast.meets(part, now));
            }
            post.send();
            next = next(plan, cast, superior, initiatives);
        }
        progress.end();
    }

    /** The daily reminders alone go on for ever. */
    private Optional<Instant> next(Plan plan, Cast cast, Superior superior, Initiatives initiatives) {
        Optional<Instant> act = Stream.of(cast.next(), superior.next(), initiatives.next())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        if (act.isEmpty() && stage.nextTimer(plan.id()).isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(act, stage.nextTimerOfAll()).flatMap(Optional::stream).min(Instant::compareTo);
    }

    /** The day on which the first phase begins or the plan is issued, whichever comes first. */
    private static LocalDate firstDay(Plan plan) {
        return Stream.concat(
                        Stream.ofNullable(plan.issuedOn()),
                        plan.phases().stream().flatMap(phase -> phase.starts().firstDay(0).stream()))
                .min(LocalDate::compareTo)
                .or(() -> plan.ownPlan().due().firstDay(0))
                .orElseThrow(() -> new IllegalArgumentException("The plan " + plan.id() + " has no first day"));
    }

    private static LocalDate lastDay(Plan plan) {
        return Stream.concat(
                        plan.phases().stream().flatMap(phase -> phase.ends().lastDay(0).stream()),
                        plan.reviews().stream().flatMap(review -> review.holdBy().lastDay(0).stream()))
                .max(LocalDate::compareTo)
                .orElseGet(() -> firstDay(plan).withMonth(12).withDayOfMonth(31));
    }
}
