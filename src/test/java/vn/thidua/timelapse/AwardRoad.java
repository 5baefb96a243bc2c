package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.award.Decisions;
import vn.thidua.council.CouncilAccess;
import vn.thidua.council.CouncilBody;
import vn.thidua.council.Sessions;
import vn.thidua.document.Attachments;
import vn.thidua.nomination.Batches;
import vn.thidua.nomination.LevelDossier;
import vn.thidua.nomination.LevelResults;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.nomination.Nominations;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.Person;
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.TaskHandlers;
import vn.thidua.platform.engine.VisibleTasks;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.Desk;

/**
 * Takes a list from its drafts to its end as the officials of the time-lapse would, all of them diligent: every task that the list
 * brings is done by somebody who may, a waiting list is taken up, time passes only where nothing else is left to do.
 */
@Component
public class AwardRoad {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    static final Set<String> WAYS = Set.of(
            "nomination-batch",
            "nomination-level",
            "nomination-opinion",
            "council-session",
            "council-ballot",
            "award-decision",
            "document-issuance");
    private static final int MOST_STEPS = 150;

    private final Desk desk;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final FormService forms;
    private final TaskHandlers handlers;
    private final VisibleTasks visible;
    private final Attachments attachments;
    private final People people;
    private final Nominations nominations;
    private final Batches batches;
    private final Decisions decisions;
    private final LevelResults levels;
    private final Sessions sessions;
    private final CouncilAccess access;
    private final ObjectMapper json;
    private final List<Script> scripts;
    private final AtomicInteger number = new AtomicInteger();
    private Consumer<Runnable> meter = Runnable::run;

    AwardRoad(
            Desk desk,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            FormService forms,
            TaskHandlers handlers,
            VisibleTasks visible,
            Attachments attachments,
            People people,
            Nominations nominations,
            Batches batches,
            Decisions decisions,
            LevelResults levels,
            Sessions sessions,
            CouncilAccess access,
            ObjectMapper json) {
        this.desk = desk;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.forms = forms;
        this.handlers = handlers;
        this.visible = visible;
        this.attachments = attachments;
        this.people = people;
        this.nominations = nominations;
        this.batches = batches;
        this.decisions = decisions;
        this.levels = levels;
        this.sessions = sessions;
        this.access = access;
        this.json = json;
        this.scripts = List.of(
                new NominationScript(json), new AwardScript(json), new CouncilScript(json), new DocumentScript(json));
    }

    /** Every deed and every step of the engine, each one transaction, is run by this from now on. */
    public void measuredBy(Consumer<Runnable> given) {
        meter = given;
    }

