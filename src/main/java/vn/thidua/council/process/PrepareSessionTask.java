package vn.thidua.council.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.council.CouncilBody;
import vn.thidua.council.CouncilSession;
import vn.thidua.council.Meetings;
import vn.thidua.council.SessionForm;
import vn.thidua.council.SessionViews;
import vn.thidua.council.Sessions;
import vn.thidua.council.process.CouncilSessionProcess.Elements;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.time.VietnamTime;

/** Chuẩn bị phiên họp: form, day, place, members, agenda, papers. */
@Component
class PrepareSessionTask extends SecretaryTask<PrepareSessionTask.Submission> {

    private final Meetings meetings;
    private final Clock clock;

    PrepareSessionTask(Sessions sessions, SessionViews views, Meetings meetings, Clock clock) {
        super(sessions, views);
        this.meetings = meetings;
        this.clock = clock;
    }

    /** @param date of the meeting, or last day of the written poll */
    record Submission(
            String form,
            LocalDate date,
            String hour,
            String place,
            String agenda,
            List<String> members,
            String shortNotice,
            List<UUID> attachments) {}

    record Prepared(
            SessionViews.Detail session,
            boolean chooseMembers,
            List<SessionViews.Choice> people,
            LocalDate today,
            String earliestText,
            String agenda) {}

    @Override
    String deed() {
        return "Chuẩn bị phiên họp";
    }

    @Override
    public String task() {
        return Elements.PREPARE;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission typed) {
        CouncilSession session = meetings.prepare(
                session(work).id(),
                new Meetings.Arrangement(
                        Arrays.stream(SessionForm.values())
                                .filter(form -> form.code().equals(typed.form()))
                                .findFirst()
                                .orElse(null),
                        typed.date(),
                        typed.hour(),
                        typed.place(),
                        typed.agenda(),
                        typed.members(),
                        typed.shortNotice(),
                        typed.attachments()),
                work.user(),
                work.taskId());
        return dated(session, "invite");
    }

    @Override
    public Object form(TaskWork work) {
        CouncilSession session = session(work);
        return new Prepared(
                views.detail(session),
                session.body() == CouncilBody.THUONG_TRUC,
                views.people(session),
                LocalDate.now(clock),
                VietnamTime.format(meetings.earliest()),
                """
                1. Báo cáo tổng hợp, thẩm định danh sách đề nghị khen thưởng
                2. Thảo luận
                3. Bỏ phiếu, biểu quyết
                4. Thông qua biên bản""");
    }
}
