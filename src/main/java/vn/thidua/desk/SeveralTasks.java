package vn.thidua.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.thidua.assignment.Assignments;
import vn.thidua.assignment.ChosenTask;
import vn.thidua.platform.engine.FinishedTasks;
import vn.thidua.platform.engine.OpenTask;
import vn.thidua.platform.engine.OpenTasks;
import vn.thidua.platform.error.Answer;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/**
 * Several tasks at once: each in a transaction of its own, so that those that cannot be done keep none of the others. Must
 * not run inside a transaction.
 */
@Service
public class SeveralTasks {

    /** So many at once. */
    static final int MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(SeveralTasks.class);

    private final DeskEngine engine;
    private final OpenTasks open;
    private final FinishedTasks finished;
    private final Assignments assignments;
    private final FormDecisions decisions;
    private final OnlyOptions options;
    private final ObjectMapper json;

    SeveralTasks(
            DeskEngine engine,
            OpenTasks open,
            FinishedTasks finished,
            Assignments assignments,
            FormDecisions decisions,
            OnlyOptions options,
            ObjectMapper json) {
        this.engine = engine;
        this.open = open;
        this.finished = finished;
        this.assignments = assignments;
        this.decisions = decisions;
        this.options = options;
        this.json = json;
    }

    /** @param sentence why it was not done; null when it was */
    public record Outcome(String id, String sentence) {}

    /**
     * A decision that may be taken for a task without opening it.
     *
     * @param label its words, the same for the same decision on other tasks
     * @param reason a comment is needed
     */
    public record Offer(String label, boolean reason) {}

    /** What may be decided at once, for each of the tasks that the person may work on now. */
    public Map<String, List<Offer>> offers(String plan, String user, Collection<String> tasks) {
        return engine.visible(plan, atMost(tasks)).stream()
                .filter(task -> task.assignee() == null || task.assignee().equals(user))
                .collect(Collectors.toMap(
                        OpenTask::id,
                        task -> decisions.of(task.process(), task.task()).stream()
                                .filter(FormDecisions.Choice::plain)
                                .map(choice -> new Offer(choice.label(), choice.reason()))
                                .toList()));
    }

    /** Nhận việc. */
    public List<Outcome> claim(String plan, String user, Collection<String> tasks) {
        Map<String, OpenTask> visible = byId(plan, tasks);
        return each(plan, user, tasks, id -> {
            OpenTask task = required(visible, id);
            if (!user.equals(task.assignee())) {
                engine.claim(id, user);
            }
        });
    }

    /**
     * The same decision for all.
     *
     * @param decision the words of an {@link Offer}
     */
    public List<Outcome> decide(String plan, String user, Collection<String> tasks, String decision, String comment) {
        if (decision == null || decision.isBlank()) {
            throw new Refusal("Chưa chọn quyết định; hãy chọn một quyết định cho các việc đã đánh dấu.");
        }
        String said = Texts.optional(comment, "Ý kiến, lý do", Texts.COMMENT);
        Map<String, OpenTask> visible = byId(plan, tasks);
        return each(
                plan, user, tasks, id -> engine.complete(id, submission(required(visible, id), user, decision, said)));
    }

    /** Phân công xử lý; whoever gets them is told once. */
    public List<Outcome> assign(
            String plan, String user, List<ChosenTask> tasks, String to, String direction, LocalDate internalDate) {
        List<Outcome> outcomes = eachOf(
                plan, user, tasks, task -> assignments.assign(plan, user, List.of(task), to, direction, internalDate));
        List<String> given = done(outcomes);
        if (!given.isEmpty()) {
            assignments.tellAssigned(plan, user, given, to);
        }
        return outcomes;
    }

    /** Chuyển xử lý; whoever gets them is told once. */
    public List<Outcome> passOn(String plan, String user, List<ChosenTask> tasks, String to, String note) {
        List<Outcome> outcomes =
                eachOf(plan, user, tasks, task -> assignments.passOn(plan, user, List.of(task), to, note));
        List<String> given = done(outcomes);
        if (!given.isEmpty()) {
            assignments.tellPassedOn(plan, user, given, to);
        }
        return outcomes;
    }

    /** Nhận thay. */
    public List<Outcome> takeOver(String plan, String user, List<ChosenTask> tasks) {
        return eachOf(plan, user, tasks, task -> assignments.takeOver(plan, user, List.of(task)));
    }

    private String submission(OpenTask task, String user, String decision, String said) {
        FormDecisions.Choice choice = decisions.of(task.process(), task.task()).stream()
                .filter(each -> each.plain() && each.label().equals(decision))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        "Việc này không có quyết định “%s” để xử lý cùng lúc; hãy mở việc để xử lý.", decision));
        ObjectNode submission = json.createObjectNode().put(FormDecisions.DECISION, choice.value());
        if (said != null && decisions.comments(task.process(), task.task())) {
            submission.put(FormDecisions.COMMENT, said);
        }
        options.set(submission, choice.asked(), task.id(), user);
        return submission.toString();
    }

    private Map<String, OpenTask> byId(String plan, Collection<String> tasks) {
        return engine.visible(plan, atMost(tasks)).stream()
                .collect(Collectors.toMap(OpenTask::id, Function.identity()));
    }

    private static OpenTask required(Map<String, OpenTask> visible, String id) {
        OpenTask task = visible.get(id);
        if (task == null) {
            throw Conflict.taskGone();
        }
        return task;
    }

    private List<Outcome> eachOf(String plan, String user, List<ChosenTask> tasks, Consumer<ChosenTask> step) {
        if (tasks == null) {
            throw nothingChosen();
        }
        Map<String, ChosenTask> chosen =
                tasks.stream().collect(Collectors.toMap(ChosenTask::id, Function.identity(), (first, same) -> first));
        return each(plan, user, chosen.keySet(), id -> step.accept(chosen.get(id)));
    }

    private static List<String> done(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.sentence() == null)
                .map(Outcome::id)
                .toList();
    }

    private List<Outcome> each(String plan, String user, Collection<String> tasks, Consumer<String> step) {
        return atMost(tasks).stream()
                .map(id -> new Outcome(id, attempt(plan, user, id, step)))
                .toList();
    }

    /** Whatever goes wrong with one is told of this one; of one that is gone, who finished it and when. */
    private String attempt(String plan, String user, String id, Consumer<String> step) {
        try {
            step.accept(id);
            return null;
        } catch (Conflict conflict) {
            return open.withIds(plan, List.of(id)).isEmpty()
                    ? finished.gone(id, user).getMessage()
                    : conflict.getMessage();
        } catch (RuntimeException failure) {
            return Answer.to(failure).map(Answer::message).orElseGet(() -> {
                LOG.error("Task {} among several failed", id, failure);
                return Answer.of(500).message();
            });
        }
    }

    private static List<String> atMost(Collection<String> tasks) {
        if (tasks == null || tasks.isEmpty()) {
            throw nothingChosen();
        }
        List<String> distinct = tasks.stream().distinct().toList();
        if (distinct.size() > MOST) {
            throw Refusal.of("Mỗi lần chỉ xử lý được %d việc; hãy chia thành nhiều lần.", MOST);
        }
        return distinct;
    }

    private static Refusal nothingChosen() {
        return new Refusal("Chưa chọn việc nào; hãy đánh dấu ít nhất một việc trong danh sách.");
    }
}
