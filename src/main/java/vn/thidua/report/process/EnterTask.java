package vn.thidua.report.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.document.NumberTyped;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.PaperEntry;
import vn.thidua.report.ReportEntries;
import vn.thidua.report.process.ReportEntryProcess.Elements;
import vn.thidua.report.process.ReportEntryProcess.Variables;

/** Nhập thay báo cáo: what stands on the paper, or why it is not entered. */
@Component
class EnterTask implements TaskHandler<EnterTask.Entry> {

    record Entry(
            String decision,
            boolean secret,
            String number,
            String symbol,
            LocalDate date,
            LocalDate arrivedOn,
            String arrivalNumber,
            String signer,
            String signerTitle,
            UUID scan,
            JsonNode content,
            String comment) {

        PaperEntry.Paper paper() {
            return new PaperEntry.Paper(
                    secret,
                    new NumberTyped(number, symbol, date, scan),
                    arrivedOn,
                    arrivalNumber,
                    signer,
                    signerTitle,
                    content);
        }
    }

    private final ReportEntries entries;
    private final PaperEntry paperEntry;
    private final Plans plans;

    EnterTask(ReportEntries entries, PaperEntry paperEntry, Plans plans) {
        this.entries = entries;
        this.paperEntry = paperEntry;
        this.plans = plans;
    }

    @Override
    public String process() {
        return ReportEntryProcess.KEY;
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
        String id = work.get(Variables.ENTRY);
        return switch (entry.decision() == null ? "" : entry.decision()) {
            case "enter" -> {
                paperEntry.enter(id, work.user(), work.taskId(), entry.paper());
                yield Facts.of(Variables.ENTERED.is(true));
            }
            case "skip" -> {
                entries.skip(id, work.user(), entry.comment());
                yield Facts.of(Variables.ENTERED.is(false));
            }
            default -> throw new Refusal("Chưa chọn nhập hay không nhập; hãy chọn một trong hai rồi gửi.");
        };
    }

    @Override
    public String title(TaskWork work) {
        boolean own = work.get(Variables.ENTER_GROUP).startsWith(work.plan() + "." + work.get(Variables.OFFICE) + ".");
        return "%s báo cáo %s – %s"
                .formatted(
                        own ? "Ghi số, ngày văn bản mật:" : "Nhập thay",
                        ReportPeriod.labelOf(work.get(Variables.PERIOD)),
                        plans.plan(work.plan())
                                .office(work.get(Variables.OFFICE))
                                .shortName());
    }

    @Override
    public Object form(TaskWork work) {
        return entries.form(work.get(Variables.ENTRY));
    }
}
