package vn.thidua.webapps.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.People;
import vn.thidua.platform.engine.DraftSaved;
import vn.thidua.platform.engine.FinishedTasks;
import vn.thidua.platform.engine.TaskCompleted;
import vn.thidua.platform.engine.TaskLocks;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.time.VietnamTime;

/**
 * Drafts of forms. They end with the task: completed, the submission holds the content; cancelled, the draft goes to the
 * archive. A draft that another person overwrites goes there too, so nothing that somebody typed is lost.
 */
@Service
class Drafts {

    private final DraftStore store;
    private final TaskLocks locks;
    private final FinishedTasks finished;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(
            DraftStore store,
            TaskLocks locks,
            FinishedTasks finished,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.locks = locks;
        this.finished = finished;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    Optional<Draft> find(String task) {
        return store.find(task);
    }

    /**
     * Saves what is typed now.
     *
     * @param revision the revision that the form began from; 0 for the first
     * @throws Conflict when somebody has saved a newer one meanwhile
     * @throws NotFound when the task has been completed meanwhile: who did it, and when
     */
    @Transactional
    Draft save(TaskWork work, int revision, JsonNode typed) {
        // first the task, like its completion: both write the draft and the authors, and must not wait for each other
        // crosswise
        if (locks.hold(List.of(work.taskId())).isEmpty()) {
            throw finished.gone(work.taskId(), work.user());
        }
        String content = typed.toString();
        Instant now = clock.instant();
        Optional<Draft> previous = store.find(work.taskId());
        if (previous.filter(draft -> !draft.savedBy().equals(work.user())).isPresent()) {
            store.archive(work.taskId(), "overwritten", now);
        }
        boolean saved = previous.isEmpty()
                ? revision == 0 && store.insert(work, content, work.user(), now)
                : store.update(work.taskId(), revision, content, work.user(), now);
        if (!saved) {
            throw conflict(store.find(work.taskId()), work.user());
        }
        events.publishEvent(new DraftSaved(work, typed));
        return new Draft(content, revision + 1, work.user(), now);
    }

    private Conflict conflict(Optional<Draft> newest, String user) {
        return new Conflict(newest.map(
                        draft -> "%s đã lưu một bản đang soạn khác lúc %s; hãy mở bản đó hoặc giữ nội dung của bạn."
                                .formatted(
                                        draft.savedBy().equals(user)
                                                ? "Chính bạn, ở một cửa sổ hoặc máy khác,"
                                                : people.nameOf(draft.savedBy()),
                                        VietnamTime.format(draft.savedAt())))
                .orElse("Bản đang soạn này không còn trên hệ thống; hãy chọn giữ nội dung của bạn để lưu lại."));
    }

    /** Inside the completing transaction: a refused submission keeps its draft. */
    @EventListener
    void completed(TaskCompleted event) {
        store.delete(event.taskId());
    }

    /** A task that ended without a submission. */
    void cancelled(String task) {
        store.archive(task, "cancelled", clock.instant());
        store.delete(task);
    }
}
