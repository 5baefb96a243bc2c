package vn.thidua.duty.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.duty.Duties;
import vn.thidua.duty.DutyForms;
import vn.thidua.duty.Given;
import vn.thidua.duty.process.OfficeDutyProcess.Elements;
import vn.thidua.duty.process.OfficeDutyProcess.Variables;
import vn.thidua.obligation.Obligations;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;

/** Báo cáo kết quả thực hiện nhiệm vụ: the result with its evidence, or that nothing arose. */
@Component
class ReportTask implements TaskHandler<Given> {

    private final Duties duties;
    private final DutyForms forms;
    private final Obligations obligations;

    ReportTask(Duties duties, DutyForms forms, Obligations obligations) {
        this.duties = duties;
        this.forms = forms;
        this.obligations = obligations;
    }

    @Override
    public String process() {
        return OfficeDutyProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.REPORT;
    }

    @Override
    public Class<Given> submission() {
        return Given.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Given given) {
        duties.report(work.get(Variables.OBLIGATION), work.user(), work.taskId(), given);
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return forms.reportTitle(obligations.get(work.get(Variables.OBLIGATION)));
    }

    @Override
    public Object form(TaskWork work) {
        return forms.report(obligations.get(work.get(Variables.OBLIGATION)));
    }
}
