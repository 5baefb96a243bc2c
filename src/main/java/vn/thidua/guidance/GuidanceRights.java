package vn.thidua.guidance;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;

/** Who keeps the award windows: drafting and leading people of the plan's consolidator. Everybody of the plan reads them. */
@Component
class GuidanceRights {

    private static final Set<Role> KEEP = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final People people;

    GuidanceRights(People people) {
        this.people = people;
    }

    boolean keeps(Plan plan, String user) {
        return people.groupsOf(user).stream()
                .anyMatch(group -> group.plan().equals(plan.id())
                        && group.office().equals(plan.consolidator())
                        && KEEP.contains(group.role()));
    }

    void requireKeeper(Plan plan, String user) {
        if (!keeps(plan, user)) {
            throw new NotAllowed(
                    "Chỉ cơ quan tổng hợp (%s) mới soạn hướng dẫn khen thưởng và mở, điều chỉnh, đóng đợt nhận hồ sơ."
                            .formatted(plan.office(plan.consolidator()).name()));
        }
    }
}