    private void ready() {
        for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            jobs.forEach(job -> meter.accept(() -> management.executeJob(job.getId())));
        }
    }

    private List<Job> jobs() {
        return management.createJobQuery().messages().withRetriesLeft().list().stream()
                .filter(job -> job.getProcessDefinitionId() != null)
                .toList();
    }

    /** One walk: what stood there before is none of its business. */
    public final class Walk {

        private final String plan;
        private final List<String> rows;
        private final Set<String> others = new HashSet<>();
        private final List<String> trace = new ArrayList<>();

        private Walk(String plan, List<String> rows) {
            this.plan = plan;
            this.rows = rows;
            open().forEach(task -> others.add(task.getId()));
            timers().forEach(timer -> others.add(timer.getId()));
        }

        /** Tasks as they were done, {@code office role: task}. */
        public List<String> trace() {
            return trace;
        }

        public List<Nomination> rows() {
            return nominations.all(rows);
        }

        /** Goes on until every row is there, or where it ends. */
        public Walk until(Predicate<Nomination> there) {
            for (int step = 0; step < MOST_STEPS; step++) {
                ready();
                if (rows().stream()
                        .allMatch(row -> there.test(row) || row.status().ended())) {
                    return this;
                }
                if (!oneTask() && !takenUp() && !time()) {
                    throw new AssertionError("Nothing is left to do for %s after %s"
                            .formatted(
                                    rows().stream().map(Nomination::status).toList(),
                                    trace.subList(Math.max(0, trace.size() - 4), trace.size())));
                }
            }
            throw new AssertionError("No end for %s after %s"
                    .formatted(
                            rows().stream().map(Nomination::status).toList(),
                            trace.subList(Math.max(0, trace.size() - 4), trace.size())));
        }

        /** To the end of what the decision still brings. */
        public Walk toTheEnd() {
            until(row -> false);
            while (oneTask()) {
                ready();
            }
            return this;
        }

        private List<Task> open() {
            return tasks.createTaskQuery().tenantIdIn(plan).list().stream()
                    .filter(task -> WAYS.contains(process(task)))
                    .filter(task -> !others.contains(task.getId()))
                    .sorted(Comparator.comparing(Task::getCreateTime).thenComparing(Task::getName))
                    .toList();
        }

        private boolean oneTask() {
            List<String> why = new ArrayList<>();
            for (Task task : open()) {
                for (String person : candidates(task)) {
                    try {
                        if (does(plan, task, person)) {
                            trace.add(person + ": " + task.getName());
                            return true;
                        }
                    } catch (Refusal | NotAllowed no) {
                        why.add(person + ": " + task.getName() + ": " + no.getMessage());
                    }
                }
            }
            trace.addAll(why);
            return false;
        }

        private boolean takenUp() {
            List<Nomination> now = rows();
            return take(now, NominationStatus.CHO_TRINH)
                    || take(now, NominationStatus.CHO_QUYET_DINH)
                    || beforeTheCouncil(now);
        }

        private boolean beforeTheCouncil(List<Nomination> now) {
            List<String> ids = now.stream()
                    .filter(row -> row.status() == NominationStatus.CHO_HOP)
                    .map(Nomination::id)
                    .toList();
            if (ids.isEmpty()) {
                return false;
            }
            LevelDossier level = levels.dossiersOf(ids).get(ids.get(0));
            CouncilBody body = CouncilBody.valueOf(level.body().name());
            Set<String> free = sessions.waiting(plan, level.council(), body).first().stream()
                    .map(Nomination::id)
                    .collect(Collectors.toSet());
            if (!free.containsAll(ids)) {
                return false; // a session has them
            }
            String secretary = people.holding(access.secretaries(plan, level.council())).stream()
                    .map(Person::id)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            meter.accept(() ->
                    desk.as(secretary).loggedIn(() -> sessions.open(plan, level.council(), body, ids, secretary)));
            return true;
        }

        private boolean take(List<Nomination> now, NominationStatus waiting) {
            List<Nomination> some =
                    now.stream().filter(row -> row.status() == waiting).toList();
            if (some.isEmpty()) {
                return false;
            }
            String office = some.get(0).office();
            List<String> ids = some.stream().map(Nomination::id).toList();
            String person = people.holding(new Group(plan, office, Role.CHUYEN_VIEN)).stream()
                    .map(Person::id)
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Nobody at " + office));
            meter.accept(() -> desk.as(person)
                    .loggedIn(() -> waiting == NominationStatus.CHO_TRINH
                            ? batches.open(plan, office, ids, person).id()
                            : decisions.start(plan, person, office, ids)));
            return true;
        }

        private List<Job> timers() {
            return management.createJobQuery().tenantIdIn(plan).timers().withRetriesLeft().list().stream()
                    .filter(job -> WAYS.contains(job.getProcessDefinitionKey()))
                    .filter(job -> !others.contains(job.getId()))
                    .sorted(Comparator.comparing(Job::getDuedate))
                    .toList();
        }

        /** It is the moment of the next timer. */
        private boolean time() {
            Optional<Job> next = timers().stream().findFirst();
            next.ifPresent(job -> {
                if (job.getDuedate().after(ClockUtil.getCurrentTime())) {
                    ClockUtil.setCurrentTime(job.getDuedate());
                }
                management.executeJob(job.getId());
            });
            return next.isPresent();
        }
    }

    /** A seed with which nobody finds fault with anything. */
    private static final long DILIGENT = 1;

    /** From drafts on: the office opens its list. */
    public Walk from(String plan, String office, List<String> drafts, String person) {
        Walk walk = new Walk(plan, drafts);
        meter.accept(() -> desk.as(person).loggedIn(() -> batches.open(plan, office, drafts, person)));
        return walk;
    }

    /** Fills in the form of a task as this person and sends it; false where no official of the time-lapse knows the task. */
    boolean does(String plan, Task task, String person) {
        Part part = new Part(
                task.getId(),
                plan,
                process(task),
                task.getTaskDefinitionKey(),
                dossier(task),
                task.getName(),
                null,
                List.of());
        JsonNode form = desk.as(person)
                .loggedIn(() -> json.valueToTree(handlers.of(part.process(), part.task())
                        .form(visible.require(task.getId(), person).work())));
        Scene scene = new Scene(
                part,
                person,
                form,
                VietnamTime.dateOf(desk.now()),
                new Chance(DILIGENT, part.task()),
                false,
                name -> attachments
                        .stage(plan, task.getId(), person, name, new ByteArrayInputStream(PDF))
                        .id(),
                number.incrementAndGet());
        Optional<ObjectNode> typed =
                scripts.stream().flatMap(script -> script.play(scene).stream()).findFirst();
        typed.ifPresent(each -> meter.accept(() -> desk.as(person).loggedIn(() -> {
            forms.submitTaskForm(task.getId(), Map.of("submission", each.toString()));
            return null;
        })));
        return typed.isPresent();
    }

    List<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(group -> Group.of(group).map(people::holding).orElse(List.of()).stream())
                .map(Person::id)
                .distinct()
                .sorted()
                .toList();
    }

    private String dossier(Task task) {
        return runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static String process(Task task) {
        return task.getProcessDefinitionId()
                .substring(0, task.getProcessDefinitionId().indexOf(':'));
    }
}
