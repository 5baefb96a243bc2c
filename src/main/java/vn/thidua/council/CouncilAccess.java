package vn.thidua.council;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.RoleAssignment;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;

/** Who has to do with a council: its secretary, its members, its chair, the plan's consolidator and whoever follows the plan. */
@Component
public class CouncilAccess {

    private final People people;

    CouncilAccess(People people) {
        this.people = people;
    }

    /** Whose tasks a session is: the secretaries; in an office that has named none, its specialists. */
    public Group secretaries(String plan, String council) {
        Group secretaries = new Group(plan, council, Role.THU_KY_HD);
        return people.holding(secretaries).isEmpty() ? new Group(plan, council, Role.CHUYEN_VIEN) : secretaries;
    }

    public static Group members(String plan, String council) {
        return new Group(plan, council, Role.THANH_VIEN_HD);
    }

    public static Group chair(String plan, String council) {
        return new Group(plan, council, Role.LANH_DAO);
    }

    /** The members by role, the head of the council's office as chair among them. */
    List<RoleAssignment> membersOf(String plan, String council) {
        List<RoleAssignment> heads = people.headsOf(plan, council);
        List<RoleAssignment> chair = heads.isEmpty() ? List.of() : List.of(heads.get(0));
        return Stream.concat(
                        chair.stream(),
                        people.in(members(plan, council)).stream()
                                .filter(member -> chair.stream()
                                        .noneMatch(head -> head.person().equals(member.person()))))
                .toList();
    }

    boolean isMember(String plan, String council, String person) {
        return membersOf(plan, council).stream()
                .anyMatch(member -> member.person().equals(person));
    }

    /** The offices of the plan whose people hold sessions. */
    List<Office> councilsOf(Plan plan, String user) {
        return plan.offices().stream()
                .filter(office -> isSecretary(plan.id(), office.id(), user))
                .toList();
    }

    boolean isSecretary(String plan, String council, String user) {
        return people.worksAs(user, secretaries(plan, council));
    }

    void requireSecretary(String plan, String council, String user) {
        if (!isSecretary(plan, council, user)) {
            throw new NotAllowed(
                    "Chỉ thư ký Hội đồng mới lập, hủy phiên họp và chọn hồ sơ; hãy đề nghị thư ký thực hiện.");
        }
    }

    /** Whether the person sees the sessions of the council and their results; the standing office prepares them. */
    boolean sees(Plan plan, String council, String user) {
        String standing = plan.council() == null ? null : plan.council().standing();
        return people.groupsOf(user).stream()
                .anyMatch(hat -> hat.plan().equals(plan.id())
                        && (hat.role() == Role.GIAM_SAT
                                || hat.office().equals(council)
                                || hat.office().equals(standing)
                                || hat.office().equals(plan.consolidator())));
    }
}
