package vn.thidua.duty.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.duty.Duties;
import vn.thidua.duty.DutyForms;
import vn.thidua.duty.DutyTitles;
import vn.thidua.duty.process.OfficeDutyProcess.Elements;
import vn.thidua.duty.process.OfficeDutyProcess.Variables;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Duyệt kết quả: the head approves, with which it is sent, or sends it back and says why. */
@Component
class ApproveTask implements TaskHandler<ApproveTask.Decision> {

    record Decision(String decision, String comment) {}

    private final Duties duties;
    private final DutyForms forms;
    private final DutyTitles titles;
    private final Obligations obligations;

    ApproveTask(Duties duties, DutyForms forms, DutyTitles titles, Obligations obligations) {
        this.duties = duties;
        this.forms = forms;
        this.titles = titles;
        this.obligations = obligations;
    }

    @Override
    public String process() {
        return OfficeDutyProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.APPROVE;
    }

    @Override
    public Class<Decision> submission() {
        return Decision.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Decision decision) {
        String obligation = work.get(Variables.OBLIGATION);
        switch (decision.decision() == null ? "" : decision.decision()) {
            case "approve" -> duties.approve(obligation, work.user(), decision.comment());
            case "return" -> duties.sendBack(obligation, work.user(), decision.comment());
            default -> throw new Refusal("Chưa chọn duyệt hay trả lại; hãy chọn một trong hai rồi gửi.");
        }
        return Facts.of(Variables.DECISION.is(decision.decision()));
    }

    @Override
    public void checkTaker(TaskWork work, String person) {
        duties.requireApprover(work.get(Variables.OBLIGATION), person);
    }

    @Override
    public String title(TaskWork work) {
        Obligation obligation = obligations.get(work.get(Variables.OBLIGATION));
        return "Duyệt kết quả: " + titles.of(obligation.plan(), obligation.kind(), obligation.period());
    }

    @Override
    public Object form(TaskWork work) {
        return forms.decision(obligations.get(work.get(Variables.OBLIGATION)));
    }
}
