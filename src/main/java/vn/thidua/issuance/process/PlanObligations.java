package vn.thidua.issuance.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.issuance.Acknowledgements;
import vn.thidua.issuance.Issuance;
import vn.thidua.issuance.IssuanceEntries;
import vn.thidua.issuance.IssuanceWork;
import vn.thidua.issuance.Issuances;
import vn.thidua.issuance.process.PlanIssuanceProcess.Variables;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationKind;
import vn.thidua.obligation.process.ObligationInstances;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** To issue a plan of one's own, or to confirm that one has received that of the office above. */
@Component
class PlanObligations implements ObligationKind {

    private static final Set<String> KINDS = Set.of(Issuance.PLAN, Issuance.ACKNOWLEDGEMENT);

    private final IssuanceWork work;
    private final ObligationInstances instances;
    private final Plans plans;

    PlanObligations(IssuanceWork work, ObligationInstances instances, Plans plans) {
        this.work = work;
        this.instances = instances;
        this.plans = plans;
    }

    @Override
    public boolean handles(String kind) {
        return KINDS.contains(kind);
    }

    @Override
    public String name(String plan, String kind) {
        return kind.equals(Issuance.PLAN) ? "Ban hành kế hoạch, hướng dẫn" : "Xác nhận đã nhận kế hoạch, hướng dẫn";
    }

    @Override
    public String title(String plan, String kind, String period) {
        String title = Issuances.title(plans.plan(plan), period);
        return kind.equals(Issuance.PLAN) ? title : "Xác nhận đã nhận " + Texts.inSentence(title);
    }

    @Override
    public Map<String, String> start(Collection<Obligation> obligations) {
        Map<String, IssuanceWork.Fulfilment> fulfilments = work.of(obligations);
        var started = new LinkedHashMap<String, String>();
        for (Obligation obligation : obligations) {
            IssuanceWork.Fulfilment fulfilment = fulfilments.get(obligation.id());
            started.put(
                    obligation.id(),
                    instances.start(
                            PlanIssuanceProcess.KEY,
                            obligation,
                            fulfilment.document() == null
                                    ? acknowledging(obligation)
                                    : issuing(obligation, fulfilment)));
        }
        return started;
    }

    private static Map<String, Object> acknowledging(Obligation obligation) {
        return Facts.of(
                Variables.WORK.is("acknowledge"),
                Variables.WORK_GROUP.is(Acknowledgements.confirms(obligation).id()),
                Variables.OFFICES_BELOW.is(false));
    }

    private Map<String, Object> issuing(Obligation obligation, IssuanceWork.Fulfilment fulfilment) {
        Plan plan = plans.plan(obligation.plan());
        Office office = fulfilment.office();
        return office.hasAccounts()
                ? Facts.of(
                        Variables.WORK.is("issue"),
                        Variables.DOCUMENT_KIND.is(fulfilment.document()),
                        Variables.OFFICES_BELOW.is(fulfilment.officesBelow()))
                : Facts.of(
                        Variables.WORK.is("record"),
                        Variables.WORK_GROUP.is(
                                IssuanceEntries.enterer(plan, office, VietnamTime.dateOf(obligation.openedAt()))
                                        .id()),
                        Variables.OFFICES_BELOW.is(fulfilment.officesBelow()));
    }
}
