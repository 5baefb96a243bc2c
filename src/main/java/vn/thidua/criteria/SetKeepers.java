package vn.thidua.criteria;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.People;
import vn.thidua.plan.Criteria.CriteriaSet;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;

/** Whose a set of criteria is: the plan names its owners, and an office that took over from one keeps its set. */
@Component
class SetKeepers {

    /** Who speaks for an office about its criteria. */
    private static final Set<Role> SPEAKERS = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final People people;
    private final Clock clock;

    SetKeepers(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Every office that the plan names as an owner of the set, also those that do not exist any more. */
    static Set<String> owners(Plan plan, CriteriaSet set) {
        var owners = new LinkedHashSet<String>();
        plan.offices().stream()
                .filter(office -> set.owners().contains(office.id())
                        || office.sets().stream().anyMatch(set.owners()::contains))
                .forEach(office -> owners.add(office.id()));
        return owners;
    }

    /** The office of the person that keeps the owner's set: the owner, or one of those that took over from it. */
    Optional<String> keeper(Plan plan, String owner, String user) {
        LocalDate today = LocalDate.now(clock);
        return keepers(plan, owner, today).stream()
                .filter(office -> speaksFor(plan.id(), office, user))
                .findFirst();
    }

    /** The owner while it exists, afterwards those that took over from it. */
    static List<String> keepers(Plan plan, String owner, LocalDate day) {
        Office office = plan.office(owner);
        if (office.existsOn(day)) {
            return List.of(owner);
        }
        return office.successors().stream()
                .map(Office.Successor::office)
                .filter(each -> plan.office(each).existsOn(day))
                .distinct()
                .toList();
    }

    /** Whether the person is a specialist, head of division or leader of the office. */
    boolean speaksFor(String plan, String office, String user) {
        return people.groupsOf(user).stream()
                .anyMatch(
                        hat -> hat.plan().equals(plan) && hat.office().equals(office) && SPEAKERS.contains(hat.role()));
    }
}
