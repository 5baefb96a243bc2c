package vn.thidua.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.engine.Submissions;
import vn.thidua.platform.engine.TaskCompleted;
import vn.thidua.platform.engine.TaskWork;

/** Việc tôi đã làm: written as the task is completed, in the same transaction. */
@Service
public class DoneTasks {

    /** So many are listed at once. */
    public static final int PAGE = 50;

    private static final String DOCUMENT = "document";
    private static final int LONGEST = 2_000;

    private final DoneTaskStore store;
    private final FormDecisions decisions;
    private final Submissions submissions;
    private final Clock clock;

    DoneTasks(DoneTaskStore store, FormDecisions decisions, Submissions submissions, Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * One finished task.
     *
     * @param businessKey id of what it was about
     * @param document id of the document that it was about, null for none
     * @param decision in the words of the form, null where it leaves no choice
     */
    public record Row(String name, String businessKey, String document, Instant doneAt, String decision, String said) {}

    /** Who votes in secret has done his task; what he said is nowhere. */
    @EventListener
    void completed(TaskCompleted event) {
        TaskWork work = event.work();
        JsonNode sent = submissions.tree(event.secret() ? null : event.submission());
        store.add(new DoneTask(
                work.taskId(),
                work.plan(),
                work.user(),
                event.name(),
                work.businessKey(),
                event.secret() ? null : document(work),
                clock.instant(),
                sent.hasNonNull(FormDecisions.DECISION)
                        ? decisions.label(
                                work.process(),
                                work.task(),
                                sent.path(FormDecisions.DECISION).asText())
                        : null,
                said(sent),
                event.secret()));
    }

    /**
     * What the person finished, the newest first, {@link #PAGE} at most.
     *
     * @param text looked for in names, decisions and comments; null for all
     * @param skip how many of the newest are left out
     */
    @Transactional(readOnly = true)
    public List<Row> of(String plan, String person, String text, int skip) {
        return store.of(plan, person, text == null ? "" : text.strip(), Math.max(0, skip), PAGE).stream()
                .map(done -> new Row(
                        done.name(), done.businessKey(), done.document(), done.doneAt(), done.decision(), done.said()))
                .toList();
    }

    private static String document(TaskWork work) {
        return work.variables().apply(DOCUMENT) instanceof String id ? id : null;
    }

    private static String said(JsonNode sent) {
        return Stream.of("comment", "reason")
                .map(name -> sent.path(name).asText("").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .findFirst()
                .orElse(null);
    }
}
