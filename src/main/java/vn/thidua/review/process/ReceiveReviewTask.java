package vn.thidua.review.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.process.SentWork;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.report.process.Receipts;
import vn.thidua.review.ReviewForms;
import vn.thidua.review.ReviewSubmission;
import vn.thidua.review.ReviewSubmissions;
import vn.thidua.review.process.OfficeReviewProcess.Elements;
import vn.thidua.review.process.OfficeReviewProcess.Variables;

/** Tiếp nhận báo cáo sơ kết, tổng kết của đơn vị: accept, or ask for a supplement by a new date. */
@Component
class ReceiveReviewTask implements TaskHandler<SentWork.Decision> {

    private final ReviewSubmissions submissions;
    private final Receipts receipts;
    private final ReviewForms forms;

    ReceiveReviewTask(ReviewSubmissions submissions, Receipts receipts, ReviewForms forms) {
        this.submissions = submissions;
        this.receipts = receipts;
        this.forms = forms;
    }

    @Override
    public String process() {
        return OfficeReviewProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.RECEIVE;
    }

    @Override
    public Class<SentWork.Decision> submission() {
        return SentWork.Decision.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, SentWork.Decision decision) {
        return receipts.decide(work, decision, submissions);
    }

    @Override
    public String title(TaskWork work) {
        return forms.title(work.get(Variables.OBLIGATION), "Tiếp nhận báo cáo");
    }

    @Override
    public Object form(TaskWork work) {
        ReviewSubmission sent =
                submissions.current(work.get(Variables.OBLIGATION)).orElseThrow();
        return receipts.form(work, new Receipts.Sent(sent.document(), sent.sentAt(), sent.version()));
    }
}
