package vn.thidua.movement.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import vn.thidua.movement.ProgrammeDates;
import vn.thidua.movement.ProgrammeProcess;
import vn.thidua.movement.process.MovementProgrammeProcess.Elements;
import vn.thidua.movement.process.MovementProgrammeProcess.Messages;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.Variable;
import vn.thidua.platform.time.VietnamTime;

@Component
class EngineProgramme implements ProgrammeProcess {

    /** What a supervisor reads of the waits of the line of the phases. */
    private static final Map<String, String> STANDING = Map.of(
            Elements.LAUNCH_DAY, "Chờ đến ngày phát động",
            Elements.PHASE_STARTS, "Chờ đến thời gian của giai đoạn tiếp theo",
            Elements.PHASE_OPENED, "Giai đoạn tiếp theo chờ văn bản cấp trên",
            Elements.DECIDE_PHASE, "Chờ quyết định triển khai giai đoạn tiếp theo",
            Elements.AWAIT_MID_TERM, "Đang thực hiện giai đoạn, chờ đến kỳ sơ kết",
            Elements.AWAIT_FINAL, "Đang thực hiện giai đoạn cuối, chờ đến kỳ tổng kết",
            Elements.LAST_PHASE_ENDS, "Chờ hết thời gian của phong trào",
            Elements.OUTCOMES_SETTLED, "Đã tổng kết – còn hồ sơ trình cấp trên",
            Elements.CLOSE_MOVEMENT, "Chờ kết thúc phong trào");

    private static final Set<String> MID_TERM =
            Set.of(Elements.START_MID_TERM, Elements.MID_TERM_CLOSED, Elements.HOLD_MID_TERM);
    private static final Set<String> FINAL = Set.of(Elements.START_FINAL, Elements.FINAL_CLOSED, Elements.HOLD_FINAL);

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final InsideSystem system;

