package vn.thidua.report.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.report.Assessments;
import vn.thidua.report.process.ReportRoundProcess.Elements;
import vn.thidua.report.process.ReportRoundProcess.Variables;

/** Đánh giá, xếp loại kết quả thực hiện: one result per office, before the consolidated report is drafted. */
@Component
class AssessTask implements TaskHandler<AssessTask.Submission> {

    record Submission(List<Assessments.Given> offices) {}

    private final Assessments assessments;

    AssessTask(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public String process() {
        return ReportRoundProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.ASSESS;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        assessments.assess(work.get(Variables.ROUND), work.user(), submission.offices());
        return Facts.of();
    }

    @Override
    public String title(TaskWork work) {
        return "Đánh giá, xếp loại kết quả thực hiện năm " + work.get(Variables.PERIOD);
    }

    @Override
    public Object form(TaskWork work) {
        return Map.of("assessment", assessments.sheet(work.get(Variables.ROUND)));
    }
}
