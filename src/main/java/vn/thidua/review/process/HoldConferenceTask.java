package vn.thidua.review.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;
import vn.thidua.review.ReviewMeetings;
import vn.thidua.review.Reviews;

/** Tổ chức hội nghị: when, where and with whom, or why not. */
class HoldConferenceTask extends ReviewTask<HoldConferenceTask.Submission> {

    /** @param decision {@code held} or {@code skip} */
    record Submission(
            String decision,
            LocalDate date,
            String place,
            String programme,
            String participants,
            UUID minutes,
            String comment) {}

    private final ReviewMeetings meetings;

    HoldConferenceTask(String process, ReviewMeetings meetings, Reviews reviews, Plans plans) {
        super(process, ReviewElements.HOLD_CONFERENCE, Submission.class, reviews, plans);
        this.meetings = meetings;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission given) {
        boolean held = "held".equals(given.decision());
        if (!held && !"skip".equals(given.decision())) {
            throw new Refusal("Chưa chọn đã tổ chức hay không tổ chức hội nghị; hãy chọn rồi gửi.");
        }
        meetings.held(
                id(work),
                work.user(),
                work.taskId(),
                new ReviewMeetings.Conference(
                        held,
                        given.date(),
                        given.place(),
                        given.programme(),
                        given.participants(),
                        given.minutes(),
                        given.comment()));
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return "Tổ chức hội nghị " + inSentence(work);
    }

    @Override
    public Object form(TaskWork work) {
        var form = new LinkedHashMap<String, Object>();
        form.put("stage", Map.of("name", name(work), "limits", meetings.limits()));
        form.put("meetings", meetings.shown(id(work)));
        return form;
    }
}
