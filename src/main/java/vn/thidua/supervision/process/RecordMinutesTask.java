package vn.thidua.supervision.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;
import vn.thidua.supervision.Minutes;
import vn.thidua.supervision.SupervisionCase;
import vn.thidua.supervision.SupervisionViews;
import vn.thidua.supervision.Supervisions;
import vn.thidua.supervision.process.SupervisionVisitProcess.Elements;
import vn.thidua.supervision.process.SupervisionVisitProcess.Variables;

/** Lập biên bản làm việc: to be signed here, signed on paper already, or the team did not meet the office. */
@Component
class RecordMinutesTask implements TaskHandler<RecordMinutesTask.Submission> {

    private final Minutes minutes;
    private final Supervisions supervisions;
    private final SupervisionViews views;
    private final Attachments attachments;

    RecordMinutesTask(Minutes minutes, Supervisions supervisions, SupervisionViews views, Attachments attachments) {
        this.minutes = minutes;
        this.supervisions = supervisions;
        this.views = views;
        this.attachments = attachments;
    }

    record Finding(String text) {}

    /** @param decision sign, paper or notHeld */
    record Submission(
            String decision,
            LocalDate metOn,
            String minutes,
            boolean nothingFound,
            List<Finding> findings,
            List<UUID> attachments,
            String teamSigner,
            String unitSigner,
            String comment) {

        Minutes.Typed typed() {
            return new Minutes.Typed(
                    metOn,
                    minutes,
                    nothingFound,
                    findings == null
                            ? List.of()
                            : findings.stream().map(Finding::text).toList(),
                    attachments,
                    teamSigner,
                    unitSigner);
        }
    }

    /** @param onPaperOnly whether one side has nobody who could sign here */
    record Form(
            Object supervision,
            Object visit,
            boolean onPaperOnly,
            LocalDate metOn,
            String minutes,
            List<Finding> findings,
            Map<String, Object> limits) {}

    @Override
    public String process() {
        return SupervisionVisitProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.RECORD_MINUTES;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        String supervision = work.get(Variables.SUPERVISION);
        String office = work.get(Variables.OFFICE);
        String decision = submission.decision() == null ? "" : submission.decision();
        switch (decision) {
            case "sign" -> minutes.record(supervision, office, work.user(), work.taskId(), submission.typed());
            case "paper" -> minutes.recordSigned(supervision, office, work.user(), work.taskId(), submission.typed());
            case "notHeld" -> minutes.notMet(supervision, office, submission.comment());
            default ->
                throw new Refusal(
                        "Chưa chọn cách ký biên bản; hãy chọn ký trên hệ thống, đã ký bản giấy hoặc không làm việc.");
        }
        return Facts.of(Variables.DECISION.is(decision));
    }

    @Override
    public String title(TaskWork work) {
        SupervisionCase held = supervisions.get(work.get(Variables.SUPERVISION));
        return "Lập biên bản làm việc – " + views.office(held, work.get(Variables.OFFICE));
    }

    @Override
    public Object form(TaskWork work) {
        SupervisionCase held = supervisions.get(work.get(Variables.SUPERVISION));
        var visit = minutes.get(held.id(), work.get(Variables.OFFICE));
        return new Form(
                views.head(held),
                views.visit(held, visit.office()),
                !minutes.signedHere(held, visit.office()),
                visit.metOn() == null ? visit.visitOn() : visit.metOn(),
                visit.minutes(),
                visit.findings().stream().map(Finding::new).toList(),
                Map.of("attachmentBytes", attachments.maxSize()));
    }
}
