package vn.thidua.issuance.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.issuance.IssuanceEntries;
import vn.thidua.issuance.process.PlanIssuanceProcess.Elements;
import vn.thidua.issuance.process.PlanIssuanceProcess.Variables;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;

/** Ghi nhận kế hoạch đã ban hành, for an office without accounts. */
@Component
class RecordPlanTask implements TaskHandler<RecordPlanTask.Entry> {

    record Entry(String number, LocalDate date, LocalDate arrivedOn, String count, UUID scan) {}

    private final IssuanceEntries entries;
    private final Plans plans;

    RecordPlanTask(IssuanceEntries entries, Plans plans) {
        this.entries = entries;
        this.plans = plans;
    }

    @Override
    public String process() {
        return PlanIssuanceProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.RECORD_PLAN;
    }

    @Override
    public Class<Entry> submission() {
        return Entry.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Entry entry) {
        entries.enterInTask(
                work.get(Variables.OBLIGATION),
                work.user(),
                work.taskId(),
                new IssuanceEntries.Paper(
                        entry.number(), entry.date(), entry.arrivedOn(), entry.count(), entry.scan()));
        return Map.of();
    }

    @Override
    public Object form(TaskWork work) {
        return entries.form(work.get(Variables.OBLIGATION));
    }

    @Override
    public String title(TaskWork work) {
        return "Ghi nhận kế hoạch đã ban hành – "
                + plans.plan(work.plan()).office(work.get(Variables.OFFICE)).shortName();
    }
}
