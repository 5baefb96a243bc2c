package vn.thidua.review;

import java.util.List;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Reporting;

/** In which sections the issuer's report on a review is written: those of the consolidated reports, or the usual ones. */
final class IssuerOutline {

    private IssuerOutline() {}

    static List<Reporting.OutlineSection> of(Plan plan) {
        return plan.reporting() == null
                ? ReviewOutline.of(plan, plan.office(plan.issuer()))
                : plan.reporting().outline();
    }
}
