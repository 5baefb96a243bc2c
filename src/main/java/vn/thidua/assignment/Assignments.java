package vn.thidua.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.notification.Notices;
import vn.thidua.organisation.People;
import vn.thidua.organisation.Person;
import vn.thidua.platform.engine.OpenTask;
import vn.thidua.platform.engine.OpenTasks;
import vn.thidua.platform.engine.TaskGivenBack;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * Phân công xử lý, chuyển xử lý: tasks go from desk to desk inside an office. Many at once go all or not at all. What is
 * typed in a task's form belongs to the task and goes with it.
 */
@Service
@Transactional
public class Assignments {

    /** As long as a list of names in a notice stays readable. */
    private static final int NAMED = 3;

    private static final String ASSIGNED = "Bạn được phân công xử lý";
    private static final String PASSED_ON = "Bạn được chuyển xử lý";

    private final AssignmentStore store;
    private final Desks desks;
    private final GivenTasks given;
    private final OpenTasks open;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    Assignments(
            AssignmentStore store,
            Desks desks,
            GivenTasks given,
            OpenTasks open,
            People people,
            Notices notices,
            Clock clock) {
        this.store = store;
        this.desks = desks;
        this.given = given;
        this.open = open;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * What the form of a task says about its assignment.
     *
     * @param by name of who gave it
     * @param passedBy name of who passed it on since then, null when nobody did
     */
    public record Line(String by, Instant at, String direction, LocalDate internalDate, String passedBy, String note) {}

    /**
     * A head gives tasks of his office to a person, who is told by {@link #tellAssigned}.
     *
     * @param direction ý kiến chỉ đạo, may be null
     * @param internalDate from today on and earlier than the due date of each task; null for none
     */
    public void assign(
            String plan, String user, List<ChosenTask> chosen, String to, String direction, LocalDate internalDate) {
        String said = Texts.optional(direction, "Ý kiến chỉ đạo", Texts.COMMENT);
        Person taker = desks.colleague(plan, to);
        Desks.Hats head = desks.hats(plan, user);
        Desks.Hats hats = desks.hats(plan, taker.id());
        List<OpenTask> tasks = desks.hold(plan, chosen);
        for (OpenTask task : tasks) {
            desks.requireLead(head, task);
            desks.requireTaker(taker, hats, task);
            requireBeforeDue(task, internalDate);
        }
        Instant now = clock.instant();
        Map<String, Assignment> before = standing(tasks);
        var assignments = new ArrayList<Assignment>();
        var events = new ArrayList<WorkEvent>();
        for (OpenTask task : tasks) {
            Instant followUpBefore =
                    before.containsKey(task.id()) ? before.get(task.id()).followUpBefore() : task.followUp();
            given.give(task, taker.id(), internalDate == null ? followUpBefore : VietnamTime.endOf(internalDate));
            assignments.add(new Assignment(
                    task.id(), plan, taker.id(), user, now, said, internalDate, null, null, followUpBefore));
            events.add(event(task, now, user, WorkEvent.Action.ASSIGNED, taker.id(), internalDate, said));
        }
        store.save(assignments);
        store.note(events);
    }

    /** Tells the person of the tasks that were given to him one by one. */
    public void tellAssigned(String plan, String user, Collection<String> tasks, String to) {
        tell(desks.colleague(plan, to), user, open.withIds(plan, tasks), "assigned", ASSIGNED);
    }

    /**
     * Whoever has tasks, or heads their office, passes them on; what the head said about them stays. The person is told by
     * {@link #tellPassedOn}.
     */
    public void passOn(String plan, String user, List<ChosenTask> chosen, String to, String note) {
        String said = Texts.optional(note, "Ý kiến chuyển", Texts.COMMENT);
        Person taker = desks.colleague(plan, to);
        Desks.Hats giver = desks.hats(plan, user);
        Desks.Hats hats = desks.hats(plan, taker.id());
        List<OpenTask> tasks = desks.hold(plan, chosen);
        for (OpenTask task : tasks) {
            desks.requireHas(giver, task);
            if (taker.id().equals(task.assignee())
                    || task.assignee() == null && taker.id().equals(user)) {
                throw Refusal.of(
                        task.assignee() == null
                                ? "Không chuyển việc “%s” cho chính mình; hãy bấm “Nhận việc” để xử lý."
                                : "Việc “%s” đang do chính người này xử lý; hãy chọn người khác.",
                        task.name());
            }
            desks.requireTaker(taker, hats, task);
        }
        move(tasks, taker, user, WorkEvent.Action.PASSED_ON, said);
    }

    /** Tells the person of the tasks that were passed on to him one by one. */
    public void tellPassedOn(String plan, String user, Collection<String> tasks, String to) {
        tell(desks.colleague(plan, to), user, open.withIds(plan, tasks), "passed-on", PASSED_ON);
    }

    /** Nhận thay: a substitute takes over drafting and checking that is assigned to whom he replaces today. */
    public void takeOver(String plan, String user, List<ChosenTask> chosen) {
        Person taker = desks.colleague(plan, user);
        Desks.Hats hats = desks.hats(plan, user);
        List<OpenTask> tasks = desks.hold(plan, chosen);
        for (OpenTask task : tasks) {
            desks.requireCommon(task);
            if (!hats.replacesHolderOf(task)) {
                throw Refusal.of(
                        "Bạn không được giao xử lý thay việc “%s”; chỉ người xử lý thay của người đang giữ việc mới nhận thay"
                                + " được.",
                        task.name());
            }
            given.checkTaker(task, user);
        }
        move(tasks, taker, user, WorkEvent.Action.PASSED_ON, "Nhận thay");
    }

    /** Tasks that were held and checked go to the person, with the direction and the internal date that they had. */
    void move(List<OpenTask> tasks, Person taker, String user, WorkEvent.Action action, String said) {
        Instant now = clock.instant();
        Map<String, Assignment> before = standing(tasks);
        var assignments = new ArrayList<Assignment>();
        var events = new ArrayList<WorkEvent>();
        for (OpenTask task : tasks) {
            Optional<Assignment> first = Optional.ofNullable(before.get(task.id()));
            given.give(task, taker.id(), task.followUp());
            assignments.add(new Assignment(
                    task.id(),
                    task.plan(),
                    taker.id(),
                    first.map(Assignment::givenBy).orElse(user),
                    first.map(Assignment::givenAt).orElse(now),
                    first.map(Assignment::direction).orElse(null),
                    first.map(Assignment::internalDate).orElse(null),
                    user,
                    said,
                    first.map(Assignment::followUpBefore).orElse(task.followUp())));
            events.add(event(
                    task,
                    now,
                    user,
                    action,
                    taker.id(),
                    first.map(Assignment::internalDate).orElse(null),
                    said));
        }
        store.save(assignments);
        store.note(events);
    }

    /** Tasks that were held go back to their group. */
    void giveBack(List<OpenTask> tasks, String user, String said) {
        Map<String, Assignment> before = standing(tasks);
        Instant now = clock.instant();
        tasks.forEach(task -> given.give(
                task,
                null,
                before.containsKey(task.id()) ? before.get(task.id()).followUpBefore() : task.followUp()));
        store.delete(tasks.stream().map(OpenTask::id).toList());
        store.note(tasks.stream()
                .map(task -> event(task, now, user, WorkEvent.Action.RETURNED, null, null, said))
                .toList());
    }

    /** Whoever was given a task returns it to the group: nothing of the assignment stays but its story. */
    @EventListener
    void givenBack(TaskGivenBack event) {
        store.find(event.taskId())
                .filter(assignment -> assignment.person().equals(event.user()))
                .ifPresent(assignment -> {
                    store.delete(List.of(event.taskId()));
                    given.followUp(event.taskId(), assignment.followUpBefore());
                    open.withIds(assignment.plan(), List.of(event.taskId()))
                            .forEach(task -> store.note(List.of(new WorkEvent(
                                    task.plan(),
                                    task.id(),
                                    task.name(),
                                    task.businessKey(),
                                    given.about(task),
                                    clock.instant(),
                                    event.user(),
                                    WorkEvent.Action.RETURNED,
                                    event.user(),
                                    null,
                                    null,
                                    null))));
                });
    }

    /** What was said when the task was given to who has it; empty when he took it himself. */
    @Transactional(readOnly = true)
    public Optional<Line> of(String task, String holder) {
        return store.find(task)
                .filter(assignment -> assignment.person().equals(holder))
                .map(assignment -> new Line(
                        people.nameOf(assignment.givenBy()),
                        assignment.givenAt(),
                        assignment.direction(),
                        assignment.internalDate(),
                        assignment.passedBy() == null ? null : people.nameOf(assignment.passedBy()),
                        assignment.passedNote()));
    }

    /** Assignments that still count: whoever has the task got it by them. */
    Map<String, Assignment> standing(Collection<OpenTask> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        Map<String, Assignment> last = store.of(tasks.stream().map(OpenTask::id).toList());
        return tasks.stream()
                .filter(task -> last.containsKey(task.id())
                        && last.get(task.id()).person().equals(task.assignee()))
                .collect(Collectors.toMap(OpenTask::id, task -> last.get(task.id())));
    }

    private void requireBeforeDue(OpenTask task, LocalDate internalDate) {
        if (internalDate == null) {
            return;
        }
        LocalDate today = VietnamTime.dateOf(clock.instant());
        if (internalDate.isBefore(today)) {
            throw Refusal.of(
                    "Hạn nội bộ %s đã qua; hãy chọn ngày từ hôm nay (%s) trở đi.",
                    VietnamTime.format(internalDate), VietnamTime.format(today));
        }
        if (task.due() != null && !internalDate.isBefore(VietnamTime.dateOf(task.due()))) {
            throw Refusal.of(
                    "Hạn nội bộ %s không trước thời hạn %s của việc “%s”; hãy chọn ngày sớm hơn hoặc để trống.",
                    VietnamTime.format(internalDate), VietnamTime.format(VietnamTime.dateOf(task.due())), task.name());
        }
    }

    private WorkEvent event(
            OpenTask task,
            Instant now,
            String user,
            WorkEvent.Action action,
            String to,
            LocalDate internalDate,
            String said) {
        return new WorkEvent(
                task.plan(),
                task.id(),
                task.name(),
                task.businessKey(),
                given.about(task),
                now,
                user,
                action,
                task.assignee(),
                to,
                internalDate,
                said);
    }

    /** One notice, however many tasks; nobody is told what he did himself. */
    void tell(Person taker, String user, List<OpenTask> tasks, String kind, String verb) {
        if (taker.id().equals(user) || tasks.isEmpty()) {
            return;
        }
        String names =
                tasks.stream().limit(NAMED).map(task -> "“" + task.name() + "”").collect(Collectors.joining(", "));
        String rest = tasks.size() > NAMED ? " và %d việc khác".formatted(tasks.size() - NAMED) : "";
        notices.raise(
                taker.id(),
                "work/" + tasks.get(0).id(),
                kind,
                VietnamTime.dateOf(clock.instant()),
                "%s %d việc: %s%s; hãy mở danh sách việc của bạn.".formatted(verb, tasks.size(), names, rest));
    }
}
