package vn.thidua.issuance;

import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.LetterTemplate;
import vn.thidua.obligation.Obligation;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.text.Texts;

/** A first text of a plan or guidance: what it is about and in what order plans of this movement are written. */
@Component
class PlanLetterTemplate implements LetterTemplate {

    private final Plans plans;

    PlanLetterTemplate(Plans plans) {
        this.plans = plans;
    }

    /** Where a plan of an office is drafted; other documents under the same chain have a subject of their own. */
    @Override
    public boolean handles(Plan plan, String document) {
        return plan.ownPlan().document().equals(document)
                || plan.subordinatePlans().stream()
                        .anyMatch(row -> row.document().equals(document));
    }

    @Override
    public Suggestion suggest(Document document) {
        Plan plan = plans.plan(document.plan());
        if (Obligation.kindOf(document.subject()).filter(Issuance.PLAN::equals).isEmpty()) {
            return null;
        }
        String title = Issuances.title(plan, document.period());
        String issuer = plan.office(document.office()).name();
        String basis = document.office().equals(plan.issuer())
                ? "Thực hiện Phong trào thi đua"
                : "Thực hiện " + plan.shortTitle();
        return new Suggestion(title, """
                %s, %s xây dựng %s như sau:

                I. MỤC ĐÍCH, YÊU CẦU

                II. NỘI DUNG THI ĐUA

                III. TIÊU CHÍ THI ĐUA

                IV. TỔ CHỨC THỰC HIỆN""".formatted(basis, issuer, Texts.inSentence(title)));
    }
}
