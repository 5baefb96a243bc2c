package vn.thidua.timelapse.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.platform.engine.TaskHandlers;
import vn.thidua.platform.engine.VisibleTasks;
import vn.thidua.platform.time.ClockShift;
import vn.thidua.timelapse.Crew;
import vn.thidua.timelapse.OneByOne;
import vn.thidua.timelapse.Part;
import vn.thidua.timelapse.Stage;

/** Plays on the engine with its job executor switched off. */
@Component
@Profile("timelapse")
class EngineStage implements Stage {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Crew crew;
    private final ClockShift clock;
    private final ManagementService management;
    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService runtime;
    private final IdentityService identities;
    private final TaskHandlers handlers;
    private final VisibleTasks visible;
    private final Attachments attachments;
    private final ObjectMapper json;
    private final Map<String, String> activities = new ConcurrentHashMap<>();
    private final Map<String, List<String>> groups = new ConcurrentHashMap<>();
    private final Map<String, Root> roots = new ConcurrentHashMap<>();

    /** The dossier that a job belongs to, in an order that has nothing to do with chance. */
    private record Root(String process, String dossier) implements Comparable<Root> {

        private static final Root NONE = new Root("", "");

        @Override
        public int compareTo(Root other) {
            int byProcess = process.compareTo(other.process);
            return byProcess != 0 ? byProcess : dossier.compareTo(other.dossier);
        }
    }

    EngineStage(
            Crew crew,
            ClockShift clock,
            ManagementService management,
            TaskService tasks,
            FormService forms,
            RuntimeService runtime,
            IdentityService identities,
            TaskHandlers handlers,
            VisibleTasks visible,
            Attachments attachments,
            ObjectMapper json) {
        this.crew = crew;
        this.clock = clock;
        this.management = management;
        this.tasks = tasks;
        this.forms = forms;
        this.runtime = runtime;
        this.identities = identities;
        this.handlers = handlers;
        this.visible = visible;
        this.attachments = attachments;
        this.json = json;
    }

    @Override
    public void begin(Instant now) {
        at(now);
        management
                .createJobQuery()
                .timers()
                .list()
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    @Override
    public void at(Instant now) {
        clock.standAt(now);
    }

    @Override
    public boolean runDueJobs(String plan) {
        boolean ofPlan = false;
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            Map<Root, List<Job>> byDossier =
                    due.stream().collect(Collectors.groupingBy(this::root, TreeMap::new, Collectors.toList()));
            crew.all(byDossier.entrySet().stream()
                    .filter(each -> !OneByOne.is(each.getKey().process()))
                    .map(each -> (Runnable) () -> each.getValue().forEach(this::run))
                    .toList());
            byDossier.entrySet().stream()
                    .filter(each -> OneByOne.is(each.getKey().process()))
                    .forEach(each -> each.getValue().forEach(this::run));
            ofPlan |= due.stream().anyMatch(job -> plan.equals(job.getTenantId()));
        }
        return ofPlan;
    }

    private Root root(Job job) {
        return job.getRootProcessInstanceId() == null
                ? Root.NONE
                : roots.computeIfAbsent(job.getRootProcessInstanceId(), id -> {
                    ProcessInstance root = runtime.createProcessInstanceQuery()
                            .processInstanceId(id)
                            .singleResult();
                    return root == null
                            ? Root.NONE
                            : new Root(key(root.getProcessDefinitionId()), String.valueOf(root.getBusinessKey()));
                });
    }

    private static String key(String definition) {
        return definition.substring(0, definition.indexOf(':'));
    }

    private String activity(Job job) {
        return activities.computeIfAbsent(String.valueOf(job.getJobDefinitionId()), id -> {
            var definition =
                    management.createJobDefinitionQuery().jobDefinitionId(id).singleResult();
            return definition == null ? "" : definition.getActivityId();
        });
    }

    /** In the order of what they are about: ids are random, and what comes first must not be. */
    private List<Job> due() {
        return management.createJobQuery().executable().list().stream()
                .sorted(Comparator.comparing(Job::getDuedate, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(job -> String.valueOf(job.getProcessDefinitionKey()))
                        .thenComparing(job -> activity(job))
                        .thenComparing(Job::getId))
                .toList();
    }

    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException failed) {
            // the engine counts it down; a step that lost a race runs in the next pass, one that fails for good is seen
            // at the end
        }
    }

    @Override
    public Optional<Instant> nextTimer(String plan) {
        return first(management
                .createJobQuery()
                .tenantIdIn(plan)
                .timers()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1));
    }

    @Override
    public Optional<Instant> nextTimerOfAll() {
        return first(management
                .createJobQuery()
                .timers()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1));
    }

    private static Optional<Instant> first(List<Job> jobs) {
        return jobs.stream().findFirst().map(job -> job.getDuedate().toInstant());
    }

    @Override
    public List<Part> tasksSince(String plan, Instant moment) {
        return tasks
                .createTaskQuery()
                .tenantIdIn(plan)
                .taskCreatedAfter(Date.from(moment.minusMillis(1)))
                .list()
                .stream()
                .map(this::part)
                .sorted(Comparator.comparing(Part::dossier)
                        .thenComparing(Part::task)
                        .thenComparing(Part::name))
                .toList();
    }

    private Part part(Task task) {
        List<IdentityLink> candidates = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        String dossier = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        return new Part(
                task.getId(),
                task.getTenantId(),
                key(task.getProcessDefinitionId()),
                task.getTaskDefinitionKey(),
                dossier,
                task.getName(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                sorted(candidates, IdentityLink::getGroupId),
                sorted(candidates, IdentityLink::getUserId));
    }

    private static List<String> sorted(List<IdentityLink> links, Function<IdentityLink, String> whose) {
        return links.stream().map(whose).filter(Objects::nonNull).sorted().toList();
    }

    @Override
    public JsonNode form(Part part, String person) {
        return as(
                person,
                part.plan(),
                () -> json.valueToTree(handlers.of(part.process(), part.task())
                        .form(visible.require(part.id(), person).work())));
    }

    @Override
    public void send(Part part, String person, JsonNode submission) {
        as(person, part.plan(), () -> {
            forms.submitTaskForm(part.id(), Map.of("submission", submission.toString()));
            return null;
        });
    }

    @Override
    public UUID attach(Part part, String person, String name) {
        return attachments
                .stage(part.plan(), part.id(), person, name, new ByteArrayInputStream(PDF))
                .id();
    }

    @Override
    public <T> T as(String person, String plan, Supplier<T> work) {
        List<String> own = groups.computeIfAbsent(
                person,
                each -> identities.createGroupQuery().groupMember(each).list().stream()
                        .map(Group::getId)
                        .toList());
        identities.setAuthentication(person, own, List.of(plan));
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    @Override
    public List<Running> running(String plan) {
        return runtime.createProcessInstanceQuery().tenantIdIn(plan).list().stream()
                .map(instance ->
                        new Running(key(instance.getProcessDefinitionId()), String.valueOf(instance.getBusinessKey())))
                .sorted(Comparator.comparing(Running::process).thenComparing(Running::dossier))
                .toList();
    }

    @Override
    public List<String> failedJobs() {
        return management.createJobQuery().noRetriesLeft().list().stream()
                .map(job -> job.getProcessDefinitionKey() + ": " + job.getExceptionMessage())
                .sorted()
                .toList();
    }
}
