package vn.thidua.report.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Reporting;
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.TaskLocks;
import vn.thidua.report.Correction;
import vn.thidua.report.CorrectionProcess;
import vn.thidua.report.process.ReportCorrectionProcess.Elements;
import vn.thidua.report.process.ReportCorrectionProcess.Messages;
import vn.thidua.report.process.ReportCorrectionProcess.Variables;

@Component
class EngineCorrectionProcess implements CorrectionProcess {

    private final RuntimeService runtime;
    private final Plans plans;
    private final InsideSystem system;
    private final TaskLocks locks;
    private final Clock clock;

    EngineCorrectionProcess(RuntimeService runtime, Plans plans, InsideSystem system, TaskLocks locks, Clock clock) {
        this.runtime = runtime;
        this.plans = plans;
        this.system = system;
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public void start(Correction correction, Instant due, Instant receiveDue) {
        system.run(() -> instance(correction, due, receiveDue).execute());
    }

    @Override
    public void sentUp(Correction correction, Instant due, Instant receiveDue) {
        system.run(() -> {
            boolean runs = runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(correction.id(), ReportCorrectionProcess.KEY)
                            .count()
                    > 0;
            if (runs) {
                runtime.createMessageCorrelation(Messages.CORRECTION_SENT_UP)
                        .processInstanceBusinessKey(correction.id())
                        .correlate();
            } else {
                instance(correction, due, receiveDue)
                        .startBeforeActivity(Elements.RECEIVE_CORRECTION)
                        .execute();
            }
        });
    }

    private ProcessInstantiationBuilder instance(Correction correction, Instant due, Instant receiveDue) {
        Reporting reporting = plans.plan(correction.plan()).reporting();
        return runtime.createProcessInstanceByKey(ReportCorrectionProcess.KEY)
                .businessKey(correction.id())
                .setVariable(Variables.PLAN.name(), correction.plan())
                .setVariable(Variables.CORRECTION.name(), correction.id())
                .setVariable(Variables.OFFICE.name(), correction.office())
                .setVariable(Variables.PERIOD.name(), correction.period())
                .setVariable(Variables.REPORT_KIND.name(), reporting.document())
                .setVariable(Variables.DUE.name(), Date.from(due))
                .setVariable(Variables.FOLLOW_UP.name(), Date.from(clock.instant()))
                .setVariable(
                        Variables.RECEIVE_GROUP.name(),
                        new Group(correction.plan(), reporting.consolidator(), Role.CHUYEN_VIEN).id())
                .setVariable(Variables.RECEIVE_DUE.name(), Date.from(receiveDue));
    }

    @Override
    public void hold(Correction correction) {
        // its own instance and the document's, which it called with the same business key
        List<ProcessInstance> instances = system.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(correction.id())
                .orderByProcessInstanceId()
                .asc()
                .list());
        instances.forEach(instance -> locks.holdTasksOf(instance.getId()));
    }

    @Override
    public void withdrawn(Correction correction) {
        system.run(() -> runtime.createMessageCorrelation(Messages.CORRECTION_WITHDRAWN)
                .processInstanceBusinessKey(correction.id())
                .correlate());
    }
}
