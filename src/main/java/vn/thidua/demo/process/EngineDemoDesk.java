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
import java.util.stream.Stream;
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
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.engine.VisibleTasks;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;

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
        boolean more = true;
        while (more) {
            more = doesNext(businessKey, sheet -> content.apply(sheet.form()));
        }
    }

    @Override
    public boolean doesNext(String businessKey, Function<Sheet, ObjectNode> typing) {
        Optional<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .findFirst();
        open.ifPresent(task -> does(task, typing));
        return open.isPresent();
    }

    @Override
    public <T> T as(vn.thidua.organisation.Group group, Function<String, T> work) {
        String person = members(group.id()).findFirst().orElseThrow();
        return as(person, group.plan(), () -> work.apply(person));
    }

    private void does(Task task, Function<Sheet, ObjectNode> typing) {
        RuntimeException why = Refusal.of(
                "Không tài khoản dùng thử nào làm được việc “%s”; hãy tự xử lý trong danh sách Việc cần làm.",
                task.getName());
        for (String person : people(task)) {
            try {
                ObjectNode typed = as(person, task.getTenantId(), () -> typed(task, person, typing));
                if (typed != null) {
                    as(person, task.getTenantId(), () -> {
                        forms.submitTaskForm(task.getId(), Map.of("submission", typed.toString()));
                        return null;
                    });
                    return;
                }
            } catch (Refusal | NotAllowed no) { // the next one may
                why = no;
            }
        }
        throw why;
    }

    private List<String> people(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(this::members)
                .toList();
    }

    private Stream<String> members(String group) {
        return identities.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .sorted();
    }

    /** Null where this person may not do it. */
    private ObjectNode typed(Task task, String person, Function<Sheet, ObjectNode> typing) {
        TaskWork work = visible.require(task.getId(), person).work();
        JsonNode form =
                json.valueToTree(handlers.of(work.process(), work.task()).form(work));
        Sheet sheet = new Sheet(work.process() + "/" + work.task(), form, name -> attached(task, person, name));
        return work.process().equals(DocumentIssuanceProcess.KEY)
                ? signed(work.task(), sheet, typing)
                : typing.apply(sheet);
    }

    private ObjectNode signed(String task, Sheet sheet, Function<Sheet, ObjectNode> typing) {
        ObjectNode typed = json.createObjectNode();
        switch (task) {
            case "userTask_draft" -> typed.put("action", "submit").set("content", typing.apply(sheet));
            case "userTask_sign", "userTask_signSubmissionLetter" -> {
                JsonNode capacities = sheet.form().path("capacities");
                if (capacities.isEmpty()) {
                    return null;
                }
                typed.put(DECISION, "sign")
                        .put("capacity", capacities.get(0).path("code").asText());
            }
            case "userTask_issue", "userTask_numberSubmissionLetter" ->
                typed.put(DECISION, "issue")
                        .put("number", NUMBER)
                        .put(
                                "symbol",
                                sheet.form().path("number").path("symbol").asText())
                        .put("date", LocalDate.now(clock).toString())
                        .put("attachment", sheet.attach(COPY));
            default -> typed.put(DECISION, "approve");
        }
        return typed;
    }

    private String attached(Task task, String person, String name) {
        return attachments
                .stage(task.getTenantId(), task.getId(), person, name, new ByteArrayInputStream(PDF))
                .id()
                .toString();
    }

    private <T> T as(String person, String plan, Supplier<T> work) {
        List<String> groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(person, groups, List.of(plan));
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }
}
