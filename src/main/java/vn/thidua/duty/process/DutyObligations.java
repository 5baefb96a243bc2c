package vn.thidua.duty.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.duty.DutyDemand;
import vn.thidua.duty.DutyDemands;
import vn.thidua.duty.DutyOffices;
import vn.thidua.duty.DutyTitles;
import vn.thidua.duty.process.OfficeDutyProcess.Variables;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationKind;
import vn.thidua.obligation.process.ObligationInstances;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plan;
import vn.thidua.platform.engine.Facts;

/** Duties and what is owed upward: what they are called, and what does them. */
@Component
class DutyObligations implements ObligationKind {

    private final DutyDemands demands;
    private final DutyOffices offices;
    private final DutyTitles titles;
    private final ObligationInstances instances;

    DutyObligations(DutyDemands demands, DutyOffices offices, DutyTitles titles, ObligationInstances instances) {
        this.demands = demands;
        this.offices = offices;
        this.titles = titles;
        this.instances = instances;
    }

    @Override
    public boolean handles(String kind) {
        return DutyDemands.handles(kind);
    }

    @Override
    public String name(String plan, String kind) {
        return titles.name(plan, kind);
    }

    @Override
    public String title(String plan, String kind, String period) {
        return titles.of(plan, kind, period);
    }

    @Override
    public Optional<String> document(Plan plan, String kind) {
        return demands.find(plan.id(), kind).map(DutyDemand::document);
    }

    @Override
    public Map<String, String> start(Collection<Obligation> obligations) {
        var started = new LinkedHashMap<String, String>();
        obligations.forEach(obligation -> started.put(obligation.id(), start(obligation)));
        return started;
    }

    private String start(Obligation obligation) {
        DutyDemand demand = demands.get(obligation.plan(), obligation.kind());
        Optional<Group> approvers = offices.approvers(obligation);
        Optional<Group> checkers = offices.checkers(obligation);
        return instances.start(
                OfficeDutyProcess.KEY,
                obligation,
                Facts.of(
                        Variables.BY_DOCUMENT.is(demand.document() != null),
                        Variables.DUTY_DOCUMENT.is(demand.document()),
                        Variables.WORK_GROUP.is(offices.workers(obligation).id()),
                        Variables.APPROVAL_NEEDED.is(approvers.isPresent()),
                        Variables.APPROVE_GROUP.is(approvers.map(Group::id).orElse(null)),
                        Variables.CHECK_NEEDED.is(checkers.isPresent()),
                        Variables.CHECK_GROUP.is(checkers.map(Group::id).orElse(null))));
    }
}
