package vn.thidua.report.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.process.SentWork;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.report.Reports;
import vn.thidua.report.Submission;
import vn.thidua.report.process.OfficeReportProcess.Elements;
import vn.thidua.report.process.OfficeReportProcess.Variables;

/** Tiếp nhận báo cáo của đơn vị: accept, or ask for a supplement by a new date. */
@Component
class ReceiveTask implements TaskHandler<SentWork.Decision> {

    private final Reports reports;
    private final Receipts receipts;
    private final Plans plans;

    ReceiveTask(Reports reports, Receipts receipts, Plans plans) {
        this.reports = reports;
        this.receipts = receipts;
        this.plans = plans;
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
    public Class<SentWork.Decision> submission() {
        return SentWork.Decision.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, SentWork.Decision decision) {
        return receipts.decide(work, decision, reports);
    }

    @Override
    public String title(TaskWork work) {
        return "Tiếp nhận báo cáo của đơn vị – "
                + plans.plan(work.plan()).office(work.get(Variables.OFFICE)).shortName();
    }

    @Override
    public Object form(TaskWork work) {
        Submission sent = reports.current(work.get(Variables.OBLIGATION)).orElseThrow();
        return receipts.form(work, new Receipts.Sent(sent.document(), sent.sentAt(), sent.version()));
    }
}
