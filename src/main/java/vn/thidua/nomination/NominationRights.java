package vn.thidua.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentAccess;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;

/** Who writes nominations, and who reads them with their papers. */
@Component
class NominationRights implements DocumentAccess {

    private static final Set<Role> WRITE = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG);

    private final People people;
    private final Nominations nominations;
    private final Plans plans;
    private final Clock clock;

    NominationRights(People people, Nominations nominations, Plans plans, Clock clock) {
        this.people = people;
        this.nominations = nominations;
        this.plans = plans;
        this.clock = clock;
    }

    /** The offices in whose name the person writes. */
    List<Office> writesFor(Plan plan, String user) {
        return offices(plan, user, WRITE);
    }

    /** The offices whose nominations the person may look at: those, and one's own as a leader. */
    List<Office> looksFor(Plan plan, String user) {
        return offices(plan, user, EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO));
    }

    private List<Office> offices(Plan plan, String user, Set<Role> roles) {
        Set<String> own = people.groupsOf(user).stream()
                .filter(group -> group.plan().equals(plan.id()) && roles.contains(group.role()))
                .map(Group::office)
                .collect(Collectors.toSet());
        return plan.officesOn(LocalDate.now(clock)).stream()
                .filter(office -> own.contains(office.id()))
                .toList();
    }

    /** The office in whose name the person wants to write. */
    Office requireWriter(Plan plan, String user, String office) {
        return writesFor(plan, user).stream()
                .filter(each -> each.id().equals(office))
                .findFirst()
                .orElseThrow(
                        () -> new NotAllowed(
                                "Chỉ chuyên viên, trưởng phòng của đơn vị đề nghị mới lập và sửa hồ sơ đề nghị khen thưởng; hãy chọn lại đơn vị."));
    }

    /**
     * A nomination that the person writes.
     *
     * @throws NotFound when there is none, or not in this plan
     */
    Nomination writable(Plan plan, String user, String id) {
        Nomination nomination = nominations
                .find(id)
                .filter(each -> each.plan().equals(plan.id()))
                .orElseThrow(NotFound::new);
        requireWriter(plan, user, nomination.proposer());
        return nomination;
    }

    /** Whether the person decides who may propose after the closing day: a leader of the receiving office, or of the plan's issuer. */
    boolean admitsLate(Plan plan, AwardWindow window, String user) {
        return people.holds(user, new Group(plan.id(), plan.issuer(), Role.LANH_DAO))
                || people.holds(
                        user,
                        new Group(
                                plan.id(),
                                plan.officeOn(window.fields().receiver(), LocalDate.now(clock)),
                                Role.LANH_DAO));
    }

    /** Whoever proposes it, or works where it has been; and who follows the plan. */
    boolean reads(Nomination nomination, Set<Group> groups) {
        Set<String> offices = Stream.concat(
                        nominations.stages(nomination.id()).stream().map(NominationStage::office),
                        Stream.of(nomination.proposer()))
                .collect(Collectors.toSet());
        Plan plan = plans.plan(nomination.plan());
        return groups.stream()
                .filter(group -> group.plan().equals(nomination.plan()))
                .anyMatch(group -> group.role() == Role.GIAM_SAT || Reach.covers(plan, group, offices));
    }

    /** Own papers belong to the nomination by its id. */
    @Override
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        return documentId.contains("/" + Nomination.KIND + "/")
                && nominations
                        .find(documentId)
                        .filter(each -> reads(each, people.groupsOf(userId)))
                        .isPresent();
    }
}
