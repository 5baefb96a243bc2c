package vn.thidua.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Office;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;

/**
 * Who has to do with a supervision. Its body, lead office and team, the plan's consolidator and whoever follows the plan see
 * everything; an office that is visited sees its own part once it has been told.
 */
@Component
public class SupervisionAccess {

    private static final Set<Role> WORKING = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final SupervisionStore store;
    private final People people;
    private final Plans plans;
    private final Clock clock;

    SupervisionAccess(SupervisionStore store, People people, Plans plans, Clock clock) {
        this.store = store;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    /** Whether the person sees everything of the supervision. */
    boolean sees(SupervisionCase held, String user) {
        return seesAll(held.plan(), user)
                || isOf(held.plan(), List.of(held.body(), held.lead()), user)
                || store.onTeam(held.plan(), user).contains(held.id());
    }

    /** Whether the person sees everything of every supervision of the plan. */
    boolean seesAll(String plan, String user) {
        String consolidator = plans.plan(plan).consolidator();
        return people.groupsOf(user).stream()
                .anyMatch(hat -> hat.plan().equals(plan)
                        && (hat.role() == Role.GIAM_SAT || hat.office().equals(consolidator)));
    }

    /** Whether the person sees the team's work at the office: of that office, once the schedule is announced, or more. */
    boolean sees(SupervisionCase held, String office, String user) {
        return held.status().announced() && isOf(held.plan(), Set.of(office), user) || sees(held, user);
    }

    /** Whether the person works in one of the offices. */
    boolean isOf(String plan, Collection<String> offices, String user) {
        return people.groupsOf(user).stream()
                .anyMatch(hat -> hat.plan().equals(plan) && offices.contains(hat.office()));
    }

    /** Whether the person may open one in the name of the body: of the consolidator, of the body, of who works for it. */
    boolean mayOpen(Plan plan, String body, String user) {
        List<String> offices = List.of(plan.consolidator(), body, actingFor(plan, body));
        return people.groupsOf(user).stream()
                .anyMatch(hat ->
                        hat.plan().equals(plan.id()) && WORKING.contains(hat.role()) && offices.contains(hat.office()));
    }

    /**
     * The supervision for a step that only its lead takes; nobody else takes one until the transaction ends.
     *
     * @param refusal what is said to whoever does not lead
     * @throws NotFound when the person sees no such supervision
     */
    SupervisionCase requireLead(String id, String user, String refusal) {
        SupervisionCase held = store.lock(id).filter(found -> sees(found, user)).orElseThrow(NotFound::new);
        if (!leads(held, store.members(id), user)) {
            throw new NotAllowed(refusal);
        }
        return held;
    }

    /** Whether the person decides for the team: its head, or who leads the lead office. */
    boolean leads(SupervisionCase held, List<TeamMember> team, String user) {
        return team.stream().anyMatch(member -> member.head() && user.equals(member.person()))
                || people.holds(user, leaders(plans.plan(held.plan()), held.lead()));
    }

    /** Whether the person sees to the schedule: the head of the team, or who works in the lead office. */
    boolean arranges(SupervisionCase held, List<TeamMember> team, String user) {
        return leads(held, team, user)
                || people.groupsOf(user).stream()
                        .anyMatch(hat -> hat.plan().equals(held.plan())
                                && hat.office().equals(held.lead())
                                && WORKING.contains(hat.role()));
    }

    /** Whose people do a body's work: for the council its standing office, for a body without accounts who enters for it. */
    String actingFor(Plan plan, String body) {
        if (plan.council() != null && body.equals(plan.council().own())) {
            return plan.council().standing();
        }
        Office office = plan.office(body);
        return office.hasAccounts() ? body : plan.enterer(office, LocalDate.now(clock));
    }

    /** Who writes for an office that is visited; for one without accounts who enters for it, or the lead office. */
    public Group writers(SupervisionCase held, String office) {
        Plan plan = plans.plan(held.plan());
        Office unit = plan.office(office);
        String writing = unit.hasAccounts()
                ? office
                : unit.enteredBy() == null ? held.lead() : plan.enterer(unit, LocalDate.now(clock));
        return new Group(held.plan(), writing, Role.CHUYEN_VIEN);
    }

    /** Who signs the minutes for an office; empty where nobody of it works here, so that they are signed on paper. */
    public Optional<Group> signers(SupervisionCase held, String office) {
        Plan plan = plans.plan(held.plan());
        return plan.office(office).hasAccounts() ? Optional.of(leaders(plan, office)) : Optional.empty();
    }

    /** The group in which the head of the team gets his tasks; empty where he has no account with a hat of an office. */
    public Optional<Group> head(SupervisionCase held) {
        return store.members(held.id()).stream()
                .filter(member -> member.head() && member.person() != null)
                .findFirst()
                .flatMap(head -> people.rolesOf(head.person()).stream()
                        .filter(hat -> hat.group().plan().equals(held.plan())
                                && WORKING.contains(hat.group().role()))
                        // a leader without a capacity of signing is offered no leader's task
                        .filter(hat -> hat.group().role() != Role.LANH_DAO
                                || !hat.capacities().isEmpty())
                        .map(hat -> hat.group())
                        .max(Comparator.comparing(group -> group.role().ordinal())));
    }

    /** A post has one person, who answers for it. */
    private static Group leaders(Plan plan, String office) {
        return new Group(
                plan.id(),
                office,
                plan.office(office).kind() == OfficeKind.CHUC_DANH ? Role.CHUYEN_VIEN : Role.LANH_DAO);
    }
}
