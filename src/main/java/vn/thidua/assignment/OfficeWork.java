package vn.thidua.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Colleague;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.OpenTask;
import vn.thidua.platform.engine.OpenTasks;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.time.VietnamTime;

/** Việc của cơ quan: who has what. The number of SQL statements does not depend on the number of tasks. */
@Service
@Transactional(readOnly = true)
public class OfficeWork {

    /** So many people of a plan are found at once. */
    private static final int FOUND = 1_000;

    private final OpenTasks open;
    private final Assignments assignments;
    private final AssignmentStore store;
    private final Desks desks;
    private final People people;
    private final Plans plans;
    private final Clock clock;

    OfficeWork(
            OpenTasks open,
            Assignments assignments,
            AssignmentStore store,
            Desks desks,
            People people,
            Plans plans,
            Clock clock) {
        this.open = open;
        this.assignments = assignments;
        this.store = store;
        this.desks = desks;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * One open task.
     *
     * @param office name of the office whose task it is
     * @param holder account of who has it, null while it is the group's
     * @param groups who may take it, {@code <plan>.<office>.<role>}
     * @param internalLate the internal date has passed
     * @param mayAssign the reader may assign it
     * @param mayPass the reader may pass it on
     * @param mayTakeOver the reader may take it over as substitute
     */
    public record Row(
            String id,
            String name,
            String businessKey,
            String office,
            String holder,
            String holderName,
            Instant due,
            LocalDate internalDate,
            boolean internalLate,
            String direction,
            String givenBy,
            Instant created,
            List<String> groups,
            boolean mayAssign,
            boolean mayPass,
            boolean mayTakeOver) {}

    /** Somebody who may be given work, with his groups. */
    public record Taker(String id, String name, String roles, List<String> groups) {}

    /**
     * @param leads the reader leads an office, and sees all its tasks
     * @param administers the reader keeps the people of the plan, and may hand over for everybody
     */
    public record Desk(String me, boolean leads, boolean administers, List<Row> tasks, List<Taker> people) {}

    /** One thing that happened to a task. */
    public record Event(Instant at, String by, String action, String note) {}

    /** Heads see every open task of their offices, others those that they have or may take; the earliest due first. */
    public Desk desk(String planId, String user) {
        Plan plan = plans.plan(planId);
        Desks.Hats hats = desks.hats(planId, user);
        Set<String> led = hats.officesLed();
        Set<String> groups = Stream.concat(
                        hats.groups().stream().map(Group::id),
                        led.stream()
                                .flatMap(office ->
                                        Stream.of(Role.values()).map(role -> new Group(planId, office, role).id())))
                .collect(Collectors.toCollection(TreeSet::new));
        List<OpenTask> tasks = open.ofGroups(planId, groups, user).stream()
                .filter(task -> hats.has(task) || hats.leadsOfficeOf(task) || hats.replacesHolderOf(task))
                .toList();
        List<Colleague> colleagues = people.of(planId, hats.offices());
        Map<String, Assignment> given = assignments.standing(tasks);
        Map<String, String> names = people.namesOf(Stream.concat(
                        tasks.stream().map(OpenTask::assignee),
                        given.values().stream().map(Assignment::givenBy))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        LocalDate today = VietnamTime.dateOf(clock.instant());
        return new Desk(
                user,
                !led.isEmpty(),
                hats.administers(),
                tasks.stream()
                        .map(task -> row(plan, task, given.get(task.id()), names, hats, today))
                        .toList(),
                colleagues.stream().map(OfficeWork::taker).toList());
    }

    /** People of the plan by name, for an administrator who hands over; those of the own offices for everybody else. */
    public List<Taker> people(String plan, String user, String text) {
        Desks.Hats hats = desks.hats(plan, user);
        return (hats.administers()
                        ? people.named(plan, text == null ? "" : text.strip(), FOUND)
                        : people.of(plan, hats.offices()))
                .stream().map(OfficeWork::taker).toList();
    }

    /** Whether the person may pass an open task on, and a colleague is there to take it. */
    public boolean mayPassOn(String plan, String task, String user) {
        Desks.Hats hats = desks.hats(plan, user);
        return open.withIds(plan, List.of(task)).stream()
                .anyMatch(found -> Desks.Ways.of(hats, found).passOn() && desks.hasTaker(found, user, hats.offices()));
    }

    /**
     * What happened to an open task at the desks.
     *
     * @throws NotFound when there is none, or not for this person
     */
    public List<Event> events(String plan, String task, String user) {
        Desks.Hats hats = desks.hats(plan, user);
        if (open.withIds(plan, List.of(task)).stream()
                .noneMatch(found -> hats.worksInOfficeOf(found) || user.equals(found.assignee()))) {
            throw new NotFound();
        }
        return store.eventsOf(task).stream()
                .map(event ->
                        new Event(event.at(), event.actor(), event.action().label(), event.sentence()))
                .toList();
    }

    private static Taker taker(Colleague colleague) {
        return new Taker(
                colleague.id(),
                colleague.fullName(),
                colleague.hats().stream()
                        .map(hat -> hat.role().label())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                colleague.hats().stream().map(Group::id).toList());
    }

    private static Row row(
            Plan plan, OpenTask task, Assignment given, Map<String, String> names, Desks.Hats hats, LocalDate today) {
        LocalDate internal = given == null ? null : given.internalDate();
        Desks.Ways ways = Desks.Ways.of(hats, task);
        return new Row(
                task.id(),
                task.name(),
                task.businessKey(),
                Desks.officesOf(task).stream()
                        .flatMap(office -> plan.findOffice(office).stream())
                        .map(office -> office.shortName())
                        .collect(Collectors.joining(", ")),
                task.assignee(),
                task.assignee() == null ? null : names.getOrDefault(task.assignee(), task.assignee()),
                task.due(),
                internal,
                internal != null && internal.isBefore(today),
                given == null ? null : given.direction(),
                given == null ? null : names.getOrDefault(given.givenBy(), given.givenBy()),
                task.created(),
                task.candidateGroups(),
                ways.assign(),
                ways.passOn(),
                ways.takeOver());
    }
}