    EngineProgramme(RuntimeService runtime, ManagementService management, TaskService tasks, InsideSystem system) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.system = system;
    }

    @Override
    public String start(String plan, String businessKey, LocalDate launch) {
        return runtime.createProcessInstanceByKey(MovementProgrammeProcess.KEY)
                .businessKey(businessKey)
                .setVariable(Variables.PLAN.name(), plan)
                .setVariable(Variables.LAUNCH_AT.name(), start(launch))
                .execute()
                .getId();
    }

    @Override
    public void datesChanged(String process, ProgrammeDates dates) {
        system.run(() -> {
            moveTimer(process, Elements.LAUNCH_DAY, Variables.LAUNCH_AT, start(dates.launch()));
            Date end = Date.from(VietnamTime.endOf(dates.movementEnds()));
            moveTimer(process, Elements.LAST_PHASE_ENDS, Variables.MOVEMENT_ENDS_AT, end);
            movePhase(process, dates);
            moveReview(process, dates);
            correlate(process, Messages.MILESTONES_CHANGED);
        });
    }

    private void movePhase(String process, ProgrammeDates dates) {
        LocalDate starts = dates.phases().get(text(process, Variables.PHASE));
        if (starts != null) {
            moveTimer(process, Elements.PHASE_STARTS, Variables.PHASE_STARTS_AT, start(starts));
        }
    }

    private void moveReview(String process, ProgrammeDates dates) {
        var review = dates.reviews().get(text(process, Variables.REVIEW));
        if (review == null) {
            return;
        }
        Date due = Date.from(VietnamTime.endOf(review.due()));
        for (String event : List.of(Elements.MID_TERM_DUE, Elements.FINAL_DUE)) {
            if (moveTimer(process, event, Variables.REVIEW_OPENS_AT, start(review.opensOn()))) {
                runtime.setVariable(process, Variables.REVIEW_DUE.name(), due);
                runtime.setVariable(process, Variables.FOLLOW_UP.name(), start(review.opensOn()));
            }
        }
        tasks
                .createTaskQuery()
                .processInstanceId(process)
                .taskDefinitionKeyIn(Elements.HOLD_MID_TERM, Elements.HOLD_FINAL)
                .list()
                .stream()
                .filter(task -> !due.equals(task.getDueDate()))
                .forEach(task -> tasks.setDueDate(task.getId(), due));
    }

    /** @return whether the programme waits at the timer */
    private boolean moveTimer(String process, String event, Variable<Date> variable, Date date) {
        List<Job> timers = management
                .createJobQuery()
                .processInstanceId(process)
                .activityId(event)
                .timers()
                .list();
        timers.stream().filter(timer -> !date.equals(timer.getDuedate())).forEach(timer -> {
            management.setJobDuedate(timer.getId(), date);
            runtime.setVariable(process, variable.name(), date);
        });
        return !timers.isEmpty();
    }

    @Override
    public void milestonesFreed(String process) {
        system.run(() -> correlate(process, Messages.MILESTONES_CHANGED));
    }

    @Override
    public void phaseOpened(String process, String phase) {
        system.run(() -> {
            if (phase.equals(text(process, Variables.PHASE))) {
                correlate(process, Messages.PHASE_OPENED);
            }
        });
    }

    @Override
    public void reviewOpened(String process, Collection<String> reviews) {
        hear(process, Messages.REVIEW_OPENED, reviews);
    }

    @Override
    public void reviewClosed(String process, Collection<String> reviews) {
        hear(process, Messages.REVIEW_CLOSED, reviews);
    }

    private void hear(String process, String message, Collection<String> reviews) {
        system.run(() -> {
            if (reviews.contains(text(process, Variables.REVIEW))) {
                correlate(process, message);
            }
        });
    }

    @Override
    public boolean outcomesSettled(String process, Instant now, Instant closeBy) {
        return system.call(() -> {
            var waiting = subscriptions(process, Messages.OUTCOMES_SETTLED);
            waiting.forEach(subscription -> runtime.messageEventReceived(
                    Messages.OUTCOMES_SETTLED,
                    subscription.getExecutionId(),
                    Map.of(
                            Variables.CLOSE_DUE.name(), Date.from(closeBy),
                            Variables.FOLLOW_UP.name(), Date.from(now))));
            return !waiting.isEmpty();
        });
    }

    @Override
    public List<String> standsAt(String process) {
        return system.call(() -> {
            ActivityInstance instance = runtime.getActivityInstance(process);
            var at = new TreeSet<String>();
            if (instance != null) {
                collect(instance, at);
            }
            return List.copyOf(at);
        });
    }

    @Override
    public boolean waitsForOutcomes(List<String> elements) {
        return elements.contains(Elements.OUTCOMES_SETTLED);
    }

    /** The line of the phases: where it waits is an event or a task with a name. */
    @Override
    public List<String> describe(List<String> elements) {
        return elements.stream()
                .map(element -> MID_TERM.contains(element)
                        ? "Đang sơ kết"
                        : FINAL.contains(element) ? "Đang tổng kết" : STANDING.get(element))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static void collect(ActivityInstance instance, TreeSet<String> at) {
        for (ActivityInstance child : instance.getChildActivityInstances()) {
            at.add(child.getActivityId());
            collect(child, at);
        }
        for (var waiting : instance.getChildTransitionInstances()) {
            at.add(waiting.getActivityId());
        }
    }

    private void correlate(String process, String message) {
        subscriptions(process, message)
                .forEach(subscription -> runtime.messageEventReceived(message, subscription.getExecutionId()));
    }

    private List<EventSubscription> subscriptions(String process, String message) {
        return runtime.createEventSubscriptionQuery()
                .processInstanceId(process)
                .eventType("message")
                .eventName(message)
                .list();
    }

    /** Null when it is not set, or the programme has ended. */
    private String text(String process, Variable<String> variable) {
        var instance = runtime.createVariableInstanceQuery()
                .processInstanceIdIn(process)
                .variableName(variable.name())
                .singleResult();
        return instance == null ? null : (String) instance.getValue();
    }

    private static Date start(LocalDate day) {
        return Date.from(VietnamTime.startOf(day));
    }
}
