package vn.thidua.webapps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.stereotype.Component;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.security.Grants;
import vn.thidua.support.WebUser;

/** People of two made-up plans who try the doors, and a task to try them on. */
@Component
class DoorPeople {

    static final String PLAN = "cua-mot";
    static final String OTHER_PLAN = "cua-hai";

    enum Role {
        ANONYMOUS(null, null),
        /** member of the group whose task it is; has claimed it */
        OFFICIAL(PLAN, "so-a.chuyen-vien"),
        /** same group, has not claimed it */
        COLLEAGUE(PLAN, "so-a.chuyen-vien"),
        SIBLING(PLAN, "so-b.chuyen-vien"),
        CONSOLIDATOR(PLAN, "so-noi-vu.chuyen-vien"),
        SUPERVISOR(PLAN, "so-noi-vu.giam-sat"),
        FOREIGNER(OTHER_PLAN, "so-a.chuyen-vien"),
        ADMINISTRATOR(null, null);

        private final String plan;
        private final String group;

        Role(String plan, String group) {
            this.plan = plan;
            this.group = group;
        }

        String id() {
            return "cua." + name().toLowerCase();
        }
    }

    private final IdentityService identities;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Grants grants;
    private final InsideSystem inside;
    private final ServletWebServerApplicationContext server;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Role, WebUser> browsers = new HashMap<>();

    DoorPeople(
            IdentityService identities,
            RuntimeService runtime,
            TaskService tasks,
            Grants grants,
            InsideSystem inside,
            ServletWebServerApplicationContext server) {
        this.identities = identities;
        this.runtime = runtime;
        this.tasks = tasks;
        this.grants = grants;
        this.inside = inside;
        this.server = server;
    }

    int port() {
        return server.getWebServer().getPort();
    }

    WebUser browser(Role role) {
        inside.run(this::ensureAccounts);
        return browsers.computeIfAbsent(
                role,
                who -> who == Role.ANONYMOUS
                        ? WebUser.anonymous(port())
                        : WebUser.loggedIn(port(), who.id(), "tasklist"));
    }

    private synchronized void ensureAccounts() {
        for (Role role : Role.values()) {
            if (role != Role.ANONYMOUS
                    && identities.createUserQuery().userId(role.id()).count() == 0) {
                create(role);
                browsers.remove(role);
            }
        }
    }

    private void create(Role role) {
        var user = identities.newUser(role.id());
        user.setPassword(role.id());
        user.setFirstName("Thử");
        user.setLastName("Cửa");
        identities.saveUser(user);
        if (role == Role.ADMINISTRATOR) {
            identities.createMembership(role.id(), Groups.CAMUNDA_ADMIN);
            return;
        }
        ensureTenant(role.plan);
        identities.createTenantUserMembership(role.plan, role.id());
        String group = ensureGroup(role.plan + "." + role.group);
        identities.createMembership(role.id(), group);
        if (role == Role.SUPERVISOR) {
            grants.grantSupervisor(group);
        }
        if (role == Role.CONSOLIDATOR) {
            grants.grantStart(group, DoorTrial.PROCESS);
        }
    }

    private void ensureTenant(String id) {
        if (identities.createTenantQuery().tenantId(id).count() == 0) {
            identities.saveTenant(identities.newTenant(id));
        }
    }

    private String ensureGroup(String id) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            identities.saveGroup(identities.newGroup(id));
        }
        return id;
    }

    /** A new instance of {@code door-trial} in the first plan; its first task is claimed by {@link Role#OFFICIAL}. */
    Trial newTrial() {
        Trial trial = newUnclaimedTrial();
        inside.run(() -> tasks.claim(trial.task(), Role.OFFICIAL.id()));
        return trial;
    }

    Trial newUnclaimedTrial() {
        inside.run(this::ensureAccounts);
        return inside.call(() -> {
            var instance = runtime.startProcessInstanceByKey(
                    DoorTrial.PROCESS,
                    PLAN + "/door/1",
                    Map.of("plan", PLAN, "officeGroup", PLAN + "." + Role.OFFICIAL.group));
            var task =
                    tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
            return new Trial(instance.getId(), task.getId(), task.getExecutionId(), instance.getProcessDefinitionId());
        });
    }

    record Trial(String instance, String task, String execution, String definition) {

        String into(String text) {
            return text.replace("{instance}", instance)
                    .replace("{task}", task)
                    .replace("{execution}", execution)
                    .replace("{definition}", definition.replace(":", "%3A"));
        }
    }

    HttpResponse<String> send(Role role, Door door, Trial trial) {
        String path = trial.into(door.path()).replace("{self}", role.id());
        return door.json() == null
                ? browser(role).get(path)
                : browser(role)
                        .send(door.method(), path, trial.into(door.json()).replace("{self}", role.id()));
    }

    String messageOf(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body()).path("message").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + answer.body(), e);
        }
    }

    /** Everything about a trial that nobody may change from outside. */
    List<Object> stateOf(Trial trial) {
        return inside.call(() -> {
            var task = tasks.createTaskQuery().taskId(trial.task()).singleResult();
            if (task == null) {
                return List.of();
            }
            return List.of(
                    String.valueOf(task.getAssignee()),
                    String.valueOf(task.getOwner()),
                    task.getName(),
                    task.getDueDate(),
                    task.getPriority(),
                    task.isSuspended(),
                    tasks.getIdentityLinksForTask(trial.task()).stream()
                            .map(link -> link.getType() + link.getGroupId() + link.getUserId())
                            .sorted()
                            .toList(),
                    runtime.getVariables(trial.execution()).toString(),
                    tasks.getVariablesLocal(trial.task()).toString());
        });
    }
}
