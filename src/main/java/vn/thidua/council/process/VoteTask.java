package vn.thidua.council.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.council.Ballots;
import vn.thidua.council.CouncilSession;
import vn.thidua.council.SessionRow;
import vn.thidua.council.Sessions;
import vn.thidua.council.process.CouncilBallotProcess.Elements;
import vn.thidua.council.process.CouncilBallotProcess.Variables;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;

/**
 * Bỏ phiếu danh sách đề nghị khen thưởng: one member's ballot for the whole list. No fact of it goes into the process, and the form
 * keeps no draft.
 */
@Component
class VoteTask implements TaskHandler<VoteTask.Submission> {

    private final Ballots ballots;
    private final Sessions sessions;

    VoteTask(Ballots ballots, Sessions sessions) {
        this.ballots = ballots;
        this.sessions = sessions;
    }

    /** @param agree numbers of the rows */
    record Submission(List<Integer> agree, List<Integer> disagree) {}

    record Row(int n, String nomination, String nominee, String unit, String form) {}

    record Form(String number, String body, String formName, boolean secret, LocalDate votingUntil, List<Row> rows) {}

    @Override
    public String process() {
        return CouncilBallotProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.VOTE;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission ballot) {
        ballots.cast(
                work.get(Variables.SESSION),
                work.get(Variables.MEMBER),
                work.user(),
                ballot.agree(),
                ballot.disagree());
        return Facts.of();
    }

    @Override
    public String title(TaskWork work) {
        CouncilSession session = sessions.get(work.get(Variables.SESSION));
        return "Bỏ phiếu danh sách đề nghị khen thưởng – %s, phiên %s"
                .formatted(session.body().label(), session.number());
    }

    @Override
    public Object form(TaskWork work) {
        ballots.requireOwn(work.get(Variables.MEMBER), work.user());
        CouncilSession session = sessions.get(work.get(Variables.SESSION));
        ballots.requireMember(session, work.user());
        return new Form(
                session.number(),
                session.body().label(),
                session.form().label(),
                session.secret(),
                session.votingUntil(),
                ballots.ballotOf(session.id(), work.user()).stream()
                        .map(VoteTask::row)
                        .toList());
    }

    private static Row row(SessionRow row) {
        return new Row(row.n(), row.nomination(), row.nominee(), row.unit(), row.form());
    }

    @Override
    public boolean keepsDrafts() {
        return false;
    }

    @Override
    public void checkTaker(TaskWork work, String person) {
        ballots.requireOwn(work.get(Variables.MEMBER), person);
    }
}
