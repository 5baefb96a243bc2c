package vn.thidua.report.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.process.DocumentForms;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.SentWorkReceiver;
import vn.thidua.obligation.process.SentWork;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.process.OfficeReportProcess.Variables;

/**
 * What the consolidator decides on a report that an office sent: accept, or a supplement by a new date. Processes that use it
 * have the variables of {@link OfficeReportProcess}.
 */
@Component
public class Receipts {

    /** What was sent last. */
    public record Sent(String document, Instant at, int version) {}

    record Receipt(
            Instant sentAt,
            LocalDate due,
            boolean onTime,
            String progress,
            int version,
            LocalDate earliestSupplementDue) {}

    private final Obligations obligations;
    private final DocumentArchive documents;
    private final DocumentForms forms;
    private final Clock clock;

    Receipts(Obligations obligations, DocumentArchive documents, DocumentForms forms, Clock clock) {
        this.obligations = obligations;
        this.documents = documents;
        this.forms = forms;
        this.clock = clock;
    }

    /** @return the routing facts */
    public Map<String, Object> decide(TaskWork work, SentWork.Decision decision, SentWorkReceiver receiver) {
        return SentWork.decide(work, decision, receiver, clock.instant());
    }

    /** The report with its story, when it came and whether that was on time. */
    public Map<String, Object> form(TaskWork work, Sent sent) {
        Obligation obligation = obligations.get(work.get(Variables.OBLIGATION));
        var form = new LinkedHashMap<String, Object>(forms.common(documents.get(sent.document())));
        Progress progress = obligation.progress(clock.instant());
        form.put(
                "receipt",
                new Receipt(
                        sent.at(),
                        obligation.dueAt() == null ? null : VietnamTime.dateOf(obligation.dueAt()),
                        progress != Progress.CHAM,
                        obligation.progressLabel(clock.instant()),
                        sent.version(),
                        LocalDate.now(clock)));
        return form;
    }
}
