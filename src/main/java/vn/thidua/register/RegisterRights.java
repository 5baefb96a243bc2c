package vn.thidua.register;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;

/** Who may do what with the register: everybody of the plan reads what is conferred, the consolidator keeps it in order. */
@Component
class RegisterRights {

    private static final Set<Role> WORK = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final People people;

    RegisterRights(People people) {
        this.people = people;
    }

    /** Whether the person works for the consolidator. */
    boolean keeps(Plan plan, String user) {
        return people.groupsOf(user).stream()
                .anyMatch(group -> group.plan().equals(plan.id())
                        && group.office().equals(plan.consolidator())
                        && WORK.contains(group.role()));
    }

    void requireKeeper(Plan plan, String user) {
        if (!keeps(plan, user)) {
            throw new NotAllowed(
                    "Chỉ cơ quan tổng hợp (%s) mới cập nhật sổ khen thưởng; hãy gửi đề nghị đến cơ quan này."
                            .formatted(plan.office(plan.consolidator()).name()));
        }
    }

    /** Another plan's register is not there. */
    void requireReader(Plan plan, String user) {
        if (!read(user).contains(plan.id())) {
            throw new NotFound();
        }
    }

    /** The plans whose registers the person reads. */
    Set<String> read(String user) {
        return people.groupsOf(user).stream().map(Group::plan).collect(Collectors.toSet());
    }
}
