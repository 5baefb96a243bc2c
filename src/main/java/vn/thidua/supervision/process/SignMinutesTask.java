package vn.thidua.supervision.process;

import java.util.Map;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;
import vn.thidua.supervision.Minutes;
import vn.thidua.supervision.SupervisionCase;
import vn.thidua.supervision.SupervisionViews;
import vn.thidua.supervision.Supervisions;
import vn.thidua.supervision.process.SupervisionVisitProcess.Variables;

/** Ký biên bản: one side signs the minutes or sends them back; who may is the side's own matter. */
abstract class SignMinutesTask implements TaskHandler<SignMinutesTask.Decision> {

    final Minutes minutes;
    private final Supervisions supervisions;
    private final SupervisionViews views;

    SignMinutesTask(Minutes minutes, Supervisions supervisions, SupervisionViews views) {
        this.minutes = minutes;
        this.supervisions = supervisions;
        this.views = views;
    }

    /** @param decision sign or return */
    record Decision(String decision, String comment) {}

    record Form(Object supervision, Object visit) {}

    abstract void sign(String supervision, String office, String user);

    abstract void sendBack(String supervision, String office, String user, String comment);

    @Override
    public String process() {
        return SupervisionVisitProcess.KEY;
    }

    @Override
    public Class<Decision> submission() {
        return Decision.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Decision decision) {
        String supervision = work.get(Variables.SUPERVISION);
        String office = work.get(Variables.OFFICE);
        switch (decision.decision() == null ? "" : decision.decision()) {
            case "sign" -> sign(supervision, office, work.user());
            case "return" -> sendBack(supervision, office, work.user(), decision.comment());
            default -> throw new Refusal("Chưa chọn ký hay trả lại biên bản; hãy chọn một trong hai rồi gửi.");
        }
        return Facts.of(Variables.DECISION.is(decision.decision()));
    }

    @Override
    public String title(TaskWork work) {
        SupervisionCase held = supervisions.get(work.get(Variables.SUPERVISION));
        return "Ký biên bản làm việc – " + views.office(held, work.get(Variables.OFFICE));
    }

    @Override
    public Object form(TaskWork work) {
        SupervisionCase held = supervisions.get(work.get(Variables.SUPERVISION));
        return new Form(views.head(held), views.visit(held, work.get(Variables.OFFICE)));
    }
}
