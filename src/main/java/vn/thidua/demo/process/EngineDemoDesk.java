package vn.thidua.demo.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.demo.DemoDesk;
import vn.thidua.document.Attachments;
import vn.thidua.document.process.DocumentIssuanceProcess;
import vn.thidua.platform.engine.TaskHandlers;
import vn.thidua.platform.engine.VisibleTasks;

@Component
@Profile("demo")
class EngineDemoDesk implements DemoDesk {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String NUMBER = "01";
    private static final String COPY = "ban-phat-hanh.pdf";
    private static final String DECISION = "decision";

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;
    private final TaskHandlers handlers;
    private final VisibleTasks visible;
    private final Attachments attachments;
    private final ObjectMapper json;
    private final Clock clock;

    EngineDemoDesk(
            TaskService tasks,
            FormService forms,
            IdentityService identities,
            TaskHandlers handlers,
            VisibleTasks visible,
            Attachments attachments,
            ObjectMapper json,
            Clock clock) {
        this.tasks = tasks;
        this.forms = forms;
        this.identities = identities;
        this.handlers = handlers;
        this.visible = visible;
        this.attachments = attachments;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void issues(String businessKey, Function<JsonNode, ObjectNode> content) {
        for (Optional<Task> next = open(businessKey); next.isPresent(); next = open(businessKey)) {
            does(next.get(), content);
        }
    }

    private Optional<Task> open(String businessKey) {
        return tasks
                .createTaskQuery()
                .processDefinitionKey(DocumentIssuanceProcess.KEY)
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .findFirst();
    }

    private void does(Task task, Function<JsonNode, ObjectNode> content) {
        for (String person : people(task)) {
            ObjectNode typed = as(person, task, () -> typed(task, person, content));
            if (typed != null) {
                as(person, task, () -> {
                    forms.submitTaskForm(task.getId(), Map.of("submission", typed.toString()));
                    return null;
                });
                return;
            }
        }
        throw new IllegalStateException("Nobody of the demo may do " + task.getName());
    }

    private List<String> people(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(group -> identities.createUserQuery().memberOfGroup(group).list().stream())
                .map(User::getId)
                .sorted()
                .toList();
    }

    /** Null where this person may not do it. */
    private ObjectNode typed(Task task, String person, Function<JsonNode, ObjectNode> content) {
        JsonNode form = json.valueToTree(handlers.of(DocumentIssuanceProcess.KEY, task.getTaskDefinitionKey())
                .form(visible.require(task.getId(), person).work()));
        ObjectNode typed = json.createObjectNode();
        switch (task.getTaskDefinitionKey()) {
            case "userTask_draft" -> typed.put("action", "submit").set("content", content.apply(form));
            case "userTask_sign", "userTask_signSubmissionLetter" -> {
                JsonNode capacities = form.path("capacities");
                if (capacities.isEmpty()) {
                    return null;
                }
                typed.put(DECISION, "sign")
                        .put("capacity", capacities.get(0).path("code").asText());
            }
            case "userTask_issue", "userTask_numberSubmissionLetter" ->
                typed.put(DECISION, "issue")
                        .put("number", NUMBER)
                        .put("symbol", form.path("number").path("symbol").asText())
                        .put("date", LocalDate.now(clock).toString())
                        .put(
                                "attachment",
                                attachments
                                        .stage(
                                                task.getTenantId(),
                                                task.getId(),
                                                person,
                                                COPY,
                                                new ByteArrayInputStream(PDF))
                                        .id()
                                        .toString());
            default -> typed.put(DECISION, "approve");
        }
        return typed;
    }

    private <T> T as(String person, Task task, Supplier<T> work) {
        List<String> groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(person, groups, List.of(task.getTenantId()));
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }
}
