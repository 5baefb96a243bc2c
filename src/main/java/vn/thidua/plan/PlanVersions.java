package vn.thidua.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/**
 * The versions of plans: the file is version 1, every issued amendment adds one. A version moves dates only; what was opened
 * by the date before is moved by whoever owns it ({@link PlanVersionEntered}), never rewritten.
 */
@Service
@Transactional
public class PlanVersions {

    private static final int FARTHEST_YEARS = 10;

    /** Before the paths of yearly dates that the rules of a plan compare with each other. */
    private static final String REPORTS = "reporting.";

    private static final Pattern BY_PLACE = Pattern.compile("(reviews|duties)\\[(\\d+)](.*)");

    private final VersionedPlans plans;
    private final PlanVersionStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanVersions(VersionedPlans plans, PlanVersionStore store, ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** The versions of the plan after the first, the oldest first. */
    @Transactional(readOnly = true)
    public List<PlanVersion> of(String plan) {
        return store.of(plan);
    }

    /** The plan as a version has it; version 1 is the plan as issued. */
    @Transactional(readOnly = true)
    public Plan asOf(String plan, int version) {
        return plans.asOf(plan, version);
    }

    /** Looks at once which versions are in force, without waiting for the next check. */
    public void refresh() {
        plans.refresh();
    }

    /**
     * Whether the plan could be amended so today.
     *
     * @return the plan as it would be
     * @throws Refusal naming the first thing that is wrong and what to do
     */
    @Transactional(readOnly = true)
    public Plan check(String planId, List<PlanChange> changes) {
        Plan plan = plans.plan(planId);
        if (changes.isEmpty()) {
            throw new Refusal("Chưa có thời hạn nào được điều chỉnh; hãy chọn thời hạn và nhập ngày mới.");
        }
        Set<String> seen = new HashSet<>();
        Plan amended = plan;
        Plan lookedAt = plan;
        for (PlanChange change : changes) {
            PlanDates.Dated dated = PlanDates.find(plan, change.path())
                    .orElseThrow(() -> new Refusal(
                            "Kế hoạch không có thời hạn được chọn; hãy tải lại trang và chọn lại trong danh sách."));
            if (!seen.add(change.path() + " " + change.year())) {
                throw Refusal.of("“%s” được điều chỉnh hai lần; hãy bỏ bớt một dòng.", dated.label());
            }
            requirePossible(plan, dated, change);
            amended = PlanDates.with(amended, change);
            lookedAt = change.path().startsWith(REPORTS)
                    ? PlanDates.with(lookedAt, dated, comparable(dated.deadline(), change))
                    : PlanDates.with(lookedAt, change);
        }
        requireSound(amended);
        requireSound(lookedAt);
        return amended;
    }

    private void requirePossible(Plan plan, PlanDates.Dated dated, PlanChange change) {
        LocalDate today = LocalDate.now(clock);
        if (change.day() == null) {
            throw Refusal.of("Chưa nhập ngày mới của “%s”; hãy nhập ngày theo dạng dd/MM/yyyy.", dated.label());
        }
        if (dated.yearly() != (change.year() != null)) {
            throw dated.yearly()
                    ? Refusal.of("“%s” lặp lại hằng năm; hãy chọn năm được điều chỉnh.", dated.label())
                    : Refusal.of("“%s” chỉ có một lần; hãy bỏ năm được điều chỉnh.", dated.label());
        }
        if (change.day().isBefore(today)) {
            throw Refusal.of(
                    "Ngày mới %s của “%s” đã qua; hãy chọn ngày từ hôm nay (%s) trở đi.",
                    VietnamTime.format(change.day()), dated.label(), VietnamTime.format(today));
        }
        if (change.day().isAfter(today.plusYears(FARTHEST_YEARS))
                || (change.year() != null && Math.abs(change.day().getYear() - change.year()) > 1)) {
            throw Refusal.of(
                    "Ngày mới %s của “%s” quá xa; hãy kiểm tra lại năm.",
                    VietnamTime.format(change.day()), dated.label());
        }
        Optional<LocalDate> before = dayOf(dated.deadline(), change.year() == null ? 0 : change.year());
        if (before.isPresent() && before.get().equals(change.day())) {
            throw Refusal.of(
                    "“%s” đã là ngày %s; hãy nhập ngày khác hoặc bỏ dòng này.",
                    dated.label(), VietnamTime.format(change.day()));
        }
        if (plan.issuedOn() != null && change.day().isBefore(plan.issuedOn())) {
            throw Refusal.of(
                    "Ngày mới %s của “%s” ở trước ngày ban hành Kế hoạch; hãy chọn ngày muộn hơn.",
                    VietnamTime.format(change.day()), dated.label());
        }
    }

    /** The day that a date of the plan means in a year: its last day, or its first where it is a start. */
    public static Optional<LocalDate> dayOf(Deadline deadline, int year) {
        return deadline.kind() == Deadline.Kind.FROM ? deadline.firstDay(year) : deadline.lastDay(year);
    }

    /** The changed date where the rules of a plan look at it: yearly dates are compared in one year that stands for all. */
    private static Deadline comparable(Deadline deadline, PlanChange change) {
        return deadline.movedTo(
                change.year() == null
                        ? change.day()
                        : change.day().plusYears((long) PlanRules.ANY_YEAR - change.year()));
    }

    /** An amended plan keeps the rules that a plan file has to keep. */
    private static void requireSound(Plan plan) {
        PlanProblems problems = new PlanProblems("");
        PlanRules rules = new PlanRules(problems);
        if (plan.reporting() != null) {
            plan.reporting()
                    .periods()
                    .forEach(period -> rules.check(
                            "reporting.periods[%s]".formatted(period.kind().code()), period));
        }
        plan.phases().forEach(phase -> rules.check("phases[%s]".formatted(phase.id()), phase));
        plan.reviews().forEach(review -> rules.check("reviews[%s]".formatted(review.id()), review));
        rules.check("", plan);
        problems.first().ifPresent(problem -> {
            String label = PlanDates.find(plan, path(plan, problem.key()))
                    .map(PlanDates.Dated::label)
                    .orElse("Kế hoạch");
            String rule = problem.message();
            throw Refusal.of(
                    "“%s” không điều chỉnh được như vậy: %s; hãy chọn ngày khác hoặc điều chỉnh cả hai thời hạn.",
                    label, rule.endsWith(".") ? rule.substring(0, rule.length() - 1) : rule);
        });
    }

    /** Rules about the whole plan name an entry by its place. */
    private static String path(Plan plan, String key) {
        Matcher place = BY_PLACE.matcher(key);
        if (!place.matches()) {
            return key;
        }
        int index = Integer.parseInt(place.group(2));
        String id = place.group(1).equals("reviews")
                ? plan.reviews().get(index).id()
                : plan.duties().get(index).id();
        return "%s[%s]%s".formatted(place.group(1), id, place.group(3));
    }

    /**
     * The plan has a new version from now on.
     *
     * @param document id of the document that amends it
     * @throws Refusal when a change is not possible any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PlanVersion enter(
            String planId,
            List<PlanChange> changes,
            LocalDate effectiveOn,
            String number,
            String document,
            String user) {
        Plan amended = check(planId, changes);
        List<PlanVersion> before = store.of(planId);
        var version = new PlanVersion(
                planId,
                before.isEmpty() ? 2 : before.get(before.size() - 1).version() + 1,
                effectiveOn,
                number,
                document,
                List.copyOf(changes),
                user,
                clock.instant());
        if (!store.insert(version)) {
            throw new Conflict(
                    "Kế hoạch vừa được điều chỉnh bởi một văn bản khác; hãy tải lại trang, xem lại rồi phát hành.");
        }
        plans.entered(planId, amended);
        events.publishEvent(new PlanVersionEntered(planId, version.version(), version.changes()));
        return version;
    }
}
