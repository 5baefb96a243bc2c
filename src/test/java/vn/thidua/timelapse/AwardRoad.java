package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.award.Decisions;
import vn.thidua.council.CouncilAccess;
import vn.thidua.council.CouncilBody;
import vn.thidua.council.Sessions;
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
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;

/**
 * Takes lists from their drafts to their end as the officials of the time-lapse would, all of them diligent: every task that the
 * lists bring is done by somebody who may, a waiting list is taken up, time passes only where nothing else is left to do. So lists
 * that walk side by side come before the same session, and into the same decision.
 */
@Component
public class AwardRoad {

    static final Set<String> WAYS = Set.of(
            "nomination-batch",
            "nomination-level",
            "nomination-opinion",
            "council-session",
            "council-ballot",
            "award-decision",
            "document-issuance");
    private static final int MOST_ROUNDS = 150;
    /** So often a timer may come before somebody has something to do again. */
    private static final int MOST_WAITS = 10;

    private final Desk desk;
    private final UsualWork work;
    private final TaskService tasks;
    private final ManagementService management;
    private final People people;
    private final Nominations nominations;
    private final Batches batches;
    private final Decisions decisions;
    private final LevelResults levels;
    private final Sessions sessions;
    private final CouncilAccess access;
    private Consumer<Runnable> meter = Runnable::run;

