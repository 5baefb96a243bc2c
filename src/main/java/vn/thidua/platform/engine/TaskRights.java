package vn.thidua.platform.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * The rights that somebody has in single tasks. The engine gives them to assignees and candidates and lets a former assignee
 * keep them, so whoever takes a task from a person takes the right as well; the rights of groups are theirs.
 */
@Component
public class TaskRights {

    private final AuthorizationService authorizations;

    TaskRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Called inside the system. */
    public void take(Collection<String> tasks, String person) {
        Set<String> taken = new HashSet<>(tasks);
        if (taken.isEmpty()) {
            return;
        }
        authorizations.createAuthorizationQuery().resourceType(Resources.TASK).userIdIn(person).list().stream()
                .filter(right -> taken.contains(right.getResourceId()))
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));
    }
}
