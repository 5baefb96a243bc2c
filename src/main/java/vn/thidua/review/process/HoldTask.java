package vn.thidua.review.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;
import vn.thidua.review.OwnMeeting;
import vn.thidua.review.ReviewForms;
import vn.thidua.review.ReviewSubmissions;
import vn.thidua.review.process.OfficeReviewProcess.Elements;
import vn.thidua.review.process.OfficeReviewProcess.Variables;

/** Tổ chức sơ kết, tổng kết của đơn vị: when and where it was held, or why not. */
@Component
class HoldTask implements TaskHandler<HoldTask.Held> {

    record Held(String decision, LocalDate heldOn, String place, UUID minutes, String reason) {}

    private final ReviewSubmissions submissions;
    private final ReviewForms forms;

    HoldTask(ReviewSubmissions submissions, ReviewForms forms) {
        this.submissions = submissions;
        this.forms = forms;
    }

    @Override
    public String process() {
        return OfficeReviewProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.HOLD;
    }

    @Override
    public Class<Held> submission() {
        return Held.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Held held) {
        submissions.held(work.get(Variables.OBLIGATION), work.user(), work.taskId(), meeting(held));
        return Facts.of(Variables.STEP.is("report"));
    }

    private static OwnMeeting meeting(Held held) {
        return switch (held.decision() == null ? "" : held.decision()) {
            case "held" -> {
                if (held.heldOn() == null) {
                    throw new Refusal("Chưa nhập ngày tổ chức; hãy nhập ngày theo dạng dd/MM/yyyy.");
                }
                yield new OwnMeeting(held.heldOn(), held.place(), held.minutes(), null);
            }
            case "notHeld" -> new OwnMeeting(null, null, null, held.reason());
            default -> throw new Refusal("Chưa chọn đã tổ chức hay không tổ chức; hãy chọn một trong hai rồi gửi.");
        };
    }

    @Override
    public String title(TaskWork work) {
        return forms.title(work.get(Variables.OBLIGATION), "Tổ chức");
    }

    @Override
    public Object form(TaskWork work) {
        return Map.of("review", forms.holding(work.get(Variables.OBLIGATION)));
    }
}
