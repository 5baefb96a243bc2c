package vn.thidua.report.process;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentView;
import vn.thidua.document.process.DocumentForms;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.Correction;
import vn.thidua.report.Corrections;
import vn.thidua.report.ReportVersions;
import vn.thidua.report.Submission;
import vn.thidua.report.domain.ReportDifference;
import vn.thidua.report.domain.ReportSubject;
import vn.thidua.report.process.ReportCorrectionProcess.Elements;
import vn.thidua.report.process.ReportCorrectionProcess.Variables;

/** Tiếp nhận báo cáo bổ sung, đính chính: beside the version that counts, with what changed. */
@Component
class ReceiveCorrectionTask implements TaskHandler<ReceiveCorrectionTask.Decision> {

    record Decision(String decision, String comment) {}

    record Info(String kind, String reason, String startedBy, Instant startedAt) {}

    private final Corrections corrections;
    private final ReportVersions versions;
    private final DocumentArchive documents;
    private final DocumentForms forms;
    private final People people;
    private final Plans plans;

    ReceiveCorrectionTask(
            Corrections corrections,
            ReportVersions versions,
            DocumentArchive documents,
            DocumentForms forms,
            People people,
            Plans plans) {
        this.corrections = corrections;
        this.versions = versions;
        this.documents = documents;
        this.forms = forms;
        this.people = people;
        this.plans = plans;
    }

    @Override
    public String process() {
        return ReportCorrectionProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.RECEIVE_CORRECTION;
    }

    @Override
    public Class<Decision> submission() {
        return Decision.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Decision decision) {
        String correction = work.get(Variables.CORRECTION);
        switch (decision.decision() == null ? "" : decision.decision()) {
            case "accept" -> corrections.accept(correction, work.user(), decision.comment());
            case "return" -> corrections.sendBack(correction, work.user(), decision.comment());
            default -> throw new Refusal("Chưa chọn tiếp nhận hay trả lại; hãy chọn một trong hai rồi gửi.");
        }
        return Facts.of(Variables.DECISION.is(decision.decision()));
    }

    @Override
    public String title(TaskWork work) {
        return "Tiếp nhận %s – %s"
                .formatted(
                        ReportSubject.of(work.get(Variables.CORRECTION))
                                .correction()
                                .title(ReportPeriod.labelOf(work.get(Variables.PERIOD))),
                        plans.plan(work.plan())
                                .office(work.get(Variables.OFFICE))
                                .shortName());
    }

    @Override
    public Object form(TaskWork work) {
        Correction correction = corrections.find(work.get(Variables.CORRECTION)).orElseThrow();
        Submission sent = versions.latestOf(correction);
        var form = new LinkedHashMap<String, Object>(forms.common(documents.get(sent.document())));
        form.put(
                "correction",
                new Info(
                        correction.kind().label(),
                        correction.reason(),
                        people.nameOf(correction.startedBy()),
                        correction.startedAt()));
        form.put("changes", changes(versions.changesBy(correction, sent)));
        return form;
    }

    private static DocumentView changes(List<ReportDifference.Change> changes) {
        return new DocumentView(
                "Thay đổi so với bản đã tiếp nhận",
                null,
                List.of(),
                List.of(new DocumentView.Table(
                        null,
                        List.of("Nội dung", "Đơn vị tính", "Cột", "Bản trước", "Bản này"),
                        changes.stream()
                                .map(change -> Stream.of(
                                                change.name(),
                                                change.unit(),
                                                change.column(),
                                                change.before(),
                                                change.after())
                                        .toList())
                                .toList())),
                List.of());
    }
}