    AwardRoad(
            Desk desk,
            UsualWork work,
            TaskService tasks,
            ManagementService management,
            People people,
            Nominations nominations,
            Batches batches,
            Decisions decisions,
            LevelResults levels,
            Sessions sessions,
            CouncilAccess access) {
        this.desk = desk;
        this.work = work;
        this.tasks = tasks;
        this.management = management;
        this.people = people;
        this.nominations = nominations;
        this.batches = batches;
        this.decisions = decisions;
        this.levels = levels;
        this.sessions = sessions;
        this.access = access;
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
        private final List<String> rows = new ArrayList<>();
        private final Set<String> others = new HashSet<>();
        private final List<String> trace = new ArrayList<>();
        /** Why nobody did what still lies there. */
        private final List<String> refused = new ArrayList<>();

        private int waits;

        private Walk(String plan) {
            this.plan = plan;
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

        /** An office opens a list of its drafts. */
        public Walk with(String office, List<String> drafts, String person) {
            rows.addAll(drafts);
            meter.accept(() -> desk.as(person).loggedIn(() -> batches.open(plan, office, drafts, person)));
            return this;
        }

        /** Goes on until every row is there, or where it ends. */
        public Walk until(Predicate<Nomination> there) {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                ready();
                if (rows().stream()
                        .allMatch(row -> there.test(row) || row.status().ended())) {
                    return this;
                }
                if (tasksDone() || takenUp()) {
                    waits = 0;
                } else if (++waits > MOST_WAITS || !time()) {
                    throw stuck("Nothing is left to do");
                }
            }
            throw stuck("No end");
        }

        private AssertionError stuck(String how) {
            return new AssertionError("%s for %s after %s, refused: %s, open: %s"
                    .formatted(
                            how,
                            rows().stream()
                                    .map(row -> row.id() + " " + row.status())
                                    .toList(),
                            trace.subList(Math.max(0, trace.size() - 6), trace.size()),
                            refused,
                            open().stream().map(Task::getName).toList()));
        }

        /** To the end of what the decision still brings. */
        public Walk toTheEnd() {
            until(row -> false);
            while (tasksDone()) {
                ready();
            }
            return this;
        }

        private List<Task> open() {
            return tasks.createTaskQuery().tenantIdIn(plan).list().stream()
                    .filter(task -> WAYS.contains(UsualWork.process(task)))
                    .filter(task -> !others.contains(task.getId()))
                    .sorted(Comparator.comparing(Task::getCreateTime).thenComparing(Task::getName))
                    .toList();
        }

        /** Everything that lies on a desk is done once, as far as somebody may. */
        private boolean tasksDone() {
            refused.clear();
            boolean some = false;
            for (Task task : open()) {
                some |= isThere(task) && done(task);
            }
            return some;
        }

        private boolean isThere(Task task) {
            return tasks.createTaskQuery().taskId(task.getId()).count() == 1;
        }

        private boolean done(Task task) {
            for (String person : work.candidates(task)) {
                try {
                    if (does(task, person)) {
                        trace.add(person + ": " + task.getName());
                        return true;
                    }
                } catch (Refusal | NotAllowed no) {
                    refused.add(person + ": " + task.getName() + ": " + no.getMessage());
                }
            }
            return false;
        }

        private boolean takenUp() {
            boolean some = false;
            for (NominationStatus waiting : List.of(NominationStatus.CHO_TRINH, NominationStatus.CHO_QUYET_DINH)) {
                for (List<Nomination> list : lists(waiting, row -> row.office() + " " + row.form())) {
                    take(list.get(0).office(), waiting, list);
                    some = true;
                }
            }
            return beforeTheCouncils() || some;
        }

        private Collection<List<Nomination>> lists(NominationStatus waiting, Function<Nomination, String> together) {
            return rows().stream()
                    .filter(row -> row.status() == waiting)
                    .collect(Collectors.groupingBy(together, TreeMap::new, Collectors.toList()))
                    .values();
        }

        private boolean beforeTheCouncils() {
            Map<String, LevelDossier> levelOf = levels.dossiersOf(rows().stream()
                    .filter(row -> row.status() == NominationStatus.CHO_HOP)
                    .map(Nomination::id)
                    .toList());
            boolean some = false;
            for (List<Nomination> list : lists(
                    NominationStatus.CHO_HOP,
                    row -> levelOf.get(row.id()).council() + " "
                            + levelOf.get(row.id()).body())) {
                some |= beforeTheCouncil(levelOf.get(list.get(0).id()), list);
            }
            return some;
        }

        /** Those that a session has already are left to it. */
        private boolean beforeTheCouncil(LevelDossier level, List<Nomination> list) {
            CouncilBody body = CouncilBody.valueOf(level.body().name());
            Set<String> free = sessions.waiting(plan, level.council(), body).first().stream()
                    .map(Nomination::id)
                    .collect(Collectors.toSet());
            List<String> ids =
                    list.stream().map(Nomination::id).filter(free::contains).toList();
            if (ids.isEmpty()) {
                return false;
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

        private void take(String office, NominationStatus waiting, List<Nomination> list) {
            List<String> ids = list.stream().map(Nomination::id).toList();
            String person = people.holding(new Group(plan, office, Role.CHUYEN_VIEN)).stream()
                    .map(Person::id)
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Nobody at " + office));
            meter.accept(() -> desk.as(person)
                    .loggedIn(() -> waiting == NominationStatus.CHO_TRINH
                            ? batches.open(plan, office, ids, person).id()
                            : decisions.start(plan, person, office, ids)));
        }

        private List<Job> timers() {
            return management.createJobQuery().tenantIdIn(plan).timers().withRetriesLeft().list().stream()
                    .filter(job -> WAYS.contains(job.getProcessDefinitionKey()))
                    .filter(job -> !others.contains(job.getId()))
                    .sorted(Comparator.comparing(Job::getDuedate))
                    .toList();
        }

        /** It is the moment of the next timer, and of all that go with it. */
        private boolean time() {
            List<Job> all = timers();
            if (all.isEmpty()) {
                return false;
            }
            Date next = all.get(0).getDuedate();
            if (next.after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(next);
            }
            all.stream()
                    .filter(job -> !job.getDuedate().after(next))
                    .filter(job ->
                            management.createJobQuery().jobId(job.getId()).count() == 1)
                    .forEach(job -> management.executeJob(job.getId()));
            return true;
        }
    }

    /** A walk without a list yet. */
    public Walk in(String plan) {
        return new Walk(plan);
    }

    /** From drafts on: the office opens its list. */
    public Walk from(String plan, String office, List<String> drafts, String person) {
        return in(plan).with(office, drafts, person);
    }

    /** Rows that are on their way already, wherever they lie. */
    public Walk along(String plan, List<String> rows) {
        Walk walk = in(plan);
        walk.rows.addAll(rows);
        walk.others.clear(); // what is open belongs to these rows
        return walk;
    }

    /** Fills in the form of a task as this person and sends it; false where no official of the time-lapse knows the task. */
    boolean does(Task task, String person) {
        Optional<ObjectNode> typed = work.typed(task, person);
        typed.ifPresent(each -> meter.accept(() -> work.sends(task, person, each)));
        return typed.isPresent();
    }

    List<String> candidates(Task task) {
        return work.candidates(task);
    }
}
