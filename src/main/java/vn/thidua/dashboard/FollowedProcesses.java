package vn.thidua.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.security.UserAtWork;

/** Cockpit's tabs: deadlines, returns and finished steps of an instance or of a process, with names instead of ids. */
@Service
@Transactional(readOnly = true)
public class FollowedProcesses {

    private final ProcessReading engine;
    private final DeadlineStore store;
    private final DeadlineRights rights;
    private final Deadlines deadlines;
    private final People people;
    private final Plans plans;
    private final Clock clock;

    FollowedProcesses(
            ProcessReading engine,
            DeadlineStore store,
            DeadlineRights rights,
            Deadlines deadlines,
            People people,
            Plans plans,
            Clock clock) {
        this.engine = engine;
        this.store = store;
        this.rights = rights;
        this.deadlines = deadlines;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * A task or a timer with its date.
     *
     * @param timer whether the system does it by itself
     * @param who has claimed it, or may do it
     * @param about what it belongs to, in words where it is an obligation
     * @param overdue whether a person's date has passed
     */
    public record Waiting(
            boolean timer, String name, String instance, String about, String who, Instant dueAt, boolean overdue) {}

    /** @param about what was returned */
    public record Returned(Instant at, String about, String action, String by, String note) {}

    public record Done(
            String process, String name, String about, String by, Instant from, Instant to, boolean cancelled) {}

    /** @param obligation what the instance does, null where it is no obligation or not for this person */
    public record View(
            String name,
            Deadlines.Row obligation,
            long open,
            long overdue,
            List<Waiting> waiting,
            List<Returned> returned,
            List<Done> done) {}

    /** Whether the engine's doors let the person change what runs; the pages offer it to nobody else. */
    public boolean mayChange(UserAtWork user) {
        rights.requireCockpit(user);
        return user.isAdministrator();
    }

    /** @throws NotFound when there is none, or not for this person */
    public View instance(UserAtWork user, String id) {
        rights.requireCockpit(user);
        ProcessReading.Found found = engine.instance(id).orElseThrow(NotFound::new);
        Deadlines.Row obligation = found.keys().stream()
                .map(FollowedProcesses::planOf)
                .filter(plan ->
                        rights.plansOf(user).stream().anyMatch(each -> each.id().equals(plan)))
                .findFirst()
                .flatMap(plan -> {
                    Reader reader = rights.reader(user, plan);
                    return store.named(reader, found.keys(), clock.instant()).stream()
                            .findFirst()
                            .map(deadlines.words(reader));
                })
                .orElse(null);
        return view(user, found, obligation);
    }

    /** @throws NotFound when there is none, or not for this person */
    public View definition(UserAtWork user, String id) {
        rights.requireCockpit(user);
        return view(user, engine.definition(id).orElseThrow(NotFound::new), null);
    }

    private View view(UserAtWork user, ProcessReading.Found found, Deadlines.Row obligation) {
        Instant now = clock.instant();
        List<DeadlineStore.Event> returns = returns(user, found.keys());
        Map<String, String> names = people.namesOf(ids(found, returns));
        Stream<Waiting> tasks = found.tasks().stream()
                .map(task -> new Waiting(
                        false,
                        task.name(),
                        task.instance(),
                        about(task.businessKey()),
                        task.assignee() == null ? groups(task.groups()) : name(names, task.assignee()),
                        task.dueAt(),
                        task.dueAt() != null && task.dueAt().isBefore(now)));
        Stream<Waiting> timers = found.timers().stream()
                .map(timer -> new Waiting(
                        true,
                        timer.name(),
                        timer.instance(),
                        about(timer.businessKey()),
                        timer.failed() ? "Hệ thống (đang lỗi)" : "Hệ thống",
                        timer.dueAt(),
                        false));
        return new View(
                found.name(),
                obligation,
                found.open(),
                found.overdue(),
                Stream.concat(tasks, timers).toList(),
                returns.stream()
                        .map(event -> new Returned(
                                event.at(),
                                about(event.obligation()),
                                event.action(),
                                name(names, event.by()),
                                event.note()))
                        .toList(),
                found.steps().stream()
                        .map(step -> new Done(
                                step.process(),
                                step.name(),
                                about(step.businessKey()),
                                step.byHand() ? name(names, step.by()) : "Hệ thống",
                                step.from(),
                                step.to(),
                                step.cancelled()))
                        .toList());
    }

    /** In each plan only what the person may read there. */
    private List<DeadlineStore.Event> returns(UserAtWork user, Collection<String> keys) {
        Map<String, List<String>> byPlan = keys.stream().collect(Collectors.groupingBy(FollowedProcesses::planOf));
        return rights.plansOf(user).stream()
                .filter(plan -> byPlan.containsKey(plan.id()))
                .flatMap(plan ->
                        store
                                .returns(
                                        byPlan.get(plan.id()),
                                        rights.reader(user, plan.id()).offices(),
                                        ProcessReading.MOST)
                                .stream())
                .sorted(Comparator.comparing(DeadlineStore.Event::at).reversed())
                .limit(ProcessReading.MOST)
                .toList();
    }

    private static String planOf(String key) {
        return key.split("/", 2)[0];
    }

    private static Set<String> ids(ProcessReading.Found found, Collection<DeadlineStore.Event> returns) {
        return Stream.of(
                        found.tasks().stream().map(ProcessReading.Task::assignee),
                        found.steps().stream().map(ProcessReading.Step::by),
                        returns.stream().map(DeadlineStore.Event::by))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String name(Map<String, String> names, String id) {
        return id == null ? null : names.getOrDefault(id, id);
    }

    /** "Báo cáo năm 2024 – Sở Y tế" for an obligation, any other business key as it is. */
    private String about(String key) {
        String[] parts = key == null ? new String[0] : key.split("/", -1);
        return parts.length != 4
                ? key
                : plan(parts[0])
                        .flatMap(plan -> deadlines
                                .knownTitle(plan, parts[1], parts[2])
                                .map(title -> title + " – " + Deadlines.officeName(plan, parts[3])))
                        .orElse(key);
    }

    private Optional<Plan> plan(String id) {
        return plans.all().stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    private String groups(List<String> ids) {
        return ids.stream().map(this::group).collect(Collectors.joining("; "));
    }

    /** "Chuyên viên, Sở Y tế" for a group of an office, the id for any other. */
    private String group(String id) {
        return Group.of(id)
                .flatMap(group -> plan(group.plan())
                        .map(plan -> group.role().label() + ", " + Deadlines.officeName(plan, group.office())))
                .orElse(id);
    }
}
