package vn.thidua.example;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;

/** Who may do what with advanced examples. */
@Component
class ExampleRights {

    private static final Set<Role> WORK = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final People people;
    private final Clock clock;

    ExampleRights(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** The offices for which the person works: own ones, and those without accounts for which these enter. */
    List<Office> worksFor(Plan plan, String user) {
        Set<String> own = people.groupsOf(user).stream()
                .filter(group -> group.plan().equals(plan.id()) && WORK.contains(group.role()))
                .map(Group::office)
                .collect(Collectors.toSet());
        LocalDate today = LocalDate.now(clock);
        return plan.officesOn(today).stream()
                .filter(office -> own.contains(office.id())
                        || office.enteredBy() != null && own.contains(plan.enterer(office, today)))
                .toList();
    }

    /** The consolidator confirms and publishes; the issuer's leader too, for a consolidator of one person. */
    boolean decides(Plan plan, Set<Group> groups) {
        return groups.stream()
                .filter(group -> group.plan().equals(plan.id()))
                .anyMatch(group -> group.office().equals(plan.consolidator()) && WORK.contains(group.role())
                        || group.office().equals(plan.issuer()) && group.role() == Role.LANH_DAO);
    }

    boolean decides(Plan plan, String user) {
        return decides(plan, people.groupsOf(user));
    }

    /** Confirmed ones are for everybody of the plan; the others for the office that proposed, and for who decides or follows. */
    boolean sees(Plan plan, AdvancedExample example, Set<Group> groups) {
        boolean ofPlan = groups.stream().anyMatch(group -> group.plan().equals(plan.id()));
        return ofPlan
                && (example.status().confirmed()
                        || decides(plan, groups)
                        || groups.stream()
                                .filter(group -> group.plan().equals(plan.id()))
                                .anyMatch(group -> group.role() == Role.GIAM_SAT
                                        || group.office().equals(example.office())
                                        || entersFor(plan, group.office(), plan.office(example.office()))));
    }

    private boolean entersFor(Plan plan, String office, Office without) {
        return without.enteredBy() != null && office.equals(plan.enterer(without, LocalDate.now(clock)));
    }
}
