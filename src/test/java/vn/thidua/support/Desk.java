package vn.thidua.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.document.process.DocumentIssuanceProcess;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.Assessments;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.RoundProcess;

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
    private static final AtomicInteger DOSSIERS = new AtomicInteger();

    private final RepositoryService repository;
    private final RoundProcess rounds;
    private final Attachments attachments;
    private final People people;
    private final Plans plans;
    private final Assessments assessments;

    Desk(
            IdentityService identity,
            TaskService tasks,
            FormService forms,
            RuntimeService runtime,
            HistoryService history,
            ManagementService management,
            RepositoryService repository,
            RoundProcess rounds,
            Attachments attachments,
            People people,
            Plans plans,
            Assessments assessments) {
        this.identity = identity;
        this.tasks = tasks;
        this.forms = forms;
        this.runtime = runtime;
        this.history = history;
        this.management = management;
        this.repository = repository;
        this.rounds = rounds;
        this.attachments = attachments;
        this.people = people;
        this.plans = plans;
        this.assessments = assessments;
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

    /** A file as scanners make them. */
    public static InputStream pdf() {
        return new ByteArrayInputStream("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }

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
            return sends(only(taskKey, businessKey).getId(), submission);
        }

        /** Sends the form of a task that was open when the person opened it, and may be gone by now. */
        public Official sends(String task, String submission) {
            return loggedIn(() -> {
                forms.submitTaskForm(task, Map.of("submission", submission));
                return this;
            });
        }

        /** Refuses to do it: the sentence that the person reads when the form comes back. */
        public String isRefused(String taskKey, String businessKey, String submission) {
            return assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> does(taskKey, businessKey, submission))
                    .actual()
                    .getMessage();
        }

        /** Uploads a file into the form of the open task; its id is what the form then sends. */
        public UUID attaches(String taskKey, String businessKey, String fileName) {
            Task task = only(taskKey, businessKey);
            return attachments
                    .stage(task.getTenantId(), task.getId(), id, fileName, pdf())
                    .id();
        }

        /** Starts a process from Tasklist's list of processes. */
        public void starts(String processKey, String submission) {
            String definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(processKey)
                    .latestVersion()
                    .singleResult()
                    .getId();
            loggedIn(() -> forms.submitStartForm(definition, Map.of("submission", submission)));
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

    /** An office with its people, at work on its report of a period. */
    public ReportingOffice office(String plan, String office, String period) {
        return new ReportingOffice(this, plans.plan(plan), office, period);
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

    /** The running instance of a process in a dossier, to be asserted with camunda-bpm-assert, also after its end. */
    public ProcessInstance instance(String processKey, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    /** Runs the asynchronous steps that are ready, until none is left; timers stay. */
    public Desk runReadySteps() {
        for (List<Job> jobs = ready(); !jobs.isEmpty(); jobs = ready()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
        return this;
    }

    /** Steps of processes: the engine's own batch jobs, which a test of the doors may have left, are nobody's step. */
    private List<Job> ready() {
        return management.createJobQuery().messages().withRetriesLeft().list().stream()
                .filter(job -> job.getProcessDefinitionId() != null)
                .toList();
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

    /** The end events that finished dossiers of this process and business key have reached, in the order of time. */
    public List<String> endsOf(String processKey, String businessKey) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(businessKey)
                .finished()
                .list()
                .stream()
                .flatMap(instance -> history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityType("noneEndEvent")
                        .list()
                        .stream())
                .sorted(Comparator.comparing(HistoricActivityInstance::getEndTime))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** How many dossiers of this process run under the business key. */
    public long running(String processKey, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(businessKey)
                .count();
    }

    /** Opens a round without a letter and gives the offices their work. */
    public Desk opensRound(String plan, String period) {
        rounds.start(plan, period, false);
        return runReadySteps();
    }

    /** The assessor gives every office of the round the best result of the plan's scale. */
    public Desk assesses(String plan, String period) {
        String round = ReportRounds.id(plan, period);
        var sheet = assessments.sheet(round);
        as(plan + "." + plans.plan(plan).assessment().by() + ".chuyen-vien")
                .does(
                        "userTask_assess",
                        round,
                        Typed.assessed(sheet.offices().stream()
                                .map(row -> Typed.result(
                                        row.office(), sheet.scale().get(0).id(), null))
                                .toList()));
        return runReadySteps();
    }

    /** Begins a document of the plan on its own, as a feature's process would; returns its dossier. */
    public String begins(String plan, String document, String office, String due) {
        String dossier = plan + "/" + document + "/" + DOSSIERS.incrementAndGet();
        runtime.createProcessInstanceByKey(DocumentIssuanceProcess.KEY)
                .businessKey(dossier)
                .setVariable("plan", plan)
                .setVariable("documentKind", document)
                .setVariable("subject", dossier)
                .setVariable("office", office)
                .setVariable("period", "2024")
                .setVariable("due", Date.from(VietnamTime.endOf(LocalDate.parse(due))))
                .setVariable("followUp", ClockUtil.getCurrentTime())
                .execute();
        return dossier;
    }

    /** The job that waits at an asynchronous step of the dossier. */
    public Job step(String element, String businessKey) {
        List<Job> waiting = management.createJobQuery().activityId(element).messages().list().stream()
                .filter(job -> businessKey.equals(runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()))
                .toList();
        assertThat(waiting).as("steps %s of %s", element, businessKey).hasSize(1);
        return waiting.get(0);
    }

    public void run(Job job) {
        management.executeJob(job.getId());
    }
}
