package vn.thidua.review.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;
import vn.thidua.review.ReviewMeetings;
import vn.thidua.review.ReviewReports;
import vn.thidua.review.Reviews;

/** Xin ý kiến Hội đồng: what the council said of the draft, or why it was not asked. */
class CouncilOpinionTask extends ReviewTask<CouncilOpinionTask.Submission> {

    /** @param decision {@code asked} or {@code skip} */
    record Submission(
            String decision,
            LocalDate date,
            Integer agreeing,
            Integer members,
            String opinion,
            UUID file,
            String comment) {}

    private final ReviewMeetings meetings;
    private final ReviewReports reports;

    CouncilOpinionTask(String process, ReviewMeetings meetings, ReviewReports reports, Reviews reviews, Plans plans) {
        super(process, ReviewElements.COUNCIL_OPINION, Submission.class, reviews, plans);
        this.meetings = meetings;
        this.reports = reports;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission given) {
        boolean asked = "asked".equals(given.decision());
        if (!asked && !"skip".equals(given.decision())) {
            throw new Refusal("Chưa chọn đã xin ý kiến hay không xin ý kiến Hội đồng; hãy chọn rồi gửi.");
        }
        meetings.asked(
                id(work),
                work.user(),
                work.taskId(),
                new ReviewMeetings.Opinion(
                        asked,
                        given.date(),
                        given.agreeing(),
                        given.members(),
                        given.opinion(),
                        given.file(),
                        given.comment()));
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return "Xin ý kiến Hội đồng về báo cáo " + inSentence(work);
    }

    @Override
    public Object form(TaskWork work) {
        var form = new LinkedHashMap<String, Object>();
        form.put("stage", Map.of("name", name(work), "limits", meetings.limits()));
        form.put("draft", reports.draft(id(work)).map(ReviewReports.Draft::view).orElse(null));
        return form;
    }
}
