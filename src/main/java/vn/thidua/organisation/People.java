package vn.thidua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Role;

/** People of the plans, their roles and the capacities in which they may sign. */
@Service
public class People {

    private final PersonStore store;
    private final SubstitutionStore substitutions;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            PersonStore store,
            SubstitutionStore substitutions,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.substitutions = substitutions;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers people with their roles and accounts; who exists already keeps the account and gets the roles added. A leader
     * without a capacity of signing gets no leader's tasks in Tasklist: a signing task is offered to nobody who may not sign.
     *
     * @param passwords initial password by person; only used for new accounts
     */
    @Transactional
    public void register(
            String plan, Collection<Person> people, Collection<RoleAssignment> roles, Map<String, String> passwords) {
        store.save(people, clock.instant());
        store.saveRoles(roles);
        Map<String, Set<Group>> groups = roles.stream()
                .filter(RoleAssignment::offersTasks)
                .collect(Collectors.groupingBy(
                        RoleAssignment::person, Collectors.mapping(RoleAssignment::group, Collectors.toSet())));
        accounts.ensure(plan, people, groups, passwords);
        events.publishEvent(
                new RolesGiven(groups.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet())));
    }

    public Optional<Person> find(String id) {
        return store.find(id);
    }

    /** The person's name for screens and records; the account where no person stands behind it (administrator). */
    public String nameOf(String id) {
        return find(id).map(Person::fullName).orElse(id);
    }

    /** Names by account, with one statement; accounts without a person behind them are left out. */
    public Map<String, String> namesOf(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : store.namesOf(ids);
    }

    public List<RoleAssignment> rolesOf(String person) {
        return store.rolesOf(person);
    }

    /** Whether the person has this role of one's own: the question for signing, numbering and administering. */
    public boolean holds(String person, Group group) {
        return role(person, group).isPresent();
    }

    /**
     * Whether the person may do this role's work today: of one's own or, in drafting and checking, as somebody's substitute. A
     * signature, a number and an administration are never inherited, so it answers for those like {@link #holds}.
     */
    public boolean worksAs(String person, Group group) {
        return worker(person, group).isPresent();
    }

    /** As {@link #worksAs}, with the person in whose place a substitute works. */
    public Optional<Worker> worker(String person, Group group) {
        if (holds(person, group)) {
            return Optional.of(new Worker(person, null));
        }
        if (!SubstitutionStore.INHERITED.contains(group.role())) {
            return Optional.empty();
        }
        return substitutions.inheritedBy(person, LocalDate.now(clock)).stream()
                .filter(inherited -> inherited.group().equals(group))
                .map(inherited -> new Worker(person, inherited.insteadOf()))
                .findFirst();
    }

    /** The groups in which the person works today: one's own and those of a substitute. */
    public Set<Group> groupsOf(String person) {
        return Stream.concat(
                        rolesOf(person).stream().map(RoleAssignment::group),
                        substitutions.inheritedBy(person, LocalDate.now(clock)).stream()
                                .map(SubstitutionStore.Inherited::group))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who signs for an office as its head or acting head. */
    public List<RoleAssignment> headsOf(String plan, String office) {
        return store.rolesIn(new Group(plan, office, Role.LANH_DAO)).stream()
                .filter(RoleAssignment::isHead)
                .toList();
    }

    /**
     * People with a role in the offices, and this one person if he has any role in the plan.
     *
     * @param offices null: all offices of the plan
     */
    List<Person> working(String plan, Collection<String> offices, String also) {
        return store.working(plan, offices, also);
    }

    public Optional<RoleAssignment> role(String person, Group group) {
        return store.rolesOf(person).stream()
                .filter(role -> role.group().equals(group))
                .findFirst();
    }

    /** Who holds a role of an office, with name and mail. */
    public List<Person> holding(Group group) {
        return store.holding(group);
    }

    /** Who holds a role of an office, with title and capacities. */
    public List<RoleAssignment> in(Group group) {
        return store.rolesIn(group);
    }

    /** Everybody who wears a hat in one of the offices, by name; one statement. */
    public List<Colleague> of(String plan, Collection<String> offices) {
        return offices.isEmpty() ? List.of() : store.of(plan, offices);
    }

    /** People of the plan whose name or account contains the text, with all their hats, {@code limit} at most. */
    public List<Colleague> named(String plan, String text, int limit) {
        return store.named(plan, text, limit);
    }
}
