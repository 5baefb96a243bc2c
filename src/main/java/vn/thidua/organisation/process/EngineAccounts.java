package vn.thidua.organisation.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Accounts;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.Person;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.TaskRights;

/** Accounts in the engine's identity tables: one tenant per plan, one group per office and role. */
@Component
class EngineAccounts implements Accounts {

    private final IdentityService identity;
    private final TaskService tasks;
    private final TaskRights rights;
    private final Plans plans;
    private final InsideSystem inside;

    EngineAccounts(IdentityService identity, TaskService tasks, TaskRights rights, Plans plans, InsideSystem inside) {
        this.identity = identity;
        this.tasks = tasks;
        this.rights = rights;
        this.plans = plans;
        this.inside = inside;
    }

    @Override
    public void ensure(
            String plan,
            Collection<Person> people,
            Map<String, Set<Group>> groupsOfPerson,
            Map<String, String> passwords) {
        if (identity.createTenantQuery().tenantId(plan).count() == 0) {
            var tenant = identity.newTenant(plan);
            tenant.setName(known(plan).map(Plan::shortTitle).orElse(plan));
            identity.saveTenant(tenant);
        }
        Set<String> known = identity.createGroupQuery().list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .collect(Collectors.toSet());
        groupsOfPerson.values().stream().flatMap(Set::stream).distinct().forEach(group -> {
            if (known.add(group.id())) {
                var created = identity.newGroup(group.id());
                created.setName(group.role().label() + " – " + officeName(group));
                created.setType("WORKFLOW");
                identity.saveGroup(created);
            }
        });
        people.forEach(person -> ensure(plan, person, groupsOfPerson.getOrDefault(person.id(), Set.of()), passwords));
    }

    @Override
    public boolean isMember(String person, Group group) {
        return inside.call(() -> identity.createGroupQuery()
                        .groupMember(person)
                        .groupId(group.id())
                        .count()
                > 0);
    }

    @Override
    public void join(String person, Group group) {
        inside.run(() -> identity.createMembership(person, group.id()));
    }

    /** Tasks of the group that the person had taken go back to the group. */
    @Override
    public void leave(String person, Group group) {
        inside.run(() -> {
            identity.deleteMembership(person, group.id());
            List<Task> common = tasks.createTaskQuery()
                    .taskCandidateGroup(group.id())
                    .includeAssignedTasks()
                    .list();
            common.stream()
                    .filter(task -> person.equals(task.getAssignee()))
                    .forEach(task -> tasks.setAssignee(task.getId(), null));
            rights.take(common.stream().map(Task::getId).toList(), person);
        });
    }

    private Optional<Plan> known(String plan) {
        return plans.all().stream().filter(each -> each.id().equals(plan)).findFirst();
    }

    private String officeName(Group group) {
        return known(group.plan())
                .flatMap(plan -> plan.findOffice(group.office()))
                .map(Office::shortName)
                .orElse(group.office());
    }

    private void ensure(String plan, Person person, Set<Group> groups, Map<String, String> passwords) {
        if (identity.createUserQuery().userId(person.id()).count() == 0) {
            var user = identity.newUser(person.id());
            // the webapps show first name, then last name, and sort by the last: in a Vietnamese name the given name
            int lastSpace = person.fullName().lastIndexOf(' ');
            user.setFirstName(lastSpace < 0 ? "" : person.fullName().substring(0, lastSpace));
            user.setLastName(person.fullName().substring(lastSpace + 1));
            user.setEmail(person.email());
            user.setPassword(passwords.get(person.id()));
            identity.saveUser(user);
            identity.createTenantUserMembership(plan, person.id());
        }
        Set<String> member = identity.createGroupQuery().groupMember(person.id()).list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .collect(Collectors.toSet());
        groups.stream()
                .map(Group::id)
                .filter(id -> !member.contains(id))
                .forEach(id -> identity.createMembership(person.id(), id));
    }
}
