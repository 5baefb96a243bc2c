package vn.thidua.obligation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;

/** Who has to do with an obligation: the office that owes it, those who coordinate, the consolidator, who follows the plan. */
@Service
public class ObligationAccess {

    /** Who speaks for an office about its obligations. */
    private static final Set<Role> SPEAKERS = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final ObligationStore store;
    private final People people;
    private final Plans plans;

    ObligationAccess(ObligationStore store, People people, Plans plans) {
        this.store = store;
        this.people = people;
        this.plans = plans;
    }

    /** Whether the person may read the obligation and what was done about it. */
    public boolean sees(Obligation obligation, String user) {
        Set<Group> hats = hats(user);
        return isOf(obligation.plan(), obligation.office(), hats)
                || seesAll(obligation.plan(), hats)
                || store.coordinators(obligation.id()).stream()
                        .anyMatch(office -> isOf(obligation.plan(), office, hats));
    }

    /** Whether the person may also read what was said on the way: of the office itself, or one who reads everything. */
    public boolean seesInside(Obligation obligation, String user) {
        Set<Group> hats = hats(user);
        return isOf(obligation.plan(), obligation.office(), hats) || seesAll(obligation.plan(), hats);
    }

    /** Whether the person may read every obligation of the plan. */
    public boolean seesAll(String plan, String user) {
        return seesAll(plan, hats(user));
    }

    private boolean seesAll(String plan, Collection<Group> hats) {
        String consolidator = consolidator(plan);
        return hats.stream()
                .anyMatch(hat -> hat.plan().equals(plan)
                        && (hat.role() == Role.GIAM_SAT || hat.office().equals(consolidator)));
    }

    private static boolean isOf(String plan, String office, Collection<Group> hats) {
        return hats.stream()
                .anyMatch(hat -> hat.plan().equals(plan) && hat.office().equals(office));
    }

    /** Whether the person speaks for the office that owes it: a specialist, head of division or leader of it. */
    public boolean speaksFor(Obligation obligation, String user) {
        return hats(user).stream()
                .anyMatch(hat -> hat.plan().equals(obligation.plan())
                        && hat.office().equals(obligation.office())
                        && SPEAKERS.contains(hat.role()));
    }

    /** Whether the person leads the office that consolidates the plan's obligations. */
    public boolean leadsConsolidator(Obligation obligation, String user) {
        String consolidator = consolidator(obligation.plan());
        return people.holds(user, new Group(obligation.plan(), consolidator, Role.LANH_DAO));
    }

    /** The office that follows the plan's obligations and answers for their dates. */
    public String consolidator(String plan) {
        return plans.plan(plan).consolidator();
    }

    private Set<Group> hats(String user) {
        return people.groupsOf(user);
    }
}
