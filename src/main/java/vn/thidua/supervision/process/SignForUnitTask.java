package vn.thidua.supervision.process;

import org.springframework.stereotype.Component;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.supervision.Minutes;
import vn.thidua.supervision.SupervisionViews;
import vn.thidua.supervision.Supervisions;
import vn.thidua.supervision.process.SupervisionVisitProcess.Elements;
import vn.thidua.supervision.process.SupervisionVisitProcess.Variables;

/** Đơn vị ký biên bản: a leader of the office that was visited. */
@Component
class SignForUnitTask extends SignMinutesTask {

    SignForUnitTask(Minutes minutes, Supervisions supervisions, SupervisionViews views) {
        super(minutes, supervisions, views);
    }

    @Override
    public String task() {
        return Elements.SIGN_FOR_UNIT;
    }

    @Override
    void sign(String supervision, String office, String user) {
        minutes.signForUnit(supervision, office, user);
    }

    @Override
    void sendBack(String supervision, String office, String user, String comment) {
        minutes.sendBack(supervision, office, comment);
    }

    @Override
    public void checkTaker(TaskWork work, String person) {
        minutes.requireOther(work.get(Variables.SUPERVISION), work.get(Variables.OFFICE), person);
    }
}
