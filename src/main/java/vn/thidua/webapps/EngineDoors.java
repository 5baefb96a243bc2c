package vn.thidua.webapps;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.security.UserAtWork;

/**
 * The engine's REST as seen by everybody but administrators: reading, the queries of Tasklist and Cockpit, and the few
 * writes of an official's daily work. Second layer behind the guarded services; a path that a later engine adds stays shut.
 * Paths are compared as sent, which is safe because ambiguous ones never get here. Anonymous requests get here only for the
 * list of engines.
 */
@Provider
@PreMatching
public class EngineDoors implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final Pattern QUERIES =
            path("(?:task|process-instance|execution|variable-instance|job|job-definition|external-task|group"
                    + "|history/(?:activity-instance|process-instance|task|variable-instance|detail|job-log|external-task-log))"
                    + "(?:/count)?"
                    + "|filter/[^/]+/(?:list|count|singleResult)");

    private static final Pattern WRITES = path("task/[^/]+/(?:claim|unclaim|complete|submit-form|comment/create)"
            + "|process-definition/(?:[^/]+|key/[^/]+)/submit-form");

    /** Counts over all tenants, log entries without tenant, figures of the whole server. */
    private static final Pattern LEAKS = path("history/process-definition/[^/]+/statistics"
            + "|history/decision-requirements-definition/[^/]+/statistics"
            + "|history/[^/]+/(?:report|cleanable-.*)"
            + "|history/cleanup.*"
            + "|metrics.*|telemetry.*|schema.*|authorization.*");

    private static final Pattern OPERATION_LOG = path("history/user-operation.*");
    private static final Pattern OWN_PERMISSION_CHECK = path("authorization/check");

    @Override
    public void filter(ContainerRequestContext request) {
        boolean administrator =
                UserAtWork.current().filter(UserAtWork::isAdministrator).isPresent();
        if (!administrator && !open(request)) {
            throw new NotAllowed();
        }
    }

    private static boolean open(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath(false);
        if (READING.contains(request.getMethod())) {
            return !leaks(path, request);
        }
        return request.getMethod().equals("POST")
                && (QUERIES.matcher(path).matches() || WRITES.matcher(path).matches());
    }

    private static boolean leaks(String path, ContainerRequestContext request) {
        if (OPERATION_LOG.matcher(path).matches()) {
            // the history of one task, which Tasklist shows, is checked by the engine
            return request.getUriInfo().getQueryParameters().getFirst("taskId") == null;
        }
        return LEAKS.matcher(path).matches()
                && !OWN_PERMISSION_CHECK.matcher(path).matches();
    }

    private static Pattern path(String rest) {
        return Pattern.compile("/?engine/[^/]+/(?:" + rest + ")/?");
    }
}
