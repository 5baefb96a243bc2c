package vn.thidua.council.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.council.Meetings;
import vn.thidua.council.SessionViews;
import vn.thidua.council.Sessions;
import vn.thidua.council.process.CouncilSessionProcess.Elements;
import vn.thidua.council.process.CouncilSessionProcess.Variables;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Xử lý phiên chưa đủ thành viên: ask the silent ones until another day, or meet on another day. */
@Component
class SettleQuorumTask extends SecretaryTask<SettleQuorumTask.Submission> {

    private final Meetings meetings;

    SettleQuorumTask(Sessions sessions, SessionViews views, Meetings meetings) {
        super(sessions, views);
        this.meetings = meetings;
    }

    /** @param decision poll or postpone; hour, place and comment of a postponement only */
    record Submission(String decision, LocalDate date, String hour, String place, String comment) {}

    @Override
    String deed() {
        return "Xử lý phiên chưa đủ thành viên";
    }

    @Override
    public String task() {
        return Elements.SETTLE_QUORUM;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission typed) {
        String id = session(work).id();
        return switch (typed.decision() == null ? "" : typed.decision()) {
            case "poll" ->
                Facts.of(
                        Variables.DECISION.is("poll"),
                        Variables.VOTING_OVER.is(Date.from(meetings.pollOn(id, typed.date()))));
            case "postpone" ->
                dated(meetings.postpone(id, typed.date(), typed.hour(), typed.place(), typed.comment()), "postpone");
            default ->
                throw new Refusal(
                        "Phiên họp chưa đủ số thành viên tối thiểu nên chưa kết thúc được; hãy chọn lấy ý kiến thêm hoặc chuyển sang ngày khác.");
        };
    }
}
