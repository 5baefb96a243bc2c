package vn.thidua.award;

import vn.thidua.nomination.Grade;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;

/** How a decision speaks of forms and authorities. */
final class DecisionWords {

    private DecisionWords() {}

    /** The form as it is called now, with its hạng. */
    static String form(Plan plan, String form, String grade) {
        String name = plan.awardForms().stream()
                .filter(each -> each.id().equals(form))
                .map(AwardForm::name)
                .findFirst()
                .orElse(form);
        return Grade.inFull(name, grade);
    }

    /** "Chủ tịch UBND tỉnh": the head of an office by title. */
    static String authority(Plan plan, String id) {
        Office office = plan.office(id);
        return office.headTitle() == null ? office.name() : office.headTitle() + " " + office.shortName();
    }
}
