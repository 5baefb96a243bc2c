package vn.thidua.issuance.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.issuance.Acknowledgements;
import vn.thidua.issuance.Issuances;
import vn.thidua.issuance.process.PlanIssuanceProcess.Elements;
import vn.thidua.issuance.process.PlanIssuanceProcess.Variables;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/** Xác nhận đã nhận Kế hoạch, by an office that owes no plan of its own. */
@Component
class AcknowledgeTask implements TaskHandler<AcknowledgeTask.Confirmation> {

    record Confirmation(boolean received, String comment) {}

    private final Acknowledgements acknowledgements;
    private final Plans plans;

    AcknowledgeTask(Acknowledgements acknowledgements, Plans plans) {
        this.acknowledgements = acknowledgements;
        this.plans = plans;
    }

    @Override
    public String process() {
        return PlanIssuanceProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.ACKNOWLEDGE;
    }

    @Override
    public Class<Confirmation> submission() {
        return Confirmation.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Confirmation confirmation) {
        if (!confirmation.received()) {
            throw new Refusal("Chưa đánh dấu đã nhận; hãy xem bản phát hành, đánh dấu đã nhận rồi gửi.");
        }
        acknowledgements.confirm(work.get(Variables.OBLIGATION), work.user(), confirmation.comment());
        return Map.of();
    }

    @Override
    public Object form(TaskWork work) {
        return acknowledgements.form(work.get(Variables.OBLIGATION));
    }

    @Override
    public String title(TaskWork work) {
        Plan plan = plans.plan(work.plan());
        return "Xác nhận đã nhận %s – %s"
                .formatted(
                        Texts.inSentence(Issuances.title(plan, work.get(Variables.PERIOD))),
                        plan.office(work.get(Variables.OFFICE)).shortName());
    }
}
