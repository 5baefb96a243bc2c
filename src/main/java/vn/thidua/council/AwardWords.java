package vn.thidua.council;

import vn.thidua.nomination.Grade;
import vn.thidua.nomination.Nomination;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.Plan;

/** An award form as a list writes it, with its grade. */
final class AwardWords {

    private AwardWords() {}

    static String of(Plan plan, Nomination nomination) {
        String form = plan.awardForms().stream()
                .filter(each -> each.id().equals(nomination.form()))
                .map(AwardForm::name)
                .findFirst()
                .orElse(nomination.form());
        return Grade.inFull(form, nomination.grade());
    }
}
