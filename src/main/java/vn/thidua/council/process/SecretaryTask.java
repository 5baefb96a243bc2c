package vn.thidua.council.process;

import java.util.Date;
import java.util.Map;
import vn.thidua.council.CouncilSession;
import vn.thidua.council.SessionViews;
import vn.thidua.council.Sessions;
import vn.thidua.council.process.CouncilSessionProcess.Variables;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.time.VietnamTime;

/** What the tasks of a session have in common: they show it and are named after it. */
abstract class SecretaryTask<S> implements TaskHandler<S> {

    final Sessions sessions;
    final SessionViews views;

    SecretaryTask(Sessions sessions, SessionViews views) {
        this.sessions = sessions;
        this.views = views;
    }

    record Form(SessionViews.Detail session) {}

    /** Verb and object. */
    abstract String deed();

    @Override
    public String process() {
        return CouncilSessionProcess.KEY;
    }

    @Override
    public String title(TaskWork work) {
        CouncilSession session = session(work);
        return "%s – %s, phiên %s".formatted(deed(), session.body().label(), session.number());
    }

    @Override
    public Object form(TaskWork work) {
        return new Form(views.detail(session(work)));
    }

    CouncilSession session(TaskWork work) {
        return sessions.get(work.get(Variables.SESSION));
    }

    /** A session is held on a day, or its votes are in by a day. */
    static Map<String, Object> dated(CouncilSession session, String decision) {
        boolean meeting = session.form().isMeeting();
        return meeting
                ? Facts.of(
                        Variables.DECISION.is(decision),
                        Variables.MEETING.is(true),
                        Variables.MEETING_DAY.is(Date.from(VietnamTime.startOf(session.heldOn()))),
                        Variables.MEETING_DUE.is(Date.from(VietnamTime.endOf(session.heldOn()))))
                : Facts.of(
                        Variables.DECISION.is(decision),
                        Variables.MEETING.is(false),
                        Variables.VOTING_OVER.is(Date.from(VietnamTime.endOf(session.votingUntil()))));
    }
}
