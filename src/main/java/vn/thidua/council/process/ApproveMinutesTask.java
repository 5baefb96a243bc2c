package vn.thidua.council.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.council.SessionMinutes;
import vn.thidua.council.SessionViews;
import vn.thidua.council.Sessions;
import vn.thidua.council.process.CouncilSessionProcess.Elements;
import vn.thidua.council.process.CouncilSessionProcess.Variables;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Thông qua biên bản họp Hội đồng: the chair signs, or sends the minutes back to the secretary. */
@Component
class ApproveMinutesTask extends SecretaryTask<ApproveMinutesTask.Submission> {

    private final SessionMinutes minutes;

    ApproveMinutesTask(Sessions sessions, SessionViews views, SessionMinutes minutes) {
        super(sessions, views);
        this.minutes = minutes;
    }

    /** @param decision approve or return */
    record Submission(String decision, String comment) {}

    @Override
    String deed() {
        return "Thông qua biên bản họp Hội đồng";
    }

    @Override
    public String task() {
        return Elements.APPROVE_MINUTES;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission typed) {
        String id = session(work).id();
        switch (typed.decision() == null ? "" : typed.decision()) {
            case "approve" -> minutes.approve(id, work.user());
            case "return" -> minutes.sendBack(id, work.user(), typed.comment());
            default -> throw new Refusal("Chưa chọn thông qua hay trả lại biên bản; hãy chọn một trong hai rồi gửi.");
        }
        return Facts.of(Variables.DECISION.is(typed.decision()));
    }

    @Override
    public void checkTaker(TaskWork work, String person) {
        minutes.requireOther(session(work).id(), person);
    }
}
