package vn.thidua.council.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.council.CouncilSession;
import vn.thidua.council.Meetings;
import vn.thidua.council.SessionViews;
import vn.thidua.council.Sessions;
import vn.thidua.council.process.CouncilSessionProcess.Elements;
import vn.thidua.council.process.CouncilSessionProcess.Variables;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Ghi thành viên dự họp và kết quả: who came; ballots here, a count on paper, or another day. */
@Component
class RecordMeetingTask extends SecretaryTask<RecordMeetingTask.Submission> {

    private final Meetings meetings;

    RecordMeetingTask(Sessions sessions, SessionViews views, Meetings meetings) {
        super(sessions, views);
        this.meetings = meetings;
    }

    /**
     * @param decision vote, paper or postpone
     * @param pollUntil last day for the absent members' ballots, null: they are not asked
     * @param date new day; of a postponement only, like hour, place and comment
     */
    record Submission(
            String decision,
            List<String> present,
            LocalDate pollUntil,
            Count count,
            LocalDate date,
            String hour,
            String place,
            String comment,
            List<UUID> attachments) {}

    record Count(List<Named> team, Integer issued, Integer collected, Integer valid, List<Meetings.Counted> rows) {}

    record Named(String name) {}

    record Held(SessionViews.Detail session, List<SessionViews.Choice> members) {}

    @Override
    public Object form(TaskWork work) {
        CouncilSession session = session(work);
        SessionViews.Detail detail = views.detail(session);
        return new Held(
                detail,
                detail.members().stream()
                        .map(member -> new SessionViews.Choice(
                                member.person(),
                                member.name() + " – " + member.position() + (member.chair() ? " (chủ trì)" : "")))
                        .toList());
    }

    @Override
    String deed() {
        return "Ghi thành viên dự họp và kết quả";
    }

    @Override
    public String task() {
        return Elements.RECORD_MEETING;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission typed) {
        String id = session(work).id();
        return switch (typed.decision() == null ? "" : typed.decision()) {
            case "vote" -> voting(meetings.vote(id, typed.present(), typed.pollUntil()));
            case "paper" -> {
                Instant until = meetings.countedOnPaper(
                        id, typed.present(), typed.pollUntil(), paper(typed), work.user(), work.taskId());
                yield until == null ? Facts.of(Variables.DECISION.is("count")) : voting(until);
            }
            case "postpone" ->
                dated(meetings.postpone(id, typed.date(), typed.hour(), typed.place(), typed.comment()), "postpone");
            default -> throw new Refusal("Chưa chọn phiên họp tiếp tục thế nào; hãy chọn một cách rồi gửi.");
        };
    }

    private static Map<String, Object> voting(Instant until) {
        return Facts.of(Variables.DECISION.is("vote"), Variables.VOTING_OVER.is(Date.from(until)));
    }

    private static Meetings.Paper paper(Submission typed) {
        Count count = typed.count();
        return count == null
                ? null
                : new Meetings.Paper(
                        count.team() == null
                                ? List.of()
                                : count.team().stream().map(Named::name).toList(),
                        count.issued(),
                        count.collected(),
                        count.valid(),
                        count.rows(),
                        typed.attachments());
    }
}
