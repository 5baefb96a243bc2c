package vn.thidua.nomination;

import java.util.EnumSet;
import java.util.Set;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;

/** How far a role reaches: to its own office, and of those who examine to the posts and units that belong to it. */
final class Reach {

    private static final Set<Role> EXAMINERS = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private Reach() {}

    /** @param offices where nominations are or have been; ids that are no office of the plan count for nobody */
    static boolean covers(Plan plan, Group hat, Set<String> offices) {
        return hat.plan().equals(plan.id())
                && (offices.contains(hat.office())
                        || EXAMINERS.contains(hat.role())
                                && offices.stream()
                                        .flatMap(id -> plan.findOffice(id).stream())
                                        .map(Office::partOf)
                                        .anyMatch(hat.office()::equals));
    }
}
