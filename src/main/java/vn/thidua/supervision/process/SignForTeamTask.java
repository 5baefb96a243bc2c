package vn.thidua.supervision.process;

import org.springframework.stereotype.Component;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.supervision.Minutes;
import vn.thidua.supervision.SupervisionViews;
import vn.thidua.supervision.Supervisions;
import vn.thidua.supervision.process.SupervisionVisitProcess.Elements;
import vn.thidua.supervision.process.SupervisionVisitProcess.Variables;

/** Trưởng đoàn ký biên bản: the head and nobody else. */
@Component
class SignForTeamTask extends SignMinutesTask {

    SignForTeamTask(Minutes minutes, Supervisions supervisions, SupervisionViews views) {
        super(minutes, supervisions, views);
    }

    @Override
    public String task() {
        return Elements.SIGN_FOR_TEAM;
    }

    @Override
    void sign(String supervision, String office, String user) {
        minutes.signForTeam(supervision, office, user);
    }

    @Override
    void sendBack(String supervision, String office, String user, String comment) {
        minutes.teamSendsBack(supervision, office, user, comment);
    }

    @Override
    public void checkTaker(TaskWork work, String person) {
        minutes.requireHead(work.get(Variables.SUPERVISION), person);
    }
}
