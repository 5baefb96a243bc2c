package vn.thidua.platform.engine;

import java.time.Instant;
import java.util.List;

/**
 * An open task as a list shows it.
 *
 * @param task the task's key in the model, e.g. {@code userTask_draft}
 * @param process key of the process
 * @param assignee who has it, null while it is everybody's of the group
 * @param candidateGroups groups that may work on it, {@code <plan>.<office>.<role>}; none where it is one person's
 * @param candidateUsers people who may work on it beside the groups, by a paper of their own
 */
public record OpenTask(
        String id,
        String task,
        String process,
        String businessKey,
        String plan,
        String name,
        String assignee,
        Instant due,
        Instant followUp,
        Instant created,
        List<String> candidateGroups,
        List<String> candidateUsers) {

    /** It is one person's by the model (ADR 0033), such as a ballot: nobody gives it to somebody else. */
    public boolean isPersonal() {
        return candidateGroups.isEmpty() && !candidateUsers.isEmpty();
    }
}
