package vn.thidua.criteria;

import org.springframework.stereotype.Component;
import vn.thidua.movement.Milestone;
import vn.thidua.obligation.ObligationStarts;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.support.Desk;
import vn.thidua.support.Typed;

/** What officials do with criteria, as a test tells it. */
@Component
public class CriteriaOfficeWork {

    private final CriteriaMilestones milestones;
    private final ObligationStarts starts;
    private final Plans plans;
    private final Desk desk;

    CriteriaOfficeWork(CriteriaMilestones milestones, ObligationStarts starts, Plans plans, Desk desk) {
        this.milestones = milestones;
        this.starts = starts;
        this.plans = plans;
        this.desk = desk;
    }

    /** What the programme does on the plan's day. */
    public void opens(String planId) {
        Plan plan = plans.plan(planId);
        milestones.of(plan).forEach(milestone -> opens(plan, milestone));
    }

    /** The same for one set of the plan. */
    public void opens(String planId, String set) {
        Plan plan = plans.plan(planId);
        milestones.of(plan).stream()
                .filter(milestone -> milestone.demand().equals(set))
                .forEach(milestone -> opens(plan, milestone));
    }

    private void opens(Plan plan, Milestone milestone) {
        milestones.open(plan, milestone).ifPresent(round -> {
            while (starts.startNext(round)) {
                // the next batch
            }
        });
        desk.runReadySteps();
    }

    /** From the draft to the agreement of the consolidator; the document is to be submitted next. */
    public void agreed(String plan, String office, String dossier, TypedCriteria set) {
        desk.as(plan + "." + office + ".chuyen-vien").does("userTask_workOut", dossier, set.worked());
        if (!desk.open("userTask_comment", dossier).isEmpty()) {
            desk.as(plan + "." + plans.plan(plan).consolidator() + ".chuyen-vien")
                    .does("userTask_comment", dossier, TypedCriteria.agrees());
        }
        desk.runReadySteps();
    }

    /** The office's people approve, sign and number on that day what was submitted. */
    public void signs(String plan, String office, String dossier, String number, String symbol, String date) {
        signs(plan, office, office, dossier, number, symbol, date);
    }

    /** The same where another office's registry numbers. */
    public void signs(
            String plan,
            String office,
            String registryOffice,
            String dossier,
            String number,
            String symbol,
            String date) {
        desk.at(date + "T15:00");
        if (!desk.open("userTask_reviewContent", dossier).isEmpty()) {
            desk.as(plan + "." + office + ".truong-phong").does("userTask_reviewContent", dossier, Typed.approve());
        }
        String capacity = plans.plan(plan).office(office).collective() ? "TM" : "TRUC_TIEP";
        desk.as(plan + "." + office + ".lanh-dao").does("userTask_sign", dossier, Typed.sign(capacity));
        boolean post = plans.plan(plan).office(registryOffice).kind() == OfficeKind.CHUC_DANH;
        var registry = desk.as(plan + "." + registryOffice + (post ? ".chuyen-vien" : ".van-thu"));
        registry.does(
                "userTask_issue",
                dossier,
                Typed.issue(number, symbol, date, registry.attaches("userTask_issue", dossier, "ban-hanh.pdf")));
        desk.runReadySteps();
    }

    /** The whole way of a set whose consolidator agrees. */
    public void issues(
            String plan, String office, String dossier, TypedCriteria set, String number, String symbol, String date) {
        agreed(plan, office, dossier, set);
        desk.as(plan + "." + office + ".chuyen-vien").does("userTask_draft", dossier, set.draft());
        signs(plan, office, dossier, number, symbol, date);
    }
}
