package vn.thidua.supervision.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.TaskLocks;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.supervision.Papers;
import vn.thidua.supervision.SupervisionCase;
import vn.thidua.supervision.SupervisionProcesses;
import vn.thidua.supervision.Visit;
import vn.thidua.supervision.process.SupervisionProcess.Variables;

@Component
class EngineSupervision implements SupervisionProcesses {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final InsideSystem system;
    private final TaskLocks locks;
    private final Plans plans;
    private final Clock clock;

    EngineSupervision(
            RuntimeService runtime, TaskService tasks, InsideSystem system, TaskLocks locks, Plans plans, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.system = system;
        this.locks = locks;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String start(SupervisionCase opened, Instant arrangeDue) {
        return system.call(() -> runtime.createProcessInstanceByKey(SupervisionProcess.KEY)
                .businessKey(opened.id())
                .setVariables(facts(opened, arrangeDue))
                .execute()
                .getId());
    }

    private Map<String, Object> facts(SupervisionCase opened, Instant arrangeDue) {
        return Facts.of(
                Variables.PLAN.is(opened.plan()),
                Variables.SUPERVISION.is(opened.id()),
                Variables.OFFICE.is(opened.lead()),
                Variables.PERIOD.is(opened.period()),
                Variables.LEAD_GROUP.is(new Group(opened.plan(), opened.lead(), Role.CHUYEN_VIEN).id()),
                Variables.ARRANGE_DUE.is(Date.from(arrangeDue)),
                Variables.FOLLOW_UP.is(Date.from(clock.instant())),
                Variables.RECORD_FORM.is("embedded:deployment:forms/supervision/record-paper.html"),
                Variables.PLAN_KIND.is(chain(opened, Papers.PLAN)),
                Variables.DECISION_KIND.is(chain(opened, Papers.DECISION)),
                Variables.NOTICE_KIND.is(chain(opened, Papers.NOTICE)),
                Variables.REPORT_KIND.is(chain(opened, Papers.REPORT)),
                Variables.CONCLUSION_KIND.is(chain(opened, Papers.CONCLUSION)));
    }

    private String chain(SupervisionCase opened, String paper) {
        Plan plan = plans.plan(opened.plan());
        return Papers.chain(plan, opened.demand(), paper, opened.lead()).orElse(null);
    }

    @Override
    public void moved(Visit visit, Instant minutesDue) {
        Date due = Date.from(minutesDue);
        Date followUp = Date.from(VietnamTime.startOf(visit.visitOn()));
        system.run(() -> {
            runtime.setVariables(
                    visit.processId(),
                    Facts.of(
                            SupervisionVisitProcess.Variables.DUE.is(due),
                            SupervisionVisitProcess.Variables.FOLLOW_UP.is(followUp)));
            tasks.createTaskQuery().processInstanceId(visit.processId()).list().forEach(task -> {
                task.setDueDate(due);
                task.setFollowUpDate(followUp);
                tasks.saveTask(task);
            });
        });
    }

    @Override
    public void cancel(Visit visit) {
        system.run(() -> runtime.createMessageCorrelation(SupervisionVisitProcess.Messages.VISIT_CANCELLED)
                .processInstanceBusinessKey(visit.id())
                .correlateAllWithResult());
    }

    @Override
    public void visitsDone(String supervision) {
        tell(SupervisionProcess.Messages.VISITS_DONE, supervision);
    }

    @Override
    public void followUpsDone(String supervision) {
        tell(SupervisionProcess.Messages.FOLLOW_UPS_DONE, supervision);
    }

    @Override
    public void hold(String supervision, Collection<Visit> visits) {
        locks.holdTasksBelow(Stream.concat(
                        instances(supervision).stream(),
                        visits.stream().map(Visit::processId).filter(Objects::nonNull))
                .toList());
    }

    /** An instance of an older model does not hear the message: it is deleted. */
    @Override
    public void calledOff(String supervision) {
        system.run(() -> instances(supervision).forEach(instance -> {
            boolean heard = !runtime.createMessageCorrelation(SupervisionProcess.Messages.SUPERVISION_CALLED_OFF)
                    .processInstanceId(instance)
                    .correlateAllWithResult()
                    .isEmpty();
            if (!heard) {
                runtime.deleteProcessInstanceIfExists(instance, "Dừng", false, true, true, false);
            }
        }));
    }

    private List<String> instances(String supervision) {
        return system.call(() -> runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(SupervisionProcess.KEY)
                .processInstanceBusinessKey(supervision)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList());
    }

    /** Nobody waits any more where it went on already. */
    private void tell(String message, String supervision) {
        system.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(supervision)
                .correlateAllWithResult());
    }
}
