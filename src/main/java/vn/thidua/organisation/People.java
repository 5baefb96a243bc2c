package vn.thidua.organisation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People of the plans, their roles and the capacities in which they may sign. */
@Service
public class People {

    private final PersonStore store;
    private final Accounts accounts;
    private final Clock clock;

    People(PersonStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Registers people with their roles and accounts; who exists already keeps the account and gets the roles added.
     *
     * @param passwords initial password by person; only used for new accounts
     */
    @Transactional
    public void register(
            String plan, Collection<Person> people, Collection<RoleAssignment> roles, Map<String, String> passwords) {
        store.save(people, clock.instant());
        store.saveRoles(roles);
        Map<String, Set<Group>> groups = roles.stream()
                .collect(Collectors.groupingBy(
                        RoleAssignment::person, Collectors.mapping(RoleAssignment::group, Collectors.toSet())));
        accounts.ensure(plan, people, groups, passwords);
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

    public boolean holds(String person, Group group) {
        return role(person, group).isPresent();
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

    /** Everybody who wears a hat in one of the offices, by name; one statement. */
    public List<Colleague> of(String plan, Collection<String> offices) {
        return offices.isEmpty() ? List.of() : store.of(plan, offices);
    }

    /** People of the plan whose name or account contains the text, with all their hats, {@code limit} at most. */
    public List<Colleague> named(String plan, String text, int limit) {
        return store.named(plan, text, limit);
    }
}
