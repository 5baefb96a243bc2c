package vn.thidua.dashboard;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.security.UserAtWork;

/**
 * Who reads what here: whoever may open Cockpit. Those who follow the plan and the consolidator read all of it, others what their
 * own offices owe, what those for which they enter owe, and what they help with ({@link ObligationAccess}); an administrator reads
 * every plan, as in Cockpit itself. Another plan is not there.
 */
@Component
class DeadlineRights {

    private static final String COCKPIT = "cockpit";
    private static final Set<Role> URGE = EnumSet.of(Role.CHUYEN_VIEN, Role.LANH_DAO);

    private final ObligationAccess access;
    private final People people;
    private final Plans plans;

    DeadlineRights(ObligationAccess access, People people, Plans plans) {
        this.access = access;
        this.people = people;
        this.plans = plans;
    }

    /** The plans that the person may look at. */
    List<Plan> plansOf(UserAtWork user) {
        requireCockpit(user);
        return plans.all().stream()
                .filter(plan -> user.isAdministrator() || user.plans().contains(plan.id()))
                .toList();
    }

    /**
     * @param wanted id of the plan; null for the person's own, the first one of whoever has several
     * @throws NotAllowed when the person may not open Cockpit, or belongs to no plan
     * @throws NotFound when the plan is another one
     */
    Reader reader(UserAtWork user, String wanted) {
        List<Plan> own = plansOf(user);
        if (own.isEmpty()) {
            user.requirePlan();
        }
        Plan plan = own.stream()
                .filter(each -> wanted == null || each.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean all = user.isAdministrator() || access.seesAll(plan.id(), user.id());
        return new Reader(
                plan,
                user.id(),
                all ? null : access.sightOf(plan.id(), user.id()),
                user.isAdministrator() || access.follows(plan.id(), user.id()),
                mayUrge(plan, user.id()));
    }

    void requireCockpit(UserAtWork user) {
        if (!user.isAdministrator() && !user.appAuthorised(COCKPIT)) {
            throw new NotAllowed(
                    "Tài khoản của bạn chưa được mở ứng dụng Theo dõi; nếu cần theo dõi thời hạn, hãy liên hệ người quản trị.");
        }
    }

    /** Who follows the plan, and the consolidator's specialists and leaders. */
    private boolean mayUrge(Plan plan, String user) {
        return people.groupsOf(user).stream()
                .anyMatch(hat -> hat.plan().equals(plan.id())
                        && (access.follows(hat)
                                || hat.office().equals(plan.consolidator()) && URGE.contains(hat.role())));
    }
}
