package vn.thidua.platform.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.thidua.platform.database.StartLock;

/**
 * The engine's authorisations beyond those that it gives for each task: what everybody may see, what a supervisor may read,
 * who may start what. Every method may be called again at each start: it reads the group's rows and writes only what lacks.
 */
@Component
public class Grants implements SmartInitializingSingleton {

    private static final Permission[] SUPERVISION = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.READ_HISTORY,
        ProcessDefinitionPermissions.READ_HISTORY_VARIABLE
    };

    private final AuthorizationService authorizations;
    private final RepositoryService repository;
    private final StartLock startLock;

    Grants(AuthorizationService authorizations, RepositoryService repository, StartLock startLock) {
        this.authorizations = authorizations;
        this.repository = repository;
        this.startLock = startLock;
    }

    /** Before the first request: everybody opens Tasklist, sees the names of processes and the shared filters. */
    @Override
    public void afterSingletonsInstantiated() {
        startLock.run(() -> {
            var everybody = new Rows(null);
            everybody.allow(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            everybody.allow(Resources.FILTER, Authorization.ANY, Permissions.READ);
            processKeys()
                    .forEach(key ->
                            everybody.allow(Resources.PROCESS_DEFINITION, key, ProcessDefinitionPermissions.READ));
        });
    }

    /**
     * Lets a group read everything of its plan in Cockpit; the tenant of its members keeps other plans out. By key, since a
     * grant on all definitions would also cover technical processes.
     */
    public void grantSupervisor(String groupId) {
        Rows rows = withCockpit(groupId);
        rows.allow(Resources.TASK, Authorization.ANY, Permissions.READ); // Cockpit's counts per group ask for all tasks
        processKeys().forEach(key -> rows.allow(Resources.PROCESS_DEFINITION, key, SUPERVISION));
        decisionKeys().forEach(key -> rows.allow(Resources.DECISION_DEFINITION, key, Permissions.READ));
    }

    /** Lets a group open Cockpit for our own pages; the engine shows it no instance, no task and no history there. */
    public void grantCockpit(String groupId) {
        withCockpit(groupId);
    }

    private Rows withCockpit(String groupId) {
        var rows = new Rows(groupId);
        rows.allow(Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        return rows;
    }

    /** Lets a group start a process from Tasklist; its {@code StartHandler} still decides. */
    public void grantStart(String groupId, String processKey) {
        var rows = new Rows(groupId);
        rows.allow(
                Resources.PROCESS_DEFINITION,
                processKey,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        rows.allow(Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
    }

    private List<String> processKeys() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .distinct()
                .toList();
    }

    private List<String> decisionKeys() {
        return repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(DecisionDefinition::getKey)
                .distinct()
                .toList();
    }

    /** The authorisation rows of one group, or of everybody: one per resource and id, read once. */
    private final class Rows {

        private final String group;
        private final Map<List<Object>, Authorization> existing = new HashMap<>();

        /** @param group null for everybody */
        Rows(String group) {
            this.group = group;
            var query = authorizations.createAuthorizationQuery();
            (group == null
                            ? query.authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                            : query.authorizationType(Authorization.AUTH_TYPE_GRANT)
                                    .groupIdIn(group))
                    .list()
                    .forEach(row -> existing.put(List.of(row.getResourceType(), row.getResourceId()), row));
        }

        void allow(Resource resource, String id, Permission... permissions) {
            Authorization row =
                    existing.computeIfAbsent(List.of(resource.resourceType(), id), key -> newRow(resource, id));
            List<Permission> missing = new ArrayList<>(Arrays.asList(permissions));
            missing.removeIf(row::isPermissionGranted);
            if (!missing.isEmpty()) {
                missing.forEach(row::addPermission);
                authorizations.saveAuthorization(row);
            }
        }

        private Authorization newRow(Resource resource, String id) {
            Authorization row = authorizations.createNewAuthorization(
                    group == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
            if (group != null) {
                row.setGroupId(group);
            }
            row.setResource(resource);
            row.setResourceId(id);
            return row;
        }
    }
}
