package vn.thidua.review.process;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.text.Texts;
import vn.thidua.review.ReviewCourse;
import vn.thidua.review.ReviewMeetings;
import vn.thidua.review.Reviews;

/** Đề xuất triển khai giai đoạn tiếp theo: targets, deadlines and offices, for whoever decides on it. */
@Component
class ProposePhaseTask extends ReviewTask<ProposePhaseTask.Submission> {

    record Submission(String targets, String deadlines, String offices, UUID file) {}

    private final ReviewMeetings meetings;
    private final ReviewCourse course;

    ProposePhaseTask(ReviewMeetings meetings, ReviewCourse course, Reviews reviews, Plans plans) {
        super(MidTermReviewProcess.KEY, MidTermReviewProcess.Elements.PROPOSE_PHASE, Submission.class, reviews, plans);
        this.meetings = meetings;
        this.course = course;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission given) {
        meetings.propose(
                id(work),
                work.user(),
                work.taskId(),
                new ReviewMeetings.Proposal(given.targets(), given.deadlines(), given.offices(), given.file()));
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return "Đề xuất triển khai " + phase(work);
    }

    @Override
    public Object form(TaskWork work) {
        return Map.of("stage", Map.of("name", Texts.asTitle(phase(work)), "limits", meetings.limits()));
    }

    private String phase(TaskWork work) {
        return course.proposes(review(work))
                .map(phase -> Texts.inSentence(phase.name()))
                .orElse("giai đoạn tiếp theo");
    }
}
