package vn.thidua.review.process;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.review.ReviewReports;
import vn.thidua.review.Reviews;

/** Dự thảo báo cáo sơ kết, tổng kết: the text beside what is computed. */
class DraftReportTask extends ReviewTask<DraftReportTask.Submission> {

    record Content(Map<String, String> sections) {}

    record Submission(Content content) {}

    private final ReviewReports reports;

    DraftReportTask(String process, ReviewReports reports, Reviews reviews, Plans plans) {
        super(process, ReviewElements.DRAFT_REPORT, Submission.class, reviews, plans);
        this.reports = reports;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        reports.draft(
                id(work),
                work.user(),
                submission.content() == null ? Map.of() : submission.content().sections());
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return "Dự thảo báo cáo " + inSentence(work);
    }

    @Override
    public Object form(TaskWork work) {
        var form = new LinkedHashMap<String, Object>();
        form.put("report", reports.form(id(work)));
        return form;
    }
}
