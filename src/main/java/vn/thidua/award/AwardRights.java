package vn.thidua.award;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;

/** Who prepares decisions: drafting people of the office that appraises; its leaders read them too. */
@Component
class AwardRights {

    private static final Set<Role> PREPARE = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG);
    private static final Set<Role> READ = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO, Role.VAN_THU);

    private final People people;

    AwardRights(People people) {
        this.people = people;
    }

    List<String> preparesFor(Plan plan, String user) {
        return offices(plan, user, PREPARE);
    }

    List<String> readsFor(Plan plan, String user) {
        return offices(plan, user, READ);
    }

    void requirePreparer(Plan plan, String office, String user) {
        if (!preparesFor(plan, user).contains(office)) {
            throw new NotAllowed("Chỉ chuyên viên, trưởng phòng của cơ quan thẩm định (%s) mới lập được quyết định này."
                    .formatted(plan.findOffice(office).map(each -> each.name()).orElse(office)));
        }
    }

    private List<String> offices(Plan plan, String user, Set<Role> roles) {
        return people.groupsOf(user).stream()
                .filter(group -> group.plan().equals(plan.id()) && roles.contains(group.role()))
                .map(Group::office)
                .distinct()
                .sorted()
                .toList();
    }
}
