package vn.thidua.timelapse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.OptimisticLockingFailureException;
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
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;

/**
 * Many lists on the way at once: some are sent while others are appraised, voted on and decided by several people side by side,
 * and the engine's own executor works beside them. Time passes only where nothing else is left to do.
 */
@Component
public class AwardRush {

    private static final long PAUSE_NANOS = 5_000_000;
    /** So many looks without any progress, and something hangs. */
    private static final int MOST_LOOKS = 20_000;

    private static final String BALLOT = "council-ballot";

    private final AwardRoad road;
    private final Desk desk;
    private final TaskService tasks;
    private final ManagementService management;
    private final People people;
    private final Nominations nominations;
    private final Batches batches;
    private final Decisions decisions;
    private final LevelResults levels;
    private final Sessions sessions;
    private final CouncilAccess access;

    AwardRush(
            AwardRoad road,
            Desk desk,
            TaskService tasks,
            ManagementService management,
            People people,
            Nominations nominations,
            Batches batches,
            Decisions decisions,
            LevelResults levels,
            Sessions sessions,
            CouncilAccess access) {
        this.road = road;
        this.desk = desk;
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

    /** Measures. */
    public interface Watch {

        /** What only the test has to find out. */
        <T> T aside(Supplier<T> question);

        /** What an official does, by the kind of his work. */
        <T> T deed(String kind, Supplier<T> work);
    }

    /** A list of drafts of an office. */
    public record Drafts(String office, String author, List<String> rows) {}

    /**
     * What people met.
     *
     * @param conflicts sentences of lost races, and errors of the engine about them: an official should see none
     * @param refusals attempts by somebody who may not, because the next one may
     */
    public record Met(Queue<String> conflicts, Queue<String> refusals) {}

    private final class Rush {

        private final String plan;
        private final Watch watch;
        private final JobExecutor executor;
        private final Queue<Drafts> toSend;
        private final int officials;
        private final List<String> rows;
        private final Set<String> taken = new HashSet<>();
        private final AtomicInteger done = new AtomicInteger();
        private final Met met = new Met(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());

        private Rush(String plan, List<Drafts> lists, int officials, JobExecutor executor, Watch watch) {
            this.plan = plan;
            this.watch = watch;
            this.executor = executor;
            this.officials = officials;
            this.toSend = new ArrayDeque<>(lists);
            this.rows = lists.stream().flatMap(list -> list.rows().stream()).toList();
        }

        private Met run() {
            ExecutorService pool = Executors.newFixedThreadPool(officials);
            try {
                int looks = 0;
                while (true) {
                    int before = done.get();
                    boolean quiet = watch.aside(() -> executable().count()) == 0; // looked at before the tasks
                    List<Runnable> wave = watch.aside(this::wave);
                    await(wave.stream().<Future<?>>map(pool::submit).toList());
                    if (done.get() > before) {
                        looks = 0;
                    } else if (!quiet) {
                        pause(++looks);
                    } else if (watch.aside(this::over)) {
                        return met;
                    } else {
                        watch.aside(this::time);
                    }
                }
            } finally {
                pool.shutdown();
            }
        }

        /** What may be done at this moment: another few lists are sent, tasks, and lists that wait to be taken up. */
        private List<Runnable> wave() {
            List<Runnable> wave = new ArrayList<>();
            for (int n = 0; n < officials && !toSend.isEmpty(); n++) {
                Drafts list = toSend.remove();
                wave.add(() -> as(
                        "send a list",
                        list.author(),
                        () -> batches.open(plan, list.office(), list.rows(), list.author())));
            }
            tasks.createTaskQuery().tenantIdIn(plan).list().stream()
                    .filter(task -> AwardRoad.WAYS.contains(UsualWork.process(task)))
                    .forEach(task -> wave.add(() -> does(task)));
            nominations.all(rows).stream()
                    .filter(row -> row.status().underWay() && row.dossier() != null)
                    .collect(Collectors.groupingBy(Nomination::dossier))
                    .values()
                    .forEach(some -> takenUp(some).ifPresent(wave::add));
            return wave;
        }

        private void does(Task task) {
            for (String person : watch.aside(() -> who(task))) {
                try {
                    boolean sent = watch.deed(
                            UsualWork.process(task) + "/" + task.getTaskDefinitionKey(), () -> road.does(task, person));
                    if (sent) {
                        done.incrementAndGet();
                        return;
                    }
                } catch (Refusal | NotAllowed no) {
                    met.refusals().add(task.getName() + ": " + no.getMessage());
                } catch (NotFound | NullValueException gone) {
                    return; // before the form was open
                } catch (Conflict | OptimisticLockingException | OptimisticLockingFailureException lost) {
                    met.conflicts().add(task.getName() + ": " + lost.getMessage());
                    return;
                }
            }
        }

        /** A ballot is offered to all members, and is one member's; nobody sees a task that is gone. */
        private List<String> who(Task task) {
            try {
                List<String> candidates = road.candidates(task);
                if (!UsualWork.process(task).equals(BALLOT)) {
                    return candidates;
                }
                Object member = tasks.getVariable(task.getId(), "member");
                return candidates.stream().filter(member::equals).toList();
            } catch (NullValueException gone) {
                return List.of();
            }
        }

        private void as(String kind, String person, Supplier<Object> work) {
            try {
                watch.deed(kind, () -> desk.as(person).loggedIn(work));
                done.incrementAndGet();
            } catch (Conflict | OptimisticLockingException | OptimisticLockingFailureException lost) {
                met.conflicts().add(kind + ": " + lost.getMessage());
            }
        }

        /** A list is taken up when all of it waits for the same. */
        private Optional<Runnable> takenUp(List<Nomination> list) {
            Nomination first = list.get(0);
            boolean council = first.status() == NominationStatus.CHO_HOP;
            if (!council && first.status() != NominationStatus.CHO_QUYET_DINH
                    || list.stream().anyMatch(row -> row.status() != first.status())
                    || !taken.add(first.dossier() + " " + first.status())) {
                return Optional.empty();
            }
            List<String> ids = list.stream().map(Nomination::id).toList();
            if (council) {
                LevelDossier level = levels.dossiersOf(List.of(first.id())).get(first.id());
                String secretary = first(access.secretaries(plan, level.council()));
                CouncilBody body = CouncilBody.valueOf(level.body().name());
                return Optional.of(() -> as(
                        "open a session", secretary, () -> sessions.open(plan, level.council(), body, ids, secretary)));
            }
            String person = first(new Group(plan, first.office(), Role.CHUYEN_VIEN));
            return Optional.of(
                    () -> as("begin a decision", person, () -> decisions.start(plan, person, first.office(), ids)));
        }

        private String first(Group group) {
            return people.holding(group).stream()
                    .map(Person::id)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }

        private JobQuery executable() {
            return management.createJobQuery().tenantIdIn(plan).executable();
        }

        private boolean over() {
            return toSend.isEmpty()
                    && nominations.all(rows).stream()
                            .allMatch(row -> row.status().ended());
        }

        /** It is the moment of the next timer. */
        private Date time() {
            Date next = management.createJobQuery().tenantIdIn(plan).withRetriesLeft().list().stream()
                    .filter(job -> job.getDuedate() != null)
                    .min(Comparator.comparing(Job::getDuedate))
                    .orElseThrow(() -> new AssertionError("Nothing is left to do for %s; people met %s"
                            .formatted(
                                    nominations.all(rows).stream()
                                            .collect(Collectors.groupingBy(Nomination::status, Collectors.counting())),
                                    met)))
                    .getDuedate();
            ClockUtil.offset(next.getTime() - System.currentTimeMillis() + 1);
            executor.jobWasAdded();
            return next;
        }
    }

    private static void pause(int looks) {
        if (looks > MOST_LOOKS) {
            throw new AssertionError("The engine's jobs do not come to an end");
        }
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    private static void await(List<Future<?>> wave) {
        for (Future<?> each : wave) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Takes the lists to their end. */
    public Met run(String plan, List<Drafts> lists, int officials, JobExecutor executor, Watch watch) {
        return new Rush(plan, lists, officials, executor, watch).run();
    }
}
