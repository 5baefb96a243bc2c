package vn.thidua.support;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.Person;
import vn.thidua.organisation.RoleAssignment;
import vn.thidua.plan.Office;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;

/**
 * People for tests: one account {@code <plan>.<office>.<role>} per office and role, password equal to the id. A post is one
 * person, {@code <plan>.<post>.chuyen-vien}, who drafts and sends. A plan's own council
 * has {@link #COUNCIL} members: its {@code lanh-dao} as chairman, and the accounts {@code thanh-vien-hd}, {@code thanh-vien-hd-2}
 * and so on; its secretary is {@code thu-ky-hd}.
 */
@Component
public class Staff {

    private static final List<Role> ROLES = List.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO, Role.VAN_THU);

    /** Members of a council, with the chairman. */
    public static final int COUNCIL = 22;

    private final Set<String> hiredFor = ConcurrentHashMap.newKeySet();
    private final Set<String> hired = ConcurrentHashMap.newKeySet();
    private final People people;
    private final Plans plans;
    private final JdbcClient jdbc;

    Staff(People people, Plans plans, JdbcClient jdbc) {
        this.people = people;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** Hires for every office of the plan that has accounts; calling it again changes nothing. */
    public void hireFor(String planId) {
        if (!hiredFor.add(planId)) {
            return;
        }
        Plan plan = plans.plan(planId);
        var newcomers = new ArrayList<Person>();
        var roles = new ArrayList<RoleAssignment>();
        for (Office office : plan.offices()) {
            if (office.hasAccounts() && office.kind() == OfficeKind.CHUC_DANH) {
                Group group = new Group(planId, office.id(), Role.CHUYEN_VIEN);
                newcomers.add(new Person(group.id(), planId, office.name(), group.id() + "@thu.invalid"));
                for (Role role : List.of(Role.CHUYEN_VIEN, Role.VAN_THU)) {
                    roles.add(new RoleAssignment(
                            group.id(), new Group(planId, office.id(), role), office.name(), Set.of()));
                }
            } else if (office.hasAccounts()) {
                for (Role role : ROLES) {
                    Group group = new Group(planId, office.id(), role);
                    newcomers.add(new Person(
                            group.id(), planId, role.label() + " " + office.shortName(), group.id() + "@thu.invalid"));
                    roles.add(new RoleAssignment(group.id(), group, role.label(), capacities(role)));
                }
            }
        }
        if (plan.council() != null && plan.council().own() != null) {
            setUp(plan, plan.office(plan.council().own()), newcomers, roles);
        }
        people.register(planId, newcomers, roles, newcomers.stream().collect(Collectors.toMap(Person::id, Person::id)));
    }

    private static void setUp(Plan plan, Office council, List<Person> newcomers, List<RoleAssignment> roles) {
        if (!council.hasAccounts()) {
            return;
        }
        Group members = new Group(plan.id(), council.id(), Role.THANH_VIEN_HD);
        Group secretary = new Group(plan.id(), council.id(), Role.THU_KY_HD);
        newcomers.add(new Person(secretary.id(), plan.id(), secretary.role().label(), secretary.id() + "@thu.invalid"));
        roles.add(new RoleAssignment(secretary.id(), secretary, secretary.role().label(), Set.of()));
        roles.add(new RoleAssignment(
                new Group(plan.id(), council.id(), Role.LANH_DAO).id(), members, "Chủ tịch Hội đồng", Set.of()));
        for (int n = 1; n < COUNCIL; n++) {
            String id = members.id() + (n == 1 ? "" : "-" + n);
            newcomers.add(new Person(id, plan.id(), members.role().label() + " " + n, id + "@thu.invalid"));
            roles.add(new RoleAssignment(id, members, members.role().label(), Set.of()));
        }
    }

    /** One person with several hats, who may sign as head wherever one of them is that of a leader. */
    public String hire(String id, Group... hats) {
        String plan = hats[0].plan();
        hired.add(id);
        people.register(
                plan,
                List.of(new Person(id, plan, "Kiêm nhiệm " + id, id + "@thu.invalid")),
                Stream.of(hats)
                        .map(hat -> new RoleAssignment(id, hat, hat.role().label(), capacities(hat.role())))
                        .toList(),
                Map.of(id, id));
        return id;
    }

    /** The people hired one by one leave when the test is over; their accounts stay without a role. */
    void dismiss() {
        hired.forEach(person -> jdbc.sql("delete from thidua.role_assignment where person_id = ?")
                .param(person)
                .update());
        hired.clear();
    }

    /** One more hat for somebody who is hired already. */
    public void alsoMake(String person, Group group, SigningCapacity... capacities) {
        Person known = people.find(person).orElseThrow();
        people.register(
                known.plan(),
                List.of(known),
                List.of(new RoleAssignment(person, group, group.role().label(), Set.of(capacities))),
                Map.of());
    }

    /** Takes a hat off again from somebody who stays for the other tests. */
    public void takeFrom(String person, Group group) {
        jdbc.sql("delete from thidua.role_assignment where person_id = ? and office_id = ? and role = ?")
                .params(person, group.office(), group.role().code())
                .update();
        jdbc.sql("delete from public.act_id_membership where user_id_ = ? and group_id_ = ?")
                .params(person, group.id())
                .update();
    }

    private static Set<SigningCapacity> capacities(Role role) {
        return role == Role.LANH_DAO
                ? EnumSet.of(SigningCapacity.TRUC_TIEP, SigningCapacity.KT, SigningCapacity.TM)
                : Set.of();
    }
}
