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

/** Ký biên bản kiểm phiếu, biên bản họp: as secretary. */
@Component
class SignSessionMinutesTask extends SecretaryTask<SignSessionMinutesTask.Submission> {

    private final SessionMinutes minutes;

    SignSessionMinutesTask(Sessions sessions, SessionViews views, SessionMinutes minutes) {
        super(sessions, views);
        this.minutes = minutes;
    }

    record Submission(String discussion) {}

    @Override
    String deed() {
        return "Ký biên bản kiểm phiếu, biên bản họp";
    }

    @Override
    public String task() {
        return Elements.SIGN_MINUTES;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission typed) {
        minutes.sign(session(work).id(), work.user(), typed.discussion());
        return Facts.of(Variables.DECISION.is("sign"));
    }
}
