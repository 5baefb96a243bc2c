package vn.thidua.report.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.thidua.document.process.DocumentIssuanceProcess;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.TaskLocks;
import vn.thidua.report.ReportRound;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.RoundDates;
import vn.thidua.report.RoundProcess;
import vn.thidua.report.process.ReportRoundProcess.Variables;

@Component
class EngineRoundProcess implements RoundProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final ReportRounds rounds;
    private final RoundDates dates;
    private final InsideSystem system;
    private final TaskLocks locks;

    EngineRoundProcess(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            ReportRounds rounds,
            RoundDates dates,
            InsideSystem system,
            TaskLocks locks) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.rounds = rounds;
        this.dates = dates;
        this.system = system;
        this.locks = locks;
    }

    @Override
    public void start(String plan, String period, boolean letter) {
        String round = ReportRounds.id(plan, period);
        if (rounds.find(round).isPresent()) {
            return;
        }
        runtime.createProcessInstanceByKey(ReportRoundProcess.KEY)
                .businessKey(round)
                .setVariable(Variables.PLAN.name(), plan)
                .setVariable(Variables.PERIOD.name(), period)
                .setVariable(Variables.LETTER_WANTED.name(), letter)
                .execute();
    }

    @Override
    public void moveDates(ReportRound round) {
        system.run(() -> instancesOf(round).forEach(instance -> move(instance.getId(), round)));
    }

    private List<ProcessInstance> instancesOf(ReportRound round) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(ReportRoundProcess.KEY)
                .processInstanceBusinessKey(round.id())
                .list();
    }

    private void move(String instance, ReportRound round) {
        Date closesAt = Date.from(round.closesAt());
        runtime.setVariable(instance, Variables.CLOSES_AT.name(), closesAt);
        if (Boolean.TRUE.equals(runtime.getVariable(instance, Variables.ASSESSMENT_WANTED.name()))) {
            Date assessDue = Date.from(dates.consolidatedDue(round));
            moveTasks(instance, runtime.getVariable(instance, Variables.ASSESS_DUE.name()), assessDue);
            runtime.setVariable(instance, Variables.ASSESS_DUE.name(), assessDue);
        }
        management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(ReportRoundProcess.Elements.CLOSING_DATE)
                .timers()
                .list()
                .forEach(timer -> management.setJobDuedate(timer.getId(), closesAt));
    }

    @Override
    public void moveUpward(ReportRound round, Instant due) {
        system.run(() -> instancesOf(round).forEach(instance -> moveUpward(instance.getId(), Date.from(due))));
    }

    /** Only the report itself: the letter that asks the offices is called by the same process and has its own date. */
    private void moveUpward(String instance, Date due) {
        Object kind = runtime.getVariable(instance, Variables.UPWARD_KIND.name());
        if (kind == null) {
            return; // none was begun
        }
        locks.holdTasksBelow(instance);
        Object before = runtime.getVariable(instance, Variables.UPWARD_DUE.name());
        runtime.setVariable(instance, Variables.UPWARD_DUE.name(), due);
        runtime.createProcessInstanceQuery()
                .superProcessInstanceId(instance)
                .variableValueEquals(DocumentIssuanceProcess.Variables.DOCUMENT_KIND.name(), kind)
                .list()
                .forEach(report -> {
                    runtime.setVariable(report.getId(), DocumentIssuanceProcess.Variables.DUE.name(), due);
                    moveTasks(report.getId(), before, due);
                });
    }

    /** A task that was given another date keeps it. */
    private void moveTasks(String instance, Object before, Date due) {
        tasks.createTaskQuery().processInstanceId(instance).list().stream()
                .filter(task -> task.getDueDate() != null && task.getDueDate().equals(before))
                .forEach(task -> tasks.setDueDate(task.getId(), due));
    }

    @Override
    public String process() {
        return ReportRoundProcess.KEY;
    }
}
