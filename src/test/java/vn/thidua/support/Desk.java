package vn.thidua.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.People;
import vn.thidua.platform.time.VietnamTime;

/**
 * Officials at work, as a test tells it: {@code desk.as("…").does("userTask_sign", document, "{…}")}. Everything goes through
 * the same form service as Tasklist, as the logged-in person.
 */
@Component
public class Desk {

    private final IdentityService identity;
    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;
    private final People people;

    Desk(
            IdentityService identity,
            TaskService tasks,
            FormService forms,
            RuntimeService runtime,
            HistoryService history,
            ManagementService management,
            People people) {
        this.identity = identity;
        this.tasks = tasks;
        this.forms = forms;
        this.runtime = runtime;
        this.history = history;
        this.management = management;
        this.people = people;
    }

    // ---- time ----------------------------------------------------------------------------------------------------

    /** It is this moment in Vietnam, e.g. {@code 2024-12-14T21:40}. */
    public Desk at(String localDateTime) {
        ClockUtil.setCurrentTime(Date.from(
                LocalDateTime.parse(localDateTime).atZone(VietnamTime.ZONE).toInstant()));
        return this;
    }

    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    // ---- people --------------------------------------------------------------------------------------------------

    public Official as(String person) {
        return new Official(person);
    }

    /** Somebody with a login. */
    public final class Official {

        private final String id;

        Official(String id) {
            this.id = id;
        }

        /** Completes the one open task of that kind in the dossier, as Tasklist's button does. */
        public Official does(String taskKey, String businessKey, String submission) {
            String task = only(taskKey, businessKey).getId();
            return loggedIn(() -> {
                forms.submitTaskForm(task, Map.of("submission", submission));
                return this;
            });
        }

        /** Runs code as this person. */
        public <T> T loggedIn(Supplier<T> work) {
            List<String> groups = identity.createGroupQuery().groupMember(id).list().stream()
                    .map(org.camunda.bpm.engine.identity.Group::getId)
                    .toList();
            List<String> plans =
                    people.find(id).map(person -> List.of(person.plan())).orElse(List.of());
            identity.setAuthentication(id, groups, plans);
            try {
                return work.get();
            } finally {
                identity.clearAuthentication();
            }
        }

        /** What Tasklist offers this person. */
        public List<Task> tasks() {
            return loggedIn(() -> tasks.createTaskQuery()
                    .or()
                    .taskAssignee(id)
                    .taskCandidateUser(id)
                    .endOr()
                    .orderByTaskCreateTime()
                    .asc()
                    .list());
        }
    }

    // ---- tasks and jobs ------------------------------------------------------------------------------------------

    public Task only(String taskKey, String businessKey) {
        List<Task> found = open(taskKey, businessKey);
        assertThat(found).as("open tasks %s of %s", taskKey, businessKey).hasSize(1);
        return found.get(0);
    }

    public List<Task> open(String taskKey, String businessKey) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(taskKey)
                .processInstanceBusinessKey(businessKey)
                .list();
    }

    /** Where the dossier's tasks stand now. */
    public List<String> waitsAt(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Runs the asynchronous steps that are ready, until none is left; timers stay. */
    public Desk runReadySteps() {
        for (List<Job> jobs = ready(); !jobs.isEmpty(); jobs = ready()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
        return this;
    }

    private List<Job> ready() {
        return management.createJobQuery().messages().withRetriesLeft().list();
    }

    /** Fires the timers of an element in a dossier, whatever their date; the date itself is a value to assert. */
    public Desk fires(String element, String businessKey) {
        List<Job> timers = timers(element, businessKey);
        assertThat(timers).as("timers %s of %s", element, businessKey).isNotEmpty();
        timers.forEach(job -> management.executeJob(job.getId()));
        return this;
    }

    public List<Job> timers(String element, String businessKey) {
        List<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                        .map(ProcessInstance::getId)
                        .toList();
        return management.createJobQuery().activityId(element).timers().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
    }

    public Instant timerDate(String element, String businessKey) {
        return timers(element, businessKey).get(0).getDuedate().toInstant();
    }

    /** Whether a finished dossier went through an element. */
    public boolean passed(String element, String businessKey) {
        return history.createHistoricActivityInstanceQuery().activityId(element).finished().list().stream()
                .map(activity -> history.createHistoricProcessInstanceQuery()
                        .processInstanceId(activity.getProcessInstanceId())
                        .singleResult())
                .anyMatch(instance -> businessKey.equals(instance.getBusinessKey()));
    }
}
