package vn.thidua.assignment;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.Person;
import vn.thidua.organisation.RoleAssignment;
import vn.thidua.organisation.Substitutions;
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.OpenTask;
import vn.thidua.platform.engine.OpenTasks;
import vn.thidua.platform.engine.TaskLocks;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;

/** Who may move whose tasks, and to whom. */
@Component
class Desks {

    /** So many tasks are moved at once. */
    static final int MOST = 200;

    private static final Set<Role> HEADS = EnumSet.of(Role.LANH_DAO, Role.TRUONG_PHONG);

    private final OpenTasks open;
    private final TaskLocks locks;
    private final GivenTasks given;
    private final People people;
    private final Substitutions substitutions;
    private final TransactionTemplate question;

    Desks(
            OpenTasks open,
            TaskLocks locks,
            GivenTasks given,
            People people,
            Substitutions substitutions,
            PlatformTransactionManager transactions) {
        this.open = open;
        this.locks = locks;
        this.given = given;
        this.people = people;
        this.substitutions = substitutions;
        this.question = new TransactionTemplate(transactions);
        this.question.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * A person as the rules see him.
     *
     * @param groups his hats in the plan
     * @param replaced whose substitute he is today, and in which groups
     */
    record Hats(String person, Set<Group> groups, Map<String, Set<Group>> replaced) {

        boolean holdsOneOf(OpenTask task) {
            return task.candidateUsers().contains(person) || isOf(task, groups);
        }

        /** Assigned to somebody whose substitute he is, and a task of drafting or checking: then he may take it over. */
        boolean replacesHolderOf(OpenTask task) {
            return task.assignee() != null && isOf(task, replaced.getOrDefault(task.assignee(), Set.of()));
        }

        private static boolean isOf(OpenTask task, Set<Group> groups) {
            return groups.stream().anyMatch(group -> task.candidateGroups().contains(group.id()));
        }

        boolean leads(String office) {
            return groups.stream().anyMatch(group -> group.office().equals(office) && HEADS.contains(group.role()));
        }

        boolean leadsOfficeOf(OpenTask task) {
            return officesOf(task).stream().anyMatch(this::leads);
        }

        boolean worksInOfficeOf(OpenTask task) {
            Set<String> offices = officesOf(task);
            return groups.stream().anyMatch(group -> offices.contains(group.office()));
        }

        boolean administers() {
            return groups.stream().anyMatch(group -> group.role() == Role.QUAN_TRI);
        }

        Set<String> offices() {
            return groups.stream().map(Group::office).collect(Collectors.toCollection(TreeSet::new));
        }

        Set<String> officesLed() {
            return offices().stream().filter(this::leads).collect(Collectors.toCollection(TreeSet::new));
        }

        /** Assigned to him, or free for his group: then he may work on it and pass it on. */
        boolean has(OpenTask task) {
            return person.equals(task.assignee()) || task.assignee() == null && holdsOneOf(task);
        }
    }

    /**
     * What a person may do with a task at the desks, as the steps themselves ask for it; pages offer nothing else.
     *
     * @param assign give it to somebody, as a head of its office
     * @param passOn give it to somebody, as who has it or may take it, or as a head
     * @param takeOver take it from whom he replaces today
     */
    record Ways(boolean assign, boolean passOn, boolean takeOver) {

        private static final Ways NONE = new Ways(false, false, false);

        static Ways of(Hats hats, OpenTask task) {
            boolean leads = hats.leadsOfficeOf(task);
            return task.isPersonal() ? NONE : new Ways(leads, leads || hats.has(task), hats.replacesHolderOf(task));
        }
    }

    static Set<String> officesOf(OpenTask task) {
        return task.candidateGroups().stream()
                .map(Group::of)
                .flatMap(Optional::stream)
                .map(Group::office)
                .collect(Collectors.toSet());
    }

    /** As the person works today, with what he does in somebody's place. */
    Hats hats(String plan, String person) {
        return hats(plan, person, people.groupsOf(person), substitutions.replacedBy(person));
    }

    /** What is the person's own for good: nobody is handed over work that he does only in somebody's place. */
    Hats ownHats(String plan, String person) {
        return hats(
                plan,
                person,
                people.rolesOf(person).stream().map(RoleAssignment::group).toList(),
                Map.of());
    }

    private static Hats hats(String plan, String person, Collection<Group> groups, Map<String, Set<Group>> replaced) {
        return new Hats(
                person,
                groups.stream().filter(group -> group.plan().equals(plan)).collect(Collectors.toSet()),
                replaced);
    }

    /** Somebody of the plan who may be given work; one of another plan is answered as if there were none. */
    Person colleague(String plan, String id) {
        if (id == null || id.isBlank()) {
            throw new Refusal("Chưa chọn người nhận việc; hãy chọn một người trong danh sách.");
        }
        return people.find(id)
                .filter(person -> person.plan().equals(plan))
                .orElseThrow(() -> new Refusal(
                        "Người nhận việc không có trong kế hoạch này; hãy chọn người trong danh sách của cơ quan."));
    }

    /**
     * Holds the chosen tasks until the transaction ends, as the person saw them in the list.
     *
     * @throws Conflict when one of them is done or somebody else has it meanwhile
     */
    List<OpenTask> hold(String plan, Collection<ChosenTask> chosen) {
        if (chosen == null || chosen.isEmpty() || chosen.stream().anyMatch(each -> each == null || each.id() == null)) {
            throw new Refusal("Chưa chọn việc nào; hãy đánh dấu ít nhất một việc trong danh sách.");
        }
        if (chosen.size() > MOST) {
            throw Refusal.of("Mỗi lần chỉ chuyển được %d việc; hãy chia thành nhiều lần.", MOST);
        }
        List<OpenTask> tasks =
                holdIds(plan, chosen.stream().map(ChosenTask::id).distinct().toList());
        var byId = tasks.stream().collect(Collectors.toMap(OpenTask::id, Function.identity()));
        for (ChosenTask each : chosen) {
            OpenTask task = byId.get(each.id());
            if (task == null) {
                throw Conflict.taskGone();
            }
            if (!Objects.equals(task.assignee(), each.holder())) {
                throw new Conflict(
                        task.assignee() == null
                                ? "Việc “%s” vừa được trả lại việc chung; hãy tải lại trang rồi thực hiện lại."
                                        .formatted(task.name())
                                : "Việc “%s” vừa được giao cho %s; hãy tải lại trang rồi thực hiện lại nếu vẫn cần."
                                        .formatted(task.name(), people.nameOf(task.assignee())));
            }
        }
        return tasks;
    }

    /** Holds those of the tasks that are open still. */
    List<OpenTask> holdIds(String plan, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : open.withIds(plan, locks.hold(ids));
    }

    void requireLead(Hats hats, OpenTask task) {
        if (!hats.leadsOfficeOf(task)) {
            throw hats.worksInOfficeOf(task)
                    ? new NotAllowed(
                            "Chỉ lãnh đạo, trưởng phòng của cơ quan được phân công xử lý; bạn có thể chuyển việc mà mình đang giữ.")
                    : new NotFound();
        }
    }

    void requireHas(Hats hats, OpenTask task) {
        if (!hats.has(task) && !hats.leadsOfficeOf(task)) {
            throw hats.worksInOfficeOf(task)
                    ? new NotAllowed(
                            "Việc này đang do người khác xử lý; chỉ người đó hoặc lãnh đạo, trưởng phòng của cơ quan được chuyển.")
                    : new NotFound();
        }
    }

    /** @throws Refusal when the task is one person's for good: it goes to no other desk */
    void requireCommon(OpenTask task) {
        if (task.isPersonal()) {
            throw Refusal.of(
                    "Việc “%s” là việc của riêng người được giao nên không chuyển cho người khác và không ai nhận thay được;"
                            + " hãy bỏ đánh dấu việc này rồi thực hiện lại.",
                    task.name());
        }
    }

    /** @throws Refusal when this person may not do the task */
    void requireTaker(Person taker, Hats hats, OpenTask task) {
        requireCommon(task);
        if (!hats.holdsOneOf(task)) {
            throw Refusal.of(
                    "%s không có vai trò để xử lý việc “%s”; hãy chọn người khác trong danh sách.",
                    taker.fullName(), task.name());
        }
        given.checkTaker(task, taker.id());
    }

    /** Whether somebody of these offices, beside who has the task now, may do it. */
    boolean hasTaker(OpenTask task, String giver, Collection<String> offices) {
        String holder = task.assignee() == null ? giver : task.assignee();
        return people.of(task.plan(), offices).stream()
                .filter(colleague -> !colleague.id().equals(holder))
                .sorted(Comparator.comparing(
                        colleague -> !Hats.isOf(task, colleague.hats()))) // who holds the role is asked first
                .flatMap(colleague -> people.find(colleague.id()).stream())
                .anyMatch(person -> mayTake(person, hats(task.plan(), person.id()), task));
    }

    /** Whether this person may do the task, as a question: a rule that says no does not undo what goes on around it. */
    boolean mayTake(Person taker, Hats hats, OpenTask task) {
        try {
            question.executeWithoutResult(status -> requireTaker(taker, hats, task));
            return true;
        } catch (Refusal no) {
            return false;
        }
    }
}
