package vn.thidua.platform.engine;

import java.time.Instant;
import java.util.List;

/**
 * A task as the person at work sees it.
 *
 * @param assignee who has claimed it, null when nobody has
 * @param candidateGroups groups that may claim it
 */
public record VisibleTask(
        TaskWork work,
        String name,
        String assignee,
        Instant due,
        Instant followUp,
        Instant created,
        List<String> candidateGroups) {

    /** Nobody else has taken the task. */
    public boolean isFree() {
        return assignee == null || assignee.equals(work.user());
    }
}
