package vn.thidua.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.organisation.Colleague;
import vn.thidua.organisation.People;
import vn.thidua.organisation.Person;
import vn.thidua.platform.engine.OpenTask;
import vn.thidua.platform.engine.OpenTasks;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * Bàn giao công việc, when somebody moves or retires: every task that he has, and every unfinished text that he was the last
 * to write, goes to one other person. Today it is refused when that person cannot take something, with the list of it; on a
 * later day nobody is there to be asked, so what he cannot take by then goes back to the group. Nothing is lost either way.
 * What is his alone, such as a ballot, is not handed over (ADR 0033).
 */
@Service
public class HandOvers {

    /** So many are listed. */
    private static final int LISTED = 100;

    private static final int MONTHS_AHEAD = 12;

    private final HandOverStore store;
    private final AssignmentStore assignmentStore;
    private final Assignments assignments;
    private final Desks desks;
    private final OpenTasks open;
    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HandOvers(
            HandOverStore store,
            AssignmentStore assignmentStore,
            Assignments assignments,
            Desks desks,
            OpenTasks open,
            People people,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.assignmentStore = assignmentStore;
        this.assignments = assignments;
        this.desks = desks;
        this.open = open;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * One hand-over in the list.
     *
     * @param waits it waits for its day and may still be cancelled
     */
    public record Row(
            long id,
            String from,
            String to,
            LocalDate day,
            String note,
            String registeredBy,
            Instant registeredAt,
            boolean waits,
            Integer moved,
            Integer returned) {}

    /**
     * @param waits it is registered for a later day
     * @param moved tasks that went over
     */
    public record Outcome(long id, boolean waits, int moved) {}

    /**
     * Hands everything over, today at once, on a later day when that day begins.
     *
     * @param from who leaves; by himself, by a head of his office or by an administrator of the plan
     */
    @Transactional
    public Outcome handOver(String plan, String user, String from, String to, LocalDate day, String note) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        Person leaver = leaver(plan, user, from);
        Person taker = desks.colleague(plan, to);
        if (leaver.id().equals(taker.id())) {
            throw new Refusal("Người bàn giao và người nhận bàn giao là một; hãy chọn người nhận khác.");
        }
        if (day == null) {
            throw new Refusal("Chưa nhập ngày bàn giao; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (day.isBefore(today)) {
            throw Refusal.of(
                    "Ngày bàn giao %s đã qua; hãy chọn ngày từ hôm nay (%s) trở đi.",
                    VietnamTime.format(day), VietnamTime.format(today));
        }
        if (day.isAfter(today.plusMonths(MONTHS_AHEAD))) {
            throw Refusal.of("Ngày bàn giao %s quá xa; hãy chọn ngày trong vòng một năm.", VietnamTime.format(day));
        }
        if (desks.ownHats(plan, taker.id()).groups().isEmpty()) {
            throw Refusal.of("%s chưa có vai trò nào trong kế hoạch; hãy chọn người khác.", taker.fullName());
        }
        String said = Texts.optional(note, "Lý do bàn giao", Texts.COMMENT);
        long id = store.insert(plan, leaver.id(), taker.id(), day, said, user, clock.instant())
                .orElseThrow(() -> Refusal.of(
                        "Đã đăng ký bàn giao công việc của %s vào ngày %s; hãy hủy đăng ký đó rồi bàn giao lại.",
                        leaver.fullName(),
                        store.waitingOf(leaver.id())
                                .map(waiting -> VietnamTime.format(waiting.day()))
                                .orElse("khác")));
        if (day.isAfter(today)) {
            return new Outcome(id, true, 0);
        }
        return new Outcome(id, false, carryOut(store.takeWaiting(id).orElseThrow(), true));
    }

    /** A hand-over that waits for its day is called off. */
    @Transactional
    public void cancel(String plan, String user, long id) {
        HandOver handOver = store.hold(plan, id).orElseThrow(NotFound::new);
        leaver(plan, user, handOver.from());
        if (!handOver.waits()) {
            throw new Refusal("Việc bàn giao này đã thực hiện nên không hủy được; nếu cần, hãy bàn giao ngược lại.");
        }
        store.cancelled(id, user, clock.instant());
    }

    /** Hand-overs from and to the people of the offices that the person leads, his own, and all for an administrator. */
    @Transactional(readOnly = true)
    public List<Row> list(String plan, String user) {
        Desks.Hats hats = desks.hats(plan, user);
        Set<String> mine = new TreeSet<>(Set.of(user));
        people.of(plan, hats.officesLed()).stream().map(Colleague::id).forEach(mine::add);
        List<HandOver> found = hats.administers() ? store.of(plan, LISTED) : store.of(plan, mine, LISTED);
        Map<String, String> names = people.namesOf(found.stream()
                .flatMap(each -> Stream.of(each.from(), each.to(), each.registeredBy()))
                .collect(Collectors.toSet()));
        return found.stream()
                .map(each -> new Row(
                        each.id(),
                        names.getOrDefault(each.from(), each.from()),
                        names.getOrDefault(each.to(), each.to()),
                        each.day(),
                        each.note(),
                        names.getOrDefault(each.registeredBy(), each.registeredBy()),
                        each.registeredAt(),
                        each.waits(),
                        each.moved(),
                        each.returned()))
                .toList();
    }

    /**
     * Carries out what was registered for today or earlier; each by itself, so that one that fails holds up no other. Any
     * number of nodes may run it, and a second run finds nothing to do.
     *
     * @return how many were carried out
     * @throws RuntimeException the first failure with the others, after all were tried; what failed is undone and waits for
     *     the next run
     */
    public int carryOutDue() {
        int done = 0;
        RuntimeException failure = null;
        for (long id : store.due(VietnamTime.dateOf(clock.instant()))) {
            try {
                done += transaction.execute(status -> store.takeWaiting(id)
                        .map(handOver -> {
                            carryOut(handOver, false);
                            return 1;
                        })
                        .orElse(0));
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return done;
    }

    /** @param strict refuse when the other cannot take something, instead of returning it to its group */
    private int carryOut(HandOver handOver, boolean strict) {
        Person taker = people.find(handOver.to()).orElseThrow();
        Desks.Hats hats = desks.ownHats(handOver.plan(), taker.id());
        var fitting = new ArrayList<OpenTask>();
        var others = new ArrayList<OpenTask>();
        for (OpenTask task : tasksOf(handOver)) {
            if (desks.mayTake(taker, hats, task)) {
                fitting.add(task);
            } else if (task.assignee() != null) {
                others.add(task); // a free one is its group's anyway
            }
        }
        if (strict && !others.isEmpty()) {
            throw Refusal.of(
                    "%s không nhận được %d việc: %s; hãy phân công các việc này cho người khác rồi bàn giao lại.",
                    taker.fullName(),
                    others.size(),
                    others.stream().map(task -> "“" + task.name() + "”").collect(Collectors.joining(", ")));
        }
        assignments.move(fitting, taker, handOver.registeredBy(), WorkEvent.Action.HANDED_OVER, handOver.note());
        assignments.giveBack(
                others, handOver.registeredBy(), "Bàn giao công việc, người nhận không có vai trò xử lý việc này");
        store.carriedOut(handOver.id(), fitting.size(), others.size(), clock.instant());
        assignments.tell(taker, handOver.registeredBy(), fitting, "handed-over", "Bạn nhận bàn giao");
        return fitting.size();
    }

    /** Held until the transaction ends: what he has, and free tasks with a text that he was the last to write. */
    private List<OpenTask> tasksOf(HandOver handOver) {
        Set<String> written = new HashSet<>(assignmentStore.tasksWithDraftOf(handOver.plan(), handOver.from()));
        List<String> ids = Stream.concat(
                        open.ofGroups(handOver.plan(), List.of(), handOver.from()).stream()
                                .filter(task -> handOver.from().equals(task.assignee()))
                                .map(OpenTask::id),
                        written.stream())
                .distinct()
                .toList();
        return desks.holdIds(handOver.plan(), ids).stream()
                .filter(task -> !task.isPersonal())
                .filter(task -> handOver.from().equals(task.assignee())
                        || task.assignee() == null && written.contains(task.id()))
                .toList();
    }

    private Person leaver(String plan, String user, String id) {
        Person person = people.find(id == null ? "" : id)
                .filter(found -> found.plan().equals(plan))
                .orElseThrow(() -> new Refusal(
                        "Người bàn giao không có trong kế hoạch này; hãy chọn người trong danh sách của cơ quan."));
        Desks.Hats hats = desks.hats(plan, user);
        boolean leads = desks.ownHats(plan, id).offices().stream().anyMatch(hats::leads);
        if (!user.equals(id) && !leads && !hats.administers()) {
            throw new NotAllowed(
                    "Chỉ chính người bàn giao, lãnh đạo, trưởng phòng của người đó hoặc người quản trị được bàn giao công việc.");
        }
        return person;
    }
}
