package vn.thidua.superior;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.People;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;

/**
 * Who keeps the register: people of the office that issued the plan and of its consolidator, with the offices these are part of,
 * where papers arrive.
 */
@Component
class Registrars {

    private final Plans plans;
    private final People people;

    Registrars(Plans plans, People people) {
        this.plans = plans;
        this.people = people;
    }

    /** Whether the person holds one of the roles in one of those offices. */
    boolean holds(String planId, String user, Set<Role> roles) {
        Set<String> offices = offices(plans.plan(planId));
        return people.rolesOf(user).stream()
                .map(role -> role.group())
                .anyMatch(group -> group.plan().equals(planId)
                        && roles.contains(group.role())
                        && offices.contains(group.office()));
    }

    /** Whether the person administers the plan. */
    boolean administers(String planId, String user) {
        return people.rolesOf(user).stream()
                .map(role -> role.group())
                .anyMatch(group -> group.plan().equals(planId) && group.role() == Role.QUAN_TRI);
    }

    private static Set<String> offices(Plan plan) {
        var offices = new LinkedHashSet<String>();
        addWithHigher(plan, plan.issuer(), offices);
        addWithHigher(plan, plan.consolidator(), offices);
        return offices;
    }

    private static void addWithHigher(Plan plan, String office, Set<String> offices) {
        for (Office at = plan.office(office);
                offices.add(at.id()) && at.partOf() != null;
                at = plan.office(at.partOf())) {
            // on to the office that it is part of
        }
    }
}
