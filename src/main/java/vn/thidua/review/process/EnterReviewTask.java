package vn.thidua.review.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.document.NumberTyped;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.review.ReviewForms;
import vn.thidua.review.ReviewSubmissions;
import vn.thidua.review.process.OfficeReviewProcess.Elements;
import vn.thidua.review.process.OfficeReviewProcess.Variables;

/** Nhập thay báo cáo sơ kết, tổng kết của đơn vị không có tài khoản. */
@Component
class EnterReviewTask implements TaskHandler<EnterReviewTask.Entry> {

    record Entry(
            String number,
            String symbol,
            LocalDate date,
            LocalDate arrivedOn,
            String arrivalNumber,
            UUID scan,
            JsonNode content) {}

    private final ReviewSubmissions submissions;
    private final ReviewForms forms;

    EnterReviewTask(ReviewSubmissions submissions, ReviewForms forms) {
        this.submissions = submissions;
        this.forms = forms;
    }

    @Override
    public String process() {
        return OfficeReviewProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.ENTER;
    }

    @Override
    public Class<Entry> submission() {
        return Entry.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Entry entry) {
        submissions.enter(
                work.get(Variables.OBLIGATION),
                work.user(),
                work.taskId(),
                work.get(Variables.REPORT_KIND),
                new ReviewSubmissions.Paper(
                        new NumberTyped(entry.number(), entry.symbol(), entry.date(), entry.scan()),
                        entry.arrivedOn(),
                        entry.arrivalNumber(),
                        forms.toldBy(entry.content(), entry.scan())));
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return forms.title(work.get(Variables.OBLIGATION), "Nhập thay báo cáo");
    }

    @Override
    public Object form(TaskWork work) {
        return forms.entering(work.get(Variables.OBLIGATION));
    }
}
