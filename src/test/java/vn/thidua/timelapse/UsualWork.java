package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.Person;
import vn.thidua.platform.engine.TaskHandlers;
import vn.thidua.platform.engine.VisibleTasks;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.Desk;

/** Fills the forms of nominations in the {@link Usual} way, as the officials of the time-lapse do. */
@Component
class UsualWork {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Desk desk;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final FormService forms;
    private final TaskHandlers handlers;
    private final VisibleTasks visible;
    private final Attachments attachments;
    private final People people;
    private final ObjectMapper json;
    private final List<Script> scripts;
    private final AtomicInteger number = new AtomicInteger();

    UsualWork(
            Desk desk,
            TaskService tasks,
            RuntimeService runtime,
            FormService forms,
            TaskHandlers handlers,
            VisibleTasks visible,
            Attachments attachments,
            People people,
            ObjectMapper json) {
        this.desk = desk;
        this.tasks = tasks;
        this.runtime = runtime;
        this.forms = forms;
        this.handlers = handlers;
        this.visible = visible;
        this.attachments = attachments;
        this.people = people;
        this.json = json;
        this.scripts = List.of(
                new NominationScript(json),
                new AwardScript(json),
                this::agreed,
                new CouncilScript(json),
                new DocumentScript(json));
    }

    /** Whatever somebody else may have against a nomination, here every member agrees to every one. */
    private Optional<ObjectNode> agreed(Scene scene) {
        if (!scene.part().process().equals("council-ballot")) {
            return Optional.empty();
        }
        ObjectNode ballot = json.createObjectNode();
        ballot.putArray("disagree");
        ArrayNode agree = ballot.putArray("agree");
        scene.form().path("rows").forEach(row -> agree.add(row.path("n")));
        return Optional.of(ballot);
    }

    List<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .flatMap(link -> link.getGroupId() == null
                        ? Stream.of(link.getUserId())
                        : Group.of(link.getGroupId()).map(people::holding).orElse(List.of()).stream()
                                .map(Person::id))
                .distinct()
                .sorted()
                .toList();
    }

    /** What the person types; empty where nobody would know what to type. */
    Optional<ObjectNode> typed(Task task, String person) {
        String plan = task.getTenantId();
        Part part = new Part(
                task.getId(),
                plan,
                process(task),
                task.getTaskDefinitionKey(),
                dossier(task),
                task.getName(),
                null,
                List.of(),
                List.of());
        JsonNode form = desk.as(person)
                .loggedIn(() -> json.valueToTree(handlers.of(part.process(), part.task())
                        .form(visible.require(task.getId(), person).work())));
        Scene scene = new Scene(
                part,
                person,
                form,
                VietnamTime.dateOf(desk.now()),
                new Usual(),
                false,
                name -> attachments
                        .stage(plan, task.getId(), person, name, new ByteArrayInputStream(PDF))
                        .id(),
                number.incrementAndGet());
        return scripts.stream().flatMap(script -> script.play(scene).stream()).findFirst();
    }

    void sends(Task task, String person, ObjectNode typed) {
        desk.as(person).loggedIn(() -> {
            forms.submitTaskForm(task.getId(), Map.of("submission", typed.toString()));
            return null;
        });
    }

    private String dossier(Task task) {
        return runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static String process(Task task) {
        return task.getProcessDefinitionId()
                .substring(0, task.getProcessDefinitionId().indexOf(':'));
    }
}
