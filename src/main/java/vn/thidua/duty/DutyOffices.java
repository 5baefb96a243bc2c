package vn.thidua.duty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Approval;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.time.VietnamTime;

/** Whose hands a duty passes: who does it, who approves, who checks, and who may read it. */
@Component
public class DutyOffices {

    private final DutyDemands demands;
    private final ObligationAccess access;
    private final People people;
    private final Plans plans;

    DutyOffices(DutyDemands demands, ObligationAccess access, People people, Plans plans) {
        this.demands = demands;
        this.access = access;
        this.people = people;
        this.plans = plans;
    }

    /** The office whose people do the work on the date: one without accounts has another that enters for it. */
    static String worker(Plan plan, DutyDemand demand, Office owner, LocalDate date) {
        if (demand.owedUpward()) {
            return plan.consolidator();
        }
        return owner.hasAccounts() ? owner.id() : plan.enterer(owner, date);
    }

    /** Whether another office records it for the one that owes it. */
    static boolean entered(DutyDemand demand, Office owner) {
        return !demand.owedUpward() && !owner.hasAccounts();
    }

    /** Who reports the result: whoever had the work when it was opened. */
    public Group workers(Obligation obligation) {
        Plan plan = plans.plan(obligation.plan());
        return new Group(plan.id(), worker(plan, obligation), Role.CHUYEN_VIEN);
    }

    private String worker(Plan plan, Obligation obligation) {
        return worker(
                plan, demand(obligation), plan.office(obligation.office()), VietnamTime.dateOf(obligation.openedAt()));
    }

    /** Who approves it inside the office; empty where one hand sends, or records for somebody else. */
    public Optional<Group> approvers(Obligation obligation) {
        Office owner = plans.plan(obligation.plan()).office(obligation.office());
        return owner.hasAccounts() && owner.approval() != Approval.TU_GUI
                ? Optional.of(new Group(obligation.plan(), owner.id(), Role.LANH_DAO))
                : Optional.empty();
    }

    /** Who checks it; empty where nobody does, or only the office that did it would. */
    public Optional<Group> checkers(Obligation obligation) {
        Plan plan = plans.plan(obligation.plan());
        DutyDemand demand = demand(obligation);
        return Optional.ofNullable(demand.checkBy())
                .filter(office -> !office.equals(obligation.office()))
                .filter(office -> !office.equals(worker(plan, obligation)))
                .filter(office -> plan.office(office).hasAccounts())
                .map(office -> new Group(plan.id(), office, Role.CHUYEN_VIEN));
    }

    /** Whether the person may read the duty and what was done about it. */
    public boolean sees(Obligation obligation, String user) {
        if (access.sees(obligation, user)) {
            return true;
        }
        Set<Group> hats = people.groupsOf(user);
        String worker = workers(obligation).office();
        String checker = demand(obligation).checkBy();
        return hats.stream()
                .anyMatch(hat -> hat.plan().equals(obligation.plan())
                        && (hat.office().equals(worker) || hat.office().equals(checker)));
    }

    private DutyDemand demand(Obligation obligation) {
        return demands.get(obligation.plan(), obligation.kind());
    }
}
