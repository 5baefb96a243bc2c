package vn.thidua.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Amendment;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;

/** Who raises, gathers, submits, decides and reads, as the plan's clause on amendments says. */
@Component
class AmendmentRights {

    /** Who speaks for an office. */
    static final Set<Role> SPEAKERS = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final Plans plans;
    private final People people;
    private final Clock clock;

    AmendmentRights(Plans plans, People people, Clock clock) {
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    /** @throws Refusal when the plan has no such clause */
    Amendment clause(String plan) {
        Amendment clause = plans.plan(plan).amendment();
        if (clause == null) {
            throw new Refusal(
                    "Kế hoạch này không quy định việc tiếp nhận đề xuất, kiến nghị; hãy gửi văn bản đến cơ quan ban hành Kế hoạch.");
        }
        return clause;
    }

    /** The offices for which the person may raise something today, in the plan's order. */
    List<Office> raisesFor(String planId, String user) {
        Plan plan = plans.plan(planId);
        if (plan.amendment() == null) {
            return List.of();
        }
        Set<Group> hats = people.groupsOf(user);
        return plan.officesNamed(plan.amendment().from(), LocalDate.now(clock)).stream()
                .filter(office ->
                        SPEAKERS.stream().anyMatch(role -> hats.contains(new Group(planId, office.id(), role))))
                .toList();
    }

    /** The offices of the plan of which the person is one. */
    List<String> officesOf(String plan, String user) {
        return people.groupsOf(user).stream()
                .filter(hat -> hat.plan().equals(plan))
                .map(Group::office)
                .distinct()
                .toList();
    }

    Group inbox(String plan) {
        return new Group(plan, clause(plan).inbox(), Role.CHUYEN_VIEN);
    }

    Group submitter(String plan) {
        return new Group(plan, clause(plan).submittedBy(), Role.LANH_DAO);
    }

    Group decider(String plan) {
        return new Group(plan, clause(plan).decidedBy(), Role.LANH_DAO);
    }

    /** Whether the person gathers what comes to the inbox. */
    boolean gathers(String plan, String user) {
        return plans.plan(plan).amendment() != null && people.worksAs(user, inbox(plan));
    }

    /** @throws NotAllowed when the person does not gather */
    void requireInbox(String plan, String user) {
        if (!gathers(plan, user)) {
            throw new NotAllowed(
                    "Chỉ chuyên viên của cơ quan tiếp nhận đề xuất, kiến nghị mới tổng hợp được; hãy liên hệ cơ quan đó.");
        }
    }

    /** @throws NotAllowed when the person does not lead: is not of the group that submits or decides */
    void requireLead(Group group, String user) {
        if (!people.holds(user, group)) {
            throw new NotAllowed("Chỉ lãnh đạo %s mới thực hiện được bước này."
                    .formatted(plans.plan(group.plan()).office(group.office()).name()));
        }
    }

    /** Whether the person reads every proposal: of the offices that gather, submit and decide, or who follows the plan. */
    boolean seesAll(String planId, String user) {
        Plan plan = plans.plan(planId);
        Amendment clause = plan.amendment();
        return clause != null
                && people.groupsOf(user).stream()
                        .filter(hat -> hat.plan().equals(planId))
                        .anyMatch(hat -> hat.role() == Role.GIAM_SAT
                                || hat.office().equals(clause.inbox())
                                || hat.office().equals(clause.submittedBy())
                                || hat.office().equals(clause.decidedBy())
                                || hat.office().equals(plan.consolidator()));
    }
}
