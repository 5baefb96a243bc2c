package vn.thidua.report.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.process.DocumentForms;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.OverdueCycle;
import vn.thidua.obligation.Progress;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.Reports;
import vn.thidua.report.Submission;
import vn.thidua.report.process.OfficeReportProcess.Elements;
import vn.thidua.report.process.OfficeReportProcess.Variables;

/** Tiếp nhận báo cáo của đơn vị: accept, or ask for a supplement by a new date. */
@Component
class ReceiveTask implements TaskHandler<ReceiveTask.Decision> {

    record Decision(String decision, String comment, LocalDate supplementDue) {}

    record Receipt(
            Instant sentAt,
            LocalDate due,
            boolean onTime,
            String progress,
            int version,
            LocalDate earliestSupplementDue) {}

    private final Reports reports;
    private final Obligations obligations;
    private final DocumentArchive documents;
    private final DocumentForms forms;
    private final Plans plans;
    private final Clock clock;

    ReceiveTask(
            Reports reports,
            Obligations obligations,
            DocumentArchive documents,
            DocumentForms forms,
            Plans plans,
            Clock clock) {
        this.reports = reports;
        this.obligations = obligations;
        this.documents = documents;
        this.forms = forms;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String process() {
        return OfficeReportProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.RECEIVE;
    }

    @Override
    public Class<Decision> submission() {
        return Decision.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Decision decision) {
        String obligation = work.get(Variables.OBLIGATION);
        return switch (decision.decision() == null ? "" : decision.decision()) {
            case "accept" -> {
                reports.accept(obligation, work.user(), decision.comment());
                yield Facts.of(Variables.DECISION.is("accept"));
            }
            case "return" -> {
                reports.requestSupplement(obligation, work.user(), decision.comment(), decision.supplementDue());
                Instant due = VietnamTime.endOf(decision.supplementDue());
                yield Facts.of(
                        Variables.DECISION.is("return"),
                        Variables.DUE.is(Date.from(due)),
                        Variables.FOLLOW_UP.is(Date.from(clock.instant())),
                        Variables.OVERDUE_CYCLE.is(OverdueCycle.weeklyAfter(due)));
            }
            default -> throw new Refusal("Chưa chọn tiếp nhận hay yêu cầu bổ sung; hãy chọn một trong hai rồi gửi.");
        };
    }

    @Override
    public String title(TaskWork work) {
        return "Tiếp nhận báo cáo của đơn vị – "
                + plans.plan(work.plan()).office(work.get(Variables.OFFICE)).shortName();
    }

    @Override
    public Object form(TaskWork work) {
        Obligation obligation = obligations.get(work.get(Variables.OBLIGATION));
        Submission submission = reports.current(obligation.id()).orElseThrow();
        var form = new LinkedHashMap<String, Object>(forms.common(documents.get(submission.document())));
        Progress progress = obligation.progress(clock.instant());
        form.put(
                "receipt",
                new Receipt(
                        submission.sentAt(),
                        obligation.dueAt() == null ? null : VietnamTime.dateOf(obligation.dueAt()),
                        progress != Progress.CHAM,
                        obligation.progressLabel(clock.instant()),
                        submission.version(),
                        LocalDate.now(clock)));
        return form;
    }
}
