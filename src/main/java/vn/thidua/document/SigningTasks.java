package vn.thidua.document;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Step;

/** The open signing tasks, seen by those who do not sign. */
public interface SigningTasks {

    /**
     * One open signing task.
     *
     * @param document id of the document
     * @param since when it began to wait for the signature
     */
    record Waiting(String task, String plan, Step step, String document, Instant since, Instant due) {}

    /** What waits for a signature and may be of these registries, the oldest first; the caller looks closer. */
    List<Waiting> near(String plan, Collection<Group> registries, int limit);

    Optional<Waiting> find(String task);

    /**
     * Completes the task with a signature on paper, as the person at work.
     *
     * @throws vn.thidua.platform.error.Refusal when a rule says no
     * @throws vn.thidua.platform.error.Conflict when somebody was quicker
     */
    void signedOnPaper(String task, PaperSigned paper);
}
